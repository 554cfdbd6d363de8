/** More findings than may be listed: every format states the totals of the run that lists them all, and how many it leaves out. */
import { describe, expect, it } from 'vitest';
import { strategyRows, toCsv } from '../../bench/tables.ts';
import { SEVERITIES } from '../../src/finding.ts';
import { validate } from '../../src/library.ts';
import { read } from '../../src/read/read.ts';
import { formatGitHub, formatGitHubSummary } from '../../src/report/github.ts';
import { formatPage } from '../../src/report/html/page.ts';
import { formatJUnit } from '../../src/report/junit.ts';
import { listFiles } from '../../src/report/lists/files.ts';
import { splitRun } from '../../src/report/lists/split.ts';
import { formatMarkdown } from '../../src/report/markdown/report.ts';
import { PLAIN } from '../../src/report/palette.ts';
import { severitiesOf } from '../../src/report/summary.ts';
import { formatText } from '../../src/report/text/text.ts';
import { annotateWorkbook } from '../../src/workbook/annotate.ts';

const LISTED = 3;
const bytesOf = (seed: number) => new TextEncoder().encode(toCsv(strategyRows(400, seed)));
const inputs = [1, 2].map((seed) => ({ path: `${seed}.csv`, bytes: bytesOf(seed) }));
const options = { asOf: '2022-06-30', lang: 'en' } as const;
const whole = await validate(inputs, options);
const capped = await validate(inputs, { ...options, limits: { findings: LISTED } });
const { summary } = whole.report;
const totals = { error: summary.error, warning: summary.warning, notice: summary.notice };
const beyond = totals.error + totals.warning + totals.notice - LISTED;
const SAID = `Too many findings to list: ${beyond} more are in the totals and not listed`;

/** The exact counts of one input. */
function countsOf(path: string) {
  return severitiesOf(whole.report.findings.filter(({ locations }) => locations[0]?.file === path));
}

it('lists the gravest, and counts all by document', () => {
  expect(totals.error).toBeGreaterThan(LISTED);
  expect(totals.warning).toBeGreaterThan(0);
  expect(capped.report.findings.map(({ severity }) => severity)).toEqual(Array(LISTED).fill('error'));
  expect(capped.report.summary).toMatchObject({ ...totals, unlisted: beyond });
  for (const id of ['1', '2']) {
    const listed = severitiesOf(capped.report.findings.filter(({ document }) => document === id));
    const more = capped.report.summary.unlistedByDocument?.[id];
    const sum = SEVERITIES.map((severity) => listed[severity] + (more?.[severity] ?? 0));
    expect(sum).toEqual(SEVERITIES.map((severity) => countsOf(`${id}.csv`)[severity]));
  }
});

it('text, JUnit and GitHub', () => {
  const { report, rules } = capped;
  const text = formatText(report, { lang: 'en', width: 100, palette: PLAIN });
  expect(text).toMatch(
    new RegExp(`total +${[totals.error, totals.warning, totals.notice || '-'].join(' +')}`, 'iu'),
  );
  expect(formatJUnit(report, { lang: 'en', rules })).toContain('more are counted and not listed');
  const lines = formatGitHub(report, 'en');
  expect(lines).toContain(SAID);
  const page = formatGitHubSummary(report, 'en');
  expect(page).toContain(SAID);
  expect(page).toContain(`error ${totals.error} ・ warning ${totals.warning} ・ notice ${totals.notice}`);
});

it('Markdown: headline, documents, sections', () => {
  const text = formatMarkdown(capped.report, 'en');
  expect(text).toContain(SAID);
  expect(text).toContain(`**error ${totals.error}, warning ${totals.warning}, notice ${totals.notice}**`);
  expect(text).toContain(`Errors (${totals.error})`);
  expect(text).toContain(`Warnings (${totals.warning})`);
  for (const id of ['1', '2']) {
    const { error, warning, notice } = countsOf(`${id}.csv`);
    expect(text).toMatch(new RegExp(`^\\| ${id} \\|.*\\| ${error} \\| ${warning} \\| ${notice} \\|$`, 'mu'));
  }
});

it('the page: figures and documents', () => {
  const page = formatPage(capped, 'en');
  const shown = page.slice(0, page.indexOf('<script'));
  expect(shown).toContain(SAID);
  const figures = /<dl class="figures">(.*?)<\/dl>/su.exec(shown)?.[1] ?? '';
  expect(
    [...figures.matchAll(/data-filter="severity"[^>]*>(\d+)</gu)].map(([, count]) => Number(count)),
  ).toEqual(SEVERITIES.map((severity) => totals[severity]));
});

describe('reports in a folder', () => {
  it.each(['document', 'sector'] as const)('by %s have exact counts', (by) => {
    const exact = splitRun(whole, by);
    for (const [at, { report }] of splitRun(capped, by).entries()) {
      const { error, warning, notice } = exact[at]?.report.summary ?? {};
      expect(report.summary).toMatchObject({ error, warning, notice });
      expect(report.exitCode).toBe(1);
    }
  });

  it('have an index of the exact totals that says what is not listed', async () => {
    const made = listFiles(capped, { by: 'agency', formats: ['html', 'markdown'], lang: 'en' });
    for (const file of ['index.html', 'index.md'])
      expect(await made.find((one) => one.file === file)?.make(), file).toContain(SAID);
    const index = String(await made.find(({ file }) => file === 'index.md')?.make());
    expect(index).toContain(`| ${totals.error} | ${totals.warning} | ${totals.notice} |`);
  });
});

it('the annotated workbook of each input: its own totals', async () => {
  for (const { path, bytes } of inputs) {
    const input = { path, bytes, ownSheets: [] };
    const book = await annotateWorkbook(input, capped.report, { lang: 'en', copies: capped.copies });
    const outcome = await read(book.bytes, { path: 'book.xlsx' });
    if (!outcome.ok) throw new Error(outcome.unreadable.detail);
    const texts = outcome.workbook.sheets.flatMap(({ rows }) =>
      rows.flatMap(({ cells }) => cells.map(({ text }) => text)),
    );
    const counts = countsOf(path);
    for (const severity of SEVERITIES)
      expect(texts.join('\n'), path).toMatch(new RegExp(`^${counts[severity]} ${severity}s?$`, 'mu'));
    const all = SEVERITIES.reduce((sum, severity) => sum + counts[severity], 0);
    const listed = capped.report.findings.filter(({ locations }) => locations[0]?.file === path).length;
    expect(
      texts.filter((text) => text.startsWith(`Too many findings to list: ${all - listed} more`)),
    ).toHaveLength(1);
  }
});
