/** Every command that writes files: what it is given, and what it leaves behind. */
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { toCsv, toXlsx, unmerged } from '../../bench/tables.ts';

export const AS_OF = ['--as-of', '2022-12-31', '--lang', 'en'];

/** A table of one year that is over at the as-of date; without a result that is an error. */
function planOf(result: string): string[][] {
  const header = ['策略類別', '執行方案', '策略說明', '主辦/協辦', '推動期程', '成果', '目標', '經費(萬元)'];
  const row = ['節能', '汰換燈具', '衡量標準：盞數(盞)', '工務處', '111年', result, '9', '20'];
  return [['表 1-1、示範市能源部門推動策略'], header, row];
}

export interface WritingCommand {
  readonly name: string;
  readonly args: readonly string[];
  readonly files: readonly string[];
}

export const COMMANDS: readonly WritingCommand[] = [
  {
    name: 'validate',
    args: ['validate', 'plan.csv', '-f', 'json=a.json', '-f', 'html=b.html'],
    files: ['a.json', 'b.html'],
  },
  {
    name: 'validate -f xlsx',
    args: ['validate', 'plan.xlsx', '-f', 'xlsx=out/'],
    files: ['out/plan.xlsx'],
  },
  { name: 'ingest', args: ['ingest', 'plan.csv', '--out', 'a.csv'], files: ['a.csv'] },
  {
    name: 'report',
    args: ['report', 'plan.csv', '--out', 'out', '--formats', 'json,csv'],
    files: ['out/plan.json', 'out/plan.csv'],
  },
  {
    name: 'accept',
    args: ['accept', 'plan.csv', '--reason', 'known', '--baseline', 'a.json'],
    files: ['a.json'],
  },
  {
    name: 'diff',
    args: ['diff', 'old.csv', 'plan.csv', '--out', 'a.json', '-f', 'json'],
    files: ['a.json'],
  },
];

const OLD: Readonly<Record<string, string>> = {
  // A baseline has to be one.
  accept: '{ "schemaVersion": "1.0.0", "entries": [] }',
};

export async function putInputs(cwd: string): Promise<void> {
  await writeFile(join(cwd, 'old.csv'), toCsv(planOf('5')));
  await writeFile(join(cwd, 'plan.csv'), toCsv(planOf('')));
  await writeFile(join(cwd, 'plan.xlsx'), toXlsx(planOf(''), unmerged));
}

/** Puts something under the names of the outputs; returns what that is, as `contentsOf` tells it. */
export async function putOld(cwd: string, { name, files }: WritingCommand): Promise<string> {
  const old = OLD[name] ?? 'old';
  for (const file of files) {
    await mkdir(join(cwd, file, '..'), { recursive: true });
    await writeFile(join(cwd, file), old);
  }
  return Buffer.from(old).toString('base64');
}

export async function contentsOf(cwd: string, { files }: WritingCommand): Promise<(string | undefined)[]> {
  return Promise.all(files.map((file) => readFile(join(cwd, file), 'base64').catch(() => undefined)));
}

/** Paths of files that were begun and not ended, relative to the folder. */
export async function temporariesIn(cwd: string): Promise<string[]> {
  const all = await readdir(cwd, { recursive: true });
  return all.filter((name) => name.endsWith('.tmp'));
}
