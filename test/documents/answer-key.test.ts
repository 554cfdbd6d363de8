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

const LAW_KEY = `${SHARED}/gold/tainan-ordinance`;
const LAW_FILES = ['articles.xlsx', 'articles.utf8.csv', 'articles.big5.csv'].map(
  (name) => `${SHARED}/data/tainan-ordinance/${name}`,
);

/** F1 of our rows against those of a key. */
function agreement(key: readonly string[], ours: readonly string[]): number {
  const left = [...ours];
  const hits = key.filter((row) => {
    const at = left.indexOf(row);
    if (at >= 0) left.splice(at, 1);
    return at >= 0;
  }).length;
  return (2 * hits) / (key.length + ours.length);
}

function lawRows(name: string): Readonly<Record<string, string>>[] {
  return parse(readFileSync(`${LAW_KEY}/${name}.csv`), { bom: true, columns: true });
}

const bare = (text: string | undefined) => (text ?? '').normalize('NFKC').replace(/[^\p{L}\p{N}]/gu, '');
const joined = (...parts: readonly (string | number | undefined)[]) =>
  parts.map((part) => part ?? '').join('|');

describe.skipIf(!existsSync(LAW_KEY))('the answer key of the ordinance', () => {
  it.each([...LAW_FILES, `${SHARED}/seeds/tainan-ordinance-draft.txt`])('agrees with %s', async (path) => {
    const { model } = await run([fileInput(path)]);
    const law = model.documents[0]?.ordinance;
    if (law === undefined) throw new Error(`${path} is no ordinance`);
    const listed = lawRows('articles').map((row) => Number(row.number));
    const covered = (article: number) => listed.includes(article);
    const articles = agreement(
      lawRows('articles').map((row) =>
        joined(
          row.number,
          row.chapter_number,
          row.paragraphs,
          row.items_by_paragraph,
          row.explanation_points,
        ),
      ),
      law.articles
        .filter(({ number }) => covered(number))
        .map(({ number, chapter, paragraphs, explanation }) => {
          const lists = paragraphs.filter(({ items }) => items.length > 0);
          const items = lists.map((paragraph) => `${paragraph.number}:${paragraph.items.length}`).join(';');
          return joined(number, chapter, paragraphs.length, items, explanation.length);
        }),
    );
    const agencies = agreement(
      lawRows('agencies').map((row) =>
        joined(
          row.agency,
          row.item_number,
          bare(row.duty_topics),
          row.has_residual_clause,
          row.named_in_articles,
        ),
      ),
      law.agencies.map(({ name, item, duties, residual, namedIn }) =>
        joined(name, item, bare(duties.join('')), Number(residual), namedIn.join(';')),
      ),
    );
    const fined = lawRows('penalties').map((row) => row.penalty_article);
    const penalties = agreement(
      lawRows('penalties').map((row) =>
        joined(
          row.penalty_article,
          row.item,
          row.min_twd,
          row.max_twd,
          row.violated_article,
          row.violated_paragraph,
        ),
      ),
      law.penalties
        .filter(({ article }) => fined.includes(String(article)))
        .map(({ article, item, min, max, violated }) =>
          joined(article, item, min, max, violated?.article, violated?.paragraph),
        ),
    );
    const references = agreement(
      lawRows('refs').map((row) =>
        joined(
          row.from_article,
          row.from_paragraph,
          row.from_item,
          row.to_article,
          row.to_paragraph,
          row.to_item,
          row.ref_text,
          row.kind,
        ),
      ),
      law.references
        .filter(({ from }) => covered(from.article) || fined.includes(String(from.article)))
        .map(({ from, to, text, kind }) =>
          joined(from.article, from.paragraph, from.item, to?.article, to?.paragraph, to?.item, text, kind),
        ),
    );
    const dates = agreement(
      lawRows('deadlines').map((row) => joined(row.article, row.paragraph, row.gregorian_date, row.kind)),
      law.deadlines
        .filter(({ article }) => covered(article))
        .map(({ article, paragraph, date, kind }) => joined(article, paragraph, date, kind)),
    );
    for (const figure of [articles, agencies, penalties, references, dates]) {
      expect(figure).toBeGreaterThanOrEqual(0.98);
    }
  });
});
