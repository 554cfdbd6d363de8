/**
 * Rules of the caller's own. What they are shown they cannot change, and what they say is looked at as they say it, so
 * that a mistake of theirs is told of them, in words, and harms no other finding.
 */
import { LANGUAGES, SEVERITIES } from '../../finding.ts';
import { rememberFor } from '../../remember.ts';
import type { Gathering, Rule } from '../rule.ts';
import { isFields, isLocal, shown } from './declaration.ts';

type Said = Iterable<unknown>;
type Hold<Scope> = (hit: unknown, scope: Scope) => void;

/** The rule, watched. One rule gives one watched rule, so that those of a run are told apart by themselves. */
export const watchedRule = rememberFor(watch);

function watch(rule: Rule): Rule {
  const { skip, gather, checkMeasure, together } = rule as Loose;
  const check = asking(rule);
  const hold: Hold<unknown> = (hit, scope) => holdHit(rule, hit, documentsOf(rule, scope));
  const holdOfOne: Hold<unknown> = (hit) => holdHit(rule, hit, undefined);
  const watched = {
    ...rule,
    ...(skip && { skip: (scope: unknown) => heldSkip(skip.call(rule, frozen(scope))) }),
    ...(check && { check: listened('check', check, hold) }),
    ...(checkMeasure && { checkMeasure: listened('checkMeasure', checkMeasure.bind(rule), holdOfOne) }),
    ...(gather && {
      gather: (document: unknown) => watchedGathering(gather.call(rule, frozen(document)), holdOfOne),
    }),
    ...(together && { together: (document: unknown) => answerOr(true, () => ask(rule, document)) }),
    text: Object.fromEntries(LANGUAGES.map((lang) => [lang, heldText(rule, lang)])),
  };
  return watched as unknown as Rule;
}

/** A rule as it may really be: nothing is known of what its functions give. */
interface Loose {
  readonly skip?: (scope: unknown) => unknown;
  readonly check?: (scope: unknown) => unknown;
  readonly checkMeasure?: (scope: unknown) => unknown;
  readonly gather?: (document: unknown) => unknown;
  readonly together?: (document: unknown) => unknown;
}

/**
 * The check of a rule. What `together` fails with is told here, where faults of the rule are: it is asked while a run is
 * being laid out, where a fault would end it.
 */
function asking(rule: Rule): Loose['check'] {
  const { check } = rule as Loose;
  return (
    check &&
    ((scope) => {
      for (const document of documentsOf(rule, scope) ?? []) ask(rule, document);
      return check.call(rule, scope);
    })
  );
}

function ask(rule: Rule, document: unknown): unknown {
  return (rule as Loose).together?.call(rule, frozen(document));
}

function answerOr(instead: unknown, give: () => unknown): unknown {
  try {
    return give();
  } catch {
    return instead;
  }
}

function listened(
  name: string,
  check: (scope: unknown) => unknown,
  hold: Hold<unknown>,
): (scope: unknown) => Said {
  return function* said(scope) {
    for (const hit of heldList(name, check(frozen(scope)))) {
      hold(hit, scope);
      yield hit;
    }
  };
}

function watchedGathering(gathering: unknown, hold: Hold<unknown>): Gathering {
  if (!isFields(gathering))
    throw new TypeError(`gather must give { take, end }; it gave ${shown(gathering)}`);
  const { take, end } = gathering;
  if (!isFunction(take) || !isFunction(end))
    throw new TypeError('gather must give { take, end }, two functions');
  return {
    take: listened('take', take.bind(gathering), hold),
    end: listened('end', end.bind(gathering), hold),
  } as Gathering;
}

function isFunction(value: unknown): value is (scope: unknown) => unknown {
  return typeof value === 'function';
}

/** A list of hits, or what gives them one after the other. */
function heldList(name: string, said: unknown): Said {
  if (typeof said === 'object' && said !== null && Symbol.iterator in said) return said as Said;
  const isLate = isFields(said) && ('then' in said || Symbol.asyncIterator in said);
  throw new TypeError(
    isLate
      ? `${name} must not be async: what it finds cannot be waited for`
      : `${name} must give its findings as a list or by yield; it gave ${shown(said)}`,
  );
}

function heldSkip(reason: unknown): unknown {
  if (reason === undefined || isLocal(reason)) return reason;
  throw new TypeError(`skip must give undefined or { 'zh-TW', en }; it gave ${shown(reason)}`);
}

