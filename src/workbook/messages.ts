/** What the sheets and comments of an annotated workbook say, in both languages. */
import type { Language, Severity } from '../finding.ts';

export interface WorkbookTexts {
  readonly indexSheet: string;
  readonly legendSheet: string;
  readonly indexTitle: (file: string) => string;
  readonly asOf: (date: string, basis: string) => string;
  readonly noDate: string;
  readonly generator: (version: string) => string;
  readonly count: (word: string, number: number) => string;
  readonly hint: (legend: string) => string;
  readonly nothing: string;
  readonly wholeFile: string;
  readonly columns: {
    readonly number: string;
    readonly severity: string;
    readonly sheet: string;
    readonly cell: string;
    readonly sector: string;
    readonly measure: string;
    readonly indicator: string;
    readonly years: string;
    readonly agencies: string;
    readonly message: string;
    readonly rule: string;
    readonly proof: string;
  };
  /** The level of a finding that was accepted, and what follows its sentence. */
  readonly accepted: string;
  readonly acceptedFor: (reason: string) => string;
  /** Of a finding on a cell with a threaded comment. */
  readonly besideThread: string;
  readonly goTo: (place: string) => string;
  /** The lines of a comment. */
  readonly note: (severity: string, message: string, rule: string) => string;
  readonly proof: (place: string, rule: string) => string;
  readonly more: (count: number, index: string) => string;
  readonly legend: {
    readonly title: string;
    readonly marks: string;
    readonly meaning: Readonly<Record<Severity, string>>;
    readonly proofMark: string;
    readonly proofMeaning: string;
    readonly use: string;
    readonly steps: (index: string, legend: string) => readonly string[];
    readonly rules: string;
    readonly ruleColumns: readonly [string, string, string, string];
    readonly remarks: string;
  };
  readonly remarks: {
    readonly built: (format: string) => string;
    readonly threaded: (cells: string) => string;
    readonly lost: (count: number) => string;
    readonly cut: (shown: number, all: number) => string;
    readonly links: (linked: number) => string;
    readonly left: (sheets: string) => string;
  };
}

const zhTW: WorkbookTexts = {
  indexSheet: '檢核結果',
  legendSheet: '檢核說明',
  indexTitle: (file) => `檢核結果　${file}`,
  asOf: (date, basis) => `判定基準日：${date}（${basis}）`,
  noDate: '判定基準日：無從得知，未判定進度',
  generator: (version) => `planlint ${version}`,
  count: (word, number) => `${word} ${number}`,
  hint: (legend) => `各項發現另以底色與註解標示於原工作表之儲存格；標示方式與規則說明見「${legend}」。`,
  nothing: '沒有發現。',
  wholeFile: '整份文件',
  columns: {
    number: '項次',
    severity: '等級',
    sheet: '工作表',
    cell: '儲存格',
    sector: '部門',
    measure: '執行方案',
    indicator: '衡量標準',
    years: '年度',
    agencies: '主辦機關',
    message: '說明',
    rule: '規則',
    proof: '佐證儲存格',
  },
  accepted: '已接受',
  acceptedFor: (reason) => `（已接受：${reason}）`,
  besideThread: '（該格已有對話式註解，原樣保留；這項發現只標底色並列於此。）',
  goTo: (place) => `前往 ${place}`,
  note: (severity, message, rule) => `【${severity}】${message}（${rule}）`,
  proof: (place, rule) => `【佐證】${place} 之發現（${rule}）引用本格，詳見該格註解。`,
  more: (count, index) => `另有 ${count} 項，見「${index}」工作表。`,
  legend: {
    title: '檢核說明',
    marks: '標示方式',
    meaning: {
      error: '應修正：內容有誤、缺漏，或期程已過而未達目標。',
      warning: '請確認：可能有誤，或進度落後而期程未滿。',
      notice: '供參考：不影響判定，但值得留意。',
    },
    proofMark: '註解「佐證」',
    proofMeaning: '該格本身沒有標色，是別格發現的依據；數字互相矛盾時，兩格皆可能有誤。',
    use: '使用方式',
    steps: (index, legend) => [
      `在「${index}」以篩選鈕挑出部門、主辦機關或等級，點選儲存格欄即前往該格。`,
      '直接在原工作表修正；一格有多項發現時，底色依最嚴重者，註解依等級排列。',
      `修正後整份檔案再送檢即可：「${index}」與「${legend}」不會被當成計畫內容讀入，重新標示時舊的註解與底色會先清除。`,
    ],
    rules: '本次出現的規則',
    ruleColumns: ['規則', '件數', '檢查什麼', '為何重要'],
    remarks: '附註',
  },
  remarks: {
    built: (format) =>
      `原檔為 ${format} 格式，無法原樣標註；本活頁簿依讀取結果重建，儲存格位置與文字相同，原有的格式、公式與圖片不在其中。`,
    threaded: (cells) => `下列儲存格已有對話式註解，僅標底色，未加註解：${cells}。`,
    lost: (count) => `有 ${count} 項發現所指的儲存格在活頁簿中找不到，僅列於本表。`,
    cut: (shown, all) => `發現共 ${all} 項，超過工作表列數上限，僅列前 ${shown} 項。`,
    links: (linked) => `超連結以 ${linked} 個為限，其後各列請依工作表與儲存格欄查找。`,
    left: (sheets) => `檔案原有的檢核工作表（${sheets}）已由本次結果取代。`,
  },
};

