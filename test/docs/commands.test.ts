/** Every command line in README and docs is run, and what a page shows below it is what it prints. */
import { readdirSync, readFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Command, isTrue, stepsOf } from './page.ts';
import { install, openFolder, type Said, save, type } from './reader.ts';

/** Command lines that are not run here, each with its reason. */
const NOT_RUN: readonly { readonly line: RegExp; readonly why: string }[] = [
  {
    line: /^npm (?:ci|install) ?/u,
    why: 'installs from a registry; test/package.test.ts unpacks the package',
  },
  { line: /^npm test$/u, why: 'would run this test in itself' },
  { line: /^npm run /u, why: 'works for minutes and rewrites the page it stands in' },
  { line: /^docker /u, why: 'needs Docker and its images' },
];

const PAGES = [
  'README.md',
  ...readdirSync('docs', { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.md'))
    .map((path) => `docs/${path.replaceAll('\\', '/')}`)
    .sort(),
];
const pages = PAGES.map((path) => ({ path, steps: stepsOf(readFileSync(path, 'utf8')) }));
const withCommands = pages.filter(({ steps }) => steps.some(({ kind }) => kind === 'commands'));
const lines = withCommands.flatMap(({ path, steps }) =>
  steps.flatMap((step) =>
    step.kind === 'commands' ? step.commands.map(({ line }) => ({ path, line })) : [],
  ),
);

function reasonAgainst(line: string): string | undefined {
  return NOT_RUN.find((one) => one.line.test(line))?.why;
}

const skipped = lines.flatMap(({ path, line }) => {
  const why = reasonAgainst(line);
  return why === undefined ? [] : [`${path}: \`${line}\` (${why})`];
});
// Not a console: a reporter that hides skipped tests must not hide this.
process.stderr.write(
  `test/docs/commands.test.ts: ${lines.length - skipped.length} command lines run, ${skipped.length} NOT run:\n${skipped.map((one) => `  ${one}\n`).join('')}`,
);

let installed = '';
beforeAll(async () => {
  installed = await mkdtemp(join(tmpdir(), 'planlint-docs-'));
  await install(installed);
});
afterAll(async () => {
  await rm(installed, { recursive: true });
});

/** Characters of an output that tell what is wrong with a page. */
const MUCH = 4000;

/** Runs the commands of a block that can be run here; a code other than 0 and 1 must be shown. */
async function play(folder: string, commands: readonly Command[]): Promise<void> {
  const said = await type(
    installed,
    folder,
    commands.filter(({ line }) => reasonAgainst(line) === undefined),
  );
  for (const [index, one] of said.entries()) hold(one, said[index + 1]);
}

function hold({ line, shown, said, exitCode }: Said, next: Said | undefined): void {
  if (shown !== '' && !isTrue(shown, said)) expect(said.slice(0, MUCH), `$ ${line}`).toBe(shown);
  const isShown = next?.line === 'echo $?';
  if (!isShown) expect([0, 1], `exit code of $ ${line}\n${said}`).toContain(exitCode);
}

/** A page may hold a dozen runs of the program, on a machine that does other work besides. */
const PATIENCE = 300_000;

describe.skipIf(process.platform === 'win32')('the reader of', () => {
  it.each(withCommands)(
    '$path',
    async ({ path, steps }) => {
      const folder = await openFolder(installed, path.replaceAll('/', '-'));
      for (const step of steps) {
        if (step.kind === 'file') await save(folder, step.path, step.text);
        else await play(folder, step.commands);
      }
    },
    PATIENCE,
  );
});

describe('the pages', () => {
  it('hold command lines', () => {
    expect(lines.length - skipped.length).toBeGreaterThan(20);
  });

  it.each(NOT_RUN)('still hold $line, which is not run', ({ line }) => {
    expect(lines.some((one) => line.test(one.line))).toBe(true);
  });
});
