import { expect, test } from 'vitest';
import rule from '../../../src/check/rules/legal-deadline-conflict.ts';
import type { PlanDocument } from '../../../src/plan-document.ts';
import { checkAll, organisation } from '../organisation-builder.ts';
import { brief, figure, type MeasureSpec, plan, type Said } from '../plan-builder.ts';

const source = { sheet: '條文', cell: 'A16', row: 16, column: 1 };

/** 公共汽車 are to be 低碳運具 by 2030, all of them. */
function law(subject = '公共汽車全面汰換為低碳運具', jurisdiction = '示範市'): PlanDocument {
  const { organisation: _unused, ...base } = organisation({ jurisdiction });
  const deadline = { article: 16, paragraph: 2, text: '一百十九年', kind: 'by-year' as const, date: 2030 };
  return {
    ...base,
    id: 'law',
    kind: 'ordinance',
    title: '示範市淨零自治條例',
    source: { ...base.source, path: 'law.txt', sheets: [{ name: '條文', hidden: false }] },
    ordinance: {
      chapters: [],
      articles: [],
      definitions: [],
      agencies: [],
      deadlines: [{ ...deadline, subject, source }],
      penalties: [],
      references: [],
    },
  };
}

type Path = readonly (readonly [years: number, target?: Said])[];

function buses(name: string, path: Path, indicator = '車輛比率'): PlanDocument {
  const records = path.map(([years, target]) => ({ years, ...(target ? { target } : {}) }));
  const measure: MeasureSpec = { name, indicators: [{ name: indicator, records }] };
  return { ...plan({ measures: [measure] }), jurisdiction: '示範市' };
}

const share = (value: number): Said => figure(value, '%');

test.each<[name: string, path: Path, expected: string[]]>([
  ['the whole in time', [[2030, share(100)]], []],
  [
    'the whole too late',
    [
      [2030, share(60)],
      [2035, share(100)],
    ],
    ['warning 2035 G5 A16'],
  ],
  [
    'less at the date',
    [
      [2025, share(30)],
      [2030, share(60)],
    ],
    ['warning 2030 G5 A16'],
  ],
  ['nothing after 2025', [[2025, share(30)]], ['notice 2025 G4 A16']],
  ['a count at the date', [[2030, figure(40, '輛')]], []],
  ['the whole in words, in time', [[2029, { raw: '全面電動化', kind: 'qualitative' }]], []],
  ['no target', [[2025]], ['notice B4 A16']],
])('a path with %s', (_name, path, expected) => {
  expect(checkAll(rule, [buses('市區公車電動化', path), law()]).map(brief)).toEqual(expected);
});

const LATE: Path = [[2035, share(100)]];

test('shows what the two have in common', () => {
  const [finding] = checkAll(rule, [buses('市區公車電動化', LATE), law()]);
  expect(finding?.message).toBe(
    '示範市淨零自治條例第 16 條定 119 年「公共汽車全面汰換為低碳運具」，方案到 124 年才全部完成（目標「100%」）（同一對象：公共汽車=市區公車、汰換=電動）。',
  );
});

test('a duty of the built-in profile counts too, and says that it is to be confirmed', () => {
  const [finding] = checkAll(rule, [buses('溫室氣體淨零排放', [[2060, share(100)]])]);
  expect(finding?.message).toContain('氣候變遷因應法第四條定 139 年');
  expect(finding?.message).toContain('法定事項為內建資料，請自行確認');
});

test('no conflict without the same thing and the same action, the same city, and a duty in full', () => {
  expect(checkAll(rule, [buses('公車候車亭改善', LATE), law()])).toEqual([]);
  expect(checkAll(rule, [buses('老舊機車汰換', LATE), law()])).toEqual([]);
  expect(checkAll(rule, [buses('市區公車電動化', LATE), law(undefined, '另一市')])).toEqual([]);
  expect(checkAll(rule, [buses('市區公車電動化', LATE), law('公共汽車逐年汰換為低碳運具')])).toEqual([]);
  expect(checkAll(rule, [buses('市區公車電動化', LATE)])).toEqual([]);
});
