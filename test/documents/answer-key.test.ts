/**
 * Scores the program against a hand-made answer key that may lie beside the repository. The key is no part of the
 * project; where it is not there, these tests are skipped and say so.
 */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import { formatTidyTable } from '../../src/report/tidy.ts';
import { fileInput, run } from '../run-files.ts';

const SHARED = '../shared';
const KEY = `${SHARED}/gold/chiayi-strategy`;
const KPI_KEY = `${SHARED}/gold/chiayi-kpi`;
const KPI_BUREAUS = '民政處,建設處,工務處,交通處,環境保護局,警察局';
const present = existsSync(`${SHARED}/tools/score.py`) && existsSync(`${KEY}/records.csv`);
if (!present) process.stderr.write('skipped: no answer key beside the repository (../shared/gold)\n');

function score(what: string, key: string, output: string, more = ['--tables', '4-1,4-2,4-3']): string {
  const args = [`${SHARED}/tools/score.py`, what, key, output, ...more];
  return execFileSync('python3', args, { encoding: 'utf8' }).trim().split('\n').at(-1) ?? '';
}

describe.skipIf(!present)('the answer key', () => {
  it('agrees on the records and the findings of tables 4-1 to 4-3', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'planlint-'));
    try {
      const { model, report } = await run([fileInput(`${SHARED}/data/chiayi-strategy/tables.xlsx`)], {
        asOf: '2023-10-31',
      });
      writeFileSync(join(folder, 'tidy.csv'), formatTidyTable(model.documents));
      writeFileSync(join(folder, 'report.json'), JSON.stringify(report));
      const records = score('records', `${KEY}/records.csv`, join(folder, 'tidy.csv'));
      const findings = score('findings', `${KEY}/findings.csv`, join(folder, 'report.json'));
      expect(Number(/field F1 ([\d.]+)/u.exec(records)?.[1])).toBeGreaterThanOrEqual(0.99);
      expect(Number(/recall \d+\/\d+ = ([\d.]+)/u.exec(findings)?.[1])).toBe(1);
      expect(Number(/precision \d+\/\d+ = ([\d.]+)/u.exec(findings)?.[1])).toBeGreaterThanOrEqual(0.95);
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});

describe.skipIf(!existsSync(KPI_KEY))('the answer key of the KPI plan', () => {
  it('agrees on the records and on the findings that it calls by the names of our rules', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'planlint-'));
    try {
      const files = ['kpi.xlsx', 'revisions.xlsx'].map((name) =>
        fileInput(`${SHARED}/data/chiayi-kpi/${name}`),
      );
      const { model, report } = await run(files);
      const plans = model.documents.filter(({ kind }) => kind === 'kpi-plan');
      writeFileSync(join(folder, 'tidy.csv'), formatTidyTable(plans));
      writeFileSync(join(folder, 'report.json'), JSON.stringify(report));
      const bureaus = ['--tables', KPI_BUREAUS];
      const rules = ['--rules', 'inconsistent-units,missing-target,missing-unit,target-regression'];
      const records = score('records', `${KPI_KEY}/records.csv`, join(folder, 'tidy.csv'), bureaus);
      const key = `${KPI_KEY}/findings.csv`;
      const findings = score('findings', key, join(folder, 'report.json'), [...bureaus, ...rules]);
      expect(Number(/field F1 ([\d.]+)/u.exec(records)?.[1])).toBeGreaterThanOrEqual(0.98);
      expect(Number(/recall \d+\/\d+ = ([\d.]+)/u.exec(findings)?.[1])).toBe(1);
      expect(Number(/precision \d+\/\d+ = ([\d.]+)/u.exec(findings)?.[1])).toBeGreaterThanOrEqual(0.9);
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});

const ORGANISATION = `${SHARED}/gold/chiayi-organisation`;

function keyRows(name: string): Record<string, string>[] {
  return parse(readFileSync(`${ORGANISATION}/${name}`), { columns: true, bom: true });
}

async function organisationOf(path: string) {
  const [document] = (await run([fileInput(`${SHARED}/${path}`)])).model.documents;
  return document?.organisation;
}

describe.skipIf(!existsSync(ORGANISATION))('the answer key of the organisation', () => {
  const CHAPTER = 'seeds/chiayi-organisation-chapter-3.txt';

  it('agrees on every fact of the chapter', async () => {
    const organisation = await organisationOf(CHAPTER);
    const { facts, groups = [], agencies = [], tasks = [] } = organisation ?? {};
    const ours: Record<string, unknown> = {
      plan_name: facts?.planName,
      plan_period_roc: `${(facts?.planPeriod?.start ?? 0) - 1911}-${(facts?.planPeriod?.end ?? 0) - 1911}`,
      plan_period_gregorian: `${facts?.planPeriod?.start}-${facts?.planPeriod?.end}`,
      plan_start_year: facts?.planPeriod?.start,
      plan_end_year: facts?.planPeriod?.end,
      review_cycle_years: facts?.reviewCycleYears,
      review_cycle_basis: facts?.reviewCycleBasis,
      committee_name: facts?.committee,
      committee_short_name: facts?.committeeShortName,
      former_name: facts?.formerName,
      former_committee_established: facts?.formerEstablished,
      legal_basis: facts?.legalBasis,
      legal_basis_promulgated: facts?.legalBasisPromulgated,
      law_former_name: facts?.lawFormerName,
      long_term_target_basis: facts?.longTermTargetBasis,
      renaming_date: facts?.renamed,
      member_count: facts?.memberCount,
      chair: facts?.chair,
      vice_chair: facts?.viceChair,
      executive_secretary: facts?.executiveSecretary,
      chair_count: facts?.chairCount,
      vice_chair_count: facts?.viceChairCount,
      executive_secretary_count: facts?.executiveSecretaryCount,
      other_member_count: facts?.otherMemberCount,
      coordinating_agency: facts?.coordinatingAgency,
      working_group_count: groups.length,
      supporting_agency_count_stated: facts?.supportingAgencyCount,
      supporting_agency_count_listed: agencies.filter(({ role }) => role === 'supporting').length,
      committee_task_count: tasks.length,
      net_zero_year: facts?.netZeroYear,
    };
    const key = Object.fromEntries(keyRows('body.csv').map((row) => [row.key, row.value]));
    expect(Object.fromEntries(Object.keys(key).map((name) => [name, String(ours[name])]))).toEqual(key);
  });

  it.each([
    CHAPTER,
    'data/chiayi-organisation/organisation.xlsx',
    'data/chiayi-organisation/organisation.utf8.csv',
  ])('agrees on the groups and agencies of %s', async (path) => {
    const organisation = await organisationOf(path);
    expect(organisation?.groups.map(({ name, convenor }) => [name, convenor])).toEqual(
      keyRows('groups.csv').map((row) => [row.group, row.convening_agency]),
    );
    expect(
      organisation?.agencies.map(({ name, role, group = '', raw }) => [name, role, group, raw ?? name]),
    ).toEqual(keyRows('agencies.csv').map((row) => [row.agency, row.role, row.group, row.as_written]));
  });
});
