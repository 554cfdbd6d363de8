import { readFileSync } from 'node:fs';
import Draft4 from 'ajv-draft-04';
import addFormats from 'ajv-formats';
import { describe, expect, it } from 'vitest';
import { RULES } from '../../src/check/rules/index.ts';
import { assembleReport } from '../../src/report/assemble.ts';
import { formatSarif } from '../../src/report/sarif.ts';
import { SMALL_FINDINGS, SMALL_INPUTS } from './small-plan.ts';
import { cleanRun, dirtyRun, unreadableRun } from './two-cities.ts';

/** As far as the tests look at it. */
interface SarifRun {
  readonly tool: { readonly driver: { readonly rules: readonly Json[] } };
  readonly invocations: readonly Json[];
  readonly artifacts: readonly Json[];
  readonly results: readonly Json[];
}
type Json = Readonly<Record<string, unknown>>;

function runIn(sarif: string): SarifRun {
  const [run] = JSON.parse(sarif).runs;
  return run;
}

const SCHEMA = 'node_modules/@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json';

/** The schema's own pattern for languages is no valid regular expression with the `u` flag. */
const ajv = new Draft4.default({ allErrors: true, strict: false, unicodeRegExp: false });
addFormats.default(ajv);
const isSarif = ajv.compile(JSON.parse(readFileSync(SCHEMA, 'utf8')));

function schemaErrors(sarif: string) {
  isSarif(JSON.parse(sarif));
  return isSarif.errors ?? [];
}

interface Related {
  readonly id: number;
  readonly physicalLocation: { readonly region: Json };
  readonly logicalLocations: readonly { readonly fullyQualifiedName: string }[];
}

/** Number, name and region of each place that a result names besides its own. */
function relatedOf(result: Json | undefined): unknown[] {
  return ((result?.relatedLocations ?? []) as Related[]).map(({ id, physicalLocation, logicalLocations }) => [
    id,
    logicalLocations[0]?.fullyQualifiedName,
    physicalLocation.region,
  ]);
}

const SMALL = assembleReport({
  version: '1.2.3',
  ruleset: { version: '1', hash: 'f00' },
  inputs: SMALL_INPUTS,
  findings: SMALL_FINDINGS,
  skipped: [
    { rule: 'outlier-value', document: 'transport', reason: { 'zh-TW': '只有一年', en: 'one year only' } },
  ],
  options: { profiles: [], lang: 'zh-TW', failOn: 'error', rules: new Map([['missing-unit', 'warning']]) },
});

describe('the schema', () => {
  it('is at work', () => {
    const broken = JSON.parse(formatSarif(SMALL, { lang: 'en', rules: RULES }));
    broken.runs[0].results[0].level = 'notice';
    expect(schemaErrors(JSON.stringify(broken))).not.toEqual([]);
  });

  it.each([
    ['a clean plan', cleanRun],
    ['two cities', dirtyRun],
    ['a file that is missing', unreadableRun],
  ])('takes %s, in both languages', async (_, made) => {
    for (const lang of ['en', 'zh-TW'] as const) {
      const { report, rules } = await made(lang);
      expect(schemaErrors(formatSarif(report, { lang, rules }))).toEqual([]);
    }
  });

  it('takes accepted findings and what became of the baseline', () => {
    const [lost, behind, unit] = SMALL.findings;
    if (!lost || !behind || !unit) throw new Error('three findings');
    const entry = { fingerprint: 'x', rule: 'missing-unit', reason: 'r', expires: '2023-01-01' };
    const report = {
      ...SMALL,
      baseline: { path: 'b.json', entries: 3, accepted: 1, unchecked: 0, expired: [entry], stale: [entry] },
      findings: [lost, { ...behind, accepted: { reason: '議會已知悉', expires: '2024-12-31' } }, unit],
    };
    const sarif = formatSarif(report, { lang: 'en', rules: RULES });
    expect(schemaErrors(sarif)).toEqual([]);
    expect(runIn(sarif).results.map(({ suppressions }) => suppressions)).toEqual([
      [],
      [
        {
          kind: 'external',
          status: 'accepted',
          justification: '議會已知悉',
          properties: { expires: '2024-12-31' },
        },
      ],
      [],
    ]);
    expect(runIn(sarif).invocations[0]?.toolExecutionNotifications).toMatchObject([
      { level: 'error' },
      { level: 'warning', message: { text: expect.stringContaining('expired on 2023-01-01') } },
      { level: 'note' },
    ]);
  });
});

