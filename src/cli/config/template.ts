/** The configuration that `planlint init` writes: every key explained, most of them switched off. */
import type { Language } from '../../finding.ts';
import type { ConfigFile } from './config-data.ts';

type Key = Exclude<keyof ConfigFile, '$schema'>;

interface KeyText {
  readonly about: Readonly<Record<Language, string>>;
  /** Lines of YAML, as they stand once the `# ` before them is taken away. */
  readonly example: readonly string[];
}

/** By key, so that a new one does not compile without its lines here. */
export const CONFIG_EXAMPLES: Readonly<Record<Exclude<Key, 'lang'>, KeyText>> = {
  asOf: {
    about: {
      'zh-TW': '判定基準日；不寫就用文件自己的統計截止日，再沒有就用最後一個有成果年度的年底。',
      en: 'The date to judge at; by default the document says, else the end of the last year with a result.',
    },
    example: ['asOf: 112年10月31日'],
  },
  failOn: {
    about: {
      'zh-TW': '哪個等級以上讓結束碼為 1：error、warning、notice、never。',
      en: 'From which level on the exit code is 1: error, warning, notice, never.',
    },
    example: ['failOn: warning'],
  },
  encoding: {
    about: {
      'zh-TW': '文字檔的編碼；平常會自動判斷。',
      en: 'Encoding of text files; detected by default.',
    },
    example: ['encoding: big5'],
  },
  csv: {
    about: {
      'zh-TW':
        'csv 的分隔符號（符號本身，或 comma、semicolon、tab、pipe、space）與引號（double、single、none）；平常會自動判斷。',
      en: 'Delimiter (the sign itself, or comma, semicolon, tab, pipe, space) and quotes (double, single, none) of csv; detected by default.',
    },
    example: ['csv:', '  delimiter: semicolon', '  quote: none'],
  },
  limits: {
    about: {
      'zh-TW': '讀檔上限；預設值一般的計畫碰不到，全部列在 docs/cli.md。',
      en: 'What a file may cost before it is refused; no plan meets the defaults, which docs/cli.md lists.',
    },
    example: ['limits:', '  file-size: 500MB', '  cells: 30000000'],
  },
  profile: {
    about: { 'zh-TW': '只用一個版型。', en: 'Read with one profile only.' },
    example: ['profile: strategy-plan'],
  },
  profiles: {
    about: {
      'zh-TW': '自己的版型檔案，優先於內建版型；寫法見 docs/profiles.md。',
      en: 'Profiles of your own, tried before the built-in ones; docs/profiles.md shows how.',
    },
    example: ['profiles: [our-table.json]'],
  },
  headers: {
    about: {
      'zh-TW': '各欄位的其他欄名，適用於有該欄位的所有版型。',
      en: 'Further column names by field, for every profile that has the field.',
    },
    example: ['headers:', '  measure: [工作細目]', '  target: [預定值]'],
  },
  units: {
    about: {
      'zh-TW':
        '其他單位：symbols 是寫法；sameAs 說明與哪個單位相同，times 是等於幾個；不寫 sameAs 就是新的計數單位；near 是可以互相比較的單位。',
      en: 'Further units: symbols are how they are written, sameAs is the unit they are, times how many of it one makes; without sameAs a new unit to count in. near: units it may be compared with.',
    },
    example: ['units:', '  - { symbols: [趟次], sameAs: 車次 }', '  - { symbols: [太空包], near: [包] }'],
  },
  rules: {
    about: {
      'zh-TW': '規則的等級：off、notice、warning、error；off 請加引號。規則見 planlint rules。',
      en: 'Levels of rules: off, notice, warning, error; put off in quotes. planlint rules lists them.',
    },
    example: ['rules:', '  repaired-row: "off"', '  missing-budget: warning'],
  },
  overrides: {
    about: {
      'zh-TW': '只對一部分發現調整等級：files（檔案）、sectors（部門）、agencies（主辦機關）。',
      en: 'Levels for a part of the findings: by files, sectors, agencies (the lead).',
    },
    example: [
      'overrides:',
      '  - files: ["歷年/**"]',
      '    rules: { missing-budget: "off" }',
      '  - sectors: [transport]',
      '    agencies: [環境保護局]',
      '    rules: { behind-schedule: warning }',
    ],
  },
  agencies: {
    about: {
      'zh-TW': '名冊之外的機關：全名、簡稱、舊名、所屬縣市。',
      en: 'Agencies the registry does not know: full name, short and former names, municipality.',
    },
    example: ['agencies:', '  - name: 淨零推動辦公室', '    short: [淨零辦]', '    municipality: 嘉義市'],
  },
  duties: {
    about: {
      'zh-TW': '法定事項；false 表示不檢核。要換成自己確認過的版本，見 docs/config.md。',
      en: 'Statutory duties; false for none. docs/config.md shows how to write your own.',
    },
    example: ['duties: false'],
  },
  baseline: {
    about: {
      'zh-TW':
        '已接受的發現（planlint accept 寫入）；預設為本檔旁的 planlint.baseline.json，false 表示不採用。',
      en: 'Accepted findings (planlint accept writes them); by default planlint.baseline.json beside this file, false for none.',
    },
    example: ['baseline: planlint.baseline.json'],
  },
  plugins: {
    about: {
      'zh-TW': '自己寫的規則（ES 模組）；只有以 --config 指定本檔時才會執行。',
      en: 'Rules of your own (ES modules); they run only when this file is named with --config.',
    },
    example: ['plugins: [rules/our-rule.mjs]'],
  },
};

const TEXTS: Readonly<Record<Language, { head: readonly string[]; lang: string; templates: string }>> = {
  'zh-TW': {
    head: [
      'planlint 的設定。拿掉行首的「# 」才會生效；路徑以本檔所在的資料夾為準；命令列選項優先。',
      '每一項的說明見 docs/config.md。',
    ],
    lang: '訊息與報告的語言：zh-TW、en。',
    templates: '還沒填的範本不必報告。',
  },
  en: {
    head: [
      'Settings of planlint. Take the "# " at the beginning of a line away to switch it on. Paths are relative to this',
      'file; options on the command line win. docs/config.md explains every key.',
    ],
    lang: 'Language of messages and reports: zh-TW, en.',
    templates: 'Templates that are yet to be filled in need no report.',
  },
};

/** The text of `planlint.config.yaml`. `templates` is the folder of the templates, where there is one. */
export function configTemplate(lang: Language, schema: string, templates: string | undefined): string {
  const texts = TEXTS[lang];
  const keys = Object.entries(CONFIG_EXAMPLES).flatMap(([key, { about, example }]) => {
    const isUsed = key === 'overrides' && templates !== undefined;
    return [
      '',
      `# ${about[lang]}`,
      ...(isUsed ? [] : example.map((line) => `# ${line}`)),
      ...(isUsed ? usedOverride(example, templates, texts.templates) : []),
    ];
  });
  return [
    `# yaml-language-server: $schema=${schema}`,
    ...texts.head.map((line) => `# ${line}`),
    '',
    `# ${texts.lang}`,
    `lang: ${lang}`,
    ...keys,
    '',
  ].join('\n');
}

/** The list of overrides with the one for the templates switched on. */
function usedOverride([key = '', ...others]: readonly string[], templates: string, why: string): string[] {
  return [
    key,
    `  # ${why}`,
    `  - files: ["${templates}/**"]`,
    '    rules: { empty-table: "off" }',
    ...others.map((line) => `# ${line}`),
  ];
}
