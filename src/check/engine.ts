/** Runs the rules over what was read. The only part of `check` that knows files, languages and severities at once. */
import type { Finding, Language, Location, Severity } from '../finding.ts';
import type { InputOutcome } from '../input.ts';
import type { PlanDocument } from '../plan-document.ts';
import { BUILT_IN_DUTIES, type DutyProfile } from '../words/duties.ts';
import { fingerprintBasis, fingerprintOf, type Unmarked } from './fingerprint.ts';
import { countByRule, type Held, holdDrafts, type Unlisted } from './held-findings.ts';
import { isSwitchedOnSomewhere, type Override, overriddenLevel } from './overrides.ts';
import { repeatsPlan } from './repeats-plan.ts';
import type { Hit, LocalText, Place, Rule } from './rule.ts';

export interface Run {
  readonly inputs: readonly InputOutcome[];
  /** ISO date a document is judged at, where one can be told. */
  readonly asOfOf: (document: PlanDocument) => string | undefined;
  /** Configured severities by rule; a rule not named keeps its own. */
  readonly severities: ReadonlyMap<string, Severity | 'off'>;
  /** Severities for a part of the findings; where several fit, the last. */
  readonly overrides?: readonly Override[];
  readonly lang: Language;
  /** Statutory duties; without them the built-in ones. */
  readonly duties?: DutyProfile | undefined;
  /** Findings kept at most; without it all. */
  readonly most?: number | undefined;
}

export interface SkippedRule {
  readonly rule: string;
  /** Absent when the rule did not run at all. */
  readonly document?: string;
  readonly reason: LocalText;
}

/** A rule that threw: our mistake, never the document's. */
export interface RuleFault {
  readonly rule: string;
  readonly document?: string;
  readonly error: unknown;
}

export interface RuleRun {
  /** Sorted by place: file, sheet as it stands in the workbook, row, column, rule. */
  readonly findings: Finding[];
  /** Beyond the limit of findings, counted only; `skipped` says of which rules. */
  readonly unlisted: readonly Unlisted[];
  readonly skipped: SkippedRule[];
  readonly faults: RuleFault[];
}

/** A run with its inputs in the order of their paths, and what was read from them. */
interface SortedRun extends Run {
  readonly documents: readonly PlanDocument[];
}

/** A finding with what is needed to put it in order. */
interface Draft {
  readonly finding: Unmarked;
  readonly order: readonly (string | number)[];
  readonly basis: string;
  readonly isOff: boolean;
}

/** One call of one rule: on an input, a document, or all of them. */
interface Job {
  readonly document?: string;
  readonly skip: () => LocalText | undefined;
  readonly drafts: () => Iterable<Draft>;
}

const OFF: LocalText = { 'zh-TW': '依設定關閉', en: 'turned off by configuration' };
const partlyOff = (count: number): LocalText => ({
  'zh-TW': `依設定關閉其中 ${count} 項發現`,
  en: `${count} of its findings turned off by configuration`,
});
const onlyCounted = (count: number): LocalText => ({
  'zh-TW': `發現數超過上限，另有 ${count} 項只計數、未列出；可用 --limit findings=數值 調高`,
  en: `too many findings: ${count} more are counted and not listed; raise the limit with --limit findings=NUMBER`,
});
const failed = (error: unknown): LocalText => ({
  'zh-TW': `規則本身出錯（程式缺陷）：${String(error)}`,
  en: `the rule itself failed (a bug): ${String(error)}`,
});