describe('what GitHub asks for', () => {
  it('is there for every result of the two cities', async () => {
    const { report, rules } = await dirtyRun();
    const { results, tool } = runIn(formatSarif(report, { lang: 'en', rules }));
    expect(results.length).toBe(report.findings.length);
    for (const [index, result] of results.entries()) {
      expect(result).toMatchObject({
        ruleId: report.findings[index]?.rule,
        locations: [
          {
            physicalLocation: {
              artifactLocation: { uri: expect.stringMatching(/^[\w.-]+$/u), uriBaseId: '%SRCROOT%' },
              region: { startLine: expect.any(Number) },
            },
          },
        ],
        partialFingerprints: { primaryLocationLineHash: `${report.findings[index]?.fingerprint}:1` },
      });
      expect(tool.driver.rules[Number(result.ruleIndex)]?.id).toBe(result.ruleId);
    }
  });
});

describe('a result', () => {
  const { results, invocations, artifacts, tool } = runIn(
    formatSarif(SMALL, { lang: 'zh-TW', rules: RULES }),
  );

  it('points at the row of a workbook, and names the cell', () => {
    expect(results[1]).toMatchObject({
      ruleId: 'behind-schedule',
      level: 'error',
      locations: [
        {
          physicalLocation: {
            artifactLocation: { uri: 'plans/transport.xlsx', uriBaseId: '%SRCROOT%', index: 1 },
            region: { startLine: 4 },
          },
          logicalLocations: [{ name: 'F4', fullyQualifiedName: '表4-3!F4', kind: 'cell' }],
        },
      ],
      relatedLocations: [{ id: 1, message: { text: '另見 表4-3!G4' } }],
      partialFingerprints: { primaryLocationLineHash: '02:1', 'planlint/v1': '02' },
      properties: { document: 'transport', sector: 'transport', agencies: ['環境保護局'] },
    });
    expect(results[1]).not.toHaveProperty('suppressions');
  });

  it('names cells below each other as one stretch', () => {
    const [late] = SMALL.findings.filter(({ rule }) => rule === 'behind-schedule');
    if (late === undefined) throw new Error('no such finding');
    const cell = (name: string, line?: number, sheet = '表4-3') => ({
      file: 'plans/transport.xlsx',
      sheet,
      cell: name,
      ...(line && { line }),
    });
    const cells = ['I9', 'J5', 'J6', 'J7', 'J9'].map((name) => cell(name));
    // A cell of a csv may take several lines.
    const lines = [cell('B3', 4, '二'), cell('B4', 7, '二'), cell('B5', 8, '二')];
    const finding = { ...late, locations: [cell('F4'), ...cells, ...lines] };
    const [result] = runIn(
      formatSarif({ ...SMALL, findings: [finding] }, { lang: 'en', rules: RULES }),
    ).results;
    expect(relatedOf(result)).toEqual([
      [1, '表4-3!I9', { startLine: 9 }],
      [2, '表4-3!J5:J7', { startLine: 5, endLine: 7 }],
      [3, '表4-3!J9', { startLine: 9 }],
      [4, '二!B3:B5', { startLine: 4, endLine: 8 }],
    ]);
  });

  it('points at the first line where the whole file is meant', () => {
    expect(results[0]).toMatchObject({
      locations: [{ physicalLocation: { artifactLocation: { index: 0 }, region: { startLine: 1 } } }],
    });
  });

  it('stands beside what could not be read, what was skipped, and the exit code', () => {
    expect(invocations).toMatchObject([
      {
        executionSuccessful: false,
        exitCode: 2,
        toolExecutionNotifications: [
          { level: 'error', message: { text: 'plans/lost.xlsx: 找不到這個檔案。' } },
        ],
        toolConfigurationNotifications: [
          { message: { text: '規則 outlier-value 未執行（transport）：只有一年' } },
        ],
        ruleConfigurationOverrides: [
          { descriptor: { id: 'missing-unit' }, configuration: { level: 'warning' } },
        ],
      },
    ]);
    expect(artifacts).toMatchObject([
      { location: { uri: 'plans/lost.xlsx' } },
      { location: { uri: 'plans/transport.xlsx' }, hashes: { 'sha-256': 'a'.repeat(64) } },
    ]);
  });

  it('comes with the help of its rule in the language asked for', () => {
    const chinese = tool.driver.rules.find(({ id }) => id === 'missing-unit');
    expect(chinese).toMatchObject({
      name: 'MissingUnit',
      help: { markdown: expect.stringContaining('**為什麼**') },
      defaultConfiguration: { level: 'warning' },
    });
    const english = runIn(formatSarif(SMALL, { lang: 'en', rules: RULES })).tool.driver.rules;
    expect(english.find(({ id }) => id === 'missing-unit')).toMatchObject({
      help: { markdown: expect.stringContaining('**Why**') },
    });
  });
});

it('does not make a link of what a cell says', () => {
  const [lost] = SMALL.findings;
  if (!lost) throw new Error('a finding');
  const report = { ...SMALL, findings: [{ ...lost, message: '「[註](1)」與「[2]」' }] };
  expect(runIn(formatSarif(report, { lang: 'en', rules: RULES })).results[0]?.message).toEqual({
    text: '「\\[註](1)」與「[2]」',
  });
});
