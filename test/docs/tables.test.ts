/** Tables that are written by hand name everything there is: profiles, keys and fields; columns of the tidy table. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { builtInProfiles, TIDY_COLUMNS } from '../../src/index.ts';

const page = readFileSync('docs/profiles.md', 'utf8');
const schema = JSON.parse(readFileSync('schemas/profile.schema.json', 'utf8'));
const [chinese = '', english = '', fields = ''] = page.split(/<a id="(?:english|fields)"><\/a>/u);

/** Names in the first column of the tables: `| \`lead\` \`support\` | … |`. */
function firstColumn(part: string): string[] {
  const cells = [...part.matchAll(/^\| ((?:`[^`]+` ?)+)\|/gmu)].map(([, cell = '']) => cell);
  return cells.flatMap((cell) => [...cell.matchAll(/`([^`]+)`/gu)].map(([, name = '']) => name));
}

describe('the page of profiles', () => {
  const keys = Object.keys(schema.properties).filter((key) => key !== '$schema');
  const wanted = [...builtInProfiles().map(({ id }) => id), ...keys].sort();

  it.each([
    ['Chinese', chinese],
    ['English', english],
  ])('names every profile and key in %s', (_language, part) => {
    expect(firstColumn(part).sort()).toEqual(wanted);
  });

  it('names every field', () => {
    expect(firstColumn(fields).sort()).toEqual(Object.keys(schema.properties.fields.properties).sort());
  });
});

it('names every column of the tidy table, in order', () => {
  const [, tidy = ''] = readFileSync('docs/cli.md', 'utf8').split('<a id="tidy"></a>');
  expect(firstColumn(tidy)).toEqual(TIDY_COLUMNS);
});
