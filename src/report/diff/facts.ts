/** What every report of a comparison says about the documents compared, in words. */
import { yearsText } from '../../check/wording.ts';
import type { Change, DiffReport, Pair, Submission } from '../../diff-report.ts';
import type { Language } from '../../finding.ts';
import { REPORT_TEXTS } from '../messages.ts';
import { wordFor } from '../words.ts';
import { DIFF_TEXTS } from './texts.ts';
import { DIFF_WORDS } from './words.ts';

/** `嘉義市能源部門推動策略（推動策略表） plan.xlsx`, one for each document of a side. */
export function headsOf(submission: Submission, ids: readonly string[], lang: Language): string[] {
  return submission.documents
    .filter(({ id }) => ids.includes(id))
    .map(({ title, id, kind, path }) => {
      const name =
        lang === 'en'
          ? `${title ?? id} (${wordFor(lang, 'kind', kind)})`
          : `${title ?? id}（${wordFor(lang, 'kind', kind)}）`;
      return `${name}  ${path}`;
    });
}

/** Why the documents were taken for versions of one. */
export function basisOf(pair: Pair, lang: Language): string {
  const texts = DIFF_TEXTS[lang];
  const words = pair.basis.map((fact) => DIFF_WORDS[lang].basis[fact]).filter((word) => word !== '');
  const facts = [
    ...(words.length > 0 ? [lang === 'en' ? `same ${words.join(', ')}` : `${words.join('、')}相同`] : []),
    ...(pair.basis.includes('only-one') ? [texts.onlyOne] : []),
    texts.shared(Math.round(pair.sharedMeasures * 100)),
  ];
  return facts.join(lang === 'en' ? '; ' : '；');
}

/** The count of measures, and what was left out of the comparison. */
export function countsOf({ measures }: Pair, lang: Language): string[] {
  const texts = DIFF_TEXTS[lang];
  return [
    ...(measures.old + measures.new > 0 ? [texts.counts(measures)] : []),
    ...(measures.outsidePeriod === undefined ? [] : [texts.outside(measures.outsidePeriod)]),
    ...(measures.notListed === undefined ? [] : [texts.notListed(measures.notListed)]),
  ];
}

/** That no two documents could be compared, and why; `undefined` where some were. */
export function whyNothing({ pairs, old, new: young }: DiffReport, lang: Language): string | undefined {
  if (pairs.length > 0) return undefined;
  const texts = DIFF_TEXTS[lang];
  const [before, after] = [old, young].map(({ documents }) => [
    ...new Set(documents.map(({ kind }) => kind)),
  ]);
  if (!before?.length || !after?.length) {
    const side = before?.length ? 'new' : after?.length ? 'old' : 'both';
    return texts.nothingCompared + texts.sideEmpty(side);
  }
  const name = (kinds: readonly string[]) =>
    kinds.map((kind) => wordFor(lang, 'kind', kind)).join(lang === 'en' ? ', ' : '、');
  const isAlike = before.some((kind) => after.includes(kind));
  return (
    texts.nothingCompared + (isAlike ? texts.nothingShared : texts.otherKinds(name(before), name(after)))
  );
}

/** `gone.xlsx: 找不到這個檔案。請檢查路徑。`, one for each input that could not be read. */
export function undoneLines(report: DiffReport): string[] {
  return [...report.old.inputs, ...report.new.inputs]
    .filter(({ status }) => status === 'unreadable')
    .map(({ path, message, reason = '' }) => `${path}: ${message ?? reason}`);
}

export interface ChangeGroup {
  readonly sector: string | undefined;
  readonly table: string | undefined;
  readonly measures: Map<string, Change[]>;
}

/** The changes of one pair by table and measure, each in the order of its first change. */
export function groupChanges(changes: readonly Change[]): ChangeGroup[] {
  const groups = new Map<string, ChangeGroup>();
  for (const change of changes) {
    const { sector, table, measure = '' } = change;
    const key = `${sector ?? ''}\u001f${table ?? ''}`;
    const group = groups.get(key) ?? { sector, table, measures: new Map() };
    groups.set(key, group);
    group.measures.set(measure, [...(group.measures.get(measure) ?? []), change]);
  }
  return [...groups.values()];
}

/** Changes of documents without a partner. */
export function loneChanges({ changes }: DiffReport): Change[] {
  return changes.filter(({ pair }) => pair === 0);
}

/** `運輸部門  表 4-3`. */
export function headingOf({ sector, table }: ChangeGroup, lang: Language): string {
  const texts = REPORT_TEXTS[lang];
  const names = [
    ...(sector === undefined ? [] : [texts.sector(wordFor(lang, 'sector', sector))]),
    ...(table === undefined ? [] : [texts.table(table)]),
  ];
  return names.join('  ') || texts.wholeDocument;
}

export function yearsOf({ period }: Pick<Change, 'period'>): string {
  return period === undefined ? '' : yearsText(period);
}

/** How a comparison ended, a sentence each: what changed and which findings did, else why nothing was compared. */
export function outcomeOf(report: DiffReport, lang: Language): string[] {
  const nothing = whyNothing(report, lang);
  if (nothing !== undefined) return [nothing];
  const texts = DIFF_TEXTS[lang];
  const { changes, withReason, findings } = report.summary;
  return [
    changes === 0 ? texts.noChanges : texts.withReason(withReason, changes),
    `${texts.findings}${lang === 'en' ? ': ' : '：'}${texts.findingCounts(findings.new, findings.gone, findings.unchanged)}`,
  ];
}
