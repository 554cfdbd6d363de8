import { figureWords } from '../words/figures.ts';
import type { Figure } from './figures.ts';

const words = new RegExp([...figureWords.intent, ...figureWords.goal, ...figureWords.rest].join('|'));
/** A goal is one where its figure follows: `目標達成率100%`, `召開目標管理會議3場` are results. */
const intent = new RegExp(
  `^(.*?)(?:${figureWords.intent.join('|')}|(?:${figureWords.goal.join('|')})\\s{0,2}[:：]?\\s{0,2}$)`,
);
const rest = new RegExp(`(?:${figureWords.rest.join('|')})\\s{0,2}$`);
const reached = new RegExp(figureWords.reached.join('|'));
const breaks = /[。；;，,、\n()（）]/;

/** Whether a text may hold figures of what is meant to be done; nearly none does. */
export function mayIntend(text: string): boolean {
  return words.test(text);
}

/**
 * Whether a figure tells what is to be done, or is left to do, and not what was: `預計辦理12場`, `(原訂5場)`, `其餘300盞`; not
 * `已達成目標30輛`.
 */
export function isIntended(text: string, figure: Figure): boolean {
  let start = figure.start;
  while (start > 0 && figure.start - start < 40 && !breaks.test(text.charAt(start - 1))) start -= 1;
  const before = text.slice(start, figure.start);
  if (rest.test(before)) return true;
  const found = intent.exec(before);
  return found !== null && !reached.test(found[1] ?? '');
}

const nearly = new RegExp(`(?:${figureWords.nearly.join('|')})\\s{0,2}$`);

/** Whether a figure was not quite reached: `將近30輛`. */
export function isNearly(text: string, { start }: Figure): boolean {
  return start >= 2 && nearly.test(text.slice(Math.max(0, start - 4), start));
}
