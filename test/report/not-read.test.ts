/** What the page of a run says of inputs that nothing could be made of. */
import { expect, it } from 'vitest';
import { makePageData } from '../../src/report/html/make-page-data.ts';
import { lostInputs } from '../../src/report/html/view/directory.ts';
import { reasonsNotRead } from '../../src/report/not-read.ts';
import { fileInput, run } from '../run-files.ts';

it('says why a workbook without tables was not read, and nothing that was noticed in it besides', async () => {
  // It has a hidden sheet, column and row, which are read all the same, and formulas gone wrong.
  const source = await run([fileInput('fixtures/reading/formats.xlsx')], { lang: 'en' });
  expect(source.report.findings.length).toBeGreaterThan(4);
  const told = lostInputs(makePageData(source)).map(({ file, message }) => [file, message.en]);
  expect(told).toEqual([['formats.xlsx', expect.stringMatching(/^No known table found/u)]]);
});

it('says what there is of a file whose reason was made less than an error', () => {
  const findings = [
    { rule: 'unreadable-input', severity: 'notice', file: 'a.xlsx' },
    { rule: 'unknown-layout', severity: 'warning', file: 'a.xlsx' },
    { rule: 'unreadable-input', severity: 'notice', file: 'b.xlsx' },
    { rule: 'unknown-layout', severity: 'error', file: 'b.xlsx' },
    { rule: 'malformed-value', severity: 'error', file: 'b.xlsx' },
  ] as const;
  const kept = reasonsNotRead(findings, ({ file }) => file);
  expect(kept).toEqual([findings[0], findings[1], findings[3]]);
});
