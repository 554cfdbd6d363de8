/** What a report costs must grow with its findings and documents, not with the product of the two. Counted are looks at it. */
import { describe, expect, it } from 'vitest';
import type { Finding } from '../../src/finding.ts';
import type { InputOutcome } from '../../src/input.ts';
import { assembleReport } from '../../src/report/assemble.ts';
import { findingTablePieces } from '../../src/report/csv.ts';
import { formatGitHub } from '../../src/report/github.ts';
import { gitLabPieces } from '../../src/report/gitlab.ts';
import { jsonPieces } from '../../src/report/json.ts';
import { formatJUnit } from '../../src/report/junit.ts';
import { findingLinePieces } from '../../src/report/ndjson.ts';
import { PLAIN } from '../../src/report/palette.ts';
import { sarifPieces } from '../../src/report/sarif.ts';
import { textPieces } from '../../src/report/text/text.ts';
import type { ValidationReport } from '../../src/validation-report.ts';
import { watched } from '../watched.ts';
import { SMALL_FINDINGS, SMALL_INPUTS, SMALL_PLAN } from './small-plan.ts';

/** So many files, each with a plan of its own and so many findings in it, half of them below the threshold. */
function reportOf(files: number, each: number): ValidationReport {
  const model = SMALL_INPUTS.find(({ status }) => status === 'read');
  const [finding] = SMALL_FINDINGS;
  if (model?.status !== 'read' || finding === undefined) throw new Error('the small plan has both');
  const inputs: InputOutcome[] = [];
  const findings: Finding[] = [];
  for (let file = 0; file < files; file += 1) {
    const path = `plans/${file}.xlsx`;
    const id = `plan-${file}`;
    inputs.push({ ...model, path, document: { ...SMALL_PLAN, id, source: { ...SMALL_PLAN.source, path } } });
    for (let at = 0; at < each; at += 1) {
      findings.push({
        ...finding,
        severity: at % 2 === 0 ? 'error' : 'notice',
        rule: `rule-${at % 3}`,
        table: `${at % 10}`,
        document: id,
        locations: [{ file: path, cell: `A${at}` }],
        fingerprint: `${file} ${at}`,
      });
    }
  }
  return assembleReport({
    version: '0.0.0',
    ruleset: { version: '1', hash: 'f00' },
    inputs,
    findings,
    skipped: [],
    options: { profiles: [], lang: 'en', failOn: 'error', rules: new Map() },
  });
}

const FORMATS: Readonly<Record<string, (report: ValidationReport) => Iterable<string>>> = {
  text: (report) => textPieces(report, { lang: 'en', width: 80, palette: PLAIN }),
  json: jsonPieces,
  ndjson: findingLinePieces,
  csv: findingTablePieces,
  sarif: (report) => sarifPieces(report, { lang: 'en', rules: [] }),
  junit: (report) => [formatJUnit(report, { lang: 'en', rules: [] })],
  github: (report) => [formatGitHub(report, 'en')],
  gitlab: gitLabPieces,
};

function looksAt(report: ValidationReport, format: (report: ValidationReport) => Iterable<string>): number {
  let count = 0;
  const seen = watched(report, () => {
    count += 1;
  });
  for (const _ of format(seen)) {
    // Pieces are made as they are asked for.
  }
  return count;
}

/** Twice the report for at most so many times the looks; a square would be four. */
const AT_MOST = 2.2;

describe.each(Object.entries(FORMATS))('%s', (_, format) => {
  it.each([
    ['findings', reportOf(2, 200), reportOf(2, 400)],
    ['documents', reportOf(60, 3), reportOf(120, 3)],
  ])('looks at twice as many %s about twice as often', (_what, small, large) => {
    const grown = looksAt(large, format) / looksAt(small, format);
    expect(grown).toBeLessThan(AT_MOST);
    expect(grown).toBeGreaterThan(1.2);
  });
});
