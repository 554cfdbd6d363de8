/** Templates for each kind of document, with the sectors, units and agencies that planlint knows to choose from. */
import type { Language } from '../finding.ts';
import type { Profile } from '../profile.ts';
import { commonAgencies } from '../words/agencies.ts';
import { SECTOR_IDS, sectorName } from '../words/sectors.ts';
import { OFFERED_UNITS, type TemplateKind } from '../workbook/template/layout.ts';
import { templateBook } from '../workbook/template/template.ts';
import { TEMPLATE_TEXTS } from '../workbook/template/texts.ts';

export { TEMPLATE_KINDS, type TemplateKind } from '../workbook/template/layout.ts';

export interface TemplateRequest {
  readonly kind: TemplateKind;
  readonly lang: Language;
  /** Gregorian years of the plan, both inclusive. */
  readonly from: number;
  readonly to: number;
  readonly profiles: readonly Profile[];
  /** Offered before the common ones. */
  readonly agencies?: readonly string[];
}

export interface Template {
  /** A file name for it. */
  readonly file: string;
  readonly bytes: Uint8Array;
}

/** An xlsx to be filled in; undefined when no profile is of the kind. */
export async function makeTemplate(request: TemplateRequest): Promise<Template | undefined> {
  const { kind, lang, agencies = [] } = request;
  const lists = {
    sectors: SECTOR_IDS.map((id) => sectorName(id, lang)),
    units: OFFERED_UNITS,
    agencies: [...new Set([...agencies, ...commonAgencies])],
  };
  const bytes = await templateBook(kind, { ...request, lists });
  return bytes && { file: `${TEMPLATE_TEXTS[lang].files[kind]}.xlsx`, bytes };
}
