/** What the command line says about its outputs and where they go, in both languages. */
import type { Language } from '../../finding.ts';
import type { LimitName } from '../../limits.ts';
import type { WholeReason } from '../../read/whole-only.ts';

export interface OutputTexts {
  readonly outFolderMissing: (path: string, folder: string) => string;
  readonly outFolderIsFile: (path: string, file: string) => string;
  readonly outIsFolder: (path: string) => string;
  readonly workbookPerInput: (inputs: number, path: string) => string;
  readonly ownSheets: (names: string) => string;
  readonly tidyBroken: string;
  readonly tidyBook: (from: string) => string;
  readonly tidyChanged: (count: number, places: string) => string;
  readonly tidyIgnored: (count: number, places: string) => string;
  readonly listComma: string;
  readonly onLines: (lines: string) => string;
  readonly inCells: (cells: string) => string;
  /** `where` is empty where the whole file is meant; the message is that of the first of `count` findings. */
  readonly doubt: (where: string, message: string, count: number) => string;
  readonly outFolderWanted: string;
  /** A law or an organisation as a tidy table. */
  readonly noTidyRows: string;
  readonly outIsFile: (path: string, file: string) => string;
  readonly writing: (done: number, all: number, path: string) => string;
  readonly written: (count: number, folder: string) => string;
  readonly otherFiles: (names: readonly string[], folder: string) => string;
  readonly stopped: string;
  readonly noWorkingFolder: string;
  readonly outIsInput: (path: string) => string;
  readonly cannotWrite: (path: string, why: string) => string;
  /** `path` is absent for standard output. */
  readonly outputStopped: (path: string | undefined, limit: LimitName, most: string) => string;
  readonly outputTooLong: (path: string | undefined) => string;
  /** Of an input that no workbook can be made of. */
  readonly nothingToWrite: string;
  readonly noFilesThere: string;
  readonly cannotShow: (why: string) => string;
  readonly emptyFolder: string;
  /** Name of the folder the templates go to. */
  readonly templateFolder: string;
  readonly wouldReplace: (path: string) => string;
  readonly secondConfig: (path: string, own: string) => string;
  readonly initNext: (templates: boolean) => string;
  readonly badYears: (option: string, given: string, most: number) => string;
  readonly otherEnding: (path: string, ending: string, format: string) => string;
  /** Why a large csv is not read in parts. */
  readonly readWhole: Readonly<Record<WholeReason, string>>;
}