/** Findings of all rules over all inputs; the same whatever the order of the inputs. */
export function runRules(rules: readonly Rule[], run: Run): RuleRun {
  const inputs = run.inputs.toSorted((a, b) => compare(a.path, b.path));
  const documents = inputs.flatMap((input) => (input.status === 'read' && input.document) || []);
  const sorted: SortedRun = { ...run, inputs, documents };
  const held = holdDrafts<Draft>(run.most ?? Number.POSITIVE_INFINITY, inOrder);
  const skipped: SkippedRule[] = [];
  const faults: RuleFault[] = [];
  for (const rule of rules) {
    if (run.severities.get(rule.id) === 'off' && !isSwitchedOnSomewhere(rule.id, run.overrides ?? [])) {
      skipped.push({ rule: rule.id, reason: OFF });
      continue;
    }
    for (const job of jobsOf(rule, sorted)) {
      const about = { rule: rule.id, ...(job.document === undefined ? {} : { document: job.document }) };
      try {
        const reason = job.skip();
        if (reason !== undefined) skipped.push({ ...about, reason });
        else skipped.push(...takeDrafts(job.drafts(), held, about));
      } catch (error) {
        // One broken rule must not hide what the others found, nor what it found itself so far.
        skipped.push({ ...about, reason: failed(error) });
        faults.push({ ...about, error });
      }
    }
  }
  const { kept, unlisted } = held.settle();
  for (const { rule, document, count } of countByRule(unlisted)) {
    skipped.push({ rule, document, reason: onlyCounted(count) });
  }
  return { findings: mark(kept.sort(inOrder)), unlisted, skipped, faults };
}

/** Adds the drafts that stay; how many a configuration turned off is told, for they were found all the same. */
function takeDrafts(
  made: Iterable<Draft>,
  held: Held<Draft>,
  about: Pick<SkippedRule, 'rule' | 'document'>,
): SkippedRule[] {
  let off = 0;
  for (const draft of made) {
    if (draft.isOff) off += 1;
    else held.add(draft);
  }
  return off === 0 ? [] : [{ ...about, reason: partlyOff(off) }];
}

function* jobsOf(rule: Rule, run: SortedRun): Generator<Job> {
  if (rule.scope === 'workspace') {
    yield workspaceJob(rule, run);
    return;
  }
  for (const input of run.inputs) {
    if (rule.scope === 'input') {
      const document = input.status === 'read' ? input.document : undefined;
      const drafts = () => draftAll(rule, run, rule.check({ input }), input.path, document);
      yield { ...(document && { document: document.id }), skip: () => undefined, drafts };
    } else if (input.status === 'read' && input.document !== undefined) {
      const { document } = input;
      const scope = { document, input, asOf: run.asOfOf(document), duties: run.duties ?? BUILT_IN_DUTIES };
      const drafts = () => draftAll(rule, run, rule.check(scope), input.path, document);
      const skip = () => (isRepeated(rule, document, run) ? REPEATED : rule.skip?.(scope));
      yield { document: document.id, skip, drafts };
    }
  }
}

const REPEATED: LocalText = {
  'zh-TW': '修正彙總表重列計畫表的項目，計畫表本身已檢核。',
  en: 'a summary of revised KPIs repeats rows of the plan, which is checked itself.',
};

/** What the plan's own rows are checked for is not told a second time of the rows a summary repeats. */
function isRepeated({ category }: Rule, document: PlanDocument, { documents }: SortedRun): boolean {
  const ownContent = category === 'completeness' || category === 'schedule' || category === 'consistency';
  return ownContent && repeatsPlan(document, documents);
}

function workspaceJob(rule: Extract<Rule, { scope: 'workspace' }>, run: SortedRun): Job {
  const { documents } = run;
  const duties = run.duties ?? BUILT_IN_DUTIES;
  function* drafts(): Generator<Draft> {
    for (const hit of rule.check({ documents, duties })) {
      const places = hit.locations.map(({ document, source }) => locate(document.source.path, source));
      yield draft(rule, run, hit, places, hit.document.source.path, hit.document, hit.locations[0]?.source);
    }
  }
  return { skip: () => rule.skip?.({ documents, duties }), drafts };
}

function* draftAll(
  rule: Rule,
  run: Run,
  hits: Iterable<Hit<string>>,
  path: string,
  document: PlanDocument | undefined,
): Generator<Draft> {
  for (const hit of hits) {
    const places = hit.locations.map((place) => locate(path, place));
    yield draft(rule, run, hit, places, path, document, hit.locations[0]);
  }
}

