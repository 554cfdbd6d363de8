/**
 * Findings as SARIF 2.1.0, in the form GitHub's code scanning takes: every result has a file and a line, paths
 * are relative, the fingerprint keeps one alert through changed lines.
 */
import type { Rule } from '../check/rule.ts';
import type { Language } from '../finding.ts';
import type { Finding, Input, Location, ValidationReport } from '../validation-report.ts';
import { baselineSentences } from './baseline-sentences.ts';
import { cellRuns } from './cell-runs.ts';
import { CI_TEXTS } from './ci-texts.ts';
import { jsonPieces, MadeList } from './json.ts';
import { inOnePiece } from './pieces.ts';
import { placeOf } from './place.ts';
import { lineOf, uriOf } from './position.ts';
import { describeRule, LEVELS } from './sarif-rules.ts';

const SCHEMA = 'https://json.schemastore.org/sarif-2.1.0.json';

/** The base all paths are relative to; whoever shows the log knows where that is. */
const BASE = '%SRCROOT%';

export interface SarifOptions {
  readonly lang: Language;
  /** The rules the report was made with. */
  readonly rules: readonly Rule[];
}

/** One run. No time of day stands in it, so that the same report gives the same bytes. */
export function formatSarif(report: ValidationReport, options: SarifOptions): string {
  return inOnePiece(sarifPieces(report, options));
}

export function sarifPieces(report: ValidationReport, { lang, rules }: SarifOptions): Iterable<string> {
  const world: World = {
    report,
    lang,
    ruleAt: placesOf(rules.map(({ id }) => id)),
    inputAt: placesOf(report.inputs.map(({ path }) => path)),
  };
  const run = {
    tool: {
      driver: {
        name: 'planlint',
        version: report.generator.version,
        semanticVersion: report.generator.version,
        language: lang,
        rules: rules.map((rule) => describeRule(rule, lang)),
      },
    },
    automationDetails: { id: 'planlint/' },
    invocations: [describeInvocation(world, rules)],
    originalUriBaseIds: { [BASE]: { description: { text: 'The folder planlint was started in.' } } },
    artifacts: report.inputs.map(describeArtifact),
    columnKind: 'utf16CodeUnits',
    results: new MadeList(report.findings, (finding) => describeResult(finding, world)),
  };
  return jsonPieces({ $schema: SCHEMA, version: '2.1.0', runs: [run] });
}

/** What all results are described with. */
interface World {
  readonly report: ValidationReport;
  readonly lang: Language;
  /** Places in the lists of rules and artifacts. */
  readonly ruleAt: ReadonlyMap<string, number>;
  readonly inputAt: ReadonlyMap<string, number>;
}

/** Of several of one name the first. */
function placesOf(names: readonly string[]): Map<string, number> {
  return new Map(names.map((name, at) => [name, at] as const).reverse());
}

function describeResult(finding: Finding, world: World): object {
  const { report, lang } = world;
  const [first, ...others] = finding.locations;
  const index = world.ruleAt.get(finding.rule);
  return {
    ruleId: finding.rule,
    ...(index !== undefined && { ruleIndex: index }),
    level: LEVELS[finding.severity],
    message: { text: plainText(finding.message) },
    locations: first ? [describeLocation(first, world)] : [],
    ...(others.length > 0 && {
      relatedLocations: stretchesOf(others).map((stretch, at) => ({
        id: at + 1,
        ...describeLocation(stretch, world),
        message: { text: `${CI_TEXTS[lang].seeAlso} ${placeOf(stretch)}`.trim() },
      })),
    }),
    // GitHub knows a finding again by the first of the two alone.
    partialFingerprints: {
      primaryLocationLineHash: `${finding.fingerprint}:1`,
      'planlint/v1': finding.fingerprint,
    },
    ...suppressionsOf(finding, report),
    properties: factsOf(finding),
  };
}

/** Where a baseline was used every result says whether it is accepted: an empty list is "no". */
function suppressionsOf({ accepted }: Finding, { baseline }: ValidationReport): object {
  if (accepted === undefined) return baseline === undefined ? {} : { suppressions: [] };
  const { reason, expires } = accepted;
  return {
    suppressions: [
      {
        kind: 'external',
        status: 'accepted',
        justification: reason,
        ...(expires !== undefined && { properties: { expires } }),
      },
    ],
  };
}

function factsOf({
  document,
  table,
  sector,
  measure,
  indicator,
  period,
  agencies,
  evidence,
}: Finding): object {
  return { document, table, sector, measure, indicator, period, agencies, evidence };
}

