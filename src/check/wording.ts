/** How years, figures and quotations are written in messages. Evidence keeps the bare facts. */
import type { Language, Years } from '../finding.ts';
import { isIdeograph } from '../ideograph.ts';

type Fact = string | number;

/** Evidence form of a period: `2022`, `2024-2025`. */
export function yearsText({ start, end }: Years): string {
  return start === end ? `${start}` : `${start}-${end}`;
}

/** `2024-2025` as a reader in Taiwan says it: `113-114 年`. Lists keep their commas. */
export function rocYears(years: Fact): string {
  const text = String(years).replace(/[0-9]{4}/gu, (year) => String(Number(year) - 1911));
  return `${text.replaceAll(', ', '、')} 年`;
}

/** The same by itself, in the reader's language. */
export function yearsIn(lang: Language, years: Years): string {
  return lang === 'en' ? yearsText(years) : rocYears(yearsText(years));
}

/** `2023-09-30` as a reader in Taiwan says it: `112 年 9 月 30 日`; of a month, `2023-09`, no day. */
export function rocDate(date: Fact): string {
  const [year, month, day] = String(date).split('-').map(Number);
  if (year === undefined || month === undefined) return rocYears(date);
  return `${year - 1911} 年 ${month} 月${day === undefined ? '' : ` ${day} 日`}`;
}

/** A list of evidence, `F5, G5`, as Chinese writes it. */
export function listZh(list: Fact): string {
  return String(list).replaceAll(', ', '、');
}

/** A figure with thousands separators, at most four decimals: `17,757.216`. */
export function figure(value: Fact): string {
  if (typeof value === 'string') return value;
  // As most counts are: without decimals or thousands.
  if (Number.isInteger(value) && Math.abs(value) < 1000) return String(value);
  const [whole = '', decimals] = String(Number(value.toFixed(4))).split('.');
  const grouped = whole.replace(/[0-9](?=(?:[0-9]{3})+$)/gu, '$&,');
  return decimals === undefined ? grouped : `${grouped}.${decimals}`;
}

/** A figure and its unit, where there is one: `247 輛`, `7%`. */
export function amount(value: Fact, unit: Fact): string {
  if (unit === '') return figure(value);
  return /^[%％‰°]/u.test(String(unit)) ? `${figure(value)}${unit}` : `${figure(value)} ${unit}`;
}

/** The same before more of a Chinese sentence, which a figure or sign is set apart from and a word is not: `27 家`, `5% `. */
export function amountZh(value: Fact, unit: Fact): string {
  const said = amount(value, unit);
  return isIdeograph(said.charCodeAt(said.length - 1)) ? said : `${said} `;
}

/** Quotations that evidence holds one behind the other, `「甲」「乙」`, as English writes them: `"甲", "乙"`. */
export function quotedEn(quotations: Fact): string {
  return String(quotations).replaceAll('」「', '", "').replace(/^「/u, '"').replace(/」$/u, '"');
}

/** A list of evidence, `甲、乙／丙`, as English writes it. */
export function listEn(list: Fact): string {
  return String(list).replaceAll('、', ', ').replaceAll('／', ' or ');
}

/** A space but a single one between words. */
const LOOSE_SPACE = /[^\S ]|^ | $| {2}/u;

/** A cell's text in one line, cut where it would drown the sentence. */
export function oneLine(text: string, limit = 60): string {
  const line = LOOSE_SPACE.test(text) ? text.replace(/\s+/gu, ' ').trim() : text;
  if (line.length <= limit) return line;
  const characters = [...line];
  return characters.length <= limit ? line : `${characters.slice(0, limit - 1).join('')}…`;
}

/** ` (G13)`, or nothing where the cell is not known. */
export function at(cell: Fact): string {
  return cell === '' ? '' : ` (${cell})`;
}

/** `（G13）`, or nothing where the cell is not known. */
export function atZh(cell: Fact): string {
  return cell === '' ? '' : `（${cell}）`;
}

/** A cell as it is named beside another one: by itself on the same sheet, else with its sheet. */
export function cellBeside(cell: Named, home: Named): string {
  return cell.sheet === home.sheet ? cell.cell : `${cell.sheet}!${cell.cell}`;
}

interface Named {
  readonly sheet: string;
  readonly cell: string;
}
