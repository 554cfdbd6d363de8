import { remember } from '../remember.ts';
import { isDigit } from './characters.ts';
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

/** Most texts begin with something else, and need no copy without spaces. */
const opensWithDash =
  /^\s*[-\u2010-\u2015\u2212\u2500\u2501\u30fc\uff70\ufe58\ufe63\uff0d\u2e3a\u2e3b~\u301c\uff5e]/;

/** True for a text of dashes only: `-`, `－`, `--`, `—`, `––`, `- -`. */
export function isDash(text: string): boolean {
  return !isDigit(text.charCodeAt(0)) && opensWithDash.test(text) && dashes.test(text.replace(/\s/g, ''));
}

/** True where a cell says that there is no value: blank, dashes, `無`, `N/A`, `(無)`. */
export function isNothing(text: string): boolean {
  return !opensWithValue(text) && saysNothing(text);
}

/** Most cells begin with a digit or an ideograph that no word for nothing begins with, and folding changes neither. */
function opensWithValue(text: string): boolean {
  const code = text.charCodeAt(0);
  return isDigit(code) || (code >= 0x4e00 && code <= 0x9fff && !nothingOpenings.includes(text.charAt(0)));
}

const nothingOpenings = [...nothingWords].map((word) => word.charAt(0)).join('');

const saysNothing = remember(readNothing);

function readNothing(text: string): boolean {
  const folded = foldText(text).replace(/\s/g, '').toLowerCase();
  if (folded === '' || isDash(folded)) return true;
  const bare = folded.replace(/^\((.*)\)$/, '$1').replace(/。$/, '');
  return nothingWords.has(bare) || isDash(bare);
}
