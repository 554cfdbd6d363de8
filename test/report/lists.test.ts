/** Follow-up lists of a real plan: nothing twice, nothing lost. */
import { describe, expect, it } from 'vitest';
import type { PageDirectory } from '../../src/report/html/page-data.ts';
import { countStatuses } from '../../src/report/html/view/status.ts';
import { type ListFormat, listFiles } from '../../src/report/lists/files.ts';
import { indexCsv, indexMarkdown } from '../../src/report/lists/index-table.ts';
import { SPLITS, splitRun } from '../../src/report/lists/split.ts';
import { formatMarkdown } from '../../src/report/markdown/report.ts';
import { PLAIN } from '../../src/report/palette.ts';
import { formatText } from '../../src/report/text/text.ts';
import { reportProblems } from '../../src/schema/validate.ts';
import type { ValidationReport } from '../../src/validation-report.ts';
import { fileInput, run, textInput } from '../run-files.ts';

const chiayi = await run([fileInput('fixtures/chiayi-strategy/tables.xlsx')], { asOf: '2023-10-31' });

describe.each(SPLITS)('split by %s', (by) => {
  const parts = splitRun(chiayi, by);

  it('puts every finding and every measure into exactly one part', () => {
    const marks = parts.flatMap(({ report }) => report.findings.map(({ fingerprint }) => fingerprint));
    const all = chiayi.report.findings.map(({ fingerprint }) => fingerprint);
    expect(marks.toSorted()).toEqual(all.toSorted());
    const measures = parts.flatMap(({ documents }) => documents.flatMap((document) => document.measures));
    expect(measures.map(({ id }) => id).toSorted()).toEqual(
      chiayi.model.documents.flatMap((document) => document.measures.map(({ id }) => id)).toSorted(),
    );
  });

  it('makes reports after the schema, with counts of their own', () => {
    for (const { report } of parts) {
      expect(reportProblems(report)).toEqual([]);
      const { error, warning, notice } = report.summary;
      expect(error + warning + notice).toBe(report.findings.length);
    }
  });
});

it('gives an agency what it leads first, and tells it what it leads with others', () => {
  const parts = splitRun(chiayi, 'agency');
  for (const { name, report } of parts) {
    for (const { agencies } of report.findings) expect(agencies[0]).toBe(name);
  }
  const table = [
    '表 1-1、示範市能源部門推動策略',
    '策略類別,執行方案,策略說明,主辦,協辦,推動期程,成果,目標',
    '節能,換燈,衡量標準：換燈(盞),環境保護局、教育處,工務處,111年,5,10',
    '節能,植樹,衡量標準：植樹(株),教育處,工務處,111年,20,10',
  ].join('\n');
  return run([textInput('plan.csv', table)], { asOf: '2022-12-31' }).then((own) => {
    const lists = splitRun(own, 'agency');
    expect(lists.map(({ name }) => name)).toContain('環境保護局');
    const school = lists.find(({ name }) => name === '教育處');
    const findings = own.report.findings.filter(({ agencies }) => agencies[0] === '環境保護局').length;
    expect(findings).toBeGreaterThan(0);
    expect(school?.elsewhere).toEqual([{ name: '環境保護局', measures: 1, findings }]);
    expect(school?.documents.flatMap(({ measures }) => measures.map(({ name }) => name))).toEqual(['植樹']);
  });
});

it('keeps the agencies of two cities apart', async () => {
  const table = (city: string) =>
    `表 1-1、${city}能源部門推動策略\n策略類別,執行方案,策略說明,主辦/協辦,推動期程,成果,目標\n節能,換燈,衡量標準：換燈(盞),環保局,111年,5,10\n`;
  const both = await run([textInput('a.csv', table('嘉義市')), textInput('b.csv', table('臺南市'))]);
  expect(both.model.documents.map(({ jurisdiction }) => jurisdiction)).toEqual(['嘉義市', '臺南市']);
  expect(splitRun(both, 'agency').map(({ name }) => name)).toEqual(['嘉義市環境保護局', '臺南市環境保護局']);
});

describe('the files', () => {
  const formats: readonly ListFormat[] = ['html', 'markdown', 'csv', 'json'];
  const files = listFiles(chiayi, { by: 'agency', formats, lang: 'zh-TW' });
  const textOf = (name: string) => String(files.find(({ file }) => file === name)?.make() ?? '');

  it('are one for each agency and format, and an index after them', () => {
    const agencies = Object.keys(chiayi.report.summary.byAgency);
    expect(files).toHaveLength((agencies.length + 1) * formats.length);
    for (const agency of agencies) expect(files.map(({ file }) => file)).toContain(`${agency}.html`);
    expect(files.slice(-4).map(({ file }) => file)).toEqual([
      'index.html',
      'index.md',
      'index.csv',
      'index.json',
    ]);
  });

  it('add up to the whole in the index', () => {
    const index: PageDirectory = JSON.parse(textOf('index.json'));
    const sum = { error: 0, warning: 0, notice: 0 };
    for (const { findings } of index.rows) {
      for (const level of ['error', 'warning', 'notice'] as const) sum[level] += findings[level];
    }
    const { error, warning, notice } = chiayi.report.summary;
    expect(sum).toEqual({ error, warning, notice });
    expect(index.lost).toEqual([]);
    const reports = index.rows.map(
      ({ files: own }): ValidationReport =>
        JSON.parse(textOf(own.find(({ format }) => format === 'json')?.file ?? '')),
    );
    const total = reports.reduce((count, { findings }) => count + findings.length, 0);
    expect(total).toBe(chiayi.report.findings.length);
  });

  it('list the cells to fill, in the memo and on the page', () => {
    // 表4-4!F11: the result of 112 is blank in the row of the administration's energy saving.
    expect(textOf('行政處.md')).toContain('待填儲存格');
    expect(textOf('行政處.md')).toMatch(/\| `表4-4!F11` \| 推動市政大樓節能減碳/u);
    expect(textOf('行政處.html')).toContain('id="fill-heading"');
  });
});

