/** Writes the manual pages into a folder: English where `man` looks, Traditional Chinese beside it. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { manualPage } from '../cli/help/manual.ts';
import { buildProgram, VERSION } from '../cli/program.ts';
import type { Language } from '../finding.ts';

const PAGES: readonly (readonly [lang: Language, folder: string])[] = [
  ['en', '.'],
  ['zh-TW', 'zh_TW'],
];

/** The page of a program that nobody runs. */
export function manualIn(lang: Language): string {
  const output = { isTerminal: false, write: async () => undefined };
  const io = {
    stdin: (async function* () {})(),
    stdout: output,
    stderr: output,
    cwd: '/',
    env: {},
    platform: 'linux',
    today: '2000-01-01',
  };
  return manualPage(
    buildProgram({ io, lang, version: VERSION }, () => undefined),
    lang,
  );
}

const [, , folder] = process.argv;
if (process.argv[1]?.endsWith('write-manual.ts') && folder !== undefined) {
  for (const [lang, below] of PAGES) {
    mkdirSync(join(folder, below), { recursive: true });
    writeFileSync(join(folder, below, 'planlint.1'), manualIn(lang));
  }
}
