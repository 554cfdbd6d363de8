/** The words a profile gives to the search for tables. Recognisers of values are handed in by the pipeline. */
import type { HeaderPeriod, Role, Vocabulary } from '../locate/vocabulary.ts';
import type { Profile } from '../profile.ts';
import { type Field, headerEdges, headerWords } from './header-words.ts';

export type Recognisers = Omit<
  Vocabulary,
  'profile' | 'matchHeader' | 'edges' | 'mayName' | 'isHeader' | 'broader'
>;

/** Of two columns with names of measures the left one holds what they are grouped by. */
const BROADER: { readonly [F in Field]?: Field } = { measure: 'category' };

const ROLES: { readonly [F in Field]?: Role } = {
  ordinal: 'ordinal',
  category: 'category',
  measure: 'measure',
  description: 'description',
  agencies: 'agency',
  lead: 'agency',
  support: 'agency',
  period: 'period',
  budget: 'money',
  result: 'value',
  target: 'value',
  total: 'value',
  carbon: 'value',
};

/** A text with all its digits alike: which year a header names decides what it means, not whether it names a field. */
const shapeOf = (text: string): string => text.replace(/[1-9]/gu, '0');

/**
 * `短期目標(113-114年)`: years in brackets are those of a column of values; and a profile may say that `113年` is a column of
 * targets.
 */
function bracketedPeriod(text: string, role: Role, { period }: Recognisers): HeaderPeriod | undefined {
  if (role !== 'value' && role !== 'money') return undefined;
  const inner = /[(（]([^()（）]{2,20})[)）]/u.exec(text)?.[1];
  return period(inner ?? text);
}

export function vocabularyOf(profile: Profile, recognisers: Recognisers): Vocabulary {
  const lookUp = headerWords(profile);
  const lookUpShape = headerWords(profile, shapeOf);
  const { all, any, atLeast } = profile.header;
  return {
    ...recognisers,
    profile: profile.id,
    edges: headerEdges(profile),
    mayName: (text) => lookUpShape(shapeOf(text)) !== undefined,
    matchHeader(text) {
      const match = lookUp(text);
      if (!match) return undefined;
      const role = ROLES[match.field] ?? 'other';
      const period = match.hasPeriod
        ? recognisers.headerPeriod(text)
        : bracketedPeriod(text, role, recognisers);
      if (match.hasPeriod && !period) return undefined;
      return { field: match.field, role, rank: match.rank, ...(period ? { period } : {}) };
    },
    broader(field) {
      const broader = BROADER[field as Field];
      return broader && { field: broader, role: ROLES[broader] ?? 'other' };
    },
    isHeader: (fields) =>
      fields.size >= atLeast &&
      all.every((field) => fields.has(field)) &&
      (any.length === 0 || any.some((field) => fields.has(field))),
  };
}
