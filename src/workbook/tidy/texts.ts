/** What a tidy workbook says besides its tables, in both languages. */
import type { Language } from '../../finding.ts';

export interface TidyTexts {
  readonly sheets: { readonly overview: string; readonly groups: string; readonly agencies: string };
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
  readonly organisation: {
    readonly group: string;
    readonly convenor: string;
    readonly duties: string;
    readonly agency: string;
    readonly role: string;
    readonly roles: Readonly<Record<'convenor' | 'supporting', string>>;
  };
}

const zhTW: TidyTexts = {
  sheets: { overview: '文件', groups: '工作分組', agencies: '機關' },
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
  organisation: {
    group: '分組',
    convenor: '召集機關',
    duties: '任務',
    agency: '機關',
    role: '角色',
    roles: { convenor: '召集', supporting: '協辦' },
  },
};

const en: TidyTexts = {
  sheets: { overview: 'Document', groups: 'Groups', agencies: 'Agencies' },
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
  organisation: {
    group: 'Group',
    convenor: 'Convenor',
    duties: 'Duties',
    agency: 'Agency',
    role: 'Role',
    roles: { convenor: 'convenor', supporting: 'supporting' },
  },
};

export const TIDY_TEXTS = { 'zh-TW': zhTW, en } satisfies Record<Language, TidyTexts>;
