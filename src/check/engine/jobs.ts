/** The calls that rules are run by on one input. */
import type { Language, Severity } from '../../finding.ts';
import type { InputOutcome } from '../../input.ts';
import type { PlanDocument } from '../../plan-document.ts';
import { BUILT_IN_DUTIES, type DutyProfile } from '../../words/duties.ts';
import { repeatsPlan } from '../revisions/repeats-plan.ts';
import type { DocumentScope, Gathering, Hit, LocalText, Rule, Surroundings } from '../rule.ts';
import type { Job, PerMeasure } from './ask.ts';
import { type Draft, draftOf } from './drafts.ts';
import { isSwitchedOnSomewhere, type Override } from './overrides.ts';

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

/** What rules found in one input where it was read, before the others were known. */
export interface InputDrafts {
  /** The rules that were run on it. */
  readonly ran: ReadonlySet<string>;
  /** Of those, the ones that have something to tell. */
  readonly byRule: ReadonlyMap<string, RuleDrafts>;
}

export interface RuleDrafts {
  readonly skip?: LocalText;
  readonly drafts: readonly Draft[];
  /** The rule failed after these. */
  readonly error?: unknown;
}

/** A run with its inputs in the order of their paths, and what was read from them. */
export interface SortedRun extends InputRun {
  readonly inputs: readonly InputOutcome[];
  readonly documents: readonly PlanDocument[];
  /** By path: what was found beforehand, where the input was read. */
  readonly drafts?: ReadonlyMap<string, InputDrafts> | undefined;
}

export function isOff({ id }: Rule, { severities, overrides = [] }: InputRun): boolean {
  return severities.get(id) === 'off' && !isSwitchedOnSomewhere(id, overrides);
}

/** The calls of the rules on one input, in their order; none where what a rule found beforehand is nothing. */
export function jobsOf(rules: readonly Rule[], input: InputOutcome, run: SortedRun): Job[] {
  const document = documentOf(input);
  return rules.flatMap((rule) => {
    if (rule.scope === 'workspace') return [];
    const isTwice = document !== undefined && isRepeated(rule, document, run);
    const made = madeBy(rule, input.path, run);
    if (made === NOTHING_FOUND && !isTwice) return [];
    const job = made === undefined ? inputJob(rule, input, run) : knownJob(rule, made, document);
    if (job === undefined) return [];
    return isTwice ? [{ ...job, skip: () => REPEATED }] : [job];
  });
}

const NOTHING_FOUND: RuleDrafts = { drafts: [] };

/** What the rule found beforehand; undefined where it was not run. */
export function madeBy({ id }: Rule, path: string, { drafts }: SortedRun): RuleDrafts | undefined {
  const made = drafts?.get(path);
  return made?.ran.has(id) ? (made.byRule.get(id) ?? NOTHING_FOUND) : undefined;
}

export function documentOf(input: InputOutcome): PlanDocument | undefined {
  return input.status === 'read' ? input.document : undefined;
}

/** What the rules are shown of a document; undefined of an input that is none. */
export function scopeOf(input: InputOutcome, run: InputRun): DocumentScope | undefined {
  const document = documentOf(input);
  if (input.status !== 'read' || document === undefined) return undefined;
  return { document, input, asOf: run.asOfOf(document), duties: run.duties ?? BUILT_IN_DUTIES };
}

/** The call of a rule on one input; none where the rule wants a document and there is none, or looks at all of them. */
export function inputJob(rule: Rule, input: InputOutcome, run: InputRun): Job | undefined {
  const document = documentOf(input);
  if (rule.scope === 'workspace') return undefined;
  if (rule.scope !== 'input') return document && documentJob(rule, gatheringOf(rule, document), input, run);
  const about = { rule: rule.id, ...(document && { document: document.id }) };
  const toDraft = draftsOf(rule, run, input);
  const drafts = () => mapped(rule.check({ input }), toDraft);
  return { ...about, perMeasure: checksOf(rule, toDraft), skip: () => undefined, drafts };
}

