/** What a group came to, and how it is told in Markdown. */
import { readFileSync, rmSync } from 'node:fs';
import type { Group } from './cases.ts';
import { told } from './cases.ts';
import { type Point, slopeOf } from './growth.ts';
import { type Command, measureInTurn, type Rounds, type Sample } from './measure.ts';

export interface Outcome {
  readonly id: string;
  readonly title: string;
  readonly size?: number;
  readonly results: readonly (Sample & { readonly name: string })[];
  readonly leftOut: readonly string[];
  /** Whether all outputs are the same byte for byte; undefined where nobody asked. */
  readonly sameOutput?: { readonly same: boolean; readonly bytes: number };
  /** What the report of planlint counts, where it is asked. */
  readonly findings?: number;
}

export function outcomeOf(id: string, group: Group, rounds: Rounds, folder: string): Outcome {
  const { title, commands, size, leftOut = [] } = group;
  const medians = measureInTurn(commands, rounds, folder);
  const results = [...medians].map(([name, sample]) => ({ name, ...sample }));
  const done = results.every(({ refusal }) => refusal === undefined);
  const outputs = commands.flatMap(({ output }) => output ?? []);
  const findings = group.counted && done ? findingsIn(outputs) : undefined;
  const outcome: Outcome = {
    ...{ id, title, results, leftOut },
    ...(size === undefined ? {} : { size }),
    ...(group.sameOutput && done ? { sameOutput: sameness(commands) } : {}),
    ...(findings === undefined ? {} : { findings }),
  };
  // A table of a million rows leaves more than a gigabyte.
  for (const output of outputs) rmSync(output, { force: true });
  return outcome;
}

function sameness(commands: readonly Command[]): { same: boolean; bytes: number } {
  const [first, ...rest] = commands.flatMap(({ output }) => (output ? [readFileSync(output)] : []));
  return {
    same: first !== undefined && rest.every((other) => first.equals(other)),
    bytes: first?.length ?? 0,
  };
}

function findingsIn([report]: readonly string[]): number | undefined {
  if (report === undefined) return undefined;
  const { summary } = JSON.parse(readFileSync(report, 'utf8')) as {
    summary: Readonly<Record<'error' | 'warning' | 'notice', number>>;
  };
  return summary.error + summary.warning + summary.notice;
}

export const TABLE_HEAD = [
  '| what | command | wall ms | cpu ms | peak MB | wall ratio | cpu ratio |',
  '|---|---|---:|---:|---:|---:|---:|',
];

export function rowsOf({ title, results, findings }: Outcome): string[] {
  const [base] = results;
  const what = findings === undefined ? title : `${title} (${told(findings)} counted)`;
  return results.map((result) => {
    const { name, wallMs, cpuMs, peakMb } = result;
    const memory = peakMb === undefined ? '–' : told(Math.round(peakMb));
    const times = [wallMs, cpuMs].map((time) => told(Math.round(time)));
    return `| ${[what, name, ...times, memory, ...ratios(result, base)].join(' | ')} |`;
  });
}

function ratios(result: Sample, base: Sample | undefined): string[] {
  if (result.refusal !== undefined) return ['refused', 'refused'];
  if (base === undefined || base.refusal !== undefined) return ['–', '–'];
  return [result.wallMs / base.wallMs, result.cpuMs / base.cpuMs].map((ratio) => ratio.toFixed(2));
}

export interface Growth {
  readonly id: string;
  readonly command: string;
  readonly sizes: readonly number[];
  /** Sizes that were refused. */
  readonly refused: readonly number[];
  readonly wall: number;
  readonly cpu: number;
  /** Of the two largest alone: what any size costs weighs least there. */
  readonly lastCpu: number;
}

/** For each command of groups of several sizes. */
export function growthOf(outcomes: readonly Outcome[]): Growth[] {
  const ids = new Set(outcomes.flatMap(({ id, size }) => (size === undefined ? [] : [id])));
  return [...ids].flatMap((id) => {
    const own = outcomes.filter((outcome) => outcome.id === id);
    const commands = new Set(own.flatMap(({ results }) => results.map(({ name }) => name)));
    return [...commands].flatMap((command) => growthOfCommand(id, command, own));
  });
}

function growthOfCommand(id: string, command: string, outcomes: readonly Outcome[]): Growth[] {
  const samples = outcomes.flatMap(({ size, findings, results }) =>
    results.flatMap((result) =>
      result.name === command && size !== undefined ? [{ ...result, size: findings ?? size }] : [],
    ),
  );
  const done = samples.filter(({ refusal }) => refusal === undefined);
  const points = (time: 'wallMs' | 'cpuMs'): Point[] => done.map((sample) => [sample.size, sample[time]]);
  const cpu = points('cpuMs');
  const slopes = [points('wallMs'), cpu, cpu.slice(-2)].map(slopeOf);
  const [wallSlope, cpuSlope, lastCpu] = slopes;
  if (wallSlope === undefined || cpuSlope === undefined || lastCpu === undefined) return [];
  return [
    {
      ...{ id, command, wall: wallSlope, cpu: cpuSlope, lastCpu },
      sizes: done.map(({ size }) => size),
      refused: samples.filter(({ refusal }) => refusal !== undefined).map(({ size }) => size),
    },
  ];
}

export function growthTable(growths: readonly Growth[]): string[] {
  if (growths.length === 0) return [];
  return [
    'Growth: the slope of a line through all sizes by least squares, both axes as logarithms (1 is in step with the size, 2 a square).',
    '',
    '| of | command | sizes | wall | cpu | cpu, the two largest |',
    '|---|---|---|---:|---:|---:|',
    ...growths.map(({ id, command, sizes, refused, ...slopes }) => {
      const without = refused.length === 0 ? '' : `, without ${refused.map(told).join(', ')}`;
      const cells = [slopes.wall, slopes.cpu, slopes.lastCpu].map((slope) => slope.toFixed(2));
      return `| ${[id, command, `${sizes.map(told).join(', ')}${without}`, ...cells].join(' | ')} |`;
    }),
    '',
  ];
}

/** What was refused, left out, or compared. */
export function remarksOf(outcomes: readonly Outcome[]): string[] {
  return outcomes.flatMap(({ title, results, leftOut, sameOutput }) => [
    ...results.flatMap(({ name, refusal }) =>
      refusal === undefined ? [] : [`- Refused: ${title}, ${name}: ${refusal.replaceAll(/\s+/gu, ' ')}`],
    ),
    ...leftOut.map((what) => `- Left out: ${title}, ${what}`),
    ...(sameOutput ? [`- Outputs of ${title}: ${samenessText(sameOutput)}`] : []),
    ...(sameOutput
      ? [`- ${title}: the second command is ${speedUp(results)} times as fast as the first`]
      : []),
  ]);
}

function samenessText({ same, bytes }: NonNullable<Outcome['sameOutput']>): string {
  return same ? `the same byte for byte (${told(bytes)} bytes)` : 'NOT THE SAME';
}

function speedUp([first, second]: Outcome['results']): string {
  return first && second ? (first.wallMs / second.wallMs).toFixed(2) : '–';
}
