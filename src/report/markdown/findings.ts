/** The findings of the Markdown report: a folded section for each level, as many as there is room for. */
import { type Language, SEVERITIES, type Severity } from '../../finding.ts';
import type { Finding, Location, ValidationReport } from '../../validation-report.ts';
import { cellRuns } from '../cell-runs.ts';
import { PAGE_TEXTS } from '../html/view/texts.ts';
import { REPORT_TEXTS } from '../messages.ts';
import { placeFrom, placeOf } from '../place.ts';
import { skippedSentences } from '../skipped-rules.ts';
import { severitiesOf } from '../summary.ts';
import { isToFill } from '../to-fill.ts';
import { codeSpan, escapeMarkdown, markdownTable } from './escape.ts';
import { MARKDOWN_TEXTS } from './texts.ts';

/**
 * Sections in the order of their weight, with the totals of the run where not all of its findings are listed; what goes beyond `room` characters is counted at the end of
 * its section.
 */
export function findingSections(
  findings: readonly Finding[],
  lang: Language,
  room: number,
  several = false,
  totals: Readonly<Record<Severity, number>> = severitiesOf(findings),
): string {
  let text = '';
  for (const severity of SEVERITIES) {
    const own = findings.filter((finding) => finding.severity === severity);
    if (totals[severity] === 0) continue;
    const later = SEVERITIES.slice(SEVERITIES.indexOf(severity) + 1);
    // A section that has no room for a single finding still says how many it has.
    const kept = later.reduce((sum, next) => sum + (totals[next] > 0 ? OUTLINE : 0), 0);
    const heading = MARKDOWN_TEXTS[lang].section(severity, totals[severity]);
    text += fold(
      heading,
      severity === 'error',
      findingLines(own, lang, several),
      own.length,
      lang,
      room - text.length - kept,
    );
  }
  return text;
}

/** What a section takes besides its findings: its tags, heading and the line that it was cut. */
const OUTLINE = 260;

/** Blocks up to `room`; a block of weight 0 (a heading) is not counted. */
function fold(
  heading: string,
  open: boolean,
  blocks: Iterable<{ readonly text: string; readonly weight: number }>,
  all: number,
  lang: Language,
  room: number,
): string {
  const body: string[] = [];
  let used = OUTLINE;
  let shown = 0;
  for (const { text, weight } of blocks) {
    if (used + text.length > room) break;
    body.push(text);
    used += text.length;
    shown += weight;
  }
  const cut = shown < all ? `\n${MARKDOWN_TEXTS[lang].cut(shown, all)}\n` : '';
  return `\n<details${open ? ' open' : ''}><summary>${heading}</summary>\n${body.join('')}${cut}\n</details>\n`;
}

/** Findings under the name of their measure, which stands once for all that follow one another. */
function* findingLines(
  findings: readonly Finding[],
  lang: Language,
  several: boolean,
): Generator<{ text: string; weight: number }> {
  let before: string | undefined;
  for (const finding of findings) {
    const heading = headingOf(finding, lang);
    const lead = heading === before ? '' : `\n${heading}\n\n`;
    before = heading;
    yield { text: `${lead}${findingLine(finding, lang, several)}\n`, weight: 1 };
  }
}

function headingOf({ measure, document, agencies }: Finding, lang: Language): string {
  const texts = MARKDOWN_TEXTS[lang];
  const name = measure ?? (document === undefined ? undefined : `${texts.ofNoMeasure} ${document}`);
  const whose = agencies.length > 0 ? ` ${escapeMarkdown(agencies.join(texts.join))}` : '';
  return `**${escapeMarkdown(name ?? texts.ofNoMeasure)}**${whose}`;
}

function findingLine({ rule, message, locations }: Finding, lang: Language, several: boolean): string {
  const [first, ...others] = locations;
  const place = mainPlace(first, several);
  return `- ${place === '' ? '' : `${codeSpan(place)} `}${escapeMarkdown(message)} ${codeSpan(rule)}${furtherPlaces(others, first, lang)}`;
}

/** Where there are several files, a cell's address alone would be looked for in the wrong one. */
function mainPlace(first: Location | undefined, several: boolean): string {
  if (first === undefined) return '';
  return several ? placeFrom(undefined, first) : placeOf(first) || first.file;
}

/** More would be a list nobody reads: the other formats have them all. */
const MOST_PLACES = 6;

/** The cells that prove it, and those of other files that say the same. */
function furtherPlaces(others: readonly Location[], first: Location | undefined, lang: Language): string {
  const near = (place: Location) =>
    place.file === first?.file && place.sheet === first.sheet ? place.cell : undefined;
  const places = new Set(
    others.map((place) => near(place) ?? placeFrom(first?.file, place)).filter((place) => place !== ''),
  );
  places.delete(first?.cell ?? '');
  if (places.size === 0) return '';
  const runs = cellRuns(places);
  const shown = runs.slice(0, MOST_PLACES).map(({ text }) => codeSpan(text));
  const left = runs.slice(MOST_PLACES).reduce((sum, { cells }) => sum + cells, 0);
  const more = left > 0 ? [PAGE_TEXTS[lang].moreCells(left)] : [];
  return ` <sub>${REPORT_TEXTS[lang].alsoSee([...shown, ...more].join(MARKDOWN_TEXTS[lang].join))}</sub>`;
}

/** The rules that did not run, folded away. */
export function skippedSection(report: ValidationReport, lang: Language, room: number): string {
  const lines = skippedSentences(report, lang).map((text) => ({
    text: `\n- ${escapeMarkdown(text)}`,
    weight: 1,
  }));
  if (lines.length === 0) return '';
  return fold(PAGE_TEXTS[lang].skippedHeading, false, lines, lines.length, lang, room);
}

/** The cells to fill, as a table; for follow-up lists. */
export function fillSection(
  findings: readonly Finding[],
  lang: Language,
  room: number,
  several = false,
): string {
  const texts = MARKDOWN_TEXTS[lang];
  const own = findings.filter(isToFill);
  if (own.length === 0) return '';
  const head = markdownTable([texts.cell, texts.measure, texts.wanting], []);
  const rows = own.map((finding, index) => ({
    text: `${index === 0 ? `\n${head}\n` : ''}| ${fillCells(finding, several).join(' | ')} |\n`,
    weight: 1,
  }));
  return fold(texts.fill(own.length), true, rows, own.length, lang, room / 2);
}

function fillCells({ locations, measure, message }: Finding, several: boolean): string[] {
  return [codeSpan(mainPlace(locations[0], several)), escapeMarkdown(measure ?? ''), escapeMarkdown(message)];
}
