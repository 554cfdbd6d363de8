/** The manual page says what the help says, in roff that `man`, groff and mandoc take. */
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import packageJson from '../../package.json' with { type: 'json' };
import { COMMANDS } from '../../src/cli/output/formats.ts';
import { LANGUAGES, type Language } from '../../src/finding.ts';
import { manualIn } from '../../src/tools/write-manual.ts';
import { runIn } from './scenario.ts';

let cwd = '';
beforeAll(async () => {
  cwd = await mkdtemp(join(tmpdir(), 'planlint-'));
  for (const lang of LANGUAGES) await writeFile(pathOf(lang), manualIn(lang));
});
afterAll(async () => {
  await rm(cwd, { recursive: true });
});

function pathOf(lang: Language): string {
  return join(cwd, `${lang}.1`);
}

function start(program: string, args: readonly string[]) {
  return spawnSync(program, args, {
    encoding: 'utf8',
    env: { ...process.env, LC_ALL: 'C.UTF-8', MANWIDTH: '500' },
  });
}

function isThere(program: string): boolean {
  const there = start('sh', ['-c', `command -v ${program}`]).status === 0;
  if (!there) process.stderr.write(`test/cli/manual.test.ts: ${program} SKIPPED, it is not installed\n`);
  return there;
}

/** Options and commands as the help writes them. */
function termsOf(help: string): string[] {
  return [...help.matchAll(/^ {2}(-\S, )?(--[a-z-]+(?: <\S+>)?)/gmu)].map(([term]) => term.trim());
}

describe.each(LANGUAGES)('in %s', (lang) => {
  it.skipIf(!isThere('man'))('shows every command, option and example of the help', async () => {
    const { stdout, stderr, status } = start('man', ['-E', 'UTF-8', '-P', 'cat', '-l', pathOf(lang)]);
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    const shown = stdout.replace(/\s+/gu, ' ');
    for (const name of COMMANDS.filter((command) => command !== 'help')) {
      const help = (await runIn(cwd, [name, '--help', '--lang', lang])).stdout;
      expect(shown).toContain(`planlint ${name}`);
      for (const term of termsOf(help)) expect(shown, name).toContain(term);
      const examples = help
        .slice(help.lastIndexOf('\n\n'))
        .split('\n')
        .filter((line) => /^ {2}planlint/u.test(line));
      expect(examples.length).toBeGreaterThan(1);
      for (const example of examples) expect(shown).toContain(example.trim());
    }
  });

  it.skipIf(!isThere('groff'))('gives groff nothing to complain about', () => {
    const { stderr, status } = start('groff', ['-man', '-ww', '-Tutf8', '-Kutf8', pathOf(lang)]);
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  });

  it.skipIf(!isThere('mandoc'))('gives mandoc nothing to complain about but that no day stands in it', () => {
    const { stdout } = start('mandoc', ['-T', 'lint', '-W', 'warning', pathOf(lang)]);
    const said = stdout.split('\n').filter((line) => line !== '' && !line.includes('missing date'));
    expect(said).toEqual([]);
  });
});

it.skipIf(!existsSync('dist/man'))('is built where package.json says, in both languages', () => {
  expect(readFileSync(packageJson.man, 'utf8')).toMatch(/^\.TH PLANLINT 1/u);
  expect(readFileSync('dist/man/zh_TW/planlint.1', 'utf8')).toMatch(/^\.TH PLANLINT 1/u);
});
