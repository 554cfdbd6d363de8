/** What a report would have to explain, of one part from 2021 to 2025. */
import { describe, expect, test } from 'vitest';
import { shortfallOf } from '../../src/check/reasons/shortfalls.ts';
import { dash, figure, plan, type RecordSpec, words } from './plan-builder.ts';

/** `behind 2022 warning F5` */
function told(...specs: readonly RecordSpec[]): string | undefined {
  const [measure] = plan({ measures: [{ indicators: [{ records: specs }] }] }).measures;
  const found = shortfallOf(measure?.indicators[0]?.records ?? []);
  if (found === undefined) return undefined;
  const { kind, period, severity, record } = found;
  const years = period.start === period.end ? period.start : `${period.start}-${period.end}`;
  return `${kind} ${years} ${severity} ${record.source.cell}`;
}

const target = figure(100, '家');
const row = (
  years: RecordSpec['years'],
  status: NonNullable<RecordSpec['status']>,
  more: Partial<RecordSpec> = {},
) => ({ years, status, target, result: figure(50, '家'), ...more }) satisfies RecordSpec;
const whole = (status: NonNullable<RecordSpec['status']>, more: Partial<RecordSpec> = {}) =>
  row([2021, 2025], status, more);

describe('the plan as a whole', () => {
  test('that is behind says it all', () => {
    expect(told(row(2022, 'behind'), whole('behind'))).toBe('behind 2021-2025 warning E5');
    expect(told(row(2022, 'achieved'), whole('behind', { pace: 'on-pace' }))).toBe(
      'behind 2021-2025 warning E5',
    );
  });

  test('that is met leaves the year that runs', () => {
    expect(told(row(2022, 'achieved'), row(2023, 'behind'), whole('achieved'))).toBe('behind 2023 notice E5');
    expect(told(row(2022, 'behind'), row(2023, 'achieved'), whole('achieved'))).toBeUndefined();
    // A year without a judgement is not the one that runs.
    expect(told(row(2023, 'behind'), row(2024, 'not-due'), whole('achieved'))).toBe('behind 2023 notice E4');
  });

  test('is the span with a target; one that only gives a result is not', () => {
    const { target: _, ...total } = whole('behind');
    expect(told(row(2022, 'achieved'), total)).toBeUndefined();
    expect(told(row(2022, 'achieved'), total, whole('behind'))).toBe('behind 2021-2025 warning E6');
  });
});

describe('without a judgement of the whole', () => {
  test('the latest year that is behind speaks, though a later one was met', () => {
    expect(told(row(2021, 'behind'), row(2022, 'behind'), row(2023, 'achieved'))).toBe(
      'behind 2022 warning E5',
    );
  });

  test('a year that is on pace is a notice', () => {
    expect(told(row(2023, 'behind', { pace: 'on-pace' }))).toBe('behind 2023 notice E4');
    expect(told(row(2023, 'behind', { pace: 'off-pace' }))).toBe('behind 2023 warning E4');
  });

  test('a span of some years is no year', () => {
    expect(told(row(2021, 'achieved'), whole('not-due'), row([2022, 2023], 'behind'))).toBeUndefined();
  });
});

describe('a target that never had a result', () => {
  const missing = (years: RecordSpec['years'], more: Partial<RecordSpec> = {}) =>
    row(years, 'missing', { result: dash, ...more });

  test('is told for the years that have begun, else for the whole', () => {
    expect(told(missing(2021), missing(2022), missing([2021, 2025]))).toBe('no-result 2021-2022 notice E4');
    expect(told(missing([2021, 2025]))).toBe('no-result 2021-2025 notice E4');
    expect(told(missing(2021), row(2022, 'not-due', { result: dash }))).toBe('no-result 2021 notice E4');
  });

  test('is shown where it has a figure', () => {
    expect(told(missing(2021, { target: words('持續推動') }), missing(2022))).toBe(
      'no-result 2021-2022 notice E5',
    );
    expect(told(missing(2021, { target: words('持續推動') }))).toBeUndefined();
  });

  test('is not told where any year says something, or nothing is missing', () => {
    expect(told(missing(2021), row(2022, 'qualitative', { result: words('辦理中') }))).toBeUndefined();
    expect(told(row(2022, 'not-due', { result: dash }))).toBeUndefined();
    expect(told()).toBeUndefined();
  });
});
