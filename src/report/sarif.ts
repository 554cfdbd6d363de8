/**
 * Findings as SARIF 2.1.0, in the form GitHub's code scanning takes: every result has a file and a line, paths
 * are relative, the fingerprint keeps one alert through changed lines.
 */
import type { Rule } from '../check/rule.ts';
import type { Language } from '../finding.ts';
import type { Finding, Input, Location, ValidationReport } from '../validation-report.ts';
import { baselineSentences } from './baseline-sentences.ts';
import { CI_TEXTS } from './ci-texts.ts';
import { formatJson } from './json.ts';
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
export function formatSarif(report: ValidationReport, { lang, rules }: SarifOptions): string {
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
    invocations: [describeInvocation(report, lang, rules)],
    originalUriBaseIds: { [BASE]: { description: { text: 'The folder planlint was started in.' } } },
    artifacts: report.inputs.map(describeArtifact),
    columnKind: 'utf16CodeUnits',
    results: report.findings.map((finding) => describeResult(finding, report, lang, rules)),
  };
  return formatJson({ $schema: SCHEMA, version: '2.1.0', runs: [run] });
}

function describeResult(
  finding: Finding,
  report: ValidationReport,
  lang: Language,
  rules: readonly Rule[],
): object {
  const [first, ...others] = finding.locations;
  const index = rules.findIndex(({ id }) => id === finding.rule);
  return {
    ruleId: finding.rule,
    ...(index >= 0 && { ruleIndex: index }),
    level: LEVELS[finding.severity],
    message: { text: plainText(finding.message) },
    locations: first ? [describeLocation(first, report)] : [],
    ...(others.length > 0 && {
      relatedLocations: others.map((location, at) => ({
        id: at + 1,
        ...describeLocation(location, report),
        message: { text: `${CI_TEXTS[lang].seeAlso} ${placeOf(location)}`.trim() },
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

function describeLocation(location: Location, report: ValidationReport): object {
  const name = placeOf(location);
  return {
    physicalLocation: {
      artifactLocation: artifactLocation(location.file, report.inputs),
      region: { startLine: lineOf(location) },
    },
    ...(name !== '' && {
      logicalLocations: [
        { name: location.cell ?? name, fullyQualifiedName: name, kind: location.cell ? 'cell' : 'sheet' },
      ],
    }),
  };
}

function artifactLocation(path: string, inputs: readonly Input[]): object {
  const index = inputs.findIndex((input) => input.path === path);
  return { uri: uriOf(path), uriBaseId: BASE, ...(index >= 0 && { index }) };
}

function describeArtifact({ path, sha256, encoding }: Input): object {
  return {
    location: { uri: uriOf(path), uriBaseId: BASE },
    roles: ['analysisTarget'],
    ...(encoding !== undefined && { encoding }),
    ...(sha256 !== undefined && { hashes: { 'sha-256': sha256 } }),
  };
}

function describeInvocation(report: ValidationReport, lang: Language, rules: readonly Rule[]): object {
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
    toolExecutionNotifications: [...unreadableNotes(report, lang), ...baselineNotes(report, lang)],
    toolConfigurationNotifications: skippedNotes(report, lang, rules),
  };
}

function unreadableNotes({ inputs, findings }: ValidationReport, lang: Language): object[] {
  return inputs
    .filter(({ status }) => status === 'unreadable')
    .map(({ path, reason }) => {
      const own = findings.find(
        ({ rule, locations }) => rule === 'unreadable-input' && locations[0]?.file === path,
      );
      const text = own?.message ?? CI_TEXTS[lang].unreadable(reason ?? '');
      const location = { physicalLocation: { artifactLocation: artifactLocation(path, inputs) } };
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
