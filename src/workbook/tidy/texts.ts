/** What a tidy workbook says besides its tables, in both languages. */
import type { Language } from '../../finding.ts';

export interface TidyTexts {
  readonly sheets: { readonly overview: string };
  readonly overview: Readonly<
    Record<
      | 'fact'
      | 'value'
      | 'title'
      | 'kind'
      | 'jurisdiction'
      | 'period'
      | 'asOf'
      | 'source'
      | 'hash'
      | 'profile'
      | 'measures'
      | 'records'
      | 'note',
      string
    >
  >;
}

const zhTW: TidyTexts = {
  sheets: { overview: '文件' },
  overview: {
    fact: '項目',
    value: '內容',
    title: '名稱',
    kind: '種類',
    jurisdiction: '縣市',
    period: '計畫期間',
    asOf: '判定基準日',
    source: '原檔',
    hash: '原檔雜湊值（SHA-256）',
    profile: '版型',
    measures: '措施',
    records: '紀錄',
    note: '各表為整理後的內容，可篩選；修改或刪列後可再以 planlint 讀入，隱藏的欄與工作表請勿更動。',
  },
};

const en: TidyTexts = {
  sheets: { overview: 'Document' },
  overview: {
    fact: 'Fact',
    value: 'Value',
    title: 'Title',
    kind: 'Kind',
    jurisdiction: 'Jurisdiction',
    period: 'Plan period',
    asOf: 'As of',
    source: 'Original file',
    hash: 'Its SHA-256',
    profile: 'Profile',
    measures: 'Measures',
    records: 'Records',
    note: 'The tables hold what was read, put in order. Changed cells and deleted rows are read back by planlint; leave hidden columns and sheets alone.',
  },
};

export const TIDY_TEXTS = { 'zh-TW': zhTW, en } satisfies Record<Language, TidyTexts>;
