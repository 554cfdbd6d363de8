/** The findings of the Markdown report: a folded section for each level, as many as there is room for. */
import { type Language, SEVERITIES } from '../../finding.ts';
import type { Finding } from '../../validation-report.ts';
import { placeOf } from '../place.ts';
import { isToFill } from '../to-fill.ts';
import { codeSpan, escapeMarkdown, markdownTable } from './escape.ts';
import { MARKDOWN_TEXTS } from './texts.ts';

/** Sections in the order of their weight; what goes beyond `room` characters is counted at the end of its section. */
export function findingSections(findings: readonly Finding[], lang: Language, room: number): string {
  let text = '';
  for (const severity of SEVERITIES) {
    const own = findings.filter((finding) => finding.severity === severity);
    if (own.length === 0) continue;
    const later = SEVERITIES.slice(SEVERITIES.indexOf(severity) + 1);
    // A section that has no room for a single finding still says how many it has.
    const kept = later.reduce(
      (sum, next) => sum + (findings.some((one) => one.severity === next) ? OUTLINE : 0),
      0,
    );
    const heading = MARKDOWN_TEXTS[lang].section(severity, own.length);
    text += fold(
      heading,
      severity === 'error',
      findingLines(own, lang),
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
): Generator<{ text: string; weight: number }> {
  let before: string | undefined;
  for (const finding of findings) {
    const heading = headingOf(finding, lang);
    const lead = heading === before ? '' : `\n${heading}\n\n`;
    before = heading;
    yield { text: `${lead}${findingLine(finding)}\n`, weight: 1 };
  }
}

function headingOf({ measure, document, agencies }: Finding, lang: Language): string {
  const texts = MARKDOWN_TEXTS[lang];
  const name = measure ?? (document === undefined ? undefined : `${texts.ofNoMeasure} ${document}`);
  const whose = agencies.length > 0 ? ` ${escapeMarkdown(agencies.join(texts.join))}` : '';
  return `**${escapeMarkdown(name ?? texts.ofNoMeasure)}**${whose}`;
}

function findingLine({ rule, message, locations }: Finding): string {
  const [first] = locations;
  const place = first === undefined ? '' : placeOf(first) || first.file;
  return `- ${place === '' ? '' : `${codeSpan(place)} `}${escapeMarkdown(message)} ${codeSpan(rule)}`;
}

/** The cells to fill, as a table; for follow-up lists. */
export function fillSection(findings: readonly Finding[], lang: Language, room: number): string {
  const texts = MARKDOWN_TEXTS[lang];
  const own = findings.filter(isToFill);
  if (own.length === 0) return '';
  const head = markdownTable([texts.cell, texts.measure, texts.wanting], []);
  const rows = own.map((finding, index) => ({
    text: `${index === 0 ? `\n${head}\n` : ''}| ${fillCells(finding).join(' | ')} |\n`,
    weight: 1,
  }));
  return fold(texts.fill(own.length), true, rows, own.length, lang, room / 2);
}

function fillCells({ locations, measure, message }: Finding): string[] {
  const [first] = locations;
  return [codeSpan(first ? placeOf(first) : ''), escapeMarkdown(measure ?? ''), escapeMarkdown(message)];
}
