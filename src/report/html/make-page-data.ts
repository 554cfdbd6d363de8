/** From a run to the data of its page. Messages are made again from the evidence, in both languages. */

import { repeatsIn } from '../../check/copies/renderings.ts';
import { CATEGORY_NAMES, type Rule } from '../../check/rule.ts';
import { RULES } from '../../check/rules/index.ts';
import { LANGUAGES, type Language } from '../../finding.ts';
import type { PlanDocument } from '../../plan-document.ts';
import type { DocumentHead, Finding, ValidationReport } from '../../validation-report.ts';
import { agencyNamer } from '../agency-names.ts';
import { compareDocuments } from '../compare.ts';
import { concernedBy } from '../concerned.ts';
import { placeFrom } from '../place.ts';
import { severitiesOf } from '../summary.ts';
import { isToFill } from '../to-fill.ts';
import type { Holding } from '../words.ts';
import { measureFinder } from './find-measure.ts';
import type {
  Both,
  Levels,
  PageComparison,
  PageData,
  PageDocument,
  PageFinding,
  PageList,
  PageRule,
  PageSkip,
} from './page-data.ts';
import { pageMeasures } from './page-measure.ts';
import { passageFinder, passagesOf } from './passages.ts';

/** The part of a run that pages are made from. */
export interface PageSource {
  readonly report: ValidationReport;
  readonly model: { readonly documents: readonly PlanDocument[] };
  /** The skipped rules with their reasons in both languages; else the report's own. */
  readonly skipped?: readonly PageSkip[];
  readonly list?: PageList;
  /** The rules the report was made with. */
  readonly rules?: readonly Rule[];
}

type RulesById = ReadonlyMap<string, Rule>;

function rulesById(rules: readonly Rule[]): RulesById {
  return new Map(rules.map((rule) => [rule.id, rule]));
}

export function makePageData({ report, model, skipped, list, rules = RULES }: PageSource): PageData {
  const known = rulesById(rules);
  const nameAgencies = agencyNamer(model.documents);
  const indexOf = new Map(model.documents.map(({ id }, index) => [id, index]));
  // A list has been split with each repeated table in its first document only.
  const repeats = list === undefined ? repeatsIn(model.documents) : [];
  const concerned = concernedBy(report.documents);
  const indicesOf = (finding: Finding) => concerned(finding).flatMap((id) => indexOf.get(id) ?? []);
  const headOf = new Map(report.documents.map((head) => [head.id, head]));
  const find = measureFinder(model.documents);
  const passages = passagesOf(model.documents);
  const passageOf = passageFinder(passages);
  const comparisons = list === undefined ? pageComparisons(model.documents) : [];
  const ran = new Set([...report.findings.map(({ rule }) => rule), ...known.keys()]);
  for (const { rule, document } of report.rulesSkipped) if (document === undefined) ran.delete(rule);
  return {
    generator: `${report.generator.name} ${report.generator.version}`,
    ...(list && { list }),
    documents: model.documents.map((document) => ({
      ...pageDocument(document, headOf.get(document.id)),
      ...levels('unlisted', report.summary.unlistedByDocument?.[document.id]),
    })),
    ...levels('unlisted', unlistedIn(report)),
    ...(comparisons.length > 0 && { comparisons }),
    ...(passages.length > 0 && { passages }),
    measures: pageMeasures(model.documents, repeats, nameAgencies),
    findings: report.findings.map((finding) => {
      const indices = indicesOf(finding);
      const passage = passageOf(indices[0], finding.measure);
      const agencies = nameAgencies(finding.agencies, finding.document);
      return pageFinding(finding, indices, { measure: find(finding), passage, agencies }, known);
    }),
    rules: rules.filter(({ id }) => ran.has(id)).map(pageRule),
    skipped: skipped ?? report.rulesSkipped.map(inOneLanguage),
  };
}

function levels(name: 'unlisted', counts: Levels | undefined): { unlisted?: Levels } {
  return counts === undefined ? {} : { [name]: counts };
}

