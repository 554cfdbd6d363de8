/** Long reports come in pieces: none holds it all, and together they are what one text would be. */
import { expect, test } from 'vitest';
import { assembleReport } from '../../src/report/assemble.ts';
import { findingTablePieces } from '../../src/report/csv.ts';
import { gitLabPieces } from '../../src/report/gitlab.ts';
import { formatJson, jsonPieces, MadeList } from '../../src/report/json.ts';
import { findingLinePieces } from '../../src/report/ndjson.ts';
import { PLAIN } from '../../src/report/palette.ts';
import { sarifPieces } from '../../src/report/sarif.ts';
import { ruleColumn } from '../../src/report/text/finding.ts';
import { textPieces } from '../../src/report/text/text.ts';
import type { ValidationReport } from '../../src/validation-report.ts';
import { SMALL_FINDINGS, SMALL_INPUTS } from './small-plan.ts';

const many = (count: number) =>
  Array.from({ length: count }, (_, at) => ({ at, 名稱: '綠\u202e', none: undefined }));

test.each<[string, unknown]>([
  ['no list', { a: 1, b: 'x', c: null, d: {}, e: [] }],
  ['a list at the top', many(450)],
  ['a list of exactly as many as are written at once', { all: many(100), next: many(101) }],
  [
    'a long list deep inside',
    { documents: [{ id: 'a', coverage: { cells: many(300) }, last: 1 }, { id: 'b' }] },
  ],
  [
    'several long lists',
    { before: [1, [2]], first: many(201), second: { third: many(401) }, behind: undefined },
  ],
  ['a long list deeper than is looked for', { a: { b: { c: { d: { e: { f: { g: many(300) } } } } } } }],
  ['lists in a list', [[many(201)], [[]], many(3)]],
])('JSON of %s is what the engine makes of it', (_, value) => {
  // All that planlint adds is that signs which turn text around are written as their numbers.
  const expected = `${JSON.stringify(value, null, 2).replaceAll('\u202e', '\\u202e')}\n`;
  expect(formatJson(value)).toBe(expected);
});

test('entries that are made as they are written stand as others do', () => {
  const double = new MadeList([1, 2, 3], (one) => ({ double: 2 * one }));
  const expected = { all: [{ double: 2 }, { double: 4 }, { double: 6 }], none: [] };
  expect(formatJson({ all: double, none: new MadeList([], String) })).toBe(formatJson(expected));
});

test('entries are made no earlier than they are written', () => {
  const made: number[] = [];
  const list = new MadeList(
    many(10_000).map(({ at }) => at),
    (at) => made.push(at),
  );
  const [first] = jsonPieces({ list });
  expect(first?.startsWith('{\n  "list": [\n    1,\n    2,\n')).toBe(true);
  expect(made.length).toBeLessThan(10_000);
});

const SMALL: ValidationReport = assembleReport({
  version: '0.0.0',
  ruleset: { version: '1', hash: 'f00' },
  inputs: SMALL_INPUTS,
  findings: SMALL_FINDINGS,
  skipped: [],
  options: { profiles: [], lang: 'zh-TW', failOn: 'error', rules: new Map() },
});

/** The first finding of a document again and again. */
function longReport(count: number): ValidationReport {
  const [finding] = SMALL.findings.filter(({ document }) => document !== undefined);
  if (finding === undefined) throw new Error('the small plan has findings');
  return { ...SMALL, findings: Array.from({ length: count }, () => finding) };
}

const LONG = longReport(3000);

test.each<[string, () => Iterable<string>]>([
  ['text', () => textPieces(LONG, { lang: 'zh-TW', width: 80, palette: PLAIN })],
  ['json', () => jsonPieces(LONG)],
  ['ndjson', () => findingLinePieces(LONG)],
  ['csv', () => findingTablePieces(LONG)],
  ['sarif', () => sarifPieces(LONG, { lang: 'zh-TW', rules: [] })],
  ['gitlab', () => gitLabPieces(LONG)],
])('%s of 3,000 findings is no single text', (_, make) => {
  const lengths = [...make()].map((piece) => piece.length);
  expect(lengths.length).toBeGreaterThan(2);
  // 64 Ki characters, and what is added at a time.
  expect(Math.max(...lengths)).toBeLessThan(400_000);
});

test('more findings than a function takes arguments are listed', () => {
  const { findings } = longReport(300_000);
  expect(ruleColumn(findings)).toBe('behind-schedule'.length + 2);
  let lines = 0;
  const [finding] = findings;
  for (const piece of textPieces(longReport(130_000), { lang: 'en', width: 80, palette: PLAIN })) {
    lines += piece.split(finding?.rule ?? '').length - 1;
  }
  // And once in the summary, which counts the findings of the small plan.
  expect(lines).toBe(130_001);
});
