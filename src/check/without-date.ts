/** Of the rules that need to know the day: when they cannot run. */
import type { PlanDocument } from '../plan-document.ts';
import type { DocumentScope, LocalText } from './rule.ts';
import { extentOf, talliesOf } from './tallies.ts';

/** `skip` of the rules that need to know the day. A document without measures has nothing to be late with. */
export function skipWithoutDate({ asOf, document }: DocumentScope): LocalText | undefined {
  if (setsTargetsOnly(document)) {
    return {
      'zh-TW': '文件只訂目標，沒有成果欄。',
      en: 'the document sets targets and has no column for results.',
    };
  }
  if (asOf !== undefined || extentOf(talliesOf(document)).measures === 0) return undefined;
  return {
    'zh-TW': '不知道以哪一天為準：文件沒有統計截止日，也沒有任何成果。請用 --as-of 指定日期。',
    en: 'no as-of date: the document states none and holds no result. Give one with --as-of.',
  };
}

function setsTargetsOnly(document: PlanDocument): boolean {
  const tallies = talliesOf(document);
  return extentOf(tallies).records > 0 && tallies.every(({ byStatus }) => byStatus.length === 0);
}
