/** The line that names a law: `臺南市淨零永續城市管理自治條例草案總說明`. */
import { tidyName } from '../normalise.ts';

const part = '(?:總說明|條文對照表|逐條說明|條文說明|對照表|條文)';
const title = new RegExp(
  `^(.{2,50}?(?:條例|辦法|規則|細則|準則|規程|標準|要點|綱要|法)(?:部分條文|第.{1,12}條)?(?:修正)?(?:草案)?)${part}?$`,
  'u',
);

/** Part of a sentence that a line break cut off: `應依本自治條例`. */
const notAName = /^(?:第.{1,8}[條章]|應|依|得|不得|違反|及|或)|本(?:自治)?(?:條例|法)/u;

/** The law's name without what part of it follows; undefined for sentences and other lines. */
export function lawTitle(text: string): string | undefined {
  const line = tidyName(text);
  if (/[。，；：、]/u.test(line) || notAName.test(line)) return undefined;
  return title.exec(line)?.[1];
}
