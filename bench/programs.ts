/** The programs that are held against each other, each as a command. */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Settings } from './arguments.ts';
import type { Command } from './measure.ts';

const CLI = 'bin/planlint.js';

export function node(name: string, ...args: string[]): Command {
  return { name, line: ['node', ...args] };
}

export function planlint(name: string, ...args: string[]): Command {
  return node(name, CLI, ...args);
}

export function bareCsv(path: string): Command {
  return node('bare csv-parse', 'bench/bare-csv.mjs', path);
}

export function bareSheets(path: string): Command {
  return node('bare SheetJS', 'bench/bare-sheetjs.mjs', path);
}

/** With the report as JSON, which is what the others write too. */
export function validate(out: string, path: string, { limits }: Settings, ...options: string[]): Command {
  const name = ['planlint validate', ...options].join(' ');
  const output = join(out, `${name.replaceAll(/\W+/gu, '-')}.json`);
  const line = ['validate', path, '-f', `json=${output}`, '--quiet', '--lang', 'en', ...options] as const;
  return { ...planlint(name, ...line, ...held(limits)), output };
}

export function ingest(out: string, path: string, { limits }: Settings, format: 'ndjson' | 'csv'): Command {
  const output = join(out, `ingest.${format}`);
  const line = ['ingest', path, '-f', format, '--out', output, '--quiet', '--lang', 'en'] as const;
  return { ...planlint(`planlint ingest -f ${format}`, ...line, ...held(limits)), output };
}

function held(limits: readonly string[]): string[] {
  return limits.flatMap((limit) => ['--limit', limit]);
}

/** What people would use instead, as far as it is installed; a reason for each that is left out. */
export interface Others {
  readonly commands: readonly Command[];
  readonly leftOut: readonly string[];
}

export function othersFor(out: string, path: string, settings: Settings): Others {
  const commands: Command[] = [];
  const leftOut: string[] = [];
  const { peer, python } = settings;
  if (peer === undefined) leftOut.push('a script with pandas (name one with --peer)');
  else if (!existsSync(peer)) leftOut.push(`a script with pandas (${peer} is not there)`);
  else commands.push(scriptOf(python, peer, path, out));
  if (path.endsWith('.xlsx')) {
    if (has(python, '-c', 'import openpyxl'))
      commands.push({ name: 'openpyxl, read only', line: [python, 'bench/bare-openpyxl.py', path] });
    else leftOut.push(`openpyxl (${python} has none)`);
  }
  if (has('soffice', '--version')) commands.push(officeOf(path, out));
  else leftOut.push('LibreOffice (no soffice)');
  return { commands, leftOut };
}

function scriptOf(python: string, peer: string, path: string, out: string): Command {
  const output = join(out, 'script.json');
  return { name: 'a script with pandas', line: [python, peer, path, output], output };
}

function officeOf(path: string, out: string): Command {
  const format = path.endsWith('.xlsx') ? 'csv' : 'xlsx';
  // Beside the input stands a file of the same name.
  const args = ['--headless', '--convert-to', format, '--outdir', join(out, 'converted'), path] as const;
  return { name: `LibreOffice to ${format}`, line: ['soffice', ...args] };
}

function has(program: string, ...args: string[]): boolean {
  return spawnSync(program, args, { stdio: 'ignore' }).status === 0;
}
