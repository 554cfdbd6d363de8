import type { Severity } from '../../finding.ts';
import type { Indicator, Measure, PlanDocument } from '../../plan-document.ts';
import { explainedParts } from '../arithmetic/explained.ts';
import { scaleClash, unitClash } from '../arithmetic/explained-units.ts';
import { NOTHING } from '../each-of.ts';
import { strategyTable } from '../example.ts';
import { groupBy } from '../grouping.ts';
import { placeKey } from '../quantities.ts';
import { hasExplanations } from '../reasons/link.ts';
import { repeatsPlan } from '../revisions/repeats-plan.ts';
import { defineRule, type Hit, within } from '../rule.ts';
import { type Clash, clashesOf, mayClash, type Relation } from '../unit-clashes.ts';
import { listZh, oneLine, yearsText } from '../wording.ts';
import { spanOf } from '../years.ts';

type Key = 'relation' | 'units' | 'texts' | 'cells';

export default defineRule({
  id: 'inconsistent-units',
  category: 'consistency',
  severity: 'warning',
  grades: {
    'zh-TW': '單位相近（家／家次）、數量級寫法不一、或增減幅度對上絕對數字時為提示。',
    en: 'A notice for units that are alike (家, 家次), for scales that change along a row, or a growth rate beside a level.',
  },
  scope: 'workspace',
  together: (document) => document.kind === 'kpi-revision' || hasExplanations(document),
  evidence: {
    relation: { 'zh-TW': '不一致的種類', en: 'how they disagree' },
    units: { 'zh-TW': '不一致的單位', en: 'the units that disagree' },
    texts: { 'zh-TW': '各儲存格的文字', en: 'the texts of the cells' },
    cells: { 'zh-TW': '各儲存格', en: 'the cells' },
  },
  // The texts follow from the units; a figure corrected leaves the disagreement what it was.
  volatile: ['texts'],
  *check({ documents }) {
    for (const document of documents.filter((each) => !repeatsPlan(each, documents))) {
      // Gone through without a stop: nearly all have none.
      for (const measure of document.measures.filter(hasClashes)) {
        for (const own of clashesIn(measure)) yield within(document, own);
      }
      for (const { home, subject, clash } of explainedClashes(document, documents))
        yield within(document, hit(subject, [clash]), home);
    }
  },
  gather: () => ({ take: ({ measure }) => clashesIn(measure), end: () => NOTHING }),
  text: {
    'zh-TW': {
      summary: '同一指標的目標、成果與衡量標準，單位或計算方式不一致。',
      why: '單位不同的數字不能相比，算出來的達成率沒有意義。',
      message: ({ relation, units, texts, cells }) =>
        `${RELATION_ZH[String(relation)] ?? relation}（${units}）：${texts}${cells === '' ? '' : `，見 ${listZh(cells)}`}。各處都可能有誤，應改用同一種單位。`,
    },
    en: {
      summary: 'Target, result and indicator are not in the same unit, or not counted the same way.',
      why: 'Figures in different units cannot be compared; a rate worked out from them means nothing.',
      message: ({ relation, units, texts, cells }) =>
        `${RELATION_EN[String(relation)] ?? relation} (${units}): ${texts}${cells === '' ? '' : `, see ${cells}`}. Any of them may be wrong; expected one unit throughout.`,
    },
  },
  examples: {
    bad: strategyTable(
      '2022-12-31',
      '校園,校舍隔熱工程,衡量標準：建置處數,教育處,111年,1 所學校,建置 10 處,29',
    ),
    good: strategyTable(
      '2022-12-31',
      '校園,校舍隔熱工程,衡量標準：建置處數(處),教育處,111年,11 處,建置 10 處,29',
    ),
  },
});

const RELATION_ZH: Readonly<Record<string, string>> = {
  different: '單位不同，無法比較',
  'near-synonym': '單位相近但不相同',
  change: '目標是增減幅度，成果是絕對數字',
  scale: '數字相同而單位差了數量級',
  rate: '以每季或每月計的數字對上總量',
  stock: '逐年的目標對上累計的成果',
  counted: '衡量標準計的是數量，儲存格卻是百分比',
  'scale-change': '同一列的數量級寫法不一',
};

const RELATION_EN: Readonly<Record<string, string>> = {
  different: 'The units differ and cannot be compared',
  'near-synonym': 'The units are alike but not the same',
  change: 'The target is a growth, the result a level',
  scale: 'The digits agree and the units differ in scale',
  rate: 'A figure per quarter or month stands against a total',
  stock: 'A yearly target stands against a cumulative result',
  counted: 'The indicator counts things, the cell gives a share',
  'scale-change': 'Cells of one row are written in different scales',
};

