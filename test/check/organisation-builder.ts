/** Small organisation documents in memory; every thing said stands in column A, agencies in column B. */
import { runRules } from '../../src/check/engine/engine.ts';
import type { Rule } from '../../src/check/rule.ts';
import type { Finding, Language } from '../../src/finding.ts';
import type { OrganisationFacts, PlanDocument } from '../../src/plan-document.ts';
import { a1, type Source } from '../../src/source.ts';
import { readOf } from './plan-builder.ts';

type Organisation = NonNullable<PlanDocument['organisation']>;

export interface OrganisationSpec extends Partial<Pick<PlanDocument, 'jurisdiction' | 'period'>> {
  readonly facts?: OrganisationFacts;
  readonly convenors?: readonly string[];
  readonly supporting?: readonly string[];
  readonly groups?: readonly string[];
  readonly planNames?: readonly string[];
  readonly laws?: readonly Pick<NonNullable<Organisation['laws']>[number], 'name' | 'formerOf'>[];
}

function cell(row: number, column = 1): Source {
  return { sheet: '組織', cell: a1(row, column), row, column };
}

export function organisation(spec: OrganisationSpec): PlanDocument {
  const { facts = {}, convenors = [], supporting = [], groups = [], planNames = [], laws = [] } = spec;
  const agencies: Organisation['agencies'] = [
    ...convenors.map((name) => ({ name, role: 'convenor' as const })),
    ...supporting.map((name) => ({ name, role: 'supporting' as const })),
  ].map((agency, at) => ({ ...agency, source: cell(at + 1, 2) }));
  return {
    id: 'organisation',
    kind: 'organisation',
    profile: 'organisation',
    ...(spec.jurisdiction ? { jurisdiction: spec.jurisdiction } : {}),
    ...(spec.period ? { period: spec.period } : {}),
    asOf: { basis: 'none' },
    source: {
      path: 'organisation.xlsx',
      format: 'xlsx',
      sha256: '',
      bytes: 1,
      sheets: [{ name: '組織', hidden: false }],
    },
    tables: [],
    sectors: [],
    agencies: [],
    measures: [],
    organisation: {
      facts,
      factSources: Object.fromEntries(
        Object.entries(facts).map(([fact, value], at) => [
          fact,
          { raw: String(value), source: cell(at + 1) },
        ]),
      ),
      groups: groups.map((name, at) => ({ name, duties: [], source: cell(20 + at) })),
      agencies,
      planNames: planNames.map((raw, at) => ({ raw, source: cell(30 + at) })),
      laws: laws.map((law, at) => ({ ...law, text: law.name, source: cell(40 + at) })),
    },
    repairs: [],
    coverage: { cells: 0, mapped: 0, structural: 0, unmapped: 0, unmappedCells: [] },
  };
}

/** Findings of one rule over several documents. */
export function checkAll(
  rule: Rule,
  documents: readonly PlanDocument[],
  lang: Language = 'zh-TW',
): Finding[] {
  const inputs = documents.map((document) => readOf(document));
  const run = runRules([rule], { inputs, asOfOf: () => undefined, severities: new Map(), lang });
  if (run.faults.length > 0) throw run.faults[0]?.error;
  return run.findings;
}
