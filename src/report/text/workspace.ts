/** The workspace in the text report: how its documents belong together, and who answers for what. */
import type { AgencyDuties, ValidationReport, Workspace } from '../../validation-report.ts';
import { showText } from '../clean-text.ts';
import { REPORT_TEXTS } from '../messages.ts';
import { displayWidth, padEnd, padStart, wrap } from '../terminal-width.ts';
import { wordFor } from '../words.ts';
import type { TextOptions } from './options.ts';

const GAP = 2;

/** Nothing for a plan by itself: its agencies are in the summary of its findings. */
export function formatWorkspace({ workspace, documents }: ValidationReport, options: TextOptions): string[] {
  const written = documents.some(({ kind }) => kind === 'organisation' || kind === 'ordinance');
  if (!written && workspace.links.length === 0) return [];
  const { lang, width, palette } = options;
  const texts = REPORT_TEXTS[lang];
  const lines = [
    // A document by itself has nothing to be linked with.
    ...(documents.length > 1 ? links(workspace, options) : []),
    ...reports(workspace, options),
    ...agencyTable(workspace.agencies, options),
    ...absent(workspace.agencies, texts.neverNamed, width),
  ];
  if (lines.length === 0) return [];
  const rule = palette.faint('─'.repeat(displayWidth(texts.workspace)));
  return [palette.heading(texts.workspace), rule, ...lines];
}

function links({ links: all }: Workspace, { lang, width }: TextOptions): string[] {
  const texts = REPORT_TEXTS[lang];
  if (all.length === 0) return [`  ${texts.noLinks}`];
  return all.flatMap(({ from, to, as, city, years }) => {
    const basis = [wordFor(lang, 'city', city), wordFor(lang, 'years', years)].join(
      lang === 'en' ? ', ' : '、',
    );
    const text = `${showText(from)} → ${showText(to)}  ${wordFor(lang, 'link', as)} (${basis})`;
    return wrap(text, width - GAP).map((line) => `  ${line}`);
  });
}

/** `kaohsiung-results: 氣候變遷因應法第十五條，每年 9 月 30 日前；章節齊備`. */
function reports({ reports: all }: Workspace, { lang, width }: TextOptions): string[] {
  const texts = REPORT_TEXTS[lang];
  return all.flatMap((report) => {
    const text = `${showText(report.document)}: ${texts.reportDuty(report)}`;
    return wrap(text, width - GAP).map((line) => `  ${line}`);
  });
}

function agencyTable(agencies: readonly AgencyDuties[], { lang, palette }: TextOptions): string[] {
  const texts = REPORT_TEXTS[lang];
  const rows = agencies.filter(({ named }) => named);
  if (rows.length === 0) return [];
  const names = rows.map(({ name }) => showText(name));
  const first = Math.max(displayWidth(texts.agency), ...names.map(displayWidth)) + GAP;
  const heads = [texts.led, texts.supported, texts.behind, texts.missing];
  const widths = heads.map((head) => displayWidth(head) + GAP);
  const cells = (values: readonly (string | number)[]): string =>
    values.map((value, at) => padStart(value === 0 ? '-' : String(value), widths[at] ?? 0)).join('');
  return [
    '',
    `  ${palette.heading(padEnd(texts.agency, first) + cells(heads))}`,
    ...rows.map(({ led, supported, behind, missing, convenes }, at) => {
      const note = convenes.length > 0 ? `  ${convenes.map(showText).join('、')}` : '';
      return `  ${padEnd(names[at] ?? '', first)}${cells([led, supported, behind, missing])}${note}`;
    }),
  ];
}

function absent(agencies: readonly AgencyDuties[], label: string, width: number): string[] {
  const names = agencies.filter(({ named }) => !named).map(({ name }) => showText(name));
  if (names.length === 0 || names.length === agencies.length) return [];
  return ['', ...wrap(`${label}${names.join('、')}`, width - GAP).map((line) => `  ${line}`)];
}
