/** Small strategy tables for the examples of the rules, as csv text. */
import type { Example } from './rule.ts';

const CAPTION = '表 1-1、示範市能源部門推動策略';
const HEADER = '策略類別,執行方案,策略說明,主辦/協辦,推動期程,成果,目標,經費(萬元)';

/** A table with caption, unit note and header above the rows, judged at `asOf`. */
export function strategyTable(asOf: string, ...rows: readonly string[]): Example {
  return { csv: lines(CAPTION, '經費單位：萬元/年', HEADER, ...rows), asOf };
}

/** The same with an unknown column at the end of the header. */
export function tableWithHeader(asOf: string, header: string, ...rows: readonly string[]): Example {
  return { csv: lines(CAPTION, '經費單位：萬元/年', header, ...rows), asOf };
}

const REPORT_CAPTION = '表 1、示範市 110~114 年執行方案推動成果(減碳量：萬噸 CO₂e)';
const REPORT_HEADER =
  '部門,編號,主要局處,執行措施,五年目標量,110年執行量,111年執行量,112年執行量,總執行量,總減碳量';

/** A results report: lines of prose above a table of five-year targets and the results of three years. */
export function resultsTable(asOf: string, prose: readonly string[], rows: readonly string[]): Example {
  return { csv: lines(...prose, REPORT_CAPTION, REPORT_HEADER, ...rows), asOf };
}

export function lines(...rows: readonly string[]): string {
  return `${rows.join('\n')}\n`;
}

export { HEADER };
