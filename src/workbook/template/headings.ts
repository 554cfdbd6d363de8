/** The words a template's columns are headed with: those its profile reads. */
import type { Language } from '../../finding.ts';
import type { Profile } from '../../profile.ts';
import type { Field, SheetLayout, TemplateColumn } from './layout.ts';

const COUNTS = '一二三四五六七八九十';

/**
 * The first word of the field in the language wanted, else the first; undefined when the profile has no such field.
 * A word that counts years (五年目標量) heads only a plan of that many.
 */
export function headingOf(profile: Profile, field: Field, lang: Language, years: number): string | undefined {
  const words = (profile.fields[field] ?? []).filter((word) => {
    const counted = /^([一二三四五六七八九十])年/u.exec(word)?.[1];
    return counted === undefined || COUNTS.indexOf(counted) + 1 === years;
  });
  // An abbreviation (KPI) is at home in both.
  const isEnglish = (word: string) => /^[\u0020-\u007e]*[a-z][\u0020-\u007e]*$/u.test(word);
  return words.find((word) => isEnglish(word) === (lang === 'en')) ?? words[0];
}

/** The columns the profile has words for. */
export function columnsOf({ columns }: SheetLayout, { fields }: Profile): TemplateColumn[] {
  return columns.filter(({ field }) => (fields[field] ?? []).length > 0);
}