/** A place, or cells below each other as one: of a column without a place there are as many as rows. */
interface Stretch extends Location {
  readonly endLine?: number;
}

function stretchesOf(locations: readonly Location[]): Stretch[] {
  const stretches: Stretch[] = [];
  let at = 0;
  while (at < locations.length) {
    const { file, sheet } = locations[at] ?? {};
    const from = at;
    while (at < locations.length && locations[at]?.file === file && locations[at]?.sheet === sheet) at += 1;
    let next = from;
    for (const { text, cells } of cellRuns(locations.slice(from, at).map(({ cell = '' }) => cell))) {
      const [first, last] = [locations[next], locations[next + cells - 1]];
      next += cells;
      if (first === undefined || last === undefined) continue;
      stretches.push(
        cells === 1 ? first : { ...first, cell: text, line: lineOf(first), endLine: lineOf(last) },
      );
    }
  }
  return stretches;
}

function describeLocation(location: Stretch, { inputAt }: World): object {
  const name = placeOf(location);
  const { endLine } = location;
  return {
    physicalLocation: {
      artifactLocation: artifactLocation(location.file, inputAt),
      region: { startLine: lineOf(location), ...(endLine !== undefined && { endLine }) },
    },
    ...(name !== '' && {
      logicalLocations: [
        { name: location.cell ?? name, fullyQualifiedName: name, kind: location.cell ? 'cell' : 'sheet' },
      ],
    }),
  };
}

function artifactLocation(path: string, inputAt: World['inputAt']): object {
  const index = inputAt.get(path);
  return { uri: uriOf(path), uriBaseId: BASE, ...(index !== undefined && { index }) };
}

function describeArtifact({ path, sha256, encoding }: Input): object {
  return {
    location: { uri: uriOf(path), uriBaseId: BASE },
    roles: ['analysisTarget'],
    ...(encoding !== undefined && { encoding }),
    ...(sha256 !== undefined && { hashes: { 'sha-256': sha256 } }),
  };
}

function describeInvocation(world: World, rules: readonly Rule[]): object {
  const { report, lang } = world;
  const overrides = Object.entries(report.options.config.rules).flatMap(([id, level]) => {
    const index = rules.findIndex((rule) => rule.id === id);
    const configuration = level === 'off' ? { enabled: false } : { level: LEVELS[level] };
    return index < 0 ? [] : [{ descriptor: { id, index }, configuration }];
  });
  return {
    executionSuccessful: report.exitCode !== 2,
    exitCode: report.exitCode,
    exitCodeDescription: CI_TEXTS[lang].exit[report.exitCode],
    ...(overrides.length > 0 && { ruleConfigurationOverrides: overrides }),
    toolExecutionNotifications: [...unreadableNotes(world), ...baselineNotes(report, lang)],
    toolConfigurationNotifications: skippedNotes(report, lang, rules),
  };
}

function unreadableNotes({ report: { inputs, findings }, lang, inputAt }: World): object[] {
  const unread = findings.filter(({ rule }) => rule === 'unreadable-input');
  return inputs
    .filter(({ status }) => status === 'unreadable')
    .map(({ path, reason }) => {
      const own = unread.find(({ locations }) => locations[0]?.file === path);
      const text = own?.message ?? CI_TEXTS[lang].unreadable(reason ?? '');
      const location = { physicalLocation: { artifactLocation: artifactLocation(path, inputAt) } };
      return { level: 'error', message: { text: plainText(`${path}: ${text}`) }, locations: [location] };
    });
}

function baselineNotes(report: ValidationReport, lang: Language): object[] {
  const expired = report.baseline?.expired.length ?? 0;
  return baselineSentences(report, lang).map((text, at) => ({
    level: at < expired ? 'warning' : 'note',
    message: { text: plainText(text) },
  }));
}

function skippedNotes(report: ValidationReport, lang: Language, rules: readonly Rule[]): object[] {
  return report.rulesSkipped.map(({ rule, document, reason }) => {
    const index = rules.findIndex(({ id }) => id === rule);
    return {
      level: 'note',
      message: { text: plainText(CI_TEXTS[lang].ruleSkipped(rule, document, reason)) },
      ...(index >= 0 && { associatedRule: { id: rule, index } }),
    };
  });
}

/** In a SARIF message `[註](1)` is a link to a related location; a cell that reads so is not meant as one. */
function plainText(text: string): string {
  return text.replace(/\[(?=[^[\]]*\]\()/gu, '\\[');
}
