/** Duties that a law lays on people and firms, as against its own authorities. */
import { type PlacedText, textsOf } from '../../model/ordinance/places.ts';
import type { Ordinance } from '../../plan-document.ts';
import { lawWords } from '../../words/law.ts';
import { hasWord } from '../../words/statements.ts';
import { delegates } from './explained.ts';

export interface Duty extends PlacedText {
  readonly actor: string;
  /** The sentence it is in. */
  readonly sentence: string;
}

const duty = new RegExp(`(?:${lawWords.duties.join('|')})`, 'gu');
/** Who is meant is told by `經本府水利局公告指定…之`, what is let off by `除…外`: neither is who has the duty. */
const designation = /^(?:前項)?經[^，。；]{0,30}?(?:公告指定|指定|公告|核准|認定)(?:之)?/u;
const exception = /除[^。；]{0,60}?外[，,]?/gu;

/** Sentences that oblige somebody private, in reading order; the first duty of a sentence stands for all of it. */
export function privateDuties({ articles }: Ordinance): Duty[] {
  return textsOf(articles).flatMap((placed) =>
    placed.text.split(/[。；]/u).flatMap((sentence): Duty[] => {
      const bare = sentence.trim().replace(/[：:]$/u, '');
      const actor = actorOf(bare);
      return actor === undefined ? [] : [{ ...placed, actor, sentence: bare }];
    }),
  );
}

/** 物流業, 旅館業、; 作業 and 事業 are other words (事業 is listed by itself). */
const trade = /(?<![作企專職事農])業(?=[、，,者之及與或]|$)/u;

/** What stands before 應 or 不得 in a sentence, when it names somebody private and nobody public. */
function actorOf(sentence: string): string | undefined {
  const plain = sentence.replace(exception, '').replace(designation, '');
  // 由本府工務局另定之 is a power, and 應遵循事項 within it no duty.
  if (/處.{0,20}罰|違反|^但/u.test(plain) || delegates(plain)) return undefined;
  for (const match of plain.matchAll(duty)) {
    const before = plain.slice(0, match.index);
    // 應實施環境影響評估之新開發行為 tells which; whose duty it is comes after.
    const behind = plain.slice(match.index + match[0].length);
    if (match[0] === '應' && /^[^，]{2,40}之[^，]{2,20}，.{0,40}(?:應|不得)/u.test(behind)) continue;
    // What the sentence says of others before (`主管機關…，並得…`) is not the subject of this clause.
    const named = /[，,]其([^，,]{2,})$/u.exec(before)?.[1] ?? before;
    if (hasWord(named, lawWords.publicActors)) return undefined;
    const isPrivate = trade.test(named) || hasWord(named, lawWords.privateActors);
    return isPrivate ? named.replace(/[，,]$/u, '') : undefined;
  }
  return undefined;
}
