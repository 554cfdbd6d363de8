/** A law that wants public buses to be all electric by 2030, held against the path of a plan. */
import { describe, expect, test } from 'vitest';
import { deadlineConflicts } from '../../src/check/legal-deadlines.ts';
import type { PlanDocument } from '../../src/plan-document.ts';
import { type DutyProfile, NO_DUTIES } from '../../src/words/duties.ts';
import { organisation } from './organisation-builder.ts';
import { dash, figure, type MeasureSpec, plan, type RecordSpec, type Said, words } from './plan-builder.ts';

type Deadline = NonNullable<PlanDocument['ordinance']>['deadlines'][0];

function law(deadline: Partial<Deadline> = {}, more: Partial<PlanDocument> = {}): PlanDocument {
  const { organisation: _, ...base } = organisation({});
  const source = { sheet: '條文', cell: 'A16', row: 16, column: 1 };
  const one: Deadline = {
    article: 16,
    paragraph: 2,
    text: '一百十九年',
    kind: 'by-year',
    date: 2030,
    subject: '公共汽車全面汰換為低碳運具',
    source,
    ...deadline,
  };
  const none = { chapters: [], articles: [], definitions: [], agencies: [], penalties: [], references: [] };
  return {
    ...base,
    id: 'law',
    kind: 'ordinance',
    title: '淨零自治條例',
    ordinance: { ...none, deadlines: [one] },
    ...more,
  };
}

function buses(
  targets: readonly (readonly [years: number, target: Said])[],
  more: Partial<MeasureSpec> = {},
) {
  const records = targets.map(([years, target]): RecordSpec => ({ years, target }));
  return plan({
    measures: [{ name: '市區公車電動化', indicators: [{ name: '車輛比率', records }], ...more }],
  });
}

/** `later than 2030 of 淨零自治條例第 16 條: G5` */
function conflicts(documents: readonly PlanDocument[], duties: DutyProfile = NO_DUTIES): string[] {
  return deadlineConflicts(documents, duties).map(
    ({ how, duty, record }) => `${how} than ${duty.year} of ${duty.law}: ${record?.target?.source.cell}`,
  );
}

const share = (value: number, more: Partial<Said> = {}): Said => figure(value, '%', more);
const LAW = '淨零自治條例第 16 條';

describe('the path', () => {
  test.each<[name: string, targets: (readonly [number, Said])[], expected: string[]]>([
    ['all in the law’s year', [[2030, share(100)]], []],
    ['all a year late', [[2031, share(100)]], [`later than 2030 of ${LAW}: G4`]],
    ['more than all', [[2029, share(120)]], []],
    ['almost all', [[2030, share(99)]], [`lower than 2030 of ${LAW}: G4`]],
    ['all in words, late', [[2032, words('全面電動化')]], [`later than 2030 of ${LAW}: G4`]],
    [
      'all in the words of its own year',
      [[2029, words('118年全面電動化 115年六成', { text: '六成' })]],
      [`nowhere than 2030 of ${LAW}: G4`],
    ],
    [
      'less in the law’s year, whatever comes later',
      [
        [2032, share(80)],
        [2030, share(60)],
        [2025, share(30)],
      ],
      [`lower than 2030 of ${LAW}: G5`],
    ],
    [
      'nothing so late',
      [
        [2029, share(60)],
        [2025, share(30)],
      ],
      [`nowhere than 2030 of ${LAW}: G4`],
    ],
    ['a number of which nobody knows whether it is all', [[2030, figure(100, '輛')]], []],
    ['nothing but dashes', [[2030, dash]], [`nowhere than 2030 of ${LAW}: undefined`]],
  ])('%s', (_, targets, expected) => {
    expect(conflicts([buses(targets), law()])).toEqual(expected);
  });
});

describe('the law', () => {
  const late = buses([[2035, share(100)]]);

  test('is named by its title, else by its file, with the place of its article', () => {
    const { title: _, ...untitled } = law();
    expect(conflicts([late, untitled])).toEqual(['later than 2030 of law第 16 條: G4']);
    const [conflict] = deadlineConflicts([late, law()], NO_DUTIES);
    expect(conflict?.duty.place?.source.cell).toBe('A16');
    expect(conflict?.duty.place?.document.id).toBe('law');
    expect(conflict?.duty.subject).toBe('公共汽車全面汰換為低碳運具');
  });

  test('gives a day or a year', () => {
    expect(conflicts([late, law({ date: '2030-06-30' })])).toEqual([`later than 2030 of ${LAW}: G4`]);
  });

  test.each<[name: string, deadline: Partial<Deadline>]>([
    ['begins itself on that day', { kind: 'commencement' }],
    ['does not want all of it', { subject: '公共汽車逐年汰換為低碳運具' }],
    ['speaks of another thing', { subject: '垃圾車全面清洗' }],
  ])('binds nobody where it %s', (_, deadline) => {
    expect(conflicts([late, law(deadline)])).toEqual([]);
  });

  test('without a date binds nobody', () => {
    const base = law();
    const deadlines = (base.ordinance?.deadlines ?? []).map(({ date: _, ...rest }) => rest);
    const undated = base.ordinance ? { ...base, ordinance: { ...base.ordinance, deadlines } } : base;
    expect(conflicts([late, undated])).toEqual([]);
  });
});

describe('the plan', () => {
  test('may name the thing in an indicator or in the description', () => {
    const indicator = { name: '公車電動化比率', records: [{ years: 2035, target: share(100) }] };
    const document = plan({ measures: [{ name: '綠色運輸', indicators: [indicator] }] });
    expect(conflicts([document, law()])).toEqual([`later than 2030 of ${LAW}: G4`]);
    const bare = plan({ measures: [{ name: '綠色運輸', indicators: [{ ...indicator, name: '比率' }] }] });
    expect(conflicts([bare, law()])).toEqual([]);
    const measures = bare.measures.map((measure) => ({ ...measure, description: '推動公車電動化。' }));
    expect(conflicts([{ ...bare, measures }, law()])).toEqual([`later than 2030 of ${LAW}: G4`]);
  });

  test('is looked at in all its indicators', () => {
    const records = (years: number, value: number) => [{ years, target: share(value) }];
    const indicators = [
      { name: '甲', records: records(2025, 30) },
      { name: '乙', records: records(2030, 100) },
    ];
    expect(conflicts([plan({ measures: [{ name: '市區公車電動化', indicators }] }), law()])).toEqual([]);
  });
});

describe('duties of a profile', () => {
  const duty = { id: 'buses', law: '氣候法', year: 2030, subject: '公共汽車全面汰換' };
  const profile = (more: object): DutyProfile =>
    ({ ...NO_DUTIES, deadlines: [{ ...duty, ...more }] }) as DutyProfile;

  test('count with or without an article, and only where they want all', () => {
    const late = buses([[2035, share(100)]]);
    expect(conflicts([late], profile({ article: '第四條' }))).toEqual([
      'later than 2030 of 氣候法第四條: G4',
    ]);
    expect(conflicts([late], profile({}))).toEqual(['later than 2030 of 氣候法: G4']);
    expect(conflicts([late], profile({ subject: '公共汽車逐年汰換' }))).toEqual([]);
    expect(deadlineConflicts([late], profile({}))[0]?.duty.place).toBeUndefined();
    // A law is no plan that could be late.
    expect(conflicts([law()], profile({}))).toEqual([]);
  });
});
