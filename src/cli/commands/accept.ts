/** `planlint accept`: findings that are known go into the baseline, each with its reason. */
import { dirname, relative, resolve } from 'node:path';
import { type ValidateRun, validate } from '../../pipeline/pipeline.ts';
import { showText } from '../../report/clean-text.ts';
import { undoneInputs } from '../../report/undone.ts';
import type { Finding } from '../../validation-report.ts';
import { single } from '../choice.ts';
import type { AcceptedEntry } from '../config/baseline-data.ts';
import { type BaselinePlace, formatBaseline, readEntries } from '../config/baseline-file.ts';
import { sayFaults } from '../faults.ts';
import { gatherInputs } from '../gather.ts';
import type { GivenOptions, Invocation } from '../invocation.ts';
import type { Io } from '../io.ts';
import { CLI_TEXTS, type CliTexts } from '../messages.ts';
import { sayDocuments, sayUndone, sayUnlisted } from '../notes.ts';
import { checkOutput, writeOutput } from '../output/write-file.ts';
import { collectProblems, type ProblemList } from '../problem-list.ts';
import { withInputs } from '../reading/reading.ts';
import { dateOf, ruleNamed } from '../resolve-options.ts';
import { resolveSettings } from '../settings.ts';

/** Exit code 0, or 2 when an input could not be done; what could be read is accepted all the same. */
export async function runAccept(
  named: readonly string[],
  given: GivenOptions,
  invocation: Invocation,
): Promise<number> {
  const { io } = invocation;
  const problems = collectProblems();
  // `--rule missing-unit` says which findings, `--rule missing-unit=error` what it says everywhere.
  const wanted = (given.rule ?? []).filter((text) => !text.includes('='));
  const levels = (given.rule ?? []).filter((text) => text.includes('='));
  const settings = await resolveSettings(
    { ...given, rule: levels, newBaseline: true },
    invocation,
    problems,
    named,
  );
  const order = orderOf(given, wanted, io, problems);
  for (const id of wanted) ruleNamed('--rule', id, problems, settings.knownRules);
  const place = settings.baselinePlace;
  if (place === undefined) problems.add((texts) => texts.noBaseline);
  else await checkOutput(place.path, io.cwd, problems);
  const found = await gatherInputs(named, place === undefined ? [] : [place.path], {
    io,
    settings,
    problems,
  });
  problems.settle(settings.lang);
  if (place === undefined) return 2;

  const run = await withInputs(found, { io, settings }, (inputs) => validate(inputs, settings));
  const undone = undoneInputs(run.inputs, settings.rules, settings.overrides);
  await sayDocuments(run.model.documents, { io, settings });
  await sayUndone(undone, run.report.findings, { io, settings });
  await sayUnlisted(undone, run.report.findings, { io, settings });
  const lost = new Set(undone.map(({ path }) => path));
  const chosen = choose(run, order, lost, problems);
  problems.settle(settings.lang);
  const present = settings.baseline === undefined ? [] : await readEntries(place, problems);
  problems.settle(settings.lang);
  const merged = merge(present, chosen, order, { run, place, io });
  if (merged.added + merged.removed.length > 0)
    await writeOutput({ path: place.path, content: formatBaseline(merged.entries) }, io.cwd);
  if (!settings.quiet) await io.stdout.write(describe(merged, order, place, CLI_TEXTS[settings.lang]));
  await sayFaults(run.faults, { io, settings });
  return undone.length > 0 || run.faults.length > 0 ? 2 : 0;
}

