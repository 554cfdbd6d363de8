/** Chiayi City's plan together with who answers for it. */
import { beforeAll, describe, expect, it, test } from 'vitest';
import type { Finding, ValidationReport } from '../../src/validation-report.ts';
import { fileInput, run } from '../run-files.ts';

const ORGANISATION = 'fixtures/chiayi-organisation/organisation.xlsx';

async function reportOf(...paths: readonly string[]): Promise<ValidationReport> {
  return (await run(paths.map(fileInput), { asOf: '2023-10-31' })).report;
}

function ofRule(report: ValidationReport, rule: string): Finding[] {
  return report.findings.filter((finding) => finding.rule === rule);
}

/** In the organisation, and in no table of the plan. */
const NEVER_NAMED = ['地政處', '智慧科技處', '東區公所', '民政處', '西區公所', '警察局'];

describe.each(['fixtures/chiayi-strategy/tables.xlsx', 'fixtures/chiayi-strategy/chapter-4.txt'])(
  '%s and the organisation',
  (plan) => {
    let report: ValidationReport;
    beforeAll(async () => {
      report = await reportOf(plan, ORGANISATION);
    });

    it('belong together', () => {
      expect(report.workspace.links.map(({ to, as, city }) => [to, as, city])).toEqual([
        ['organisation', 'organisation', 'stated'],
      ]);
    });

    it('hold no unknown agency and no lead that the organisation lacks', () => {
      expect(ofRule(report, 'unknown-agency')).toEqual([]);
      expect(ofRule(report, 'agency-mismatch').filter(({ severity }) => severity !== 'notice')).toEqual([]);
    });

    it('list the agencies that the plan never names', () => {
      const absent = report.workspace.agencies.filter(({ named }) => !named).map(({ name }) => name);
      expect(absent.toSorted()).toEqual(NEVER_NAMED.toSorted());
      const idle = ofRule(report, 'agency-mismatch').filter(
        ({ evidence }) => evidence.side === 'organisation',
      );
      expect(idle.map(({ evidence }) => evidence.agency).toSorted()).toEqual(NEVER_NAMED.toSorted());
    });

    it('tell who leads what and convenes which group', () => {
      const [bus] = report.workspace.agencies.filter(({ name }) => name === '交通處');
      expect(bus).toMatchObject({ jurisdiction: '嘉義市', led: 2, behind: 1, convenes: ['綠色運輸組'] });
      const [social] = report.workspace.agencies.filter(({ name }) => name === '社會處');
      expect(social).toMatchObject({ named: true, led: 0, convenes: ['淨零社區組'] });
    });
  },
);

test('社會處 stands in the heading of section six and leads nothing there', async () => {
  const report = await reportOf('fixtures/chiayi-strategy/chapter-4.txt', ORGANISATION);
  const headings = ofRule(report, 'agency-mismatch').filter(({ evidence }) => evidence.side === 'heading');
  expect(headings.map(({ table, evidence }) => [table, evidence.agency])).toEqual([['4-6', '社會處']]);
});

test('the chapter cites a law under its former name, and names the plan in two ways', async () => {
  const report = await reportOf('fixtures/chiayi-organisation/chapter-3.txt');
  expect(ofRule(report, 'term-inconsistent').map(({ evidence }) => [evidence.kind, evidence.term])).toEqual([
    ['law-name', '溫室氣體減量及管理法'],
    ['plan-name', '溫室氣體減量執行方案'],
  ]);
  expect(ofRule(report, 'count-mismatch')).toEqual([]);
});
