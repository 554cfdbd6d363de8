/** What `--help` says, in both languages. */
import type { Language } from '../../finding.ts';
import { LIMIT_NAMES } from '../../limits.ts';
import { TEMPLATE_KINDS } from '../../workbook/template/layout.ts';
import { PROFILE_IDS } from '../output/formats.ts';

export interface HelpTexts {
  readonly about: string;
  readonly titles: Readonly<
    Record<'Usage:' | 'Arguments:' | 'Options:' | 'Global Options:' | 'Commands:', string>
  >;
  readonly usage: { readonly options: string; readonly command: string };
  readonly commands: Readonly<
    Record<
      | 'ingest'
      | 'validate'
      | 'accept'
      | 'report'
      | 'diff'
      | 'rules'
      | 'explain'
      | 'schema'
      | 'init'
      | 'completion'
      | 'help',
      string
    >
  >;
  readonly inputs: string;
  readonly oldInput: string;
  readonly newInput: string;
  readonly diffFormat: (formats: string) => string;
  readonly diffFailOn: string;
  readonly diffAbout: string;
  readonly rule: string;
  readonly schemaName: string;
  readonly init: Readonly<Record<'folder' | 'kind' | 'years' | 'only' | 'force', string>>;
  readonly shell: (shells: string) => string;
  /** How to install what it writes: paragraphs. */
  readonly completionAbout: readonly string[];
  readonly format: (formats: string) => string;
  readonly formats: (formats: string) => string;
  /** Of a command that writes one text to standard output. */
  readonly shownFormat: (formats: string) => string;
  /** Follows `formats` where xlsx is one of them. */
  readonly workbooks: string;
  readonly out: string;
  readonly failOn: string;
  readonly baseline: string;
  readonly noBaseline: string;
  readonly accept: Readonly<
    Record<'reason' | 'rule' | 'fingerprint' | 'expires' | 'prune' | 'baseline', string>
  >;
  readonly outFolder: string;
  readonly reportFormats: (formats: string) => string;
  readonly by: string;
  readonly shared: Readonly<
    Record<
      | 'asOf'
      | 'profile'
      | 'config'
      | 'lang'
      | 'rule'
      | 'jobs'
      | 'limit'
      | 'encoding'
      | 'delimiter'
      | 'quote'
      | 'stdinName'
      | 'quiet'
      | 'verbose'
      | 'color'
      | 'progress'
      | 'help'
      | 'version',
      string
    >
  >;
  readonly exitCodes: string;
}