function unlistedIn({ summary, findings }: ValidationReport): Levels | undefined {
  if (summary.unlisted === undefined) return undefined;
  const listed = severitiesOf(findings.filter(({ accepted }) => !accepted));
  return {
    error: summary.error - listed.error,
    warning: summary.warning - listed.warning,
    notice: summary.notice - listed.notice,
  };
}

/** Documents of one kind side by side, by their titles. */
export function pageComparisons(documents: readonly PlanDocument[]): PageComparison[] {
  const titles = new Map(documents.map(({ id, title }) => [id, title ?? id]));
  return compareDocuments(documents).map((comparison) => ({
    ...comparison,
    titles: Object.fromEntries(
      [...comparison.documents, ...comparison.columns].map((id) => [id, titles.get(id) ?? id]),
    ),
  }));
}

function holdingsIn(holds: NonNullable<DocumentHead['holds']>): NonNullable<PageDocument['holds']> {
  return Object.entries(holds).flatMap(([name, count]) =>
    typeof count === 'number' ? [{ name: name as Holding, count }] : [],
  );
}

/** The head of a document for a page. */
export function pageDocument(document: PlanDocument, head: DocumentHead | undefined): PageDocument {
  const { id, title, source, kind, jurisdiction, period, asOf } = document;
  return {
    id,
    title: title ?? id,
    path: source.path,
    kind,
    ...(jurisdiction !== undefined && { jurisdiction }),
    ...(head?.holds && { holds: holdingsIn(head.holds) }),
    ...(period && { period: { start: period.start, end: period.end } }),
    asOf: {
      basis: asOf.basis,
      ...(asOf.date !== undefined && { date: asOf.date }),
      ...(asOf.raw !== undefined && { raw: asOf.raw }),
    },
  };
}

function pageFinding(
  finding: Finding,
  [document, ...also]: readonly number[],
  about: {
    readonly measure: number | undefined;
    readonly passage: number | undefined;
    readonly agencies: readonly string[];
  },
  known: RulesById,
): PageFinding {
  const { rule, severity, sector, indicator, period, locations } = finding;
  const { measure, passage, agencies } = about;
  const [first] = locations;
  return {
    rule,
    severity,
    message: messageOf(finding, known),
    ...(document !== undefined && { document }),
    ...(also.length > 0 && { also }),
    ...(measure !== undefined && { measure }),
    ...(measure === undefined && finding.measure !== undefined && { subject: finding.measure }),
    ...(passage !== undefined && { passage }),
    ...(sector !== undefined && { sector }),
    agencies,
    ...(indicator !== undefined && { indicator }),
    ...(period && { period: { start: period.start, end: period.end } }),
    file: first?.file ?? '',
    places: locations.map((place) => placeFrom(first?.file, place)),
    ...(first?.line !== undefined && { line: first.line }),
    ...(isToFill(finding) && !finding.accepted && { fill: true as const }),
    ...(finding.accepted && { accepted: finding.accepted }),
  };
}

/** A finding's sentence in both languages; of a rule this program does not know, the one the report has. */
export function messageOf({ rule, evidence, message }: Finding, rules: RulesById = rulesById(RULES)): Both {
  const text = rules.get(rule)?.text;
  return both((lang) => text?.[lang].message(evidence) ?? message);
}

function pageRule({ id, severity, category, text, grades }: Rule): PageRule {
  return {
    id,
    severity,
    category: CATEGORY_NAMES[category],
    summary: both((lang) => text[lang].summary),
    why: both((lang) => text[lang].why),
    ...(grades && { grades }),
  };
}

function inOneLanguage({ rule, document, reason }: ValidationReport['rulesSkipped'][number]): PageSkip {
  return { rule, ...(document !== undefined && { document }), reason: both(() => reason) };
}

function both(textIn: (lang: Language) => string): Both {
  const [zh, en] = LANGUAGES.map(textIn);
  return { 'zh-TW': zh ?? '', en: en ?? '' };
}
