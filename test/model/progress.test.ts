import { describe, expect, it } from 'vitest';
import { asProgress } from '../../src/model/progress.ts';
import type { Record as PlanRecord } from '../../src/plan-document.ts';

const SOURCE = { sheet: '1', cell: 'F4', row: 4, column: 6 };

function kinds(name: string, values: readonly number[], symbol = '%'): string {
  const records = values.map((value, index): PlanRecord => {
    const unit = { symbol, dimension: symbol === '%' ? 'share' : `count:${symbol}`, scale: 1 };
    const target = { raw: `${value}`, value, unit, kind: 'annual' as const, qualifiers: [], source: SOURCE };
    return { period: { start: 2019 + index, end: 2019 + index }, part: 1, target, source: SOURCE };
  });
  return [...new Set(asProgress(name, records).map(({ target }) => target?.kind))].join();
}

describe('the progress of a single work is a running total', () => {
  it.each<[string, number[]]>([
    ['都市計畫審議進度', [30, 60, 80, 100]],
    ['都市計畫審議進度', [30, 30, 31]],
    ['(實際進度/總預定進度)×100%', [2, 20, 40]],
    ['完成整體規劃構想', [30, 60, 80]],
  ])('%s %j', (name, values) => expect(kinds(name, values)).toBe('cumulative'));
});

describe('shares of each year stay shares of each year', () => {
  it.each<[string, number[], string?]>([
    // The whole of each year's work.
    ['清疏工程辦理進度', [100, 100, 100]],
    // Rises a little: a rate that is to get better.
    ['落實派案時效', [90, 95, 98, 100]],
    ['依限完成率', [30, 35, 40, 45]],
    ['查核單位數/業務單位數', [12, 30, 45]],
    ['審議進度', [30, 60, 40]],
    ['審議進度', [1, 2, 3], '次'],
    ['審議進度', [100]],
  ])('%s %j %s', (name, values, symbol) => expect(kinds(name, values, symbol)).toBe('annual'));
});
