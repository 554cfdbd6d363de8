import { expect, test } from 'vitest';
import { runRules } from '../../../src/check/engine/engine.ts';
import rule from '../../../src/check/rules/missing-chapter.ts';
import type { PlanDocument } from '../../../src/plan-document.ts';
import { BUILT_IN_DUTIES, type DutyProfile, NO_DUTIES } from '../../../src/words/duties.ts';
import { run, textInput } from '../../run-files.ts';
import { plan, readOf } from '../plan-builder.ts';

function report(headings: readonly string[], kind: PlanDocument['kind'] = 'results-report'): PlanDocument {
  return {
    ...plan({ measures: [{ indicators: [{ records: [{ years: 2022 }] }] }] }),
    kind,
    headings: headings.map((text, at) => ({
      level: 0,
      text,
      source: { sheet: '報告', cell: `A${at + 1}`, row: at + 1, column: 1 },
    })),
  };
}

function chapters(document: PlanDocument, duties?: DutyProfile) {
  return runRules([rule], {
    inputs: [readOf(document)],
    asOfOf: () => undefined,
    severities: new Map(),
    lang: 'zh-TW',
    duties,
  });
}

const WHOLE = ['現況分析', '推動組織及運作狀況', '執行情形', '執行檢討', '未來展望'];

test('a report with all chapters, and one without two of them', () => {
  expect(chapters(report(WHOLE)).findings).toEqual([]);
  const found = chapters(report(['現況分析', '執行情形', '未來展望'])).findings;
  expect(found.map(({ severity, evidence }) => [severity, evidence.chapter, evidence.basis])).toEqual([
    ['notice', '分析檢討與改善', 'practice'],
    ['notice', '推動組織及運作', 'practice'],
  ]);
  // Shown at the first heading, as what is not there has no place of its own.
  expect(found.map(({ locations }) => locations.map(({ cell }) => cell))).toEqual([['A1'], ['A1']]);
  expect(found[0]?.evidence).toMatchObject({ confirmed: 'no', due: '09-30' });
  expect(found[0]?.message).toBe(
    '報告沒有「分析檢討與改善」的章節（氣候變遷因應法第十五條；此類報告慣有；每年 09 月 30 日前公開）；法定事項為內建資料，請自行確認。',
  );
});

test('a plan has no such duty, tables alone cannot lack a chapter', () => {
  expect(chapters(report(['推動策略'], 'strategy-plan')).findings).toEqual([]);
  const tables = chapters(report([]));
  expect(tables.findings).toEqual([]);
  expect(tables.skipped.map(({ rule: id, reason }) => [id, reason['zh-TW']])).toEqual([
    ['missing-chapter', '檔案裡只有表格、沒有章節標題，無從判斷報告缺哪一章。'],
  ]);
  // Of what no duty asks for no chapter, none is looked for.
  expect(chapters(report([], 'strategy-plan')).skipped).toEqual([]);
  const { headings, ...bare } = report([]);
  expect([headings, chapters(bare).faults]).toEqual([[], []]);
});

test("the user's own duties take the place of the built-in ones", () => {
  const [duty] = BUILT_IN_DUTIES.reports;
  if (!duty) throw new Error('no built-in duty');
  const budget = {
    id: 'budget',
    name: { 'zh-TW': '經費', en: 'budget' },
    words: ['經費'],
    basis: 'law' as const,
  };
  const own = { ...BUILT_IN_DUTIES, confirmed: true, reports: [{ ...duty, chapters: [budget] }] };
  expect(chapters(report(WHOLE), own).findings.map(({ message }) => message)).toEqual([
    '報告沒有「經費」的章節（氣候變遷因應法第十五條；每年 09 月 30 日前公開）。',
  ]);
  const { article, due, ...undated } = duty;
  expect([article, due]).toEqual(['第十五條', '09-30']);
  const free = { ...own, reports: [{ ...undated, chapters: [budget] }] };
  expect(chapters(report(WHOLE), free).findings.map(({ evidence }) => [evidence.law, evidence.due])).toEqual([
    ['氣候變遷因應法', ''],
  ]);
  expect(chapters(report([WHOLE[0] ?? '']), NO_DUTIES).findings).toEqual([]);
});

test('headings are read from the text, and the table of contents is none of them', async () => {
  const text = [
    '第一章 現況分析\t1',
    '第二章 執行檢討\t2',
    '## 第一章 現況分析',
    '本市排放量逐年下降。',
    '一、執行情形',
    '部門\t編號\t主要局處\t執行措施\t五年目標量\t110年執行量\t總執行量',
    '能源\t1\t經發局\t綠色工廠\t50 家\t4\t4 家',
  ].join('\n');
  const { model } = await run([textInput('report.txt', `${text}\n`)]);
  expect(model.documents[0]?.headings?.map(({ level, text: words }) => [level, words])).toEqual([
    [0, '現況分析'],
    [1, '執行情形'],
  ]);
});
