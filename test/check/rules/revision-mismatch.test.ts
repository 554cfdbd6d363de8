import { expect, test } from 'vitest';
import rule from '../../../src/check/rules/revision-mismatch.ts';
import type { Agency } from '../../../src/plan-document.ts';
import {
  dash,
  figure,
  type IndicatorSpec,
  type MeasureSpec,
  plan,
  type Said,
  words,
} from '../plan-builder.ts';
import { checkAll, inShort } from '../report-builder.ts';

interface RowSpec {
  readonly name?: string;
  readonly category?: string;
  readonly indicator?: string;
  readonly lead?: string;
  /** From 2019 on; a blank where there is none. */
  readonly targets: readonly (Said | undefined)[];
  readonly reason?: string;
}

function measure({ name, category, indicator, lead, targets }: RowSpec): MeasureSpec {
  const records = targets.map((target, index) => ({
    years: 2019 + index,
    unjudged: true as const,
    ...(target ? { target } : {}),
  }));
  const indicators: IndicatorSpec[] = [{ name: indicator ?? '工程進度', records }];
  return { name: name ?? '改建工程', category: category ?? '道路開闢', lead: [lead ?? '工務處'], indicators };
}

const planOf = (...rows: RowSpec[]) => plan({ id: 'plan', kind: 'kpi-plan', measures: rows.map(measure) });

const summaryOf = (rows: readonly RowSpec[], agencies: Agency[] = []) =>
  plan({
    id: 'summary',
    kind: 'kpi-revision',
    agencies,
    measures: rows.map((row) => ({
      ...measure(row),
      revision: { page: 'P4-6', ...(row.reason ? { reason: row.reason } : {}) },
    })),
  });

function found(planned: readonly RowSpec[], revised: readonly RowSpec[], agencies: Agency[] = []): string[] {
  const { findings } = checkAll(rule, [planOf(...planned), summaryOf(revised, agencies)]);
  return findings.map((finding) => `${finding.evidence.case} ${inShort(finding)}`);
}

const percent = (...values: number[]) => values.map((value) => figure(value, '%'));

test('two values for one year, with both cells', () => {
  const [planned, revised] = [{ targets: percent(1, 36.5, 95) }, { targets: percent(1, 35.5, 95) }];
  expect(found([planned], [revised])).toEqual(['value warning 改建工程 2020 plan:G5 summary:G5']);
  const [finding] = checkAll(rule, [planOf(planned), summaryOf([revised])]).findings;
  expect(finding?.message).toBe(
    '「改建工程」109 年：計畫表為「36.5%」（G5），修正彙總表為「35.5%」（G5，頁碼 P4-6）；兩者應相同，都可能有誤。',
  );
});

test('a dash and a blank are each told for their own years, on either side', () => {
  const planned = percent(90, 92, 94, 95);
  expect(found([{ targets: planned }], [{ targets: [dash, dash, undefined, figure(95, '%')] }])).toEqual([
    'dash warning 改建工程 2019-2020 plan:G4 plan:G5 summary:G4 summary:G5',
    'blank notice 改建工程 2021 plan:G6 summary:G6',
  ]);
  expect(found([{ targets: [dash, figure(92, '%')] }], [{ targets: percent(90, 92) }])).toEqual([
    'dash warning 改建工程 2019 plan:G4 summary:G4',
  ]);
});

test('one value written in two ways is equal, and so are a dash and a blank', () => {
  const planned = [figure(45_000, '人次', { raw: '45,000人次(因疫情影響)' }), words('籌備中'), dash, dash];
  const revised = [figure(4.5, '萬人次'), words('籌 備 中'), undefined, { ...dash, raw: '---' }];
  expect(found([{ targets: planned }], [{ targets: revised }])).toEqual([]);
});

test('a bound is a part of the target, and a unit left out is a matter of wording', () => {
  const bound = figure(30, '臺', { op: '>=', raw: '≧30臺' });
  expect(found([{ targets: [bound] }], [{ targets: [figure(30, '臺')] }])).toEqual([
    'value warning 改建工程 2019 plan:G4 summary:G4',
  ]);
  expect(found([{ targets: percent(30, 60) }], [{ targets: [figure(30), figure(60)] }])).toEqual([
    'label notice 改建工程 plan:G4 summary:G4',
  ]);
});

test('rows meet by what they say, under another name of the bureau and in another order', () => {
  const planned = [
    { name: '青年實踐行動', category: '青年培育', lead: '智慧科技處', targets: [figure(15, '案')] },
    { name: '話務中心營運', category: '為民服務', lead: '智慧科技處', targets: [figure(1200, '通')] },
  ];
  const revised = planned.toReversed().map((row) => ({ ...row, lead: '智科處' }));
  expect(found(planned, revised, [{ name: '智科處', canonical: '智慧科技處' }])).toEqual([]);
});

test('one name under two goals is two works; a withdrawn one may be gone, another may not', () => {
  const name = '每年預定工作進度比例';
  const planned = { name, category: '建國新村市地重劃', targets: percent(2, 20, 40) };
  const gone = { name, category: '湖子內區段徵收', targets: percent(80, 95, 100) };
  expect(found([planned], [planned, { ...gone, reason: '已達目標值，將其刪除。' }])).toEqual([]);
  expect(found([planned], [planned, { ...gone, reason: '物價上漲' }])).toEqual([
    `absent warning ${name} summary:B7`,
  ]);
});

test('other words for a goal or a KPI are told, punctuation is not', () => {
  const planned = { name: '藍天日數(AQI≤100)比率', targets: percent(75, 80) };
  expect(found([planned], [{ ...planned, name: '增加藍天日數（AQI≤100）比率' }])).toEqual([
    'label notice 藍天日數(AQI≤100)比率 plan:B4 summary:B4',
  ]);
  expect(found([planned], [{ ...planned, name: '藍天日數（AQI≤100）比率。' }])).toEqual([]);
});

test('rows of bureaus whose table is not there are counted, and not called missing', () => {
  const { findings } = checkAll(rule, [
    planOf({ targets: percent(1) }),
    summaryOf([{ targets: percent(1) }, { lead: '地政處', targets: percent(1) }]),
  ]);
  expect(findings.map(({ severity, evidence }) => [severity, evidence.case, evidence.revised])).toEqual([
    ['notice', 'not-given', '地政處'],
  ]);
});

test('without a plan or without a summary the rule is skipped, and says what is missing', () => {
  expect(checkAll(rule, [summaryOf([{ targets: percent(1) }])]).skipped).toEqual([
    '輸入中沒有績效指標計畫，修正彙總表無從比對。請一併提供各局處的績效指標表。',
  ]);
  expect(checkAll(rule, [planOf({ targets: percent(1) })]).skipped).toEqual([
    '輸入中沒有績效指標修正彙總表，無從比對。',
  ]);
});
