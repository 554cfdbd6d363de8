/** Runs the rules over what was read. The only part of `check` that knows files, languages and severities at once. */
import type { Finding, Language, Severity } from '../finding.ts';
import type { InputOutcome } from '../input.ts';
import type { PlanDocument } from '../plan-document.ts';
import { BUILT_IN_DUTIES, type DutyProfile } from '../words/duties.ts';
import { type Draft, draft, draftAll, locate } from './drafts.ts';
import { fingerprintOf } from './fingerprint.ts';
import { countByRule, type Held, holdDrafts, type Unlisted } from './held-findings.ts';
import { isSwitchedOnSomewhere, type Override } from './overrides.ts';
import { repeatsPlan } from './repeats-plan.ts';
import type { LocalText, Rule } from './rule.ts';

/** What a rule that looks at one input alone is run with. */
export interface InputRun {
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

export interface Run extends InputRun {
  readonly inputs: readonly InputOutcome[];
  /** By path: what was found beforehand, where the input was read. */
  readonly drafts?: ReadonlyMap<string, InputDrafts> | undefined;
}

/** What the rules that look at one input alone found in it. */
export interface InputDrafts {
  /** As the document was called then: of two files of one name the second is numbered once both are known. */
  readonly document: string | undefined;
  readonly byRule: ReadonlyMap<string, RuleDrafts>;
}

interface RuleDrafts {
  readonly skip?: LocalText;
  readonly drafts: readonly Draft[];
  /** The rule failed after these. */
  readonly error?: unknown;
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

type InputOrDocumentRule = Exclude<Rule, { readonly scope: 'workspace' }>;

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
    if (isOff(rule, run)) {
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
    const document = documentOf(input);
    const made = run.drafts?.get(input.path);
    const known = made !== undefined && made.document === document?.id ? made.byRule.get(rule.id) : undefined;
    const job = known === undefined ? inputJob(rule, input, run) : knownJob(known, document);
    if (job === undefined) continue;
    const isTwice = document !== undefined && isRepeated(rule, document, run);
    yield isTwice ? { ...job, skip: () => REPEATED } : job;
  }
}

function documentOf(input: InputOutcome): PlanDocument | undefined {
  return input.status === 'read' ? input.document : undefined;
}

/** The call of a rule on one input; none where the rule wants a document and there is none. */
function inputJob(rule: InputOrDocumentRule, input: InputOutcome, run: InputRun): Job | undefined {
  const document = documentOf(input);
  if (rule.scope === 'input') {
    const drafts = () => draftAll(rule, run, rule.check({ input }), input.path, document);
    return { ...(document && { document: document.id }), skip: () => undefined, drafts };
  }
  if (input.status !== 'read' || document === undefined) return undefined;
  const scope = { document, input, asOf: run.asOfOf(document), duties: run.duties ?? BUILT_IN_DUTIES };
  const drafts = () => draftAll(rule, run, rule.check(scope), input.path, document);
  return { document: document.id, skip: () => rule.skip?.(scope), drafts };
}

function knownJob({ skip, drafts, error }: RuleDrafts, document: PlanDocument | undefined): Job {
  function* again(): Generator<Draft> {
    yield* drafts;
    if (error !== undefined) throw error;
  }
  return { ...(document && { document: document.id }), skip: () => skip, drafts: again };
}

/**
 * What rules find in one input, before the others are known; `runRules` takes it over. Undefined where that is more than
 * may be kept.
 */
export function draftInput(
  rules: readonly Rule[],
  input: InputOutcome,
  run: InputRun,
): InputDrafts | undefined {
  const byRule = new Map<string, RuleDrafts>();
  let count = 0;
  for (const rule of rules) {
    const job = rule.scope === 'workspace' || isOff(rule, run) ? undefined : inputJob(rule, input, run);
    if (job === undefined) continue;
    const drafts: Draft[] = [];
    try {
      const skip = job.skip();
      for (const one of skip === undefined ? job.drafts() : []) {
        drafts.push(one);
        count += 1;
        if (count > (run.most ?? count)) return undefined;
      }
      byRule.set(rule.id, { drafts, ...(skip && { skip }) });
    } catch (error) {
      byRule.set(rule.id, { drafts, error });
    }
  }
  return { document: documentOf(input)?.id, byRule };
}

function isOff({ id }: Rule, { severities, overrides = [] }: InputRun): boolean {
  return severities.get(id) === 'off' && !isSwitchedOnSomewhere(id, overrides);
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
