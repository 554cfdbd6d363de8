/** Whether a figure in another unit is a thing of its own or only says how the first came about. */
import type { Figure } from '../parse/figures.ts';
import { compareUnits } from '../parse/units.ts';
import { circumstanceWords } from '../words/figures.ts';

/** Words behind a figure that name what it counts; words before it say so only when there are more of them. */
const OBJECT_BEHIND = 2;
const OBJECT_BEFORE = 4;

const JOINED = /(?:以及|及|與|和|暨|、)\s{0,3}$/u;

/**
 * `5 處感測器資料分析及 200 點微型感測器維修` are two things; in `補助 1 家業者申請 9 座` the 1 家, and in
 * `12 場次，計300人次` the 300 人次, belong to the other figure.
 */
export function standsApart(text: string, figure: Figure, chosen: Figure): boolean {
  if (figure.start < chosen.start || !figure.unit || !chosen.unit) return false;
  // `累計 124 株、新增植樹 82 株`: a total and its year are told apart later.
  if (compareUnits(figure.unit, chosen.unit) !== 'different') return false;
  const joined = JOINED.test(text.slice(Math.max(0, figure.clause.start - 6), figure.clause.start));
  if (!joined) return false;
  const behind = text.slice(figure.end, figure.clause.end);
  const before = text.slice(figure.clause.start, figure.start);
  return ideographs(behind) >= OBJECT_BEHIND || ideographs(before) >= OBJECT_BEFORE;
}

/** Ideographs left when the words of taking part and of counting are gone. */
function ideographs(text: string): number {
  let rest = text.replace(/\s+/gu, '');
  for (const word of circumstanceWords) rest = rest.replaceAll(word, '');
  return rest.match(/[\u3400-\u9fff]/gu)?.length ?? 0;
}
