/** The workbook, a csv of its first table and the text of one report: told once, and counted alike by every format. */
import { describe, expect, it } from 'vitest';
import { formatFindingTable } from '../../src/report/csv.ts';
import { formatGitHub } from '../../src/report/github.ts';
import { formatGitLab } from '../../src/report/gitlab.ts';
import { formatPage } from '../../src/report/html/page.ts';
import type { PageData } from '../../src/report/html/page-data.ts';
import { formatJson } from '../../src/report/json.ts';
import { formatJUnit } from '../../src/report/junit.ts';
import { listFiles } from '../../src/report/lists/files.ts';
import { splitRun } from '../../src/report/lists/split.ts';
import { formatMarkdown } from '../../src/report/markdown/report.ts';
import { formatFindingLines } from '../../src/report/ndjson.ts';
import { PLAIN } from '../../src/report/palette.ts';
import { formatSarif } from '../../src/report/sarif.ts';
import { findingsOn } from '../../src/report/seen-from.ts';
import { formatText } from '../../src/report/text/text.ts';
import type { Finding } from '../../src/validation-report.ts';
import { fileInput, run } from '../run-files.ts';

const FOLDER = 'fixtures/kaohsiung-results/';
const three = await run(
  ['results.xlsx', 'table1.utf8.csv', 'report.txt'].map((name) => fileInput(FOLDER + name)),
  { lang: 'zh-TW' },
);
const alone = await run([fileInput(`${FOLDER}results.xlsx`)], { lang: 'zh-TW' });
const { report } = three;
const { error, warning, notice } = report.summary;
const all = error + warning + notice;
/** What a page shows before any script runs. */
const page = formatPage(three, 'zh-TW');
const shown = page.slice(0, page.indexOf('<script'));
const data: PageData = JSON.parse(/id="data">(.*?)<\/script>/su.exec(page)?.[1] ?? '');
const figures = /<dl class="figures">(.*?)<\/dl>/su.exec(shown)?.[1] ?? '';

it('is a run in which tables stand in several files', () => {
  expect(report.documents.map(({ id }) => id)).toEqual(['report', 'results', 'table1.utf8']);
  const told = report.findings.filter(
    ({ locations }) => new Set(locations.map(({ file }) => file)).size === 3,
  );
  expect(told.length).toBeGreaterThan(20);
  // The plan has as many measures whether its report comes once or three times.
  expect(report.summary.measures).toBe(alone.report.summary.measures);
  expect(report.summary.byStatus).toEqual(alone.report.summary.byStatus);
});

