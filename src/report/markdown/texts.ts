/** The sentences of the Markdown report, in both languages. */
import type { Language, Severity } from '../../finding.ts';
import { REPORT_TEXTS } from '../messages.ts';

export interface MarkdownTexts {
  readonly title: string;
  readonly list: (name: string) => string;
  readonly counts: (parts: readonly string[]) => string;
  readonly extent: (measures: number, records: number) => string;
  readonly holds: (extent: string) => string;
  readonly asOf: (date: string, basis: string) => string;
  readonly noDate: string;
  readonly sector: string;
  readonly document: string;
  readonly measures: string;
  readonly agency: string;
  readonly period: string;
  readonly cell: string;
  readonly measure: string;
  readonly wanting: string;
  readonly fill: (count: number) => string;
  readonly section: (severity: Severity, count: number) => string;
  readonly nothing: string;
  readonly ofNoMeasure: string;
  readonly cut: (shown: number, all: number) => string;
  readonly cutRows: (shown: number, all: number) => string;
  readonly notRead: (count: number) => string;
  readonly accepted: (count: number) => string;
  readonly made: (by: string) => string;
  readonly join: string;
}

const LEVELS_ZH: Readonly<Record<Severity, string>> = { error: '錯誤', warning: '警告', notice: '提示' };
const LEVELS_EN: Readonly<Record<Severity, string>> = {
  error: 'Errors',
  warning: 'Warnings',
  notice: 'Notices',
};

const zhTW: MarkdownTexts = {
  title: '氣候計畫檢核結果',
  list: (name) => `${name}　追蹤清單`,
  counts: (parts) => parts.join('、'),
  extent: (measures, records) => `措施 ${measures} 項，紀錄 ${records} 筆。`,
  holds: (extent) => (extent === '' ? '' : `內容：${extent}。`),
  asOf: (date, basis) => `基準日 ${date}（${basis}）。`,
  noDate: '基準日各文件不同或無從得知。',
  sector: '部門',
  document: '文件',
  measures: '措施',
  agency: '主辦機關',
  period: '期程',
  cell: '儲存格',
  measure: '措施',
  wanting: '應填內容',
  fill: (count) => `待填儲存格（${count}）`,
  section: (severity, count) => `${LEVELS_ZH[severity]}（${count}）`,
  nothing: '沒有發現。',
  ofNoMeasure: '整份文件',
  cut: (shown, all) => `限於篇幅，此處列出 ${shown} 項，共 ${all} 項；其餘請見完整報告。`,
  cutRows: (shown, all) => `限於篇幅，此表列出 ${shown} 列，共 ${all} 列。`,
  notRead: (count) => `未能判讀的輸入（${count}）`,
  accepted: (count) => `另有 ${count} 項已接受的發現，不計入，也不列出。`,
  made: (by) => `由 ${by} 製作`,
  join: '、',
};

const en: MarkdownTexts = {
  title: 'Climate plan review',
  list: (name) => `Follow-up list: ${name}`,
  counts: (parts) => parts.join(', '),
  extent: (measures, records) => `${REPORT_TEXTS.en.counts(undefined, measures, records)}.`,
  holds: (extent) => (extent === '' ? '' : `Holds ${extent}.`),
  asOf: (date, basis) => `As of ${date} (${basis}).`,
  noDate: 'The as-of date differs by document or could not be told.',
  sector: 'Sector',
  document: 'Document',
  measures: 'Measures',
  agency: 'Lead agency',
  period: 'Period',
  cell: 'Cell',
  measure: 'Measure',
  wanting: 'What is wanting',
  fill: (count) => `Cells to fill (${count})`,
  section: (severity, count) => `${LEVELS_EN[severity]} (${count})`,
  nothing: 'No findings.',
  ofNoMeasure: 'The document as a whole',
  cut: (shown, all) => `Cut for length: ${shown} of ${all} are listed here; the full report has the rest.`,
  cutRows: (shown, all) => `Cut for length: ${shown} of ${all} rows are listed here.`,
  notRead: (count) => `Inputs that could not be read (${count})`,
  accepted: (count) =>
    `${count} more finding${count === 1 ? ' is' : 's are'} accepted: neither counted nor listed here.`,
  made: (by) => `Made by ${by}`,
  join: ', ',
};

export const MARKDOWN_TEXTS = { 'zh-TW': zhTW, en } satisfies Record<Language, MarkdownTexts>;
