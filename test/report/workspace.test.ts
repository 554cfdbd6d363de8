/** How documents of one workspace are linked, and what each agency answers for. */
import { expect, test } from 'vitest';
import type { PlanDocument } from '../../src/plan-document.ts';
import { PLAIN } from '../../src/report/palette.ts';
import { formatWorkspace } from '../../src/report/text/workspace.ts';
import { workspaceOf } from '../../src/report/workspace.ts';
import { organisation } from '../check/organisation-builder.ts';
import { type PlanSpec, plan } from '../check/plan-builder.ts';

const period = { start: 2021, end: 2025 };

function strategy(jurisdiction: string, more: Partial<PlanSpec> = {}): PlanDocument {
  const measures: PlanSpec['measures'] = [
    {
      lead: ['環保局', '各局處'],
      support: ['教育處'],
      indicators: [
        {
          records: [
            { years: 2021, status: 'behind' },
            { years: 2022, status: 'missing' },
          ],
        },
      ],
    },
    { lead: ['環境保護局'], indicators: [{ records: [{ years: 2021, status: 'behind' }] }] },
  ];
  const agencies = [{ name: '環保局', canonical: '環境保護局', known: 'registry' as const }];
  return { ...plan({ measures, agencies, period, ...more }), jurisdiction };
}

function ordinance(jurisdiction: string): PlanDocument {
  const source = { sheet: '條文', cell: 'A1', row: 1, column: 1 };
  const { organisation: _unused, ...base } = organisation({ jurisdiction });
  return {
    ...base,
    id: 'ordinance',
    kind: 'ordinance',
    ordinance: {
      chapters: [],
      articles: [],
      definitions: [],
      agencies: [
        {
          name: '環境保護局',
          article: 2,
          item: 1,
          duties: ['溫室氣體管理'],
          residual: false,
          namedIn: [],
          source,
        },
      ],
      deadlines: [
        {
          article: 16,
          paragraph: 2,
          text: '一百十九年',
          kind: 'by-year',
          date: 2030,
          subject: '公共汽車全面汰換',
          agency: '交通局',
          source,
        },
      ],
      penalties: [],
      references: [],
    },
  };
}

test('links go from the plan to its results, organisation and law, within one city and its years', () => {
  const results = { ...strategy('嘉義市'), id: 'results', kind: 'results-report' as const };
  const old = { ...results, id: 'old', period: { start: 2016, end: 2020 } };
  const elsewhere = { ...results, id: 'elsewhere', jurisdiction: '高雄市' };
  const documents = [
    strategy('嘉義市'),
    results,
    old,
    elsewhere,
    organisation({ jurisdiction: '嘉義市', period: { start: 2021, end: 2030 } }),
    ordinance('嘉義市'),
  ];
  expect(
    workspaceOf(documents).links.map(({ from, to, as, city, years }) => [from, to, as, city, years]),
  ).toEqual([
    ['plan', 'results', 'results', 'stated', 'same'],
    ['plan', 'organisation', 'organisation', 'stated', 'overlapping'],
    ['plan', 'ordinance', 'ordinance', 'stated', 'open'],
    ['results', 'organisation', 'organisation', 'stated', 'overlapping'],
    ['results', 'ordinance', 'ordinance', 'stated', 'open'],
    ['old', 'ordinance', 'ordinance', 'stated', 'open'],
  ]);
});

test('a table of groups names no city: it belongs to the only city, and to none of two', () => {
  const groups = organisation({});
  expect(workspaceOf([strategy('嘉義市'), groups]).links.map(({ to, city }) => [to, city])).toEqual([
    ['organisation', 'assumed'],
  ]);
  const two = [strategy('嘉義市'), { ...strategy('高雄市'), id: 'second' }, groups];
  expect(workspaceOf(two).links).toEqual([]);
});

test('each body answers for its measures under one name; collective names are nobody', () => {
  const groups = organisation({ convenors: ['環境保護局'], supporting: ['地政處'] });
  const { agencies } = workspaceOf([strategy('嘉義市'), groups, ordinance('嘉義市')]);
  const brief = agencies.map(({ name, named, led, supported, behind, missing, supports }) => [
    name,
    named,
    led,
    supported,
    behind,
    missing,
    supports,
  ]);
  expect(brief).toEqual([
    ['交通局', false, 0, 0, 0, 0, false],
    ['地政處', false, 0, 0, 0, 0, true],
    ['教育處', true, 0, 1, 0, 0, false],
    ['環境保護局', true, 2, 0, 2, 1, false],
  ]);
  expect(agencies.at(-1)?.duties).toEqual([{ document: 'ordinance', by: '2-1', texts: ['溫室氣體管理'] }]);
  expect(agencies[0]?.deadlines).toEqual([
    { document: 'ordinance', article: 16, date: '2030', subject: '公共汽車全面汰換' },
  ]);
});

test('bodies of one name in two cities stay two', () => {
  const { agencies } = workspaceOf([strategy('嘉義市'), { ...strategy('高雄市'), id: 'second' }]);
  expect(agencies.map(({ jurisdiction, name, led }) => [jurisdiction, name, led])).toEqual([
    ['嘉義市', '教育處', 0],
    ['嘉義市', '環境保護局', 2],
    ['高雄市', '教育處', 0],
    ['高雄市', '環境保護局', 2],
  ]);
});

test('the text names who never appears; a plan by itself needs no such section', () => {
  const options = { lang: 'zh-TW', width: 80, palette: PLAIN } as const;
  const textOf = (documents: readonly PlanDocument[]): string[] =>
    formatWorkspace(
      {
        workspace: workspaceOf(documents),
        documents: documents.map(({ kind, id }) => ({ kind, id })),
      } as never,
      options,
    );
  expect(textOf([strategy('嘉義市')])).toEqual([]);
  expect(textOf([ordinance('嘉義市')])).toEqual([]);
  expect(textOf([strategy('嘉義市'), ordinance('高雄市')])).toContain(
    '  文件之間看不出關聯（縣市或期程不同）。',
  );
  const lines = textOf([strategy('嘉義市'), organisation({ supporting: ['地政處'] })]);
  expect(lines).toContain('  推動組織或法規列有、計畫中從未出現的機關：地政處');
  expect(lines).toContain('  環境保護局       2     -     2       1');
});

test('a results report is held against its statutory chapters, which are to be confirmed', () => {
  const headings = ['現況分析', '推動組織', '執行情形', '執行檢討'].map((text, at) => ({
    level: 0,
    text,
    source: { sheet: '報告', cell: `A${at + 1}`, row: at + 1, column: 1 },
  }));
  const results = { ...strategy('嘉義市'), id: 'results', kind: 'results-report' as const, headings };
  expect(workspaceOf([strategy('嘉義市'), results]).reports).toEqual([
    {
      document: 'results',
      duty: 'annual-results-report',
      law: '氣候變遷因應法第十五條',
      due: '09-30',
      confirmed: false,
      checked: true,
      missing: ['outlook'],
    },
  ]);
  const options = { lang: 'zh-TW', width: 200, palette: PLAIN } as const;
  const documents = [strategy('嘉義市'), results];
  const report = { workspace: workspaceOf(documents), documents } as never;
  expect(formatWorkspace(report, options).join('')).toContain('缺 1 章（見 missing-chapter）');
});
