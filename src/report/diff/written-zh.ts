/** Sentences about written documents, in Traditional Chinese: ordinances and who answers for a plan. */
import type { GradedChange } from '../../diff/diff.ts';
import type { WrittenClass } from '../../diff/draft.ts';
import { factName } from './fact-words.ts';
import { ZH } from './phrases.ts';

type Sentence = (change: GradedChange) => string;

const { quote } = ZH;

const fromTo = ({ old, new: young }: GradedChange) => `由${quote(old)}改為${quote(young, old)}`;

/** `第 10 條之 1 第 2 項第 1 款`. */
export function placeZh(place: GradedChange['place']): string {
  if (place === undefined) return '';
  const { article, branch, paragraph, item, subitem } = place;
  return [
    `第 ${article} 條`,
    branch === undefined ? '' : `之 ${branch}`,
    paragraph === undefined ? '' : `第 ${paragraph} 項`,
    item === undefined ? '' : `第 ${item} 款`,
    subitem === undefined ? '' : `第 ${subitem} 目`,
  ].join('');
}

const number = (text = '') => `第 ${text.replace('-', ' 條之 ')}${text.includes('-') ? '' : ' 條'}`;

const fact = ({ fact: name }: GradedChange) => factName('zh-TW', name);
const role = (text = '') => text.replace(/^convenor/u, '召集').replace(/^supporting/u, '協辦') || '未寫';

export const WRITTEN_ZH: Readonly<Record<WrittenClass, Sentence>> = {
  'article-added': ({ place, new: young }) => `新增${placeZh(place)}：${quote(young)}。`,
  'article-dropped': ({ place, old }) => `刪除${placeZh(place)}：${quote(old)}。`,
  'article-renumbered': ({ old, new: young }) =>
    `條次由${number(old?.text)}${ZH.place(old?.locations ?? [])}改為${number(young?.text)}${ZH.place(young?.locations ?? [])}。`,
  'article-changed': (change) => `${placeZh(change.place)}的文字${fromTo(change)}。`,
  'deadline-added': ({ place, new: young }) => `${placeZh(place)}新增期限${quote(young)}。`,
  'deadline-dropped': ({ place, old }) => `${placeZh(place)}不再有期限${quote(old)}。`,
  'deadline-postponed': (change) => `${placeZh(change.place)}的期限延後：${fromTo(change)}。`,
  'deadline-advanced': (change) => `${placeZh(change.place)}的期限提前：${fromTo(change)}。`,
  'deadline-changed': (change) => `${placeZh(change.place)}的期限${fromTo(change)}。`,
  'penalty-added': ({ place, new: young }) => `${placeZh(place)}新增罰則${quote(young)}。`,
  'penalty-dropped': ({ place, old }) => `${placeZh(place)}不再有罰則${quote(old)}。`,
  'penalty-raised': (change) => `${placeZh(change.place)}的罰鍰提高：${fromTo(change)}。`,
  'penalty-lowered': (change) => `${placeZh(change.place)}的罰鍰降低：${fromTo(change)}。`,
  'penalty-changed': (change) => `${placeZh(change.place)}的罰鍰${fromTo(change)}。`,
  'body-added': ({ new: young }) => `新增${quote(young)}。`,
  'body-dropped': ({ old }) => `不再列出${quote(old)}。`,
  'body-changed': ({ body, old, new: young }) =>
    `${body}由「${role(old?.text)}」${ZH.place(old?.locations ?? [])}改為「${role(young?.text)}」${ZH.place(young?.locations ?? [])}。`,
  'duty-added': ({ body, new: young }) => `${body}新增職責${quote(young)}。`,
  'duty-dropped': ({ body, old }) => `${body}不再負責${quote(old)}。`,
  'fact-added': (change) => `新增${fact(change)}：${quote(change.new)}。`,
  'fact-dropped': (change) => `不再記載${fact(change)}，原為${quote(change.old)}。`,
  'fact-changed': (change) => `${fact(change)}${fromTo(change)}。`,
};
