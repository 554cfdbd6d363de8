import { remember } from '../remember.ts';
import { foldText } from './normalise.ts';

/** Words that say a cell holds no value. `0` is a value and not among them. */
const nothingWords: ReadonlySet<string> = new Set([
  '無',
  '無資料',
  '不適用',
  '未填',
  '未填列',
  '空白',
  'na',
  'n/a',
  'n.a.',
  'n.a',
  'nil',
  'none',
  'null',
  '/',
  '//',
  '\\',
  '─',
  '...',
  '…',
  '.',
]);

/** Signs that stand for a dash in some document: hyphens, minus, long dashes, box drawing, 一 is not one. */
const dashes =
  /^[-\u2010-\u2015\u2212\u2500\u2501\u30fc\uff70\ufe58\ufe63\uff0d\u2e3a\u2e3b~\u301c\uff5e]{1,8}$/;

/** True for a text of dashes only: `-`, `－`, `--`, `—`, `––`, `- -`. */
export function isDash(text: string): boolean {
  return dashes.test(text.replace(/\s/g, ''));
}

/** True where a cell says that there is no value: blank, dashes, `無`, `N/A`, `(無)`. */
export const isNothing: (text: string) => boolean = remember(readNothing);

function readNothing(text: string): boolean {
  const folded = foldText(text).replace(/\s/g, '').toLowerCase();
  if (folded === '' || isDash(folded)) return true;
  const bare = folded.replace(/^\((.*)\)$/, '$1').replace(/。$/, '');
  return nothingWords.has(bare) || isDash(bare);
}