const zhTW: OutputTexts = {
  outFolderMissing: (path, folder) => `無法寫入 ${path}：資料夾 ${folder} 不存在。請先建立資料夾。`,
  outFolderIsFile: (path, file) => `無法寫入 ${path}：${file} 是檔案，不是資料夾。請改用別的路徑。`,
  outIsFolder: (path) => `無法寫入 ${path}：這是資料夾，請指定檔名。`,
  workbookPerInput: (inputs, path) =>
    `${inputs} 個輸入各有一份活頁簿，不能都寫到 ${path}。請指定資料夾，結尾加斜線，例如 檢核/。`,
  ownSheets: (names) => `略過 planlint 先前加入的工作表：${names}`,
  tidyBroken: '整齊活頁簿的隱藏工作表 planlint 已損壞或不完整，改以一般表格讀入；請重新產生',
  tidyBook: (from) => `由整齊活頁簿讀回；儲存格位置指原檔 ${from}`,
  tidyChanged: (count, places) => `採用修改 ${count} 處，狀態重新判定：${places}`,
  tidyIgnored: (count, places) =>
    `未採用 ${count} 處（新增的列、無法辨識的值，或由其他欄推算的欄）：${places}`,
  listComma: '、',
  onLines: (lines) => `第 ${lines} 行`,
  inCells: (cells) => `儲存格 ${cells}`,
  doubt: (where, message, count) =>
    (where === '' ? '' : `${where}：`) +
    message +
    (count > 1 ? `（同類共 ${count} 項，引的是第一項。）` : ''),
  noTidyRows:
    '這份文件沒有逐年的目標與成果，整齊表格中沒有它的列；條文、罰則、分組、機關等內容請用 -f xlsx、-f json 或 -f ndjson。',
  outFolderWanted: '缺少 --out：請指定報告要寫入的資料夾，例如 --out 報告。',
  outIsFile: (path, file) => `無法寫入 ${path}：${file} 是檔案，不是資料夾。請改用別的路徑。`,
  writing: (done, all, path) => `寫入 ${done}/${all} ${path}`,
  otherFiles: (names, folder) =>
    `${folder} 裡另有 ${names.length} 個檔案不是這次寫的，索引沒有列入：${names.slice(0, 3).join('、')}${names.length > 3 ? '…' : ''}。`,
  written: (count, folder) => `已在 ${folder} 寫入 ${count} 個檔案；請由 index 開啟。`,
  stopped: '已中止；寫好的檔案都是完整的，沒有留下不完整的檔案。',
  noWorkingFolder: '目前的工作資料夾已不存在；請切換到別的資料夾再試。',
  outIsInput: (path) => `輸出 ${path} 同時是輸入，不予覆寫。`,
  cannotWrite: (path, why) =>
    `無法寫入 ${path}：${why}。請改用別的路徑，或排除原因後再試；沒有留下不完整的檔案。`,
  outputStopped: (path, limit, most) =>
    `產生${path === undefined ? '標準輸出的內容' : ` ${path} `}${limit === 'time' ? '花費的時間' : '使用的記憶體'}超過 ${most}，已停止，沒有寫出${path === undefined ? '' : '；原有的檔案沒有更動'}。確定輸入可信時，可用 --limit ${limit}=數值 調高。`,
  outputTooLong: (path) =>
    `${path ?? '標準輸出'} 的內容超過 512 MB，無法產生，沒有寫出。請改用 ndjson 或 csv，或減少一次處理的檔案。`,
  nothingToWrite: '沒有讀到可寫入活頁簿的內容，沒有寫出。',
  noFilesThere: '所在資料夾不存在，或不接受新檔案',
  cannotShow: (why) => `無法寫到標準輸出：${why}。`,
  emptyFolder: '資料夾的路徑是空的；要寫到目前的資料夾，請省略，或寫成「.」。',
  templateFolder: '範本',
  wouldReplace: (path) => `已經有 ${path}，沒有覆寫；確定要覆寫請加 --force。`,
  secondConfig: (path, own) =>
    `已經有設定檔 ${path}，同一個資料夾不能再有 ${own}；請先移除，或以 --only templates 只寫範本。`,
  initNext: (templates) =>
    templates
      ? '完成。請複製範本填寫，再以 planlint validate 檢核；設定檔裡每一項都有說明。'
      : '完成。設定檔裡每一項都有說明，拿掉行首的「# 」即可啟用。',
  badYears: (option, given, most) =>
    `${option} 應為計畫的起訖年，例如 115-119 或 2026-2030，最多 ${most} 年；收到的是「${given}」。`,
  otherEnding: (path, ending, format) => `注意：${path} 的副檔名是 .${ending}，內容卻是 ${format} 格式。`,
  readWhole: {
    kind: '檔案較大，但不是副檔名為 .csv 或 .tsv 的一般表格，改為整份讀入',
    text: '檔案較大，但有無法解讀的字元或不成對的引號，改為整份讀入',
    layout: '檔案較大，但不只是一張逐列相接的表格（有其他表格、段落標題或說明文字等），改為整份讀入',
    measures:
      '檔案較大，但各列之間找不到可以分段的地方（每段須由新的措施開始，且類別、措施名稱齊全），改為整份讀入',
    lists: '檔案較大，但修復、未讀入或有疑義的儲存格太多，改為整份讀入',
    rules: '檔案較大，但有規則需要同時看到所有措施，改為整份讀入',
    limits: '檔案較大，但超過上限或分段讀取時出錯，改為整份讀入',
  },
};

