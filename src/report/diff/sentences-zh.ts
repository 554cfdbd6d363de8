/** One sentence for each kind of change, in Traditional Chinese. */

import type { GradedChange } from '../../diff/diff.ts';
import type { ChangeClass } from '../../diff/draft.ts';
import { isByFigure, sameQuantity, ZH } from './phrases.ts';
import { WRITTEN_ZH } from './written-zh.ts';

type Sentence = (change: GradedChange) => string;

const { quote, years, change: by, match, unit } = ZH;

const fromTo = ({ old, new: young }: GradedChange, verb: string) =>
  `由${quote(old)}${verb}${quote(young, old)}`;

/** `「淘汰老舊機車」110 年目標`. */
const subject = ({ indicator, part, period }: GradedChange, what: string) => {
  const named = indicator ? `「${indicator}」` : '';
  return `${named}${part === undefined ? '' : `第 ${part} 項`}${years(period)}${what}`;
};

/** Either the year a cell names is another now, or the figure stands in another year's cell. */
const moved = (change: GradedChange, verb: string) => {
  const { old, new: young } = change;
  if (young?.period === undefined)
    return `${subject(change, '目標')}期限${verb}：${fromTo(change, '改為')}。`;
  const { period: _, ...whole } = change;
  return `${subject(whole, '')}${years(old?.period)}目標${quote(old)}${verb}至 ${years(young.period)}${quote(young, old)}。`;
};

export const SENTENCES_ZH: Readonly<Record<ChangeClass, Sentence>> = {
  ...WRITTEN_ZH,
  'document-added': ({ new: young }) => `新文件${quote(young)}在舊的一方沒有對應的文件，未能比對。`,
  'document-dropped': ({ old }) => `舊文件${quote(old)}在新的一方沒有對應的文件，未能比對。`,
  'measure-added': ({ new: young }) => `新增${quote(young)}。`,
  'measure-dropped': ({ old }) => `新文件不再列出${quote(old)}。`,
  'measure-renamed': (change) => `名稱${fromTo(change, '改為')}${match(change.match)}。`,
  'category-changed': (change) => `類別${fromTo(change, '改為')}。`,
  'description-changed': (change) => `說明${fromTo(change, '改為')}。`,
  'agency-changed': (change) => `主辦／協辦${fromTo(change, '改為')}。`,
  'indicator-added': ({ new: young }) => `新增衡量標準${quote(young)}。`,
  'indicator-dropped': ({ old }) => `不再列出衡量標準${quote(old)}。`,
  'indicator-redefined': (change) =>
    `衡量標準${fromTo(change, '改為')}${units(change)}${match(change.match)}。`,
  'indicator-reworded': (change) => `衡量標準的文字${fromTo(change, '改為')}${match(change.match)}。`,
  'unit-changed': (change) => {
    const { old, new: young } = change;
    const same = sameQuantity(change) ? '數量不變' : '數量也不同';
    return `${subject(change, '')}單位由${apart(unit(old))}改為${apart(unit(young)).trimEnd()}，${same}：${quote(old)}、${quote(young, old)}。`;
  },
  'period-changed': ({ old, new: young }) =>
    `期程由 ${years(old?.period)}${ZH.place(old?.locations ?? [])}改為 ${years(young?.period)}${ZH.place(young?.locations ?? [])}。`,
  'target-added': (change) => `${subject(change, '')}新增目標${quote(change.new)}。`,
  'target-dropped': (change) =>
    `${subject(change, '目標')}${quote(change.old)}取消，新文件為${quote(change.new, change.old)}。`,
  'target-raised': (change) =>
    `${subject(change, '目標')}${fromTo(change, isByFigure(change) ? '提高為' : '收緊為')}${by(change.difference)}。`,
  'target-lowered': (change) =>
    `${subject(change, '目標')}${fromTo(change, isByFigure(change) ? '降為' : '放寬為')}${by(change.difference)}。`,
  'target-postponed': (change) => moved(change, '延後'),
  'target-advanced': (change) => moved(change, '提前'),
  'target-changed': (change) => `${subject(change, '目標')}${fromTo(change, '改為')}，無法判斷提高或降低。`,
  'target-reworded': (change) => `${subject(change, '目標')}的數值未變，文字${fromTo(change, '改為')}。`,
  'result-reported': (change) => `${subject(change, '')}新增成果${quote(change.new)}。`,
  'result-updated': (change) =>
    `${subject(change, '成果')}${fromTo(change, '更新為')}${by(change.difference)}；舊文件統計時這一期還沒有結束。`,
  'result-restated': (change) =>
    `${subject(change, '成果')}${fromTo(change, '改為')}${by(change.difference)}。`,
  'result-withdrawn': (change) =>
    `${subject(change, '成果')}${quote(change.old)}不再列出，新文件為${quote(change.new)}。`,
  'result-reworded': (change) => `${subject(change, '成果')}的數值未變，文字${fromTo(change, '改為')}。`,
  'budget-added': (change) => `${subject(change, '')}新增經費${quote(change.new)}。`,
  'budget-dropped': (change) =>
    `${subject(change, '經費')}${quote(change.old)}取消，新文件為${quote(change.new)}。`,
  'budget-raised': (change) =>
    `${subject(change, '經費')}${fromTo(change, '增為')}${by(change.difference)}。`,
  'budget-lowered': (change) =>
    `${subject(change, '經費')}${fromTo(change, '減為')}${by(change.difference)}。`,
  'budget-changed': (change) => `${subject(change, '經費')}${fromTo(change, '改為')}。`,
};

function units({ old, new: young }: GradedChange): string {
  return old?.unit === young?.unit ? '' : `，單位由${apart(unit(old))}改為${apart(unit(young)).trimEnd()}`;
}

/** Latin letters stand apart from Chinese ones, Chinese do not. */
function apart(symbol: string): string {
  return /^[\x21-\x7e\u00b2-\u00b3]+$/u.test(symbol) ? ` ${symbol} ` : symbol;
}
