/** What the reports of a comparison say around its changes, in both languages. */
import type { Language } from '../../finding.ts';
import type { FailOn } from '../exit-code.ts';
import { WORDS } from '../words.ts';

export interface DiffTexts {
  readonly title: string;
  readonly old: string;
  readonly new: string;
  readonly documents: string;
  readonly pairedBy: string;
  readonly onlyOne: string;
  readonly shared: (percent: number) => string;
  readonly measures: string;
  readonly counts: (counts: Counts) => string;
  readonly outside: (count: number) => string;
  readonly notListed: (count: number) => string;
  readonly noChanges: string;
  readonly wholeDocument: string;
  readonly summary: string;
  readonly changes: string;
  readonly total: string;
  readonly withReason: (count: number, all: number) => string;
  readonly findings: string;
  readonly findingCounts: (fresh: number, gone: number, unchanged: number) => string;
  readonly freshFindings: string;
  readonly goneFindings: string;
  readonly notCompared: string;
  readonly undone: string;
  readonly nothingCompared: string;
  /** Why: a side without a document, the kinds of both sides where none is the same, else what is left. */
  readonly sideEmpty: (side: 'old' | 'new' | 'both') => string;
  readonly otherKinds: (old: string, young: string) => string;
  readonly nothingShared: string;
  readonly exit: (code: 0 | 1 | 2, failOn: FailOn) => string;
  readonly columns: Readonly<
    Record<'severity' | 'class' | 'measure' | 'years' | 'what' | 'cells' | 'rule', string>
  >;
}

interface Counts {
  readonly old: number;
  readonly new: number;
  readonly matched: number;
  readonly renamed: number;
  readonly added: number;
  readonly dropped: number;
}

const zhTW: DiffTexts = {
  title: '兩次報送的差異',
  old: '舊',
  new: '新',
  documents: '文件',
  pairedBy: '配對',
  onlyOne: '兩邊各只有一份',
  shared: (percent) => `相同項目 ${percent}%`,
  measures: '措施',
  counts: ({ old, new: young, matched, renamed, added, dropped }) =>
    `舊 ${old} 項、新 ${young} 項；相符 ${matched} 項${renamed > 0 ? `（其中更名 ${renamed} 項）` : ''}，新增 ${added} 項，刪除 ${dropped} 項`,
  outside: (count) => `舊文件有 ${count} 筆目標或成果的年度早於新文件的期程，不列入比對`,
  notListed: (count) => `新文件是修正表，未列出的 ${count} 項視為沒有修正`,
  noChanges: '沒有變更。',
  wholeDocument: '整份文件',
  summary: '總結',
  changes: '變更',
  total: '合計',
  withReason: (count, all) => `${all} 項變更中，${count} 項在新文件裡找得到理由。`,
  findings: '檢核發現',
  findingCounts: (fresh, gone, unchanged) => `新增 ${fresh} 項、消失 ${gone} 項、不變 ${unchanged} 項`,
  freshFindings: '新增的發現',
  goneFindings: '消失的發現',
  notCompared: '沒有對應的文件',
  undone: '未能判讀的輸入',
  nothingCompared: '無法比對：',
  sideEmpty: (side) => `${{ old: '舊的一邊', new: '新的一邊', both: '兩邊都' }[side]}沒有可判讀的文件。`,
  otherKinds: (old, young) => `兩邊的文件種類不同，舊的是${old}，新的是${young}。`,
  nothingShared: '兩邊沒有可以互相比對的文件，縣市不同，或沒有共同的措施。',
  exit: (code, failOn) => {
    if (code === 2) return '結束碼 2：至少有一個輸入未能完成，或兩邊沒有可以比對的文件。';
    if (failOn === 'never') return '結束碼 0：依設定，變更不影響結束碼。';
    const level = `${WORDS['zh-TW'].severity[failOn]}${failOn === 'error' ? '' : '以上'}`;
    return code === 1 ? `結束碼 1：有${level}等級的變更。` : `結束碼 0：沒有${level}等級的變更。`;
  },
  columns: {
    severity: '等級',
    class: '種類',
    measure: '措施',
    years: '年度',
    what: '變更',
    cells: '儲存格（舊 → 新）',
    rule: '規則',
  },
};

const en: DiffTexts = {
  title: 'What changed between two submissions',
  old: 'Old',
  new: 'New',
  documents: 'Documents',
  pairedBy: 'Paired by',
  onlyOne: 'only one on either side',
  shared: (percent) => `${percent}% of the items the same`,
  measures: 'Measures',
  counts: ({ old, new: young, matched, renamed, added, dropped }) =>
    `${old} old, ${young} new; ${matched} matched${renamed > 0 ? ` (${renamed} renamed)` : ''}, ${added} added, ${dropped} dropped`,
  outside: (count) =>
    `${count} old target${count === 1 ? ' or result lies' : 's or results lie'} before the years of the new document and ${count === 1 ? 'is' : 'are'} not compared`,
  notListed: (count) => `the new document lists revisions only; ${count} it does not name count as unchanged`,
  noChanges: 'No changes.',
  wholeDocument: 'The document as a whole',
  summary: 'Summary',
  changes: 'Changes',
  total: 'total',
  withReason: (count, all) => `The new document gives a reason for ${count} of ${all} changes.`,
  findings: 'Findings',
  findingCounts: (fresh, gone, unchanged) => `${fresh} new, ${gone} gone, ${unchanged} unchanged`,
  freshFindings: 'New findings',
  goneFindings: 'Findings that are gone',
  notCompared: 'Documents without a partner',
  undone: 'Inputs that could not be read',
  nothingCompared: 'Nothing can be compared: ',
  sideEmpty: (side) =>
    `${{ old: 'the old side holds', new: 'the new side holds', both: 'neither side holds' }[side]} ${side === 'both' ? 'a' : 'no'} document that could be read.`,
  otherKinds: (old, young) => `the documents are of unlike kinds, old: ${old}; new: ${young}.`,
  nothingShared:
    'no document of one side belongs to one of the other; the municipalities differ, or no measure is shared.',
  exit: (code, failOn) => {
    if (code === 2) {
      return 'Exit code 2: the job could not be done for at least one input, or nothing could be compared.';
    }
    if (failOn === 'never') return 'Exit code 0: changes do not count, as configured.';
    const level = failOn === 'error' ? 'error' : `${failOn} or above`;
    return code === 1
      ? `Exit code 1: there are changes of level ${level}.`
      : `Exit code 0: no change of level ${level}.`;
  },
  columns: {
    severity: 'Level',
    class: 'Class',
    measure: 'Measure',
    years: 'Years',
    what: 'Change',
    cells: 'Cells (old → new)',
    rule: 'Rule',
  },
};

export const DIFF_TEXTS = { 'zh-TW': zhTW, en } satisfies Record<Language, DiffTexts>;
