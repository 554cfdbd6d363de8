/** Commands and options that the prose of README and docs names are there. */
import { readdirSync, readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { runIn } from '../cli/scenario.ts';

const PAGES = ['README.md'].concat(
  readdirSync('docs', { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.md'))
    .map((path) => `docs/${path.replaceAll('\\', '/')}`),
);

/** Code within the prose that is about the program: `planlint explain missing-unit`, `--as-of 2023-10-31`. */
function mentionsIn(path: string): string[] {
  const prose = readFileSync(path, 'utf8').replace(/^(`{3,}).*?^\1/gmsu, '');
  return [...prose.matchAll(/`((?:planlint |--)[^`\n]*)`/gu)].map(([, text = '']) => text);
}

const commands = new Set<string>();
const options = new Set<string>();
beforeAll(async () => {
  const { stdout } = await runIn('.', ['--help']);
  for (const [, name = ''] of stdout.matchAll(/^ {2}([a-z]+)\b/gmu)) commands.add(name);
  for (const command of commands) {
    const help = (await runIn('.', [command, '--help'])).stdout;
    for (const [name] of help.matchAll(/--[a-z][a-z-]*/gu)) options.add(name);
  }
});

describe('what the prose says to type', () => {
  it('is looked for in the help', () => {
    expect([...commands]).toEqual(expect.arrayContaining(['validate', 'ingest', 'explain']));
    expect([...options]).toEqual(expect.arrayContaining(['--as-of', '--fail-on', '--prune']));
  });

  it.each(PAGES.filter((path) => mentionsIn(path).length > 0))('is there, in %s', (path) => {
    const mentions = mentionsIn(path);
    const named = mentions.flatMap((text) => /^planlint ([a-z]+)\b/u.exec(text)?.[1] ?? []);
    const used = mentions.flatMap((text) => text.match(/(?<![\w-])--[a-z][a-z-]*/gu) ?? []);
    expect(named.filter((name) => !commands.has(name))).toEqual([]);
    expect([...new Set(used)].filter((name) => !options.has(name))).toEqual([]);
  });
});
