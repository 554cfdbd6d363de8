/** What the manual page says besides the help, in both languages. */
import type { Language } from '../../finding.ts';

type Note = readonly [term: string, what: string];

export interface ManualTexts {
  readonly manual: string;
  readonly short: string;
  readonly name: string;
  readonly synopsis: string;
  readonly description: string;
  readonly commands: string;
  readonly examples: string;
  readonly shared: string;
  readonly exit: string;
  readonly files: string;
  readonly environment: string;
  readonly fileNotes: readonly Note[];
  readonly environmentNotes: readonly Note[];
}

const zhTW: ManualTexts = {
  manual: 'planlint 手冊',
  short: '檢核地方政府的氣候計畫表格',
  name: '名稱',
  synopsis: '用法',
  description: '說明',
  commands: '指令',
  examples: '範例：',
  shared: '共用選項',
  exit: '結束碼',
  files: '檔案',
  environment: '環境變數',
  fileNotes: [
    ['planlint.config.json, .yaml, .yml', '設定檔；由第一個輸入所在的資料夾往上找，以最近的一個為準。'],
    ['planlint.baseline.json', '已接受的發現，放在設定檔旁，由 planlint accept 寫入。'],
  ],
  environmentNotes: [
    ['LC_ALL, LC_MESSAGES, LANG', '訊息的語言：以 en 開頭為英文，其餘為繁體中文；--lang 與設定檔優先。'],
    ['NO_COLOR', '有值時不使用顏色。'],
    [
      'FORCE_COLOR',
      '有值時輸出到檔案或管線也使用顏色，0 則一律不用；優先於 NO_COLOR，--no-color 又優先於它。',
    ],
    ['CI', '有值時不顯示轉動的進度。'],
    ['GITHUB_STEP_SUMMARY', '採 github 格式時，摘要寫到這個檔案。'],
  ],
};

const en: ManualTexts = {
  manual: 'planlint manual',
  short: "check local governments' climate-plan tables",
  name: 'NAME',
  synopsis: 'SYNOPSIS',
  description: 'DESCRIPTION',
  commands: 'COMMANDS',
  examples: 'Examples:',
  shared: 'SHARED OPTIONS',
  exit: 'EXIT STATUS',
  files: 'FILES',
  environment: 'ENVIRONMENT',
  fileNotes: [
    [
      'planlint.config.json, .yaml, .yml',
      'The configuration: the nearest one from the folder of the first input upwards.',
    ],
    ['planlint.baseline.json', 'Accepted findings, beside the configuration; planlint accept writes it.'],
  ],
  environmentNotes: [
    [
      'LC_ALL, LC_MESSAGES, LANG',
      'Language of messages: English where it begins with en, else Traditional Chinese; --lang and the configuration win.',
    ],
    ['NO_COLOR', 'Set to anything: no colour.'],
    [
      'FORCE_COLOR',
      'Set to anything: colour in files and pipes too; 0: none anywhere. It wins over NO_COLOR, and --no-color over it.',
    ],
    ['CI', 'Set to anything: no moving progress display.'],
    ['GITHUB_STEP_SUMMARY', 'File that the format github writes its summary to.'],
  ],
};

export const MANUAL_TEXTS = { 'zh-TW': zhTW, en } satisfies Record<Language, ManualTexts>;