/** The call of a rule on a document, with what it gathers there; none on an input that is none. */
export function documentJob(
  rule: Rule,
  gathering: Gathering | undefined,
  input: InputOutcome,
  run: InputRun,
): Job | undefined {
  const scope = scopeOf(input, run);
  if (scope === undefined) return undefined;
  const toDraft = draftsOf(rule, run, input);
  return {
    rule: rule.id,
    ...(rule.scope !== 'workspace' && { document: scope.document.id }),
    skip: () => skipOf(rule, scope),
    perMeasure: [...checksOf(rule, toDraft), ...takenBy(gathering, toDraft)],
    drafts: () => mapped(gathering?.end(scope) ?? wholeCheck(rule, scope), toDraft),
  };
}

/** A rule across documents is skipped, or not, on all of them. */
function skipOf(rule: Rule, scope: DocumentScope): LocalText | undefined {
  return rule.scope === 'measure' || rule.scope === 'document' ? rule.skip?.(scope) : undefined;
}

/** How what the rule says of an input becomes drafts. */
function draftsOf(rule: Rule, run: InputRun, input: InputOutcome): (hit: Hit<string>) => Draft {
  const document = documentOf(input);
  return (hit) => draftOf(rule, run, hit, input.path, document);
}

/** How the rule begins to gather; undefined where it is none that is shown the measures of a document. */
export function gatherOf(rule: Rule): ((document: Surroundings) => Gathering) | undefined {
  if (rule.scope === 'document') return rule.gather;
  // Whether a rule across documents is skipped is known once all of them are.
  return rule.scope === 'workspace' && rule.skip === undefined ? rule.gather : undefined;
}

/** What the rule keeps of the document while its measures are shown, where it is one that gathers. */
export function gatheringOf(rule: Rule, document: Surroundings): Gathering | undefined {
  const gather = gatherOf(rule);
  if (gather === undefined) return undefined;
  let begun: Gathering | undefined;
  // Begun when it is first asked, so that a rule that fails to begin fails as any rule does.
  const gathering = (): Gathering => {
    begun ??= gather(document);
    return begun;
  };
  return { take: (scope) => gathering().take(scope), end: (scope) => gathering().end(scope) };
}

/** What the rule says of each measure alone. */
function checksOf(rule: Rule, toDraft: (hit: Hit<string>) => Draft): readonly PerMeasure[] {
  if (rule.scope === 'workspace') return [];
  const check = rule.scope === 'measure' ? rule.check : rule.checkMeasure;
  return check === undefined ? [] : [{ check, draft: toDraft }];
}

function takenBy(
  gathering: Gathering | undefined,
  toDraft: (hit: Hit<string>) => Draft,
): readonly PerMeasure[] {
  return gathering === undefined ? [] : [{ check: gathering.take, draft: toDraft }];
}

function wholeCheck(rule: Rule, scope: DocumentScope): Iterable<Hit<string>> {
  return (rule.scope === 'document' && rule.check?.(scope)) || [];
}

function* mapped<T, U>(items: Iterable<T>, make: (item: T) => U): Generator<U> {
  for (const item of items) yield make(item);
}

export function knownJob(
  { id }: Rule,
  { skip, drafts, error }: RuleDrafts,
  document: PlanDocument | undefined,
): Job {
  function* again(): Generator<Draft> {
    for (const draft of drafts) yield named(draft, document);
    if (error !== undefined) throw error;
  }
  return { rule: id, ...(document && { document: document.id }), skip: () => skip, drafts: again };
}

/** Of two files of one name the second document is numbered once both are known. */
function named(draft: Draft, document: PlanDocument | undefined): Draft {
  const { finding } = draft;
  if (document === undefined || finding.document === document.id) return draft;
  return { ...draft, finding: { ...finding, document: document.id } };
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
