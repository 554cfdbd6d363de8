/** One finding in the text report: a line that says what and where, then the sentence. */

import { yearsIn } from '../../check/wording.ts';
import type { Language, Severity } from '../../finding.ts';
import type { Finding, Location } from '../../validation-report.ts';
import { acceptanceSentence } from '../baseline-sentences.ts';
import { showText } from '../clean-text.ts';
import { furtherPlaces } from '../further-places.ts';
import { REPORT_TEXTS } from '../messages.ts';
import { placeOf } from '../place.ts';
import { displayWidth, padEnd, padStart, wrap } from '../terminal-width.ts';
import { WORDS } from '../words.ts';
import type { TextOptions } from './options.ts';

/** ASCII, so that they survive every font, pipe and log. */
const MARKS: Readonly<Record<Severity, string>> = { error: 'x', warning: '!', notice: 'i' };
/** Known and put up with. */
const ACCEPTED_MARK = '-';
const INDENT = 4;
const MESSAGE_INDENT = 6;
/** `2021-2025`, `110-114 年`, and two spaces. */
const PERIOD_WIDTH: { readonly [L in Language]: number } = { 'zh-TW': 12, en: 11 };
const GAP = 2;

/** Columns the rules' names take, so that all findings of a document align. */
export function ruleColumn(findings: readonly Finding[]): number {
  let longest = 0;
  for (const { rule } of findings) longest = Math.max(longest, rule.length);
  return longest + GAP;
}

/** A finding's lines: severity, rule (`ruleWidth` columns), years and place on the first, then the sentence. */
export function formatFinding(finding: Finding, ruleWidth: number, options: TextOptions): string[] {
  const { width, palette } = options;
  const [location] = finding.locations;
  const place = location === undefined ? '' : describePlace(location, options);
  const level = levelOf(finding, options);
  const paint = finding.accepted === undefined ? palette.severity[finding.severity] : palette.faint;
  const years = finding.period === undefined ? '' : yearsIn(options.lang, finding.period);
  const what = `${padEnd(finding.rule, ruleWidth)}${padEnd(years, PERIOD_WIDTH[options.lang])}`;
  const room = width - INDENT - displayWidth(level) - GAP - displayWidth(what);
  const fits = displayWidth(place) <= room;
  const first = `${' '.repeat(INDENT)}${paint(level)}${' '.repeat(GAP)}${what}`;
  const body = [
    ...(fits ? [] : wrap(place, width - MESSAGE_INDENT).map((line) => palette.faint(line))),
    ...wrap(showText(finding.message), width - MESSAGE_INDENT),
    ...otherPlaces(finding, options),
    ...acceptance(finding, options),
  ];
  return [
    fits && place !== '' ? first + palette.faint(padStart(place, room)) : first.trimEnd(),
    ...body.map((line) => `${' '.repeat(MESSAGE_INDENT)}${line}`),
  ];
}

function acceptance(finding: Finding, { lang, width }: TextOptions): string[] {
  const sentence = acceptanceSentence(finding, lang);
  return sentence === undefined ? [] : wrap(showText(sentence), width - MESSAGE_INDENT);
}

function levelOf({ severity, accepted }: Finding, { lang }: TextOptions): string {
  return `${accepted === undefined ? MARKS[severity] : ACCEPTED_MARK} ${padEnd(WORDS[lang].severity[severity], SEVERITY_WIDTH[lang])}`;
}

const SEVERITY_WIDTH: { readonly [L in Language]: number } = {
  'zh-TW': severityWidth('zh-TW'),
  en: severityWidth('en'),
};

function severityWidth(lang: Language): number {
  return Math.max(...Object.values(WORDS[lang].severity).map(displayWidth));
}

/** The line is worth saying only where it is not the row's own number (a text file, a cell with line breaks). */
function describePlace(location: Location, { lang }: TextOptions): string {
  const place = showText(placeOf(location));
  if (location.line === undefined || /\d+$/u.exec(location.cell ?? '')?.[0] === String(location.line))
    return place;
  return `${place} ${REPORT_TEXTS[lang].line(location.line)}`.trimStart();
}

function otherPlaces({ locations }: Finding, { lang, width, palette }: TextOptions): string[] {
  const texts = REPORT_TEXTS[lang];
  const places = furtherPlaces(locations, { ...texts.between, line: texts.line });
  if (places === '') return [];
  const text = texts.alsoSee(showText(places));
  return wrap(text, width - MESSAGE_INDENT).map((line) => palette.faint(line));
}