const zhTW: HelpTexts = {
  about: '讀取地方政府氣候計畫表格，整理成每個數值都知道出處儲存格的資料，並檢核缺漏、落後與單位不一致。',
  titles: {
    'Usage:': '用法：',
    'Arguments:': '引數：',
    'Options:': '選項：',
    'Global Options:': '共用選項：',
    'Commands:': '指令：',
  },
  usage: { options: '[選項]', command: '<指令>' },
  commands: {
    ingest: '讀取文件，輸出資料模型、整齊表格，或讀到的每一格',
    validate: '檢核文件，輸出發現',
    accept: '接受已知的發現：連同理由寫入基準檔，不再影響結束碼',
    report: '檢核文件，在資料夾內產生報告或各機關追蹤清單，附索引',
    diff: '比對前後兩次報送：措施、目標、成果、單位、主協辦與經費改了什麼，有沒有說明理由',
    rules: '列出所有規則',
    explain: '說明一條規則：檢查什麼、為何重要、正反例',
    schema: '列出 JSON Schema，或輸出其中一個',
    init: '寫出附說明的設定檔，以及各種文件的填報範本（xlsx）',
    completion: '輸出讓 bash、zsh 或 fish 補完指令、選項與值的設定',
    help: '顯示指令的說明',
  },
  inputs:
    '檔案、資料夾、萬用字元樣式，或 - 表示標準輸入（xlsx xls xlsb ods csv tsv txt md；html mht xml 須寫出檔名）',
  oldInput: '舊的一次：檔案、資料夾、萬用字元樣式，或 -',
  newInput: '新的一次，寫法與舊的相同；文件依種類、縣市、標題與措施配對',
  diffFormat: (formats) => `輸出格式：${formats}；預設由 --out 的副檔名決定，否則為 text`,
  diffFailOn:
    '有此等級的變更時結束碼為 1：error（預設）、warning、notice、never。降低、延後或取消目標、刪除措施而沒有理由為 error，有理由則為 notice',
  diffAbout:
    '版面、空白、全半形、列與欄的順序、合併儲存格與檔案格式不同，都不算變更。各種變更的等級見 docs/diff.md。',
  rule: '規則代碼，例如 missing-unit',
  schemaName: '例如 plan-document',
  init: {
    folder: '寫到哪個資料夾（預設為目前的資料夾）；沒有就建立',
    kind: `只寫這些種類的範本：${TEMPLATE_KINDS.join('、')}；可重複，或以逗號分開；預設全部`,
    years: '計畫的起訖年，成為各年度的欄：115-119 或 2026-2030；預設為目前的五年階段',
    only: '只寫一部分：config 設定檔、templates 範本',
    force: '覆寫已有的檔案',
  },
  shell: (shells) => `哪一種 shell：${shells}`,
  completionAbout: [
    'bash：在 ~/.bashrc 加一行 source <(planlint completion bash)',
    'zsh：planlint completion zsh > "$fpath[1]/_planlint"，重開 shell 後生效；~/.zshrc 裡要有 autoload -U compinit && compinit',
    'fish：planlint completion fish > ~/.config/fish/completions/planlint.fish',
    'zsh 與 fish 的檔案在 planlint 升級後請重新產生。',
  ],
  format: (formats) => `輸出格式：${formats}；預設由 --out 的副檔名決定，否則為 json`,
  formats: (formats) => `輸出格式：${formats}，可重複；寫成 格式=路徑 則存檔；預設 text`,
  shownFormat: (formats) => `輸出格式：${formats}；預設 text`,
  workbooks: '；xlsx 交回標註後的活頁簿，多個輸入請寫成 xlsx=資料夾/',
  out: '寫入檔案，而非標準輸出',
  baseline: '已接受發現的檔案；預設為設定檔旁的 planlint.baseline.json',
  noBaseline: '不採用已接受的發現',
  accept: {
    reason: '接受的理由（必填）',
    rule: '只接受這條規則的發現；可重複（共用選項，寫成 規則=等級 則為設定等級）',
    fingerprint: '只接受這個指紋的發現；可重複',
    expires: '接受到哪一天為止：2099-12-31 或 188年12月31日；以執行當天判斷',
    prune: '移除已無對應發現的項目；只做這件事時不必寫理由',
    baseline: '寫入哪個檔案；預設為設定檔旁的 planlint.baseline.json，沒有設定檔則為目前資料夾',
  },
  outFolder: '寫入的資料夾；沒有就建立',
  reportFormats: (formats) => `每份報告的格式，以逗號分隔：${formats}；預設 html`,
  by: '每份文件（document，預設）、主辦機關（agency）或部門（sector）各一份',
  failOn: '達到此等級時結束碼為 1：error（預設）、warning、notice、never',
  shared: {
    asOf: '判定基準日：2023-10-31 或 112年10月31日',
    profile: `版型：${PROFILE_IDS.join('、')}，或 JSON 檔案路徑；預設由表格自行判斷`,
    config: '設定檔（JSON、YAML）；預設由第一個輸入往上找 planlint.config.*；命令列選項優先',
    lang: '訊息語言：zh-TW、en',
    rule: '設定規則等級：off、notice、warning、error；可重複',
    jobs: '同時讀檔的執行緒數；預設檔案多或大時依處理器核心數，否則為 1',
    limit: `調整讀檔上限，例如 cells=30000000、file-size=500MB；可重複；有 ${LIMIT_NAMES.join('、')}`,
    encoding: '文字檔的編碼；預設自動判斷',
    delimiter: 'csv 的分隔符號：符號本身，或 comma、semicolon、tab、pipe、space；預設自動判斷',
    quote: 'csv 的引號：符號本身，或 double、single、none；預設自動判斷',
    stdinName: '標準輸入在報告中的名稱（預設 stdin）',
    quiet: '標準錯誤只輸出錯誤',
    verbose: '在標準錯誤列出每個輸入的讀取情形',
    color: '不使用顏色',
    progress: '不顯示進度',
    help: '顯示說明',
    version: '顯示版本',
  },
  exitCodes: '結束碼：0 沒有達到 --fail-on 的發現；1 有；2 至少一個輸入未能完成。',
};