function draft(
  rule: Rule,
  run: Run,
  hit: Pick<Hit<string>, 'subject' | 'evidence' | 'severity'>,
  places: readonly Location[],
  path: string,
  document: PlanDocument | undefined,
  first: Place | undefined,
): Draft {
  const names = namesOf(hit.subject, document);
  const agencies = hit.subject.measure?.leadAgencies ?? [];
  const about = { rule: rule.id, file: path, sector: names.sector, agencies: allNames(agencies, document) };
  const configured = overriddenLevel(about, run.overrides ?? []) ?? run.severities.get(rule.id);
  const finding: Unmarked = {
    rule: rule.id,
    severity: configured !== undefined && configured !== 'off' ? configured : (hit.severity ?? rule.severity),
    message: rule.text[run.lang].message(hit.evidence),
    ...(document && { document: document.id }),
    ...names,
    agencies,
    locations: places.length > 0 ? distinct(places) : [{ file: path }],
    evidence: hit.evidence,
  };
  const basis = fingerprintBasis(finding, rule.volatile ?? []);
  const sheet = document?.source.sheets.findIndex(({ name }) => name === first?.sheet) ?? -1;
  const order = [path, sheet, first?.sheet ?? '', first?.row ?? first?.line ?? 0, first?.column ?? 0];
  return { finding, basis, order: [...order, rule.id, basis], isOff: configured === 'off' };
}

/** Agencies as the document writes them, and as the registry calls them. */
function allNames(agencies: readonly string[], document: PlanDocument | undefined): readonly string[] {
  if (agencies.length === 0) return agencies;
  const canonical = (name: string) => document?.agencies.find((one) => one.name === name)?.canonical ?? [];
  return agencies.flatMap((name) => [name, ...[canonical(name)].flat()]);
}

function namesOf(subject: Hit<string>['subject'], document: PlanDocument | undefined): Partial<Finding> {
  const { measure, indicator, article, period } = subject;
  const names: { -readonly [K in keyof Finding]?: Finding[K] } = {};
  const table = subject.table ?? measure?.table ?? article?.chapter;
  const name = measure?.name ?? article?.label;
  const sector = subject.sector ?? measure?.sector ?? document?.tables.find(({ id }) => id === table)?.sector;
  if (table !== undefined) names.table = table;
  if (sector !== undefined) names.sector = sector;
  if (name !== undefined) names.measure = name;
  if (indicator !== undefined) names.indicator = indicator.name;
  if (period !== undefined) names.period = { start: period.start, end: period.end };
  return names;
}

/** One cell that proves several things is still one place. */
function distinct(places: readonly Location[]): readonly Location[] {
  if (places.length < 2) return places;
  const known = new Map(places.map((place) => [JSON.stringify(place), place]));
  return [...known.values()];
}

function locate(file: string, { sheet, cell, line }: Place): Location {
  const place: { -readonly [K in keyof Location]: Location[K] } = { file };
  if (sheet !== undefined) place.sheet = sheet;
  if (cell !== undefined) place.cell = cell;
  if (line !== undefined) place.line = line;
  return place;
}

/** Ordinals are counted within a file: the same plan in a second file must not change the first one's marks. */
function mark(drafts: readonly Draft[]): Finding[] {
  const seen = new Map<string, number>();
  return drafts.map(({ finding, basis, order }) => {
    const key = `${order[0]}\u001f${basis}`;
    const ordinal = (seen.get(key) ?? 0) + 1;
    seen.set(key, ordinal);
    return { ...finding, fingerprint: fingerprintOf(basis, ordinal) };
  });
}

function inOrder(a: Draft, b: Draft): number {
  for (let index = 0; index < a.order.length; index++) {
    const difference = compare(a.order[index] ?? '', b.order[index] ?? '');
    if (difference !== 0) return difference;
  }
  return 0;
}

function compare(a: string | number, b: string | number): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
