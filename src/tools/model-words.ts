/** The model's fields in Chinese; the English stands in the schema. A field without words does not compile. */
import type * as model from '../plan-document.ts';
import words from './model.zh-TW.json' with { type: 'json' };

/** By field; the empty name is the type itself. */
type Words<T> = Readonly<globalThis.Record<keyof T | '', string>>;

/** What one entry of a list without a name of its own holds, or an object without one. */
type Inside<T> = NonNullable<T> extends readonly (infer Entry)[] ? Entry : NonNullable<T>;

interface Catalogue {
  readonly PlanDocument: Words<model.PlanDocument>;
  readonly Source: Words<model.Source>;
  readonly Period: Words<model.Period>;
  readonly AsOf: Words<model.AsOf>;
  readonly DocumentSource: Words<model.DocumentSource>;
  readonly 'DocumentSource.sheets': Omit<Words<Inside<model.DocumentSource['sheets']>>, ''>;
  readonly Table: Words<model.Table>;
  readonly 'Table.moneyUnit': Omit<Words<Inside<model.Table['moneyUnit']>>, ''>;
  readonly 'Table.columns': Omit<Words<Inside<model.Table['columns']>>, ''>;
  readonly SectorId: { readonly '': string };
  readonly Sector: Words<model.Sector>;
  readonly Agency: Words<model.Agency>;
  readonly Measure: Words<model.Measure>;
  readonly Revision: Words<model.Revision>;
  readonly Heading: Words<model.Heading>;
  readonly Note: Words<model.Note>;
  readonly Indicator: Words<model.Indicator>;
  readonly Explanation: Words<model.Explanation>;
  readonly Comparison: Words<model.Comparison>;
  readonly Statement: Words<model.Statement>;
  readonly Record: Words<model.Record>;
  readonly Judgement: Words<model.Judgement>;
  readonly Unit: Words<model.Unit>;
  readonly Figure: Words<model.Figure>;
  readonly Quantity: Words<model.Quantity>;
  readonly 'Quantity.base': Omit<Words<Inside<model.Quantity['base']>>, ''>;
  readonly Spread: Words<model.Spread>;
  readonly Money: Words<model.Money>;
  readonly Organisation: Words<model.Organisation>;
  readonly OrganisationFacts: Words<model.OrganisationFacts>;
  readonly 'OrganisationFacts.memberRange': Omit<Words<Inside<model.OrganisationFacts['memberRange']>>, ''>;
  readonly LawMention: Words<model.LawMention>;
  readonly WorkingGroup: Words<model.WorkingGroup>;
  readonly OrganisationAgency: Words<model.OrganisationAgency>;
  readonly Ordinance: Words<model.Ordinance>;
  readonly StatedCount: Words<model.StatedCount>;
  readonly Chapter: Words<model.Chapter>;
  readonly ArticleCopy: Words<model.ArticleCopy>;
  readonly Article: Words<model.Article>;
  readonly Paragraph: Words<model.Paragraph>;
  readonly LegalItem: Words<model.LegalItem>;
  readonly NumberedText: Words<model.NumberedText>;
  readonly LegalPlace: Words<model.LegalPlace>;
  readonly Definition: Words<model.Definition>;
  readonly DutyAgency: Words<model.DutyAgency>;
  readonly LegalDeadline: Words<model.LegalDeadline>;
  readonly Penalty: Words<model.Penalty>;
  readonly LegalReference: Words<model.LegalReference>;
  readonly Repair: Words<model.Repair>;
  readonly OtherTable: Words<model.OtherTable>;
  readonly 'OtherTable.cells': Omit<Words<Inside<model.OtherTable['cells']>>, ''>;
  readonly Coverage: Words<model.Coverage>;
  readonly 'Coverage.unmappedCells': Omit<Words<Inside<model.Coverage['unmappedCells']>>, ''>;
}

const CATALOGUE: Catalogue = words;

/** Words of a type (`field` empty) or of one of its fields; undefined for what the model does not have. */
export function chineseOf(type: string, field = ''): string | undefined {
  const entry: Readonly<globalThis.Record<string, string>> | undefined = Object.entries(CATALOGUE).find(
    ([name]) => name === type,
  )?.[1];
  return entry?.[field];
}

/** Every type and field that has words, as `Type` or `Type.field`. */
export function wordsThereAre(): string[] {
  return Object.entries(CATALOGUE).flatMap(([type, fields]) =>
    Object.keys(fields).map((field) => (field === '' ? type : `${type}.${field}`)),
  );
}
