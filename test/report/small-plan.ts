/** One plan with two measures, built by hand: what the reporters have to say about it can be checked by eye. */
import type { Finding } from '../../src/finding.ts';
import type { InputOutcome } from '../../src/input.ts';
import type { PlanDocument, Quantity } from '../../src/plan-document.ts';

const VEHICLES = { symbol: '輛', dimension: 'count:vehicle', scale: 1 };

function at(cell: string, row: number, column: number) {
  return { sheet: '表4-3', cell, row, column };
}

function vehicles(raw: string, value: number, source: Quantity['source']): Quantity {
  return { raw, value, unit: VEHICLES, baseValue: value, kind: 'annual', qualifiers: [], source };
}

export const SMALL_PLAN: PlanDocument = {
  id: 'transport',
  kind: 'strategy-plan',
  profile: 'strategy-plan',
  title: '嘉義市運輸部門推動策略',
  asOf: { date: '2023-10-31', basis: 'option' },
  source: {
    path: 'plans/transport.xlsx',
    format: 'xlsx',
    sha256: 'a'.repeat(64),
    bytes: 1024,
    sheets: [{ name: '表4-3', hidden: false }],
  },
  tables: [{ id: '4-3', sheet: '表4-3', sector: 'transport', header: at('A3', 3, 1), columns: [] }],
  sectors: [{ id: 'transport', name: '運輸' }],
  agencies: [{ name: '環境保護局' }, { name: '交通處' }],
  measures: [
    {
      id: '4-3/1',
      table: '4-3',
      sector: 'transport',
      category: '低污染車用推廣',
      name: '推動電動機車補助',
      leadAgencies: ['環境保護局'],
      supportingAgencies: ['交通處', '工務處'],
      budgets: [],
      source: at('B4', 4, 2),
      indicators: [
        {
          name: '補助電動機車',
          part: 1,
          unit: VEHICLES,
          direction: 'increase',
          records: [
            {
              period: { start: 2022, end: 2022 },
              part: 1,
              target: { ...vehicles('1,100', 1100, at('G4', 4, 7)), op: '>=' },
              result: { ...vehicles('853', 853, at('F4', 4, 6)), asOf: '2022-12-31' },
              budget: { raw: '229.82', amount: 2298200, qualifiers: [], source: at('H4', 4, 8) },
              status: 'behind',
              source: at('E4', 4, 5),
            },
            {
              period: { start: 2024, end: 2025 },
              part: 1,
              target: vehicles('預期 4,000 輛', 4000, at('G5', 5, 7)),
              budget: { raw: '-', qualifiers: [], source: at('H5', 5, 8) },
              status: 'not-due',
              pace: 'on-pace',
              source: at('E5', 5, 5),
            },
          ],
        },
      ],
    },
    {
      id: '4-3/2',
      table: '4-3',
      category: '低污染車用推廣',
      name: '研擬收費,方案',
      leadAgencies: ['交通處'],
      supportingAgencies: [],
      budgets: [],
      source: at('B6', 6, 2),
      indicators: [
        {
          name: '檢討次數',
          part: 1,
          direction: 'increase',
          records: [
            {
              period: { start: 2022, end: 2022 },
              part: 1,
              target: {
                raw: '=檢討\n一次',
                kind: 'qualitative',
                qualifiers: [],
                source: { sheet: '表4-3', cell: 'G6', row: 6, column: 7 },
              },
              status: 'qualitative',
              source: at('E6', 6, 5),
            },
          ],
        },
      ],
    },
  ],
  repairs: [],
  coverage: { cells: 20, mapped: 16, structural: 4, unmapped: 0, unmappedCells: [] },
};

export const SMALL_FINDINGS: readonly Finding[] = [
  {
    rule: 'unreadable-input',
    severity: 'error',
    message: '找不到這個檔案。',
    agencies: [],
    locations: [{ file: 'plans/lost.xlsx' }],
    evidence: { problem: 'missing' },
    fingerprint: '01',
  },
  {
    rule: 'behind-schedule',
    severity: 'error',
    message: '111 年成果「853」（F4），目標「1,100」（G4）應達 1,100 輛，差 247 輛。',
    document: 'transport',
    table: '4-3',
    sector: 'transport',
    measure: '推動電動機車補助',
    indicator: '補助電動機車',
    period: { start: 2022, end: 2022 },
    agencies: ['環境保護局'],
    locations: [
      { file: 'plans/transport.xlsx', sheet: '表4-3', cell: 'F4' },
      { file: 'plans/transport.xlsx', sheet: '表4-3', cell: 'G4' },
    ],
    evidence: { result: '853', target: '1,100', shortfall: 247 },
    fingerprint: '02',
  },
  {
    rule: 'missing-unit',
    severity: 'warning',
    message: '目標「\u001b[31m紅」沒有單位。',
    document: 'transport',
    table: '4-3',
    sector: 'transport',
    measure: '研擬收費,方案',
    indicator: '檢討次數',
    agencies: ['交通處'],
    locations: [{ file: 'plans/transport.xlsx', sheet: '表4-3', cell: 'G6' }],
    evidence: { values: '紅' },
    fingerprint: '03',
  },
];

export const SMALL_INPUTS: readonly InputOutcome[] = [
  { status: 'read', path: 'plans/transport.xlsx', sha256: 'a'.repeat(64), issues: [], document: SMALL_PLAN },
  { status: 'unreadable', path: 'plans/lost.xlsx', unreadable: { reason: 'unopened', detail: 'missing' } },
];