const en: HelpTexts = {
  about:
    "Reads local governments' climate-plan tables into a model in which every value knows its cell, and checks it for gaps, delays and inconsistent units.",
  titles: {
    'Usage:': 'Usage:',
    'Arguments:': 'Arguments:',
    'Options:': 'Options:',
    'Global Options:': 'Shared options:',
    'Commands:': 'Commands:',
  },
  usage: { options: '[options]', command: '<command>' },
  commands: {
    ingest: 'read documents and write the model, a tidy table or every cell',
    validate: 'check documents and write the findings',
    accept: 'accept known findings: write them to the baseline with a reason, out of the exit code',
    report: 'check documents and write a folder of reports or follow-up lists, with an index',
    diff: 'compare two submissions: what changed in measures, targets, results, units, agencies and budgets, and whether a reason is given',
    rules: 'list all rules',
    explain: 'explain a rule: what it checks, why it matters, examples',
    schema: 'list the JSON Schemas, or print one',
    init: 'write an explained configuration, and a template workbook for each kind of document',
    completion: 'print what makes bash, zsh or fish complete commands, options and values',
    help: 'show help for a command',
  },
  inputs:
    'files, folders, glob patterns, or - for standard input (xlsx xls xlsb ods csv tsv txt md; html mht xml when named)',
  oldInput: 'the old submission: a file, folder, glob pattern, or -',
  newInput: 'the new one, likewise; documents are paired by kind, municipality, title and measures',
  diffFormat: (formats) => `output format: ${formats}; by default told by the extension of --out, else text`,
  diffFailOn:
    'level of changes that makes the exit code 1: error (default), warning, notice, never; a target lowered, postponed or dropped and a measure dropped are errors without a reason, notices with one',
  diffAbout:
    'Layout, spaces, full width, the order of rows and columns, merged cells and file formats make no change. docs/diff.md lists the classes and their levels.',
  rule: 'identifier of a rule, such as missing-unit',
  schemaName: 'such as plan-document',
  init: {
    folder: 'folder to write to (by default the current one); made where there is none',
    kind: `templates of these kinds only: ${TEMPLATE_KINDS.join(', ')}; repeatable, or apart by commas; default all`,
    years:
      'first and last year of the plan, for the columns of the years: 115-119 or 2026-2030; by default the five-year phase of today',
    only: 'a part only: config, templates',
    force: 'replace files that are there',
  },
  shell: (shells) => `which shell: ${shells}`,
  completionAbout: [
    'bash: put into ~/.bashrc the line source <(planlint completion bash)',
    'zsh: planlint completion zsh > "$fpath[1]/_planlint", then start the shell anew; ~/.zshrc must hold autoload -U compinit && compinit',
    'fish: planlint completion fish > ~/.config/fish/completions/planlint.fish',
    'Write the files of zsh and fish anew after planlint has been updated.',
  ],
  format: (formats) => `output format: ${formats}; by default told by the extension of --out, else json`,
  formats: (formats) => `output format: ${formats}; repeatable; FORMAT=PATH writes a file; default text`,
  shownFormat: (formats) => `output format: ${formats}; default text`,
  workbooks: '; xlsx hands back the annotated workbook, for several inputs write xlsx=FOLDER/',
  out: 'write to a file instead of standard output',
  baseline: 'file of accepted findings; default planlint.baseline.json beside the configuration',
  noBaseline: 'do not take accepted findings into account',
  accept: {
    reason: 'why they are accepted (required)',
    rule: 'accept findings of this rule only; repeatable (the shared option; RULE=LEVEL sets a level)',
    fingerprint: 'accept the finding of this fingerprint only; repeatable',
    expires: 'last day they are accepted: 2099-12-31 or 188年12月31日; judged on the day of the run',
    prune: 'take out entries that match no finding any more; alone it needs no reason',
    baseline:
      'file to write; default planlint.baseline.json beside the configuration, else in the working directory',
  },
  outFolder: 'folder to write to; made where there is none',
  reportFormats: (formats) => `formats of each report, apart by commas: ${formats}; default html`,
  by: 'one report for each document (default), lead agency or sector: document, agency, sector',
  failOn: 'level that makes the exit code 1: error (default), warning, notice, never',
  shared: {
    asOf: 'date to judge at: 2023-10-31 or 112年10月31日',
    profile: `layout profile: ${PROFILE_IDS.join(', ')}, or the path of a JSON file; by default the tables decide`,
    config:
      'configuration (JSON, YAML); by default planlint.config.* above the first input; options on the command line win',
    lang: 'language of messages: zh-TW, en',
    rule: 'set the level of a rule: off, notice, warning, error; repeatable',
    jobs: 'threads that read files at the same time; by default one for each core where files are many or large, else 1',
    limit: `set what an input may cost before it is refused, such as cells=30000000 or file-size=500MB; repeatable; one of ${LIMIT_NAMES.join(', ')}`,
    encoding: 'encoding of text files; detected by default',
    delimiter:
      'delimiter of csv files: the sign itself, or comma, semicolon, tab, pipe, space; detected by default',
    quote: 'quotation mark of csv files: the sign itself, or double, single, none; detected by default',
    stdinName: 'name of standard input in reports (default stdin)',
    quiet: 'say nothing but errors on standard error',
    verbose: 'say on standard error how each input was read',
    color: 'no colour',
    progress: 'no progress display',
    help: 'show help',
    version: 'show the version',
  },
  exitCodes:
    'Exit code: 0 no finding at the --fail-on level; 1 there is one; 2 at least one input was not done.',
};

export const HELP_TEXTS = { 'zh-TW': zhTW, en } satisfies Record<Language, HelpTexts>;