const en: WorkbookTexts = {
  indexSheet: 'Findings',
  legendSheet: 'Legend',
  indexTitle: (file) => `Findings: ${file}`,
  asOf: (date, basis) => `As of ${date} (${basis})`,
  noDate: 'No as-of date could be told: nothing is judged late',
  generator: (version) => `planlint ${version}`,
  count: (word, number) => `${number} ${word}${number === 1 ? '' : 's'}`,
  hint: (legend) =>
    `Every finding is also marked in its own sheet by a fill and a comment; "${legend}" explains the marks and the rules.`,
  nothing: 'No findings.',
  wholeFile: 'whole file',
  columns: {
    number: 'No.',
    severity: 'Level',
    sheet: 'Sheet',
    cell: 'Cell',
    sector: 'Sector',
    measure: 'Measure',
    indicator: 'Indicator',
    years: 'Years',
    agencies: 'Lead agency',
    message: 'Finding',
    rule: 'Rule',
    proof: 'Evidence in',
  },
  accepted: 'accepted',
  acceptedFor: (reason) => ` (accepted: ${reason})`,
  besideThread:
    ' (The cell has a threaded comment, which is kept: this finding is told here and by the fill only.)',
  goTo: (place) => `Go to ${place}`,
  note: (severity, message, rule) => `[${severity}] ${message} (${rule})`,
  proof: (place, rule) =>
    `[evidence] The finding at ${place} (${rule}) refers to this cell; see the comment there.`,
  more: (count, index) => `${count} more: see the sheet "${index}".`,
  legend: {
    title: 'Legend',
    marks: 'Marks',
    meaning: {
      error: 'To be corrected: wrong, missing, or not reached although the period is over.',
      warning: 'To be checked: probably wrong, or behind while the period still runs.',
      notice: 'For information: does not change the verdict, but worth a look.',
    },
    proofMark: 'Comment "evidence"',
    proofMeaning:
      'The cell has no fill of its own; it proves a finding elsewhere. Where two numbers disagree, either may be wrong.',
    use: 'How to use it',
    steps: (index, legend) => [
      `Filter "${index}" by sector, agency or level; the link in the cell column leads to the cell.`,
      'Correct the original sheets. Where a cell has several findings its fill shows the gravest, its comment lists all.',
      `Hand in the whole file again: "${index}" and "${legend}" are not read as part of the plan, and old comments and fills are removed before new ones are set.`,
    ],
    rules: 'Rules that spoke',
    ruleColumns: ['Rule', 'Findings', 'What it checks', 'Why it matters'],
    remarks: 'Remarks',
  },
  remarks: {
    built: (format) =>
      `The file was ${format}, which cannot be annotated as it is: this workbook was built from what was read. Texts stand in the same cells; formats, formulas and pictures of the original are not here.`,
    threaded: (cells) =>
      `These cells have threaded comments already and got a fill but no comment: ${cells}.`,
    lost: (count) =>
      `${count} finding${count === 1 ? '' : 's'} point${count === 1 ? 's' : ''} to cells this workbook does not have; they are listed here only.`,
    cut: (shown, all) =>
      `There are ${all} findings, more than a sheet has rows; the first ${shown} are listed.`,
    links: (linked) => `Only the first ${linked} rows have links; find the others by sheet and cell.`,
    left: (sheets) => `The sheets of an earlier check (${sheets}) were replaced by these.`,
  },
};

export const WORKBOOK_TEXTS = { 'zh-TW': zhTW, en } satisfies Record<Language, WorkbookTexts>;
