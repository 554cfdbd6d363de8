/** Rules that cannot run, and documents that a duty or a wrong encoding explains. */
import { describe, expect, test } from 'vitest';
import { isCounting } from '../../src/check/counting-names.ts';
import { dutiesFor, hasChapters, missingChapters } from '../../src/check/duties.ts';
import { blamesEncoding } from '../../src/check/reading/encoding-doubt.ts';
import { CATEGORIES, CATEGORY_NAMES } from '../../src/check/rule.ts';
import { RULES } from '../../src/check/rules/index.ts';
import { skipWithoutDate } from '../../src/check/without-date.ts';
import type { ReadInput } from '../../src/input.ts';
import type { PlanDocument } from '../../src/plan-document.ts';
import { type DutyProfile, NO_DUTIES } from '../../src/words/duties.ts';
import { figure, plan, type RecordSpec, readOf } from './plan-builder.ts';

describe('rules that judge by a day', () => {
  const reason = (records: readonly RecordSpec[] | 'none', asOf?: string) => {
    const document = plan({ measures: records === 'none' ? [] : [{ indicators: [{ records }] }] });
    return skipWithoutDate({ document, input: readOf(document), asOf, duties: NO_DUTIES })?.en;
  };
  const judged: RecordSpec = { years: 2022, target: figure(5) };
  const unjudged: RecordSpec = { ...judged, unjudged: true };

  test('need one, unless there is nothing to judge', () => {
    expect(reason([judged])).toMatch(/^no as-of date/u);
    expect(reason([judged], '2023-12-31')).toBeUndefined();
    expect(reason('none')).toBeUndefined();
    expect(reason('none', '2023-12-31')).toBeUndefined();
  });

  test('have nothing to say of a document that only sets targets', () => {
    expect(reason([unjudged, unjudged], '2023-12-31')).toMatch(/^the document sets targets/u);
    expect(reason([unjudged, judged], '2023-12-31')).toBeUndefined();
    expect(reason([judged, unjudged], '2023-12-31')).toBeUndefined();
  });
});

describe('chapters a report must have', () => {
  const chapter = (...words: string[]) => ({ id: words.join(), words });
  const profile = {
    ...NO_DUTIES,
    reports: [
      { kind: 'results-report', chapters: [chapter('推動策略', '策略'), chapter('檢討', '改善')] },
      { kind: 'strategy-plan', chapters: [chapter('目標')] },
    ],
  } as unknown as DutyProfile;
  const report = (headings?: readonly (readonly [number, string])[]): PlanDocument => {
    const source = { sheet: '報告', cell: 'A1', row: 1, column: 1 };
    const listed = headings?.map(([level, text]) => ({ level, text, source }));
    return { ...plan({ measures: [] }), kind: 'results-report', ...(listed ? { headings: listed } : {}) };
  };
  const missing = (headings?: readonly (readonly [number, string])[]) =>
    missingChapters(report(headings), profile).map((each) => each.chapter.words[0]);

  test('are found by any of their words, at any level', () => {
    expect(missing([[0, '第一章 減碳策略']])).toEqual(['檢討']);
    expect(
      missing([
        [0, '第一章 總論'],
        [1, '一、檢討與改善'],
      ]),
    ).toEqual(['推動策略']);
    expect(
      missing([
        [0, '第一章 策略'],
        [0, '第二章 改善作法'],
      ]),
    ).toEqual([]);
  });

  test('cannot be missing from a file that has no chapters at all', () => {
    expect(missing([[1, '一、總論']])).toEqual([]);
    expect(missing([])).toEqual([]);
    expect(missing()).toEqual([]);
    expect([hasChapters(report()), hasChapters(report([[0, '甲']]))]).toEqual([false, true]);
  });

  test('are those of this kind of document', () => {
    expect(dutiesFor({ ...report(), kind: 'strategy-plan' }, profile)).toEqual(profile.reports.slice(1));
    expect(dutiesFor({ ...report(), kind: 'ordinance' }, profile)).toEqual([]);
  });
});

describe('no table was known: the encoding is to blame', () => {
  const encoding = { name: 'big5', bom: false, basis: 'content' as const, confidence: 0.4 };
  const broken: ReadInput['issues'] = [{ kind: 'undecodable-bytes', found: 'A8' }];
  const strange: ReadInput['issues'] = [
    { kind: 'private-use-character', sheet: 'a', row: 1, column: 1, found: 'U+E331' },
  ];
  const blames = (more: Partial<ReadInput>) => blamesEncoding(readOf(undefined, more));

  test('where it was guessed in doubt, or named, and gives what no one writes', () => {
    expect(blames({ encoding, issues: broken })).toBe(true);
    expect(blames({ encoding, issues: strange })).toBe(true);
    expect(blames({ encoding: { ...encoding, basis: 'option', confidence: 1 }, issues: broken })).toBe(true);
  });

  test('not where it is sure, the text is sound, or a table was known after all', () => {
    expect(blames({ encoding: { ...encoding, confidence: 0.6 }, issues: broken })).toBe(false);
    expect(blames({ encoding })).toBe(false);
    expect(blames({ encoding, issues: [{ kind: 'hidden-sheet', sheet: 'a', found: 'a' }] })).toBe(false);
    expect(blames({ issues: broken })).toBe(false);
    expect(blamesEncoding(readOf(plan({ measures: [] }), { encoding, issues: broken }))).toBe(false);
  });
});

test.each([
  ['受理補助案件數', true],
  ['每年辦理1場次特色馬拉松', true],
  // Of 個 nobody knows what is counted: `1個月內完成`.
  ['設置3個示範點之進度', false],
  ['佔評選總分 5%', false],
  ['新設 5 公頃綠地', false],
  ['1個工作天完成修護率', false],
  ['辦理件數/應辦件數', false],
])('%s counts things: %s', (name, counts) => {
  expect(isCounting(name)).toBe(counts);
});

test('every category has rules, and a name in either language', () => {
  expect(new Set(RULES.map(({ category }) => category))).toEqual(new Set(CATEGORIES));
  for (const category of CATEGORIES) {
    expect(CATEGORY_NAMES[category]['zh-TW']).toMatch(/^\p{Script=Han}{2,}$/u);
    expect(CATEGORY_NAMES[category].en).toMatch(/^[A-Z][a-z ]+$/u);
  }
});
