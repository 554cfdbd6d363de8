/** Text as a page shows it: white space runs together, and only `<br>` and blocks begin a new line. */

export interface Ink {
  text: string;
  /** White space stands between what was written and what comes. */
  gap: boolean;
  /** What the text ends with; asked of the text itself, a long one would be copied each time. */
  ends: 'nowhere' | 'in-text' | 'at-break';
}

export function startInk(): Ink {
  return { text: '', gap: false, ends: 'nowhere' };
}

/** No-break spaces stay: `&nbsp;` is a character of the text. */
const WHITE = /[ \t\n\r\f]+/gu;
const OUTER = /^[ \t\n\r\f]|[ \t\n\r\f]$/u;

export function write(ink: Ink, raw: string): void {
  const run = raw.replace(WHITE, ' ');
  const body = OUTER.test(run)
    ? run.slice(run.startsWith(' ') ? 1 : 0, run.endsWith(' ') ? -1 : undefined)
    : run;
  if (run.startsWith(' ')) ink.gap = true;
  if (body === '') return;
  ink.text += ink.gap && ink.ends === 'in-text' ? ` ${body}` : body;
  ink.gap = run.endsWith(' ') && run.length > 1;
  ink.ends = 'in-text';
}

/** `<pre>` shows its white space as it stands. */
export function writeAsItStands(ink: Ink, raw: string): void {
  ink.text += raw.replaceAll('\r\n', '\n');
  ink.gap = false;
  ink.ends = 'in-text';
}

/** `<br>`: a new line each time, also several in a row. */
export function breakLine(ink: Ink): void {
  if (ink.ends !== 'nowhere') ink.text += '\n';
  ink.gap = false;
  if (ink.ends !== 'nowhere') ink.ends = 'at-break';
}

/** Where a block begins or ends, a new line once. */
export function breakBlock(ink: Ink): void {
  if (ink.ends === 'in-text') breakLine(ink);
  ink.gap = false;
}

/** What was written, without line breaks around it; begins anew. */
export function takeInk(ink: Ink): string {
  let end = ink.text.length;
  while (end > 0 && ink.text.charAt(end - 1) === '\n') end -= 1;
  const text = ink.text.slice(0, end);
  ink.text = '';
  ink.gap = false;
  ink.ends = 'nowhere';
  return text;
}
