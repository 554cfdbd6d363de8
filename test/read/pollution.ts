/**
 * Makes polluted variants of a real small table, one change of dialect each, in the manner of benchmarks for csv
 * readers. What the table says is known, so a misreading shows.
 */
import { readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';

/** Bureau of transport: nine columns, two rows of headers, quoted thousands commas. Read by another reader than ours. */
export const TABLE: readonly (readonly string[])[] = parse(
  readFileSync('fixtures/chiayi-kpi/kpi-交通處.utf8.csv', 'utf8'),
  { bom: true },
);

export interface Manner {
  readonly delimiter?: string;
  readonly quote?: string;
  readonly escaping?: 'doubled' | 'backslash';
  readonly end?: string;
  /** Which fields are quoted; those that need it always are, unless `quote` is empty. */
  readonly always?: boolean;
  /** Put before every quoted field. */
  readonly blank?: string;
}

/** One field as the manner writes it. */
export function written(field: string, manner: Manner = {}): string {
  const { delimiter = ',', quote = '"', escaping = 'doubled', always = false, blank = '' } = manner;
  if (quote === '') return field.replaceAll(delimiter, `\\${delimiter}`);
  if (!always && ![delimiter, quote, '\n', '\r'].some((sign) => field.includes(sign))) return field;
  const inner = escaping === 'doubled' ? quote + quote : `\\${quote}`;
  return `${blank}${quote}${field.replaceAll(quote, inner)}${quote}`;
}

export function rowText(fields: readonly string[], manner: Manner = {}): string {
  return fields.map((field) => written(field, manner)).join(manner.delimiter ?? ',');
}

/** The whole table as the manner writes it. */
export function tableText(manner: Manner = {}, rows = TABLE): string {
  return rows.map((fields) => rowText(fields, manner) + (manner.end ?? '\n')).join('');
}

/** The table with one row written otherwise; the row is on line `index + 1`. */
export function withRow(index: number, text: string): string {
  return TABLE.map((fields, at) => `${at === index ? text : rowText(fields)}\n`).join('');
}

/** `row.column text` of every cell with text, counted from the given row on. */
export function truth(rows = TABLE, firstRow = 1): string[] {
  return rows.flatMap((fields, row) =>
    fields.flatMap((text, column) => (text.trim() === '' ? [] : [`${row + firstRow}.${column + 1} ${text}`])),
  );
}

export interface Spoilt {
  readonly about: string;
  readonly text: string;
  /** Lines on which the text departs from the table, 1-based. */
  readonly lines: readonly number[];
}

function glued(fields: readonly string[], at: number): string {
  const parts = fields.map((field) => written(field));
  return parts.map((part, index) => (index === 0 ? part : (index === at ? '' : ',') + part)).join('');
}

/** Every place of the table, spoilt in every way that could shift, glue or swallow cells. */
export function spoilt(): Spoilt[] {
  return TABLE.flatMap((fields, index) => {
    const lines = [index + 1];
    const whole = rowText(fields);
    const ofRow = [
      { about: 'another delimiter', text: rowText(fields, { delimiter: ';' }) },
      { about: 'tabs', text: rowText(fields, { delimiter: '\t' }) },
      { about: 'cut in two by a line end', text: whole.replace(/,(?=[^,])/u, ',\r') },
      { about: 'an open quote before the row', text: `"${whole}` },
    ].map(({ about, text }) => ({ about: `row ${index + 1}: ${about}`, text: withRow(index, text), lines }));
    const ofField = fields.flatMap((field, column) => {
      const put = (text: string) =>
        withRow(index, fields.map((other, at) => (at === column ? text : written(other))).join(','));
      const own = written(field);
      return [
        ...(column === 0 ? [] : [{ about: 'a delimiter less', text: withRow(index, glued(fields, column)) }]),
        { about: 'a delimiter more before it', text: put(`,${own}`) },
        { about: 'a delimiter more behind it', text: put(`${own},`) },
        { about: 'a quote before it', text: put(`"${own}`) },
        { about: 'a quote behind it', text: put(`${own}"`) },
        { about: 'a quote in it', text: put(`${own.slice(0, 1)}"${own.slice(1)}`) },
      ].map(({ about, text }) => ({ about: `row ${index + 1} column ${column + 1}: ${about}`, text, lines }));
    });
    return [...ofRow, ...ofField];
  });
}

/** A quote too many at the beginning of one row's field and another at the end of a later one's. */
export function swallowing(): Spoilt[] {
  const last = TABLE.length - 1;
  return [3, 4, 5, 6].flatMap((from) =>
    [2, 4, 5, 7].map((column) => ({
      about: `rows ${from} to ${last} from column ${column}`,
      text: TABLE.map((fields, row) => {
        const parts = fields.map((field, at) => {
          const own = field.replaceAll(',', '');
          if (row === from - 1 && at === column - 1) return `"${own}`;
          return row === last - 1 && at === column - 1 ? `${own}"` : own;
        });
        return `${parts.join(',')}\n`;
      }).join(''),
      lines: [from],
    })),
  );
}
