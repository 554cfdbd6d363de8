/** Makes strategy tables of any length, the same every time: csv text, and xlsx bytes by way of SheetJS. */
import * as XLSX from 'xlsx';

export const HEADER = [
  '策略類別',
  '執行方案',
  '策略說明',
  '主辦/協辦',
  '推動期程',
  '成果',
  '目標',
  '經費(萬元)',
];
export const AGENCIES = ['環境保護局', '交通處', '教育處', '工務處', '都市發展處', '建設處/環境保護局'];
export const METRICS = [
  ['總建置容量', 'MWp'],
  ['宣導場次', '場次'],
  ['汰換數量', '輛'],
  ['污水處理率', '%'],
  ['綠地面積', '公頃'],
] as const;
export const YEARS = ['110年', '111年', '112年', '113年', '114年'];
/** Rows of data; a measure has one for each year. */
const ROWS_PER_MEASURE = YEARS.length;
/** The share of results that fall short of their target. */
const SHORT = 0.1;

/** Mulberry32: a small generator whose numbers are the same on every machine. */
export function random(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** Rows of a strategy table with `count` rows of data: five years to a measure, cells of a measure given once. */
export function* strategyRows(count: number, seed = 20_231_031): Generator<string[]> {
  const next = random(seed);
  yield ['表 1-1、示範市能源部門推動策略'];
  yield ['經費單位：萬元/年'];
  yield HEADER;
  let step = 0;
  for (let index = 0; index < count; index++) {
    const measure = Math.floor(index / ROWS_PER_MEASURE);
    const year = index % ROWS_PER_MEASURE;
    const [name, unit] = METRICS[measure % METRICS.length] ?? METRICS[0];
    if (year === 0) step = 10 + Math.floor(next() * 90);
    const target = step * (year + 1);
    const share = next() < SHORT ? 0.7 + next() * 0.25 : 1 + next() * 0.1;
    const keys = [
      `策略${Math.floor(measure / 10) + 1}`,
      `示範措施${measure + 1}`,
      `第${measure + 1}項措施。 衡量標準：${name}(${unit})`,
      AGENCIES[measure % AGENCIES.length] ?? '',
    ];
    const result = year < 3 ? String(Math.ceil(target * share)) : '-';
    const cells = [YEARS[year] ?? '', result, `達 ${target} ${unit}`, String(Math.round(next() * 900))];
    yield [...(year === 0 ? keys : ['', '', '', '']), ...cells];
  }
}

const FLAT_HEADER = [
  '策略類別',
  '執行方案',
  '主辦機關',
  '衡量標準',
  '目標值',
  '執行量',
  '經費(千元)',
  '期程',
  '說明',
  '狀態',
];

/** A table with a measure on each row and no merged cells, as a script of a few lines can read it too. */
export function* flatRows(count: number, seed = 20_231_031): Generator<string[]> {
  const next = random(seed);
  yield FLAT_HEADER;
  for (let index = 0; index < count; index++) {
    const [name, unit] = METRICS[index % METRICS.length] ?? METRICS[0];
    const target = 10 + Math.floor(next() * 900);
    const result = Math.ceil(target * (next() < SHORT ? 0.7 + next() * 0.25 : 1 + next() * 0.1));
    yield [
      `策略${Math.floor(index / 50) + 1}`,
      `示範措施${index + 1}`,
      AGENCIES[index % 5] ?? '',
      `${name}(${unit})`,
      `${target} ${unit}`,
      `${result} ${unit}`,
      String(Math.round(next() * 9000)),
      '110-112年',
      `第${index + 1}項`,
      '執行中',
    ];
  }
}

export function toCsv(rows: Iterable<readonly string[]>): string {
  return [...rows].map(toCsvLine).join('');
}

export function toCsvLine(row: readonly string[]): string {
  return `${row.map((cell) => (/[",\n]/u.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)).join(',')}\n`;
}

/** Ranges that are merged in a sheet of so many rows, those above the data among them. */
export type Merging = (rows: number) => XLSX.Range[];

/** The first four columns of a measure are one cell each. */
export const strategyMerges: Merging = (rows) => {
  const merges: XLSX.Range[] = [];
  for (let row = 3; row < rows; row += ROWS_PER_MEASURE) {
    for (let column = 0; column < 4; column++) merges.push(downwards(row, column, ROWS_PER_MEASURE, rows));
  }
  return merges;
};

/** So many rows of a column, or as many as there are. 0-based. */
export function downwards(row: number, column: number, height: number, rows: number): XLSX.Range {
  return { s: { r: row, c: column }, e: { r: Math.min(row + height, rows) - 1, c: column } };
}

export const unmerged: Merging = () => [];

export function toXlsx(table: Iterable<readonly string[]>, merging: Merging = strategyMerges): Uint8Array {
  const rows = [...table];
  const sheet = XLSX.utils.aoa_to_sheet(
    rows.map((row) => row.map((cell) => (cell === '' ? null : cell))),
    { dense: true },
  );
  sheet['!merges'] = merging(rows.length);
  const book = XLSX.utils.book_new();
  XLSX.utils.book_append_sheet(book, sheet, '表1-1');
  return new Uint8Array(
    XLSX.write(book, { type: 'array', bookType: 'xlsx', compression: true }) as ArrayBuffer,
  );
}