/** What was done, with a line for each entry that was taken out. */
function describe(
  { entries, added, removed }: Merged,
  { reason }: Order,
  { path }: BaselinePlace,
  texts: CliTexts,
): string {
  if (added + removed.length === 0)
    return `${showText((reason === undefined ? texts.prunedNone : texts.acceptedNone)(path))}\n`;
  const lines = removed.map(({ rule, file, fingerprint, measure, message = '' }) => {
    const where = file === undefined ? fingerprint : `${file}, ${fingerprint}`;
    return `  ${showText(`${rule} (${where}) ${measure === undefined ? '' : `${measure}: `}${message}`)}`;
  });
  const head = showText(texts.acceptedSome(added, removed.length, path, entries.length));
  return `${[head, ...lines].join('\n')}\n`;
}

/** What is to be accepted, why, and until when. */
interface Order {
  readonly rules: readonly string[];
  readonly fingerprints: readonly string[];
  /** Absent when entries are only to be pruned. */
  readonly reason: string | undefined;
  readonly expires: string | undefined;
  readonly prune: boolean;
}

function orderOf(given: GivenOptions, rules: readonly string[], { today }: Io, problems: ProblemList): Order {
  const reason = single('--reason', given.reason, problems)?.trim();
  const expires = dateOf('--expires', single('--expires', given.expires, problems), problems);
  const prune = given.prune === true;
  // An empty `--reason ""` has been told by `single`.
  if (reason === '' || (given.reason === undefined && !prune)) problems.add((texts) => texts.reasonMissing);
  if (expires !== undefined && expires < today) problems.add((texts) => texts.expiresPast(expires, today));
  return { rules, fingerprints: given.fingerprint ?? [], reason, expires, prune };
}

/** The findings to accept. What was not read cannot be put up with: nobody knows what it holds. */
function choose(
  { report }: ValidateRun,
  { rules, fingerprints, reason }: Order,
  lost: ReadonlySet<string>,
  problems: ProblemList,
): readonly Finding[] {
  for (const fingerprint of fingerprints) {
    const isKnown = report.findings.some((finding) => finding.fingerprint === fingerprint);
    if (!isKnown) problems.add((texts) => texts.unknownFingerprint(fingerprint));
  }
  for (const rule of rules)
    if (!report.findings.some((finding) => finding.rule === rule))
      problems.add((texts) => texts.unmatchedRule(rule));
  if (reason === undefined) return [];
  return report.findings.filter(
    ({ accepted, rule, fingerprint, locations }) =>
      accepted === undefined &&
      !lost.has(locations[0]?.file ?? '') &&
      (rules.length === 0 || rules.includes(rule)) &&
      (fingerprints.length === 0 || fingerprints.includes(fingerprint)),
  );
}

interface Merged {
  readonly entries: readonly AcceptedEntry[];
  readonly added: number;
  readonly removed: readonly AcceptedEntry[];
}

function merge(
  present: readonly AcceptedEntry[],
  chosen: readonly Finding[],
  order: Order,
  { run, place, io }: { run: ValidateRun; place: BaselinePlace; io: Io },
): Merged {
  const stale = new Set(order.prune ? run.report.baseline?.stale.map(({ fingerprint }) => fingerprint) : []);
  const kept = present.filter(({ fingerprint }) => !stale.has(fingerprint));
  const entries = new Map(kept.map((entry) => [entry.fingerprint, entry]));
  for (const finding of chosen) entries.set(finding.fingerprint, entryOf(finding, order, place, io));
  const added = new Set(chosen.map(({ fingerprint }) => fingerprint)).size;
  return { entries: [...entries.values()], added, removed: present.filter((entry) => !kept.includes(entry)) };
}

function entryOf(
  { fingerprint, rule, locations: [first], measure, message }: Finding,
  { reason = '', expires }: Order,
  { absolute }: BaselinePlace,
  { cwd, today }: Io,
): AcceptedEntry {
  const file = first && relative(dirname(absolute), resolve(cwd, first.file)).replaceAll('\\', '/');
  return {
    fingerprint,
    rule,
    ...(file !== undefined && { file }),
    ...(measure !== undefined && { measure }),
    message,
    reason,
    acceptedOn: today,
    ...(expires !== undefined && { expires }),
  };
}