describe('a document that nothing is found in', () => {
  const organisation = fileInput('fixtures/chiayi-organisation/organisation.xlsx');

  it('has a head, a kind and a path in its report and in the index', async () => {
    const own = await run([organisation]);
    expect(own.report.findings).toEqual([]);
    const [part] = splitRun(own, 'document');
    expect(part?.report.documents.map(({ kind }) => kind)).toEqual(['organisation']);
    const annotate = () => Promise.resolve(new Uint8Array());
    const files = listFiles(own, { by: 'document', formats: ['json', 'xlsx'], lang: 'en', annotate });
    expect(files.map(({ file }) => file)).toEqual(['organisation.json', 'organisation.xlsx', 'index.json']);
    const index: PageDirectory = JSON.parse(String(files.at(-1)?.make()));
    expect(index.rows[0]?.document).toMatchObject({ kind: 'organisation', path: organisation.path });
  });
});

it('tells rows of one name apart by their paths, and one rule of two levels by its levels', () => {
  const row = (path: string): PageDirectory['rows'][number] => ({
    name: 'tables',
    files: [],
    document: { id: 'tables', title: '', path, kind: 'strategy-plan', asOf: { basis: 'none' } },
    measures: 1,
    statuses: countStatuses([]),
    findings: { error: 1, warning: 2, notice: 0 },
    accepted: 0,
    worst: [
      { rule: 'inconsistent-units', severity: 'error', count: 1 },
      { rule: 'inconsistent-units', severity: 'warning', count: 2 },
    ],
  });
  const total = { measures: 2, error: 2, warning: 4, notice: 0 };
  const index: PageDirectory = {
    by: 'document',
    rows: [row('a/tables.xls'), row('b/tables.ods')],
    lost: [],
    total,
    repeats: false,
  };
  const markdown = indexMarkdown(index, 'zh-TW');
  expect(markdown).toContain('`a/tables.xls`');
  expect(markdown).toContain('`b/tables.ods`');
  expect(markdown).toContain('錯誤 單位不一致 1、警告 單位不一致 2');
  expect(indexCsv(index)).toContain('error inconsistent-units 1;warning inconsistent-units 2');
});

describe('one table in two files', async () => {
  // Half of the lamps, and a row with nothing to complain about but its budget, which is not there.
  const table = [
    '表 1-1、嘉義市能源部門推動策略',
    '策略類別,執行方案,策略說明,主辦/協辦,推動期程,成果,目標',
    '節能,換燈,衡量標準：換燈(盞),環保局,111年,5,10',
    '節能,植樹,衡量標準：植樹(株),環保局,111年,20,10',
  ].join('\n');
  // The second file has a line more above the table: its cells are one row further down.
  const both = await run([textInput('a.csv', table), textInput('b.csv', `說明\n${table}`)], {
    asOf: '2022-12-31',
  });
  const parts = splitRun(both, 'document');
  const late = parts.map(({ report }) => report.findings.find(({ rule }) => rule === 'behind-schedule'));

  it('has its findings in the report of each, with the places of that file first', () => {
    expect(both.report.findings.filter(({ rule }) => rule === 'behind-schedule')).toHaveLength(1);
    expect(late.map((finding) => finding?.locations[0])).toMatchObject([
      { file: 'a.csv', cell: 'F3' },
      { file: 'b.csv', cell: 'F4' },
    ]);
    expect(late.map((finding) => finding?.message)).toEqual([
      expect.stringContaining('(F3)'),
      expect.stringContaining('(F4)'),
    ]);
    expect(late.map((finding) => finding?.document)).toEqual(parts.map(({ name }) => name));
    for (const { report } of parts) {
      expect(reportProblems(report)).toEqual([]);
      expect(report.summary.error).toBeGreaterThan(0);
      expect(formatMarkdown(report, 'zh-TW')).not.toContain('沒有發現');
    }
  });

  it('is told of under the first in the text report, and under the second it says where', () => {
    const text = formatText(both.report, { lang: 'en', width: 100, palette: PLAIN });
    expect(text).not.toContain('No findings.');
    expect(text).toContain('1 more finding concerns this file, told with a.');
  });

  it('is counted once in the totals of the index, which says so', () => {
    const files = listFiles(both, { by: 'document', formats: ['json', 'markdown', 'html'], lang: 'zh-TW' });
    const textOf = (name: string) => String(files.find(({ file }) => file === name)?.make());
    const index: PageDirectory = JSON.parse(textOf('index.json'));
    const { error, warning, notice } = both.report.summary;
    expect(index.total).toEqual({ measures: 2, error, warning, notice });
    expect(index.rows.map(({ measures }) => measures)).toEqual([2, 2]);
    for (const name of ['index.md', 'index.html']) expect(textOf(name)).toContain('合計只計一次');
    const lists = splitRun(both, 'agency').flatMap(({ report }) => report.findings);
    expect(lists).toHaveLength(error + warning + notice);
  });
});
