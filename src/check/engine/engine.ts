/** Runs the rules over what was read. The only part of `check` that knows files, languages and severities at once. */
import type { Finding } from '../../finding.ts';
import type { InputOutcome } from '../../input.ts';
import { groupBy } from '../grouping.ts';
import type { DocumentScope, LocalText, Rule } from '../rule.ts';
import { type Asked, ask, type Job } from './ask.ts';
import type { Draft } from './drafts.ts';
import { finisherOf } from './finish.ts';
import { countByRule, holdDrafts, type Unlisted } from './held-findings.ts';
import { type InputDrafts, type InputRun, isOff, jobsOf, type SortedRun, scopeOf } from './jobs.ts';
import { gatheredJobs, workspaceJobs } from './workspace-jobs.ts';

export interface Run extends InputRun {
  readonly inputs: readonly InputOutcome[];
  /** By path: what was found beforehand, where the input was read. */
  readonly drafts?: ReadonlyMap<string, InputDrafts> | undefined;
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
  const keeper = keepFindings(rules, run);
  const active = rules.filter((rule) => !isOff(rule, run));
  const went: Went[] = [];
  for (const input of inputs) {
    const jobs = [...jobsOf(active, input, sorted), ...gatheredJobs(active, input, sorted)];
    went.push(...keeper.put(jobs, scopeOf(input, sorted)));
  }
  went.push(...keeper.put(workspaceJobs(active, sorted)));
  return keeper.settle(went);
}

/** How one rule went on one input, or on all. */
export interface Went extends Asked {
  /** Of what it found, so many findings are turned off by configuration. */
  readonly off: number;
}

export interface Keeper {
  /** Holds what the jobs find; `document` is the one they are about, where they are about one. */
  readonly put: (jobs: readonly Job[], document?: DocumentScope) => Went[];
  readonly settle: (went: readonly Went[]) => RuleRun;
}

/** Keeps what is to be listed of the findings, and counts the others. */
export function keepFindings(rules: readonly Rule[], run: InputRun): Keeper {
  const { inOrder, finish } = finisherOf(rules, run.lang);
  const held = holdDrafts<Draft>(run.most ?? Number.POSITIVE_INFINITY, inOrder);
  return {
    put(jobs, document) {
      const asked = jobs.map((job): Asked => ({ job }));
      const off = new Map<Asked, number>();
      ask(asked, document, (one, draft) => {
        if (draft.isOff) off.set(one, (off.get(one) ?? 0) + 1);
        else held.add(draft);
      });
      return asked.map((one) => ({ ...one, off: off.get(one) ?? 0 }));
    },
    settle(went) {
      const endings = went.flatMap(endingOf);
      const { kept, unlisted } = held.settle();
      const findings = finish(kept, ({ finding: { rule, document } }, error) => {
        if (endings.some(({ about, fault }) => fault && about.rule === rule)) return;
        const about = { rule, ...(document === undefined ? {} : { document }) };
        endings.push({ about, reason: failed(error), fault: { error } });
      });
      const told = tell(rules, run, endings);
      for (const { rule, document, count } of countByRule(unlisted)) {
        told.skipped.push({ rule, document, reason: onlyCounted(count) });
      }
      return { findings, unlisted, ...told };
    },
  };
}

/** Rule by rule, in their order. */
function tell(
  rules: readonly Rule[],
  run: InputRun,
  endings: readonly Ending[],
): Pick<RuleRun, 'skipped' | 'faults'> {
  const byRule = new Map(
    groupBy(endings, ({ about }) => about.rule).map((group) => [group[0].about.rule, group]),
  );
  const skipped: SkippedRule[] = [];
  const faults: RuleFault[] = [];
  for (const rule of rules) {
    if (isOff(rule, run)) skipped.push({ rule: rule.id, reason: OFF });
    for (const { about, reason, fault } of byRule.get(rule.id) ?? []) {
      skipped.push({ ...about, reason });
      if (fault !== undefined) faults.push({ ...about, ...fault });
    }
  }
  return { skipped, faults };
}

/** What there is to tell of how a rule went. */
interface Ending {
  readonly about: Pick<SkippedRule, 'rule' | 'document'>;
  readonly reason: LocalText;
  readonly fault?: { readonly error: unknown };
}

/** How many a configuration turned off is told, for they were found all the same. */
function endingOf({ job, skip, fault, off }: Went): Ending[] {
  const about = { rule: job.rule, ...(job.document === undefined ? {} : { document: job.document }) };
  if (fault !== undefined) return [{ about, reason: failed(fault.error), fault }];
  if (skip !== undefined) return [{ about, reason: skip }];
  return off === 0 ? [] : [{ about, reason: partlyOff(off) }];
}

function compare(a: string | number, b: string | number): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
