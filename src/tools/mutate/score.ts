/** What came out of mutation testing, as lines for a terminal and as a Markdown table. */
import { dirname } from 'node:path';
import type { FileResult, Judged } from './judge.ts';
import { interval } from './sample.ts';

interface Score {
  readonly files: number;
  readonly mutants: number;
  readonly judged: number;
  readonly killed: number;
  readonly timeout: number;
  readonly survived: number;
  readonly uncovered: number;
}

function scoreOf(results: readonly FileResult[]): Score {
  const all = results.flatMap(({ judged }) => judged);
  const count = (state: Judged['state']) => all.filter((one) => one.state === state).length;
  return {
    files: results.length,
    mutants: results.reduce((sum, { mutants }) => sum + mutants, 0),
    judged: all.length,
    killed: count('killed'),
    timeout: count('timeout'),
    survived: count('survived'),
    uncovered: count('no-coverage'),
  };
}

/** Noticed by a test or made to hang, of all that were judged; without a test that reaches it, a mutant survives. */
function shareOf({ killed, timeout, judged }: Score): string {
  return judged === 0 ? '' : `${(((killed + timeout) / judged) * 100).toFixed(1)}%`;
}

function rangeOf({ killed, timeout, judged, mutants }: Score): string {
  if (judged === mutants || judged === 0) return '';
  const { from, to } = interval(killed + timeout, judged);
  return ` (${(from * 100).toFixed(0)}-${(to * 100).toFixed(0)}%)`;
}

export function scoreLine(result: FileResult): string {
  const score = scoreOf([result]);
  const { judged, mutants, killed, timeout, survived, uncovered } = score;
  return `${result.file}: ${shareOf(score)}${rangeOf(score)} of ${judged}/${mutants} (${killed} killed, ${timeout} timeout, ${survived} survived, ${uncovered} not reached)`;
}

export function survivorLines({ file, judged }: FileResult): string {
  return judged
    .filter(({ state }) => state === 'survived' || state === 'no-coverage')
    .map(
      ({ mutant, state }) =>
        `  ${file}:${mutant.line} ${mutant.operator}${state === 'survived' ? '' : ' (not reached)'}\n    - ${brief(mutant.before)}\n    + ${brief(mutant.after)}\n`,
    )
    .join('');
}

const WIDTH = 240;

function brief(code: string): string {
  const line = code.replace(/\s+/gu, ' ');
  return line.length > WIDTH ? `${line.slice(0, WIDTH)}...` : line;
}

export function scoreTable(results: readonly FileResult[]): string {
  const folders = byFolder(results);
  const rows = [...folders].map(([folder, some]) => rowOf(`\`${folder}\``, some));
  const head =
    '| | files | mutants | judged | killed | timeout | survived | not reached | score |\n|---|--:|--:|--:|--:|--:|--:|--:|--:|';
  return `${[head, ...rows, rowOf('all', results)].join('\n')}\n`;
}

function rowOf(name: string, results: readonly FileResult[]): string {
  const score = scoreOf(results);
  const { files, mutants, judged, killed, timeout, survived, uncovered } = score;
  const cells = [name, files, mutants, judged, killed, timeout, survived, uncovered];
  return `| ${cells.join(' | ')} | ${shareOf(score)}${rangeOf(score)} |`;
}

function byFolder(results: readonly FileResult[]): Map<string, FileResult[]> {
  const folders = new Map<string, FileResult[]>();
  for (const one of results) folders.set(dirname(one.file), [...(folders.get(dirname(one.file)) ?? []), one]);
  return folders;
}