const GRADES: { readonly [R in Relation]: Severity } = {
  different: 'warning',
  scale: 'warning',
  rate: 'warning',
  stock: 'warning',
  counted: 'warning',
  'scale-change': 'notice',
  'near-synonym': 'notice',
  change: 'notice',
};

/**
 * The same two units all along a series are one mistake; a slip in one year's cell is another, and is told once:
 * `10 場次` against 案件 in the target and against 件 in the indicator is one cell put right, not three findings.
 */
function groupsOf(clashes: readonly Clash[]): [Clash, ...Clash[]][] {
  if (clashes.length === 0) return [];
  const slips = cellsOf(clashes.filter(({ relation }) => relation === 'different'));
  const told = clashes.filter(
    (clash) => clash.relation !== 'near-synonym' || !recordCells(clash).some((cell) => slips.has(cell)),
  );
  const pairs = groupBy(told, ({ relation, units }) => [relation, ...units.toSorted()].join('\u001f'));
  const groups: [Clash, ...Clash[]][] = [];
  for (const pair of pairs) {
    const cells = cellsOf(pair);
    const shares = (clash: Clash) => recordCells(clash).some((cell) => cells.has(cell));
    const known =
      pair[0].relation === 'different' ? groups.find((group) => isOneSlip(group, shares)) : undefined;
    if (known === undefined) groups.push(pair);
    else known.push(...pair);
  }
  return groups;
}

function isOneSlip(group: readonly [Clash, ...Clash[]], shares: (clash: Clash) => boolean): boolean {
  return group[0].relation === 'different' && group.some(shares);
}

function cellsOf(clashes: readonly Clash[]): Set<string> {
  return new Set(clashes.flatMap(recordCells));
}

/** The cells of targets and results; the indicator's own is at odds with whatever is. */
function recordCells({ sides }: Clash): string[] {
  return sides.flatMap(({ source, role }) => (source && role === 'record' ? [placeKey(source)] : []));
}

function hasClashes({ indicators }: Measure): boolean {
  return indicators.some(mayClash);
}

function clashesIn(measure: Measure): readonly Hit<Key>[] {
  if (!hasClashes(measure)) return NOTHING;
  const hits: Hit<Key>[] = [];
  for (const indicator of measure.indicators) {
    for (const clashes of groupsOf(clashesOf(indicator))) hits.push(hit({ measure, indicator }, clashes));
  }
  return hits;
}

function hit({ table, measure, indicator }: Clashing, clashes: readonly [Clash, ...Clash[]]): Hit<Key> {
  const [first] = clashes;
  const cells = new Map(
    clashes.flatMap(({ sides }) => sides).map((side) => [`${side.cell} ${side.text}`, side]),
  );
  const sides = [...cells.values()];
  const periods = new Map(clashes.flatMap(({ period }) => (period ? [[yearsText(period), period]] : [])));
  const isOneYear = periods.size === 1 && indicator.records.length > 1;
  return {
    subject: { table, measure, indicator, period: isOneYear ? spanOf([...periods.values()]) : undefined },
    severity: GRADES[first.relation],
    locations: sides.flatMap(({ source }) => source ?? []),
    evidence: {
      relation: first.relation,
      units: [...new Set(clashes.flatMap(({ units }) => units))].join(' / '),
      texts: [...new Set(sides.map(({ text }) => `「${oneLine(text, 40)}」`))].join(''),
      cells: [...new Set(sides.map(({ cell }) => cell))].filter((cell) => cell !== '').join(', '),
    },
  };
}

interface Clashing {
  readonly table?: string;
  readonly measure: Measure;
  readonly indicator: Indicator;
}

interface ExplainedClash {
  readonly home: PlanDocument;
  readonly subject: Clashing;
  readonly clash: Clash;
}

/** The table of reasons counts otherwise than the results: `5.85/7.8 萬噸/日` beside 5.85 噸/日, tonnes beside a rate. */
function explainedClashes(document: PlanDocument, documents: readonly PlanDocument[]): ExplainedClash[] {
  return explainedParts(document, documents).flatMap(({ home, explanation, comparison, measure, part }) => {
    const subject = { table: explanation.table, measure, indicator: part.indicator };
    const clash = scaleClash(comparison, part) ?? unitClash(comparison, part);
    return clash ? [{ home, subject, clash }] : [];
  });
}
