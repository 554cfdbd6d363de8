/**
 * Findings as a JUnit report: one suite for each input, one case for each rule. A case fails when the rule found
 * something that counts; what lies below the threshold, or is accepted, stands in the output of a case that passes.
 */
import { groupBy } from '../check/grouping.ts';
import type { Rule } from '../check/rule.ts';
import type { Language } from '../finding.ts';
import type { DocumentHead, Finding, Input, ValidationReport } from '../validation-report.ts';
import { acceptanceSentence, baselineSentences } from './baseline-sentences.ts';
import { CI_TEXTS } from './ci-texts.ts';
import { countsAt } from './exit-code.ts';
import { placeInFile } from './place.ts';
import { element, textElement } from './xml.ts';

export interface JUnitOptions {
  readonly lang: Language;
  /** The rules the report was made with; those that found something but are not among them get a case all the same. */
  readonly rules: readonly Rule[];
}

interface Case {
  readonly outcome: 'passed' | 'failed' | 'error' | 'skipped';
  readonly xml: string;
}

/** XML after the schema of Jenkins. No times: the same report gives the same bytes. */
export function formatJUnit(report: ValidationReport, options: JUnitOptions): string {
  const found = new Map(groupBy(report.findings, fileOf).map((findings) => [fileOf(findings[0]), findings]));
  const heads = new Map(report.documents.map((head) => [head.path, head]));
  const suites = report.inputs.map((input) =>
    suiteOf({ input, head: heads.get(input.path) }, found.get(input.path) ?? [], report, options),
  );
  const baseline = baselineSuite(report, options.lang);
  const all = baseline === undefined ? suites : [...suites, baseline];
  const sum = (count: (suite: Suite) => number) => all.reduce((total, suite) => total + count(suite), 0);
  const root = element(
    'testsuites',
    {
      name: 'planlint',
      tests: sum(({ tests }) => tests),
      failures: sum(({ failures }) => failures),
      errors: sum(({ errors }) => errors),
    },
    all.map(({ xml }) => xml),
  );
  return `<?xml version="1.0" encoding="UTF-8"?>\n${root}\n`;
}

interface Suite {
  readonly tests: number;
  readonly failures: number;
  readonly errors: number;
  readonly xml: string;
}

function fileOf({ locations }: Finding): string {
  return locations[0]?.file ?? '';
}

function suiteOf(
  { input, head }: { readonly input: Input; readonly head: DocumentHead | undefined },
  findings: readonly Finding[],
  report: ValidationReport,
  options: JUnitOptions,
): Suite {
  const byRule = new Map(groupBy(findings, ({ rule }) => rule).map((own) => [own[0].rule, own]));
  const ids = new Set([...options.rules.map(({ id }) => id), ...byRule.keys()]);
  const place: Place = { input, report, lang: options.lang, document: head?.id };
  const cases = [...ids].map((id) => caseOf(id, byRule.get(id) ?? [], place));
  const facts = [
    ['document', head?.id],
    ['profile', head?.profile],
    ['as-of', head?.asOf.date],
    ['sha256', input.sha256],
    ['fail-on', report.options.failOn],
  ].flatMap(([name, value]) => (value === undefined ? [] : [element('property', { name, value })]));
  return assemble(input.path, cases, [element('properties', {}, facts)]);
}

function assemble(name: string, cases: readonly Case[], before: readonly string[]): Suite {
  const count = (wanted: Case['outcome']) => cases.filter(({ outcome }) => outcome === wanted).length;
  const counts = { tests: cases.length, failures: count('failed'), errors: count('error') };
  const xml = element('testsuite', { name, ...counts, skipped: count('skipped') }, [
    ...before,
    ...cases.map((one) => one.xml),
  ]);
  return { ...counts, xml };
}

interface Place {
  readonly input: Input;
  readonly report: ValidationReport;
  readonly lang: Language;
  readonly document: string | undefined;
}

function caseOf(id: string, findings: readonly Finding[], place: Place): Case {
  const { input, document } = place;
  const { outcome, inside } =
    input.status === 'unreadable' ? unreadCase(id, findings, place) : readCase(id, findings, place);
  const classname = `planlint.${document ?? input.path}`;
  return { outcome, xml: element('testcase', { name: id, classname }, inside) };
}

interface Outcome {
  readonly outcome: Case['outcome'];
  readonly inside: readonly string[];
}

function unreadCase(id: string, findings: readonly Finding[], { input, lang }: Place): Outcome {
  const texts = CI_TEXTS[lang];
  if (id !== 'unreadable-input') {
    return { outcome: 'skipped', inside: [element('skipped', { message: texts.notRun })] };
  }
  const text = findings.length > 0 ? listed(findings, lang) : texts.unreadable(input.reason ?? '');
  const told = textElement('error', { type: input.reason, message: firstLine(text) }, text);
  return { outcome: 'error', inside: [told] };
}

function readCase(id: string, findings: readonly Finding[], { report, lang, document }: Place): Outcome {
  const texts = CI_TEXTS[lang];
  const counts = (finding: Finding) => countsAt(finding, report.options.failOn);
  const counting = findings.filter(counts);
  const below = findings.filter((one) => one.accepted === undefined && !counts(one));
  const accepted = findings.filter((one) => one.accepted !== undefined);
  const skipped = report.rulesSkipped.find(
    (one) => one.rule === id && (one.document === undefined || one.document === document),
  );
  const aside = [
    ...(below.length > 0 ? [texts.below, listed(below, lang)] : []),
    ...(accepted.length > 0 ? [texts.accepted, listed(accepted, lang)] : []),
    // Of a rule that fails, that not all of it is told.
    ...(counting.length > 0 && skipped ? [skipped.reason] : []),
  ].join('\n');
  const output = aside === '' ? [] : [textElement('system-out', {}, aside)];
  if (counting.length > 0) {
    const text = listed(counting, lang);
    const message = counting.length === 1 ? firstLine(text) : texts.findings(counting.length);
    const failure = textElement('failure', { type: counting[0]?.severity, message }, text);
    return { outcome: 'failed', inside: [failure, ...output] };
  }
  if (skipped === undefined) return { outcome: 'passed', inside: output };
  return { outcome: 'skipped', inside: [element('skipped', { message: skipped.reason }), ...output] };
}

function listed(findings: readonly Finding[], lang: Language): string {
  return findings
    .map(({ message, locations, severity, accepted }) => {
      const places = locations.map(placeInFile).filter((place) => place !== '');
      const why = acceptanceSentence({ accepted }, lang);
      return [
        `${[places[0], severity].filter(Boolean).join(' ')}: ${message}`,
        ...(why ? [`  ${why}`] : []),
      ].join('\n');
    })
    .join('\n');
}

function firstLine(text: string): string {
  return text.split('\n')[0] ?? '';
}

/** Entries that expired or match nothing any more: told, but no failure of their own. */
function baselineSuite(report: ValidationReport, lang: Language): Suite | undefined {
  const sentences = baselineSentences(report, lang);
  if (report.baseline === undefined || sentences.length === 0) return undefined;
  const output = textElement('system-out', {}, sentences.join('\n'));
  const xml = element('testcase', { name: 'baseline', classname: 'planlint.baseline' }, [output]);
  return assemble(report.baseline.path, [{ outcome: 'passed', xml }], []);
}