describe('every format counts the run alike', () => {
  it.each([
    ['json', () => JSON.parse(formatJson(report)).findings.length],
    ['ndjson', () => formatFindingLines(report).trimEnd().split('\n').length],
    ['csv', () => formatFindingTable(report).match(/^"?(?:error|warning|notice)"?,/gmu)?.length],
    [
      'sarif',
      () => JSON.parse(formatSarif(report, { lang: 'zh-TW', rules: three.rules })).runs[0].results.length,
    ],
    ['gitlab', () => JSON.parse(formatGitLab(report)).length],
    ['github', () => formatGitHub(report, 'zh-TW').match(/^::(?:error|warning|notice) file/gmu)?.length],
    ['page', () => data.findings.length],
  ])('%s', (_, count) => {
    expect(count()).toBe(all);
  });

  it('text', () => {
    const text = formatText(report, { lang: 'zh-TW', width: 100, palette: PLAIN });
    expect(text).toMatch(new RegExp(`合計 +${error} +${warning} +${notice}\n`, 'u'));
    expect(text).toContain(
      `文件 3 份，措施 ${report.summary.measures} 項，紀錄 ${report.summary.records} 筆`,
    );
  });

  it('junit', () => {
    const [, failures] =
      /<testsuites [^>]*failures="(\d+)"/u.exec(formatJUnit(report, { lang: 'zh-TW', rules: three.rules })) ??
      [];
    const suites = new Set(
      report.findings
        .filter(({ severity }) => severity === 'error')
        .map(({ rule, locations }) => `${rule} ${locations[0]?.file}`),
    );
    // A test case is a rule on a file, and fails where it found an error there.
    expect(Number(failures)).toBe(suites.size);
  });

  it('markdown, with each file told of what concerns it', () => {
    const text = formatMarkdown(report, 'zh-TW', { limit: 10_000_000 });
    expect(text).toContain(`**錯誤 ${error}、警告 ${warning}、提示 ${notice}**`);
    expect(text).toContain(`措施 ${report.summary.measures} 項`);
    for (const { id, path, measures } of report.documents) {
      const own = findingsOn(report, path, three.copies);
      const count = (level: Finding['severity']) => own.filter(({ severity }) => severity === level).length;
      const cells = [measures, count('error'), count('warning'), count('notice')].join(' | ');
      expect(text).toMatch(
        new RegExp(`\\| ${id.replace('.', '\\.')} \\| 成果報告 \\| 2023-09-30 \\| ${cells} \\|`, 'u'),
      );
    }
    expect(text).toContain('合計只計一次');
    expect(text).toMatch(/另見 .*`\[results\.xlsx\]表1 推動成果![A-Z]+\d+`/u);
  });

  it('the page, with each file told of what concerns it', () => {
    const { measures, records } = report.summary;
    const numbers = [...figures.matchAll(/>([\d,]+)</gu)].map(([, number]) =>
      Number(number?.replace(',', '')),
    );
    expect(numbers).toEqual([measures, records, error, warning, notice]);
    const concerned = data.documents.map(
      (_, at) => data.findings.filter(({ document, also = [] }) => [document, ...also].includes(at)).length,
    );
    expect(concerned).toEqual(
      report.documents.map(({ path }) => findingsOn(report, path, three.copies).length),
    );
    // Its places in the other files carry their names, so that no cell of its own file is taken for one of them.
    const told = data.findings.find(({ also }) => also?.length === 2);
    expect(told?.places.filter((place) => place.startsWith('[')).length).toBeGreaterThanOrEqual(2);
  });
});

it('says in both languages on the page why a rule did not run, and in every report that people read', () => {
  const reasons = data.skipped.filter(({ rule }) => rule === 'missing-chapter');
  expect(reasons.map(({ document }) => document)).toEqual(['results', 'table1.utf8']);
  for (const { reason } of reasons) {
    expect(reason['zh-TW']).toBe('檔案裡只有表格、沒有章節標題，無從判斷報告缺哪一章。');
    expect(reason.en).toMatch(/^[\x20-\x7e]+$/u);
  }
  const [part] = splitRun(three, 'document').filter(({ name }) => name === 'results');
  expect(part?.skipped?.map(({ document }) => document)).toEqual(['results']);
  expect(formatMarkdown(report, 'zh-TW')).toContain('- 缺章節 missing-chapter（results）：檔案裡只有表格');
});

it('names the file of a place in another file, as spreadsheets do', () => {
  expect(formatFindingTable(report)).toMatch(/\[results\.xlsx\]表1 推動成果![A-Z]+\d+/u);
});

describe.each(['agency', 'sector'] as const)('the lists by %s', (by) => {
  const parts = splitRun(three, by);
  const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);

  it('add up to the run', () => {
    expect(sum(parts.map((part) => part.report.summary.measures))).toBe(report.summary.measures);
    expect(sum(parts.map((part) => part.report.summary.records))).toBe(report.summary.records);
    expect(sum(parts.map((part) => part.report.findings.length))).toBe(all);
    const index = JSON.parse(
      String(
        listFiles(three, { by, formats: ['json'], lang: 'zh-TW' })
          .find(({ file }) => file === 'index.json')
          ?.make(),
      ),
    );
    expect(index.total).toEqual({ measures: report.summary.measures, error, warning, notice });
    expect(index.repeats).toBe(false);
  });

  it('hand back every file that has the table', () => {
    const annotate = () => Promise.resolve(new Uint8Array());
    const files = listFiles(three, { by, formats: ['xlsx'], lang: 'zh-TW', annotate }).map(
      ({ file }) => file,
    );
    const first = parts.find((part) => part.report.findings.some(({ locations }) => locations.length > 2));
    const name = by === 'agency' ? first?.name : '能源';
    for (const id of ['report', 'results', 'table1.utf8']) expect(files).toContain(`${name}-${id}.xlsx`);
  });
});
