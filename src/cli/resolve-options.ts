/** Makes of each option's text what it means. A text that means nothing is a problem and gives nothing. */
import type { Level } from '../check/engine/overrides.ts';
import type { Rule } from '../check/rule.ts';
import { RULES } from '../check/rules/index.ts';
import { SEVERITIES, type Years } from '../finding.ts';
import { toGregorian } from '../parse/calendar.ts';
import { parseDate } from '../parse/dates.ts';
import { parsePeriod } from '../parse/period.ts';
import { canonicalEncoding, KNOWN_ENCODINGS } from '../read/encoding/names.ts';
import type { Given } from './choice.ts';
import { oneOf } from './choice.ts';
import type { ProblemList } from './problem-list.ts';
import { nearest } from './suggest.ts';

const LEVELS: readonly Level[] = ['off', ...SEVERITIES.toReversed()];
const MOST_JOBS = 64;

/** ISO date of a Gregorian or ROC date. `option` names where the text stands. */
export function dateOf(option: string, text: string | undefined, problems: ProblemList): string | undefined {
  if (text === undefined) return undefined;
  const date = parseDate(text);
  if (date !== undefined) return date;
  const year = /^(?:民國|西元)?\s?(\d{1,6})\s?[-/.年]/u.exec(text)?.[1];
  const isFar = year !== undefined && toGregorian(Number(year)) === undefined;
  problems.add((texts) => (isFar ? texts.farYear(option, text, year) : texts.badDate(option, text)));
  return undefined;
}

/** The name planlint uses for an encoding. */
export function encodingOf(
  option: string,
  name: string | undefined,
  problems: ProblemList,
): string | undefined {
  if (name === undefined) return undefined;
  return canonicalEncoding(name) ?? oneOf(option, name, KNOWN_ENCODINGS, problems);
}

/** Undefined where none is asked for. */
export function jobsOf(text: string | undefined, problems: ProblemList): number | undefined {
  if (text === undefined) return undefined;
  const jobs = Number(text);
  if (/^\d+$/u.test(text) && jobs >= 1 && jobs <= MOST_JOBS) return jobs;
  problems.add((texts) => texts.badJobs(text));
  return undefined;
}

/** Taiwan's emission targets are set for five years each; the first phase began with 2016 (民國 105 年). */
const FIRST_PHASE = 2016;
const PHASE = 5;
const MOST_YEARS = 10;

/** Gregorian years of a span (`115-119`, `115-119年`, `2026-2030`); without one those of the phase that `today` lies in. */
export function yearsOf(
  option: string,
  text: string | undefined,
  today: string,
  problems: ProblemList,
): Years {
  const start = FIRST_PHASE + PHASE * Math.floor((Number(today.slice(0, 4)) - FIRST_PHASE) / PHASE);
  const phase = { start, end: start + PHASE - 1 };
  if (text === undefined) return phase;
  const period = parsePeriod(text, { bare: true });
  if (period !== undefined && period.end - period.start < MOST_YEARS) return period;
  problems.add((texts) => texts.badYears(option, text, MOST_YEARS));
  return phase;
}

/** Levels by rule from `id=level` texts. One rule at two levels is a contradiction. */
export function rulesOf(
  given: Given,
  problems: ProblemList,
  rules: readonly Rule[] = RULES,
): Map<string, Level> {
  const levels = new Map<string, Level>();
  for (const text of given ?? []) {
    const [id, level, ...more] = text.split('=');
    if (!id || !level || more.length > 0) {
      problems.add((texts) => texts.badRule(text));
      continue;
    }
    const rule = ruleNamed('--rule', id, problems, rules);
    const wanted = oneOf(`--rule ${id}`, level, LEVELS, problems);
    const known = rule === undefined ? undefined : wanted;
    const before = levels.get(id);
    if (known === undefined) continue;
    if (before !== undefined && before !== known) {
      problems.add((texts) =>
        texts.conflict('--rule', [`${id}=${before}`, `${id}=${known}`].join(texts.listComma)),
      );
    }
    levels.set(id, known);
  }
  return levels;
}

/** The rule of that identifier; there are too many to name them all in a message. */
export function ruleNamed(
  option: string,
  id: string,
  problems: ProblemList,
  rules: readonly Rule[] = RULES,
): Rule | undefined {
  const ids = rules.map((rule) => rule.id);
  const rule = rules.find((candidate) => candidate.id === id);
  if (rule === undefined) problems.add((texts) => texts.unknownRule(option, id, nearest(id, ids)));
  return rule;
}

export type { Level };
