/**
 * One report in several files: the workbook, its tables as csv, and a text with the tables and the figures of the
 * report's prose in sentences of our own.
 */
import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Finding, ValidationReport } from '../../src/validation-report.ts';
import { fileInput, run, textInput } from '../run-files.ts';

const FOLDER = 'fixtures/kaohsiung-results';
const WORKBOOK = fileInput(`${FOLDER}/results.xlsx`);
const TEXT = fileInput(`${FOLDER}/report.txt`);
const TABLE1 = `${FOLDER}/table1.utf8.csv`;

async function reportOf(...inputs: Parameters<typeof run>[0]): Promise<ValidationReport> {
  return (await run(inputs, { asOf: '2023-09-30' })).report;
}

/** What a finding is about, without its file. */
function subjects({ findings }: ValidationReport, but: readonly string[] = []): string[] {
  return findings
    .filter(({ rule }) => !but.includes(rule))
    .map(({ rule, severity, measure, indicator, period, evidence }) =>
      [rule, severity, measure, indicator, period?.start, period?.end, evidence.kind, evidence.reason].join(
        ' ',
      ),
    )
    .sort();
}

function csvOf(change: (text: string) => string) {
  return textInput('copy.csv', change(readFileSync(TABLE1, 'utf8')));
}

function narratives({ findings }: ValidationReport): Finding[] {
  return findings.filter(({ rule }) => rule === 'narrative-mismatch');
}

let workbook: ValidationReport;
let text: ValidationReport;

beforeAll(async () => {
  workbook = await reportOf(WORKBOOK);
  text = await reportOf(TEXT);
});

describe('the prose', () => {
  /** Sentence by sentence: 5 + 2 + 3 + 1 + 7 + 4 + 3 in chapter 1, 6 in chapter 3; the trees are of two measures. */
  it('is held against the tables figure by figure', () => {
    const { byKind } = text.summary.checks ?? {};
    expect(byKind?.prose).toEqual({ checked: 31, failed: 7 });
    expect(byKind?.together).toEqual({ checked: 1, failed: 0 });
    // Six sectors, the plan in chapter 1 and again in chapter 4.
    expect(byKind?.measures).toEqual({ checked: 8, failed: 0 });
    expect(byKind?.shortfalls).toEqual({ checked: 1, failed: 0 });
    // 836.21 / 650 is 1.286; 359,191 over 33 months is 130,615 a year, over 1,003 days 130,802.
    expect(byKind?.ratio).toEqual({ checked: 1, failed: 1 });
    expect(byKind?.average).toEqual({ checked: 1, failed: 0 });
    // 53.38 of the environment is 53.37 by its measures, within their rounding.
    expect(byKind?.['sector-carbon']).toEqual({ checked: 6, failed: 0 });
    expect(byKind?.['sectors-carbon']).toEqual({ checked: 1, failed: 0 });
  });

  it('is told where it says something else', () => {
    const told = narratives(text).map(({ evidence }) => [evidence.figure, evidence.table, evidence.reason]);
    expect(told).toEqual([
      ['47,584,891 度', '4,758 度', 'scale'],
      ['650 MW', '750MWp', ''],
      ['30.8 萬噸', '30.6', 'no-unit'],
      ['24.9 萬 m²', '249,608', 'rounding'],
      ['19,665.60 公噸', '1.95', ''],
      ['85 案', '80 案', ''],
      ['25,943 公噸', '0.00', 'far'],
      ['4,154 包', '11,929 包', 'one-year'],
    ]);
  });
});

describe('several files of one report', () => {
  it('give each finding once, with its places in both', async () => {
    const both = await reportOf(WORKBOOK, TEXT);
    expect(subjects(both)).toEqual(subjects(text));
    expect(both.summary).toMatchObject({ documents: 2, measures: 58, records: workbook.summary.records });
    expect(both.summary.checks?.byKind).toEqual(text.summary.checks?.byKind);
    const files = (finding: Finding) => new Set(finding.locations.map(({ file }) => file)).size;
    // Only the text had to be repaired, and only there does a sentence contradict its own figures.
    const about = both.findings.filter(
      ({ measure, rule, evidence }) =>
        measure !== undefined && rule !== 'repaired-row' && evidence.kind !== 'ratio',
    );
    expect(about.filter((finding) => files(finding) !== 2)).toEqual([]);
  });

  it('are one table as csv too', async () => {
    const tables = await reportOf(WORKBOOK, fileInput(TABLE1), fileInput(`${FOLDER}/table5.utf8.csv`));
    expect(subjects(tables, ['repaired-row'])).toEqual(subjects(workbook));
    expect(tables.summary).toMatchObject({ documents: 3, measures: 58, records: workbook.summary.records });
  });

  it('are told apart where a cell differs', async () => {
    const [finding, ...more] = narratives(
      await reportOf(
        WORKBOOK,
        csvOf((table) => table.replace('280 輛', '281 輛')),
      ),
    );
    expect(more).toEqual([]);
    expect([finding?.severity, finding?.measure]).toEqual(['warning', '低碳公務車']);
    expect(finding?.locations.map(({ file, cell }) => [file, cell])).toEqual([
      ['copy.csv', 'I47'],
      ['results.xlsx', 'I47'],
    ]);
    expect(finding?.message).toBe(
      'Two files of one table differ: the result is "281 輛" (copy.csv I47) in one and "280 輛" (results.xlsx I47) in the other; please confirm which is the newer.',
    );
  });

  it('are told apart where a measure is left out', async () => {
    const without = (table: string) => table.replace(/^,3,行國處,低碳公務車.*\n/mu, '');
    const [finding, ...more] = narratives(await reportOf(WORKBOOK, csvOf(without)));
    expect(more).toEqual([]);
    expect([finding?.measure, finding?.evidence.reason]).toEqual(['低碳公務車', 'copy-absent']);
  });

  it('are two where the results are others: last year of the same measures', async () => {
    const changed = (line: string) =>
      /^\uFEFF?(?:表|部門|,,,,,110|\(減)/u.test(line)
        ? line
        : line.replace(/\d(?!\d)/gu, (digit) => String((Number(digit) + 3) % 10));
    const other = csvOf((table) => table.split('\n').map(changed).join('\n'));
    const report = await reportOf(WORKBOOK, other);
    expect(report.summary.measures).toBe(116);
    expect(narratives(report)).toEqual([]);
  });
});