const en: OutputTexts = {
  outFolderMissing: (path, folder) =>
    `Cannot write ${path}: the folder ${folder} does not exist. Create it first.`,
  outFolderIsFile: (path, file) =>
    `Cannot write ${path}: ${file} is a file, not a folder. Name another path.`,
  outIsFolder: (path) => `Cannot write ${path}: it is a folder; name a file.`,
  workbookPerInput: (inputs, path) =>
    `Each of the ${inputs} inputs gets a workbook of its own; they cannot all go to ${path}. Name a folder with a slash at its end, as in checked/.`,
  ownSheets: (names) => `left out the sheets that planlint had added: ${names}`,
  tidyBroken:
    'the hidden sheet "planlint" of this tidy workbook is damaged, so it was read like any other workbook; make it anew',
  tidyBook: (from) => `read back from a tidy workbook; cells are those of the original file, ${from}`,
  tidyChanged: (count, places) =>
    `${count} change${count === 1 ? '' : 's'} taken over and judged anew: ${places}`,
  tidyIgnored: (count, places) =>
    `${count} not taken over (new rows, values that mean nothing, or columns worked out from others): ${places}`,
  listComma: ', ',
  onLines: (lines) => `line ${lines}`,
  inCells: (cells) => `cell ${cells}`,
  doubt: (where, message, count) =>
    (where === '' ? '' : `${where}: `) +
    message +
    (count > 1 ? ` (The first of ${count} of this kind.)` : ''),
  noTidyRows:
    'This document has no yearly targets and results, and so no rows in the tidy table. Its articles, fines, groups and agencies are in -f xlsx, -f json or -f ndjson.',
  outFolderWanted: '--out is missing: name the folder to write to, as in --out reports.',
  outIsFile: (path, file) => `Cannot write to ${path}: ${file} is a file, not a folder. Name another path.`,
  writing: (done, all, path) => `Writing ${done}/${all} ${path}`,
  otherFiles: (names, folder) =>
    `${folder} holds ${names.length} file${names.length === 1 ? '' : 's'} more that this run did not write and the index does not lead to: ${names.slice(0, 3).join(', ')}${names.length > 3 ? ', …' : ''}.`,
  written: (count, folder) =>
    `Wrote ${count} file${count === 1 ? '' : 's'} in ${folder}; begin with the index.`,
  stopped: 'Stopped; the files written so far are whole, and no partial file is left behind.',
  noWorkingFolder: 'The working directory is no longer there. Change to one that is, and try again.',
  outIsInput: (path) => `The output ${path} is also an input; it is not overwritten.`,
  cannotWrite: (path, why) =>
    `Cannot write ${path}: ${why}. Name another path, or mend the cause and try again; no partial file is left behind.`,
  outputStopped: (path, limit, most) =>
    `Making ${path ?? 'the standard output'} took more than ${most}${limit === 'time' ? '' : ' of memory'} and was stopped; nothing of it was written${path === undefined ? '' : ', and a file of that name is as it was'}. If you trust the inputs, raise the limit with --limit ${limit}=${limit === 'time' ? 'SECONDS' : 'SIZE'}.`,
  outputTooLong: (path) =>
    `${path ?? 'The standard output'} would be longer than 512 MB and cannot be made; nothing of it was written. Take ndjson or csv, or fewer files at a time.`,
  nothingToWrite: 'nothing was read that a workbook could hold; it is not written.',
  noFilesThere: 'its folder does not exist or takes no new files',
  cannotShow: (why) => `Cannot write to standard output: ${why}.`,
  emptyFolder: 'The path of the folder is empty; leave it out, or write ".", for the current one.',
  templateFolder: 'templates',
  wouldReplace: (path) => `${path} is there already and was not replaced; add --force to replace it.`,
  secondConfig: (path, own) =>
    `There is a configuration ${path}; one folder cannot hold ${own} too. Remove it, or write the templates alone with --only templates.`,
  initNext: (templates) =>
    templates
      ? 'Done. Copy a template, fill it in, and check it with planlint validate; the configuration explains its keys.'
      : 'Done. The configuration explains its keys; take the "# " before a line away to switch it on.',
  badYears: (option, given, most) =>
    `${option} takes the first and last year of the plan, as in 115-119 or 2026-2030, ${most} years at most; given was "${given}".`,
  otherEnding: (path, ending, format) =>
    `Note: ${path} ends in .${ending}, but what is written is ${format}.`,
  readWhole: {
    kind: 'is large, but no plain table whose name ends in .csv or .tsv; reading it whole',
    text: 'is large, but has characters that cannot be decoded or quotes that do not close; reading it whole',
    layout:
      'is large, but more than one table of rows (other tables, headings of sections, running text); reading it whole',
    measures:
      'is large, but cannot be divided (each part has to begin with a new measure whose row names its category and all); reading it whole',
    lists: 'is large, but has too many cells that were put right, left out or are in doubt; reading it whole',
    rules: 'is large, but a rule has to see all measures together; reading it whole',
    limits: 'is large, but passes a limit or failed when it was read in parts; reading it whole',
  },
};

export const OUTPUT_TEXTS = { 'zh-TW': zhTW, en } satisfies Record<Language, OutputTexts>;
