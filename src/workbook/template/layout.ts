/** Which columns the templates have, in which order, and what may be chosen in their cells. Headers come from the profiles. */
import type { Profile } from '../../profile.ts';

export const TEMPLATE_KINDS = [
  'strategy-plan',
  'results-report',
  'kpi-plan',
  'kpi-revision',
  'organisation',
  'ordinance',
] as const;
export type TemplateKind = (typeof TEMPLATE_KINDS)[number];

/** Kinds of profiles whose tables a template holds. */
export type SheetKind = TemplateKind | 'shortfall-explanation';

export type Field = keyof Profile['fields'];
export type ListName = 'sectors' | 'units' | 'agencies';

export interface TemplateColumn {
  readonly field: Field;
  /** In characters of the standard font; a Chinese character is two. */
  readonly width: number;
  /** Choices offered in the cells; others may be typed. */
  readonly list?: ListName;
  /** A column for each year of the plan under one header. */
  readonly years?: true;
}

export interface SheetLayout {
  readonly kind: SheetKind;
  /** A note above the table says what an amount of money is counted in. */
  readonly money?: true;
  readonly columns: readonly TemplateColumn[];
}

const SECTOR = { field: 'sector', width: 12, list: 'sectors' } as const;
const UNIT = { field: 'unit', width: 12, list: 'units' } as const;
const LEAD = { field: 'lead', width: 18, list: 'agencies' } as const;
const SUPPORT = { field: 'support', width: 18, list: 'agencies' } as const;
const ORDINAL = { field: 'ordinal', width: 7 } as const;
const MEASURE = { field: 'measure', width: 30 } as const;
const INDICATOR = { field: 'indicator', width: 26 } as const;
const NOTE = { field: 'note', width: 20 } as const;
const YEARS = { width: 11, years: true } as const;

const STRATEGY: SheetLayout = {
  kind: 'strategy-plan',
  money: true,
  columns: [
    SECTOR,
    { field: 'category', width: 20 },
    MEASURE,
    { field: 'description', width: 34 },
    INDICATOR,
    UNIT,
    LEAD,
    SUPPORT,
    { field: 'period', width: 14 },
    { field: 'target', width: 14 },
    { field: 'result', width: 14 },
    { field: 'budget', width: 14 },
    NOTE,
  ],
};

const RESULTS: SheetLayout = {
  kind: 'results-report',
  columns: [
    SECTOR,
    ORDINAL,
    LEAD,
    SUPPORT,
    MEASURE,
    INDICATOR,
    UNIT,
    { field: 'target', width: 14 },
    { field: 'result', ...YEARS },
    { field: 'total', width: 14 },
    { field: 'carbon', width: 14 },
    NOTE,
  ],
};

const SHORTFALLS: SheetLayout = {
  kind: 'shortfall-explanation',
  columns: [
    SECTOR,
    ORDINAL,
    { field: 'measure', width: 34 },
    { field: 'comparison', width: 22 },
    { field: 'explanation', width: 50 },
  ],
};

/** What a summary of revisions says of an indicator as the plan itself does. */
const PLANNED: readonly TemplateColumn[] = [
  LEAD,
  { field: 'category', width: 24 },
  MEASURE,
  { field: 'indicator', width: 34 },
  UNIT,
  { field: 'target', ...YEARS },
];

const KPI: SheetLayout = { kind: 'kpi-plan', columns: [...PLANNED, NOTE] };

const REVISION: SheetLayout = {
  kind: 'kpi-revision',
  columns: [...PLANNED, { field: 'reason', width: 36 }, { field: 'page', width: 8 }],
};

const ORGANISATION: SheetLayout = {
  kind: 'organisation',
  columns: [
    { field: 'group', width: 20 },
    { field: 'convenor', width: 20, list: 'agencies' },
    { field: 'duties', width: 54 },
    { field: 'support', width: 36 },
  ],
};

const ORDINANCE: SheetLayout = {
  kind: 'ordinance',
  columns: [
    { field: 'article', width: 70 },
    { field: 'explanation', width: 60 },
  ],
};

/** The tables of each template, one a sheet. A report explains on a second one what is behind. */
export const LAYOUTS: Readonly<Record<TemplateKind, readonly SheetLayout[]>> = {
  'strategy-plan': [STRATEGY],
  'results-report': [RESULTS, SHORTFALLS],
  'kpi-plan': [KPI],
  'kpi-revision': [REVISION],
  organisation: [ORGANISATION],
  ordinance: [ORDINANCE],
};

/** Units that plans use most, as they are offered; every unit planlint knows may be typed. */
export const OFFERED_UNITS: readonly string[] = [
  '輛',
  '台',
  '家',
  '家次',
  '戶',
  '棟',
  '處',
  '座',
  '站',
  '盞',
  '株',
  '件',
  '案',
  '場次',
  '人次',
  '萬人次',
  '校',
  '%',
  '公里',
  '平方公尺',
  '公頃',
  '公噸',
  '公噸CO2e',
  '度',
  'kW',
  'MW',
];