function heldText(rule: Rule, lang: (typeof LANGUAGES)[number]): Rule['text'][typeof lang] {
  const text = rule.text[lang];
  return {
    ...text,
    message(evidence) {
      const sentence: unknown = text.message(evidence);
      if (typeof sentence === 'string' && sentence.trim() !== '') return sentence;
      throw new TypeError(`text.${lang}.message must give a sentence; it gave ${shown(sentence)}`);
    },
  };
}

/** `known`: the documents one of which the hit must name; undefined where there is but one. */
function holdHit(rule: Rule, hit: unknown, known: readonly unknown[] | undefined): void {
  const wrong = wrongInHit(rule, hit, known);
  if (wrong !== undefined) throw new TypeError(`a finding ${wrong}`);
}

/** What is wrong with a hit, as the end of a sentence. */
function wrongInHit(rule: Rule, hit: unknown, known: readonly unknown[] | undefined): string | undefined {
  if (!isFields(hit)) return `must be { subject, locations, evidence }; it is ${shown(hit)}`;
  const { subject, locations, evidence, severity, document } = hit;
  if (!isFields(subject)) return `must have a subject, such as { measure }; it is ${shown(subject)}`;
  if (!Array.isArray(locations)) return `must have a list of locations; it is ${shown(locations)}`;
  if (severity !== undefined && !SEVERITIES.some((one) => one === severity))
    return `must be of severity ${SEVERITIES.join(', ')}; it is ${shown(severity)}`;
  if (known && !known.some((one) => one === document))
    return 'of several documents must name its document, one of those shown';
  return wrongSubject(subject) ?? wrongPlace(locations, known) ?? wrongEvidence(rule, evidence);
}

/** The documents a rule that looks across them is shown; undefined for any other. */
function documentsOf({ scope: kind }: Rule, scope: unknown): readonly unknown[] | undefined {
  return kind === 'workspace' ? (scope as { readonly documents: readonly unknown[] }).documents : undefined;
}

function wrongSubject({ measure, indicator, period }: Readonly<Record<string, unknown>>): string | undefined {
  for (const [name, thing] of Object.entries({ measure, indicator }))
    if (thing !== undefined && !(isFields(thing) && typeof thing.name === 'string'))
      return `must have a ${name} of the model as its subject's ${name}; it is ${shown(thing)}`;
  const years = period as { start?: unknown; end?: unknown } | undefined | null;
  if (years === undefined || (Number.isInteger(years?.start) && Number.isInteger(years?.end)))
    return undefined;
  return `must have { start, end } as its subject's period, years as whole numbers; it is ${shown(period)}`;
}

function wrongPlace(
  locations: readonly unknown[],
  known: readonly unknown[] | undefined,
): string | undefined {
  for (const location of locations) {
    const place = known && isFields(location) ? location.source : location;
    if (!isPlace(place))
      return known
        ? `must have locations { document, source }, such as { document, source: measure.source }; one is ${shown(location)}`
        : `must have sources as its locations, such as measure.source; one is ${shown(location)}`;
    const { document } = location as { document?: unknown };
    if (known && !known.some((one) => one === document))
      return 'must name the document of each location, one of those shown';
  }
  return undefined;
}

function isPlace(place: unknown): boolean {
  if (!isFields(place)) return false;
  const { sheet, cell, row, column, line } = place;
  const texts = [sheet, cell].every((one) => one === undefined || typeof one === 'string');
  return texts && [row, column, line].every((one) => one === undefined || Number.isInteger(one));
}

function wrongEvidence(rule: Rule, evidence: unknown): string | undefined {
  if (!isFields(evidence)) return `must have evidence, such as { name: 'x' }; it is ${shown(evidence)}`;
  const declared = Object.keys(rule.evidence);
  const unknown = Object.keys(evidence).find((key) => !declared.includes(key));
  if (unknown !== undefined)
    return `has evidence that the rule does not declare: ${unknown} (it declares ${declared.join(', ')})`;
  const wrong = declared.find((key) => !isFact(evidence[key]));
  return wrong && `must have a text or a number as its evidence ${wrong}; it is ${shown(evidence[wrong])}`;
}

function isFact(value: unknown): boolean {
  return typeof value === 'string' || Number.isFinite(value);
}

/**
 * What a rule is shown, with all that is in it, such that it cannot be changed: another rule would take it as read. Modules
 * are strict, so that a rule that tries throws.
 */
function frozen<T>(shownToRule: T): T {
  if (typeof shownToRule !== 'object' || shownToRule === null) return shownToRule;
  if (Object.isFrozen(shownToRule) || ArrayBuffer.isView(shownToRule)) return shownToRule;
  Object.freeze(shownToRule);
  for (const part of Object.values(shownToRule)) frozen(part);
  return shownToRule;
}
