/** A workbook for each kind of document, ready to be filled in and read again. */
import type { Language } from '../../finding.ts';
import type { Profile } from '../../profile.ts';
import { newBook } from '../new-book.ts';
import { choicesIn, guideSheet, type Lists } from './guide-sheet.ts';
import { LAYOUTS, type TemplateKind } from './layout.ts';
import { tableSheet } from './table-sheet.ts';
import { TEMPLATE_TEXTS } from './texts.ts';

export interface TemplateOptions {
  readonly lang: Language;
  /** Gregorian years of the plan, both inclusive. */
  readonly from: number;
  readonly to: number;
  /** Whose words head the columns: of each kind the first, which is the user's own. */
  readonly profiles: readonly Profile[];
  /** What cells offer to choose from. */
  readonly lists: Lists;
}

/** The bytes of the workbook; undefined when no profile is of the kind. */
export async function templateBook(
  kind: TemplateKind,
  { lang, from, to, profiles, lists }: TemplateOptions,
): Promise<Uint8Array | undefined> {
  const tables = LAYOUTS[kind].flatMap((layout) => {
    const profile = profiles.find((candidate) => candidate.kind === layout.kind);
    return profile === undefined ? [] : [{ layout, profile }];
  });
  if (tables[0]?.layout.kind !== kind) return undefined;
  const choices = choicesIn(lang, lists);
  const name = TEMPLATE_TEXTS[lang].files[kind];
  return newBook([
    ...tables.map(({ layout, profile }) => tableSheet(layout, { lang, from, to, profile, choices })),
    guideSheet({ lang, years: to - from + 1, name, tables, lists }),
  ]);
}
