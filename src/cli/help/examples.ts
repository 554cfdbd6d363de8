/** The examples that `--help` and the manual show: true calls, each run by a test. */
import type { Language } from '../../finding.ts';
import type { ExitCode } from '../../report/exit-code.ts';
import { wrap } from '../../report/terminal-width.ts';
import type { HelpTexts } from './texts.ts';

/** Files and folders the examples speak of, as people of each language would name them. */
export interface ExampleNames {
  /** A plan with findings. */
  readonly plan: string;
  /** A folder with plans. */
  readonly folder: string;
  /** Two submissions of one plan. */
  readonly old: string;
  readonly young: string;
  readonly csv: string;
  readonly made: string;
  readonly reason: string;
}

export const EXAMPLE_NAMES: Readonly<Record<Language, ExampleNames>> = {
  'zh-TW': {
    plan: '計畫.xlsx',
    folder: '報送',
    old: '112年.csv',
    young: '113年.csv',
    csv: '計畫.csv',
    made: '檢核',
    reason: '經費由中央統一編列',
  },
  en: {
    plan: 'plan.xlsx',
    folder: 'submitted',
    old: 'plan-2023.csv',
    young: 'plan-2024.csv',
    csv: 'plan.csv',
    made: 'checked',
    reason: 'budgeted by central government',
  },
};

export interface Example {
  /** What is typed, as a shell takes it. */
  readonly run: (names: ExampleNames) => string;
  readonly exit: ExitCode;
  readonly says: Readonly<Record<Language, string>>;
}

type Told = 'planlint' | keyof HelpTexts['commands'];

export const EXAMPLES: Readonly<Record<Told, readonly Example[]>> = {
  planlint: [
    {
      run: ({ plan }) => `planlint validate ${plan}`,
      exit: 1,
      says: { 'zh-TW': '檢核一份計畫', en: 'check a plan' },
    },
    {
      run: ({ folder, made }) => `planlint report ${folder} --out ${made} --by agency --fail-on never`,
      exit: 0,
      says: {
        'zh-TW': '檢核整個資料夾，各機關一份追蹤清單',
        en: 'check a folder; a follow-up list for each agency',
      },
    },
    {
      run: () => 'planlint help validate',
      exit: 0,
      says: { 'zh-TW': '一個指令的所有選項', en: 'all options of a command' },
    },
  ],
  validate: [
    {
      run: ({ plan }) => `planlint validate ${plan} --as-of 112年10月31日`,
      exit: 1,
      says: { 'zh-TW': '以 112 年 10 月 31 日為基準日檢核', en: 'check as of 31 October 2023' },
    },
    {
      run: ({ plan, made }) => `planlint validate ${plan} -f text -f xlsx=${made}.xlsx --fail-on never`,
      exit: 0,
      says: {
        'zh-TW': '看結果，並交回標註後的活頁簿；結束碼不受發現影響',
        en: 'read the result and hand back the annotated workbook; findings leave the exit code alone',
      },
    },
    {
      run: ({ folder }) => `planlint validate '${folder}/**/*.xlsx' -f sarif=planlint.sarif -f github`,
      exit: 1,
      says: { 'zh-TW': '在 CI 檢核所有活頁簿', en: 'check all workbooks in CI' },
    },
    {
      run: ({ csv }) => `planlint validate - --stdin-name ${csv} --rule missing-budget=off < ${csv}`,
      exit: 1,
      says: { 'zh-TW': '由標準輸入讀取，關閉一條規則', en: 'read standard input, one rule off' },
    },
  ],
  ingest: [
    {
      run: ({ plan, made }) => `planlint ingest ${plan} --out ${made}.csv`,
      exit: 0,
      says: {
        'zh-TW': '整齊表格：每個方案、指標、年度一列',
        en: 'a tidy table: a row for each measure, indicator and year',
      },
    },
    {
      run: ({ folder }) => `planlint ingest ${folder} -f json`,
      exit: 0,
      says: { 'zh-TW': '完整的資料模型', en: 'the whole model' },
    },
  ],
  accept: [
    {
      run: ({ plan, reason }) => `planlint accept ${plan} --rule missing-budget --reason "${reason}"`,
      exit: 0,
      says: { 'zh-TW': '接受一條規則目前的發現', en: 'accept what a rule finds now' },
    },
    {
      run: ({ folder, reason }) => `planlint accept ${folder} --reason "${reason}" --expires 2099-12-31`,
      exit: 0,
      says: { 'zh-TW': '接受目前所有的發現，到期後重新計入', en: 'accept everything found now, until a day' },
    },
    {
      run: ({ folder }) => `planlint accept ${folder} --prune`,
      exit: 0,
      says: { 'zh-TW': '移除已無對應發現的項目', en: 'take out entries that are settled' },
    },
  ],
  report: [
    {
      run: ({ folder, made }) => `planlint report ${folder} --out ${made} --fail-on never`,
      exit: 0,
      says: { 'zh-TW': '每份文件一頁網頁報告，附索引', en: 'a page for each document, with an index' },
    },
    {
      run: ({ folder, made }) => `planlint report ${folder} --out ${made} --by agency --formats html,xlsx`,
      exit: 1,
      says: { 'zh-TW': '各機關的追蹤清單與活頁簿', en: 'a follow-up list and workbooks for each agency' },
    },
  ],
  diff: [
    {
      run: ({ old, young }) => `planlint diff ${old} ${young}`,
      exit: 1,
      says: { 'zh-TW': '兩年的報送改了什麼', en: 'what two submissions differ in' },
    },
    {
      run: ({ old, young, made }) => `planlint diff ${old} ${young} --out ${made}.html --fail-on never`,
      exit: 0,
      says: { 'zh-TW': '存成網頁', en: 'as a page' },
    },
  ],
  rules: [
    { run: () => 'planlint rules', exit: 0, says: { 'zh-TW': '列出規則', en: 'list the rules' } },
    {
      run: () => 'planlint rules -f json',
      exit: 0,
      says: { 'zh-TW': '給程式讀取', en: 'for programs' },
    },
  ],
  explain: [
    {
      run: () => 'planlint explain behind-schedule',
      exit: 0,
      says: { 'zh-TW': '檢查什麼、為何重要、正反例', en: 'what it checks, why it matters, examples' },
    },
    {
      run: () => 'planlint explain missing-unit -f markdown',
      exit: 0,
      says: { 'zh-TW': '貼到簽呈或留言', en: 'for a memo or a comment' },
    },
  ],
  schema: [
    { run: () => 'planlint schema', exit: 0, says: { 'zh-TW': '有哪些', en: 'which there are' } },
    {
      run: () => 'planlint schema plan-document',
      exit: 0,
      says: { 'zh-TW': '資料模型的 JSON Schema', en: 'the JSON Schema of the model' },
    },
  ],
  init: [
    {
      run: () => 'planlint init',
      exit: 0,
      says: { 'zh-TW': '設定檔與所有範本', en: 'the configuration and all templates' },
    },
    {
      run: ({ made }) => `planlint init ${made} --only templates --kind results-report --years 115-119`,
      exit: 0,
      says: {
        'zh-TW': '只要成果報告的範本，各年度的欄為 115 至 119 年',
        en: 'the template of a results report alone, with columns for 2026 to 2030',
      },
    },
    {
      run: () => 'planlint init --only config --force',
      exit: 0,
      says: { 'zh-TW': '重寫設定檔', en: 'write the configuration anew' },
    },
  ],
  completion: [
    {
      run: () => 'planlint completion bash',
      exit: 0,
      says: { 'zh-TW': '輸出 bash 的補完設定', en: 'what bash needs' },
    },
    {
      run: () => 'planlint completion zsh',
      exit: 0,
      says: { 'zh-TW': '輸出 zsh 的補完設定', en: 'what zsh needs' },
    },
  ],
  help: [
    {
      run: () => 'planlint help report',
      exit: 0,
      says: { 'zh-TW': '同 planlint report --help', en: 'as planlint report --help' },
    },
    {
      run: () => 'planlint help accept --lang en',
      exit: 0,
      says: { 'zh-TW': '英文說明', en: 'in English, whatever the locale' },
    },
  ],
};

export const EXAMPLES_TITLE: Readonly<Record<Language, string>> = { 'zh-TW': '範例：', en: 'Examples:' };

export interface ShownExample {
  readonly run: string;
  readonly says: string;
}

/** The examples of a command, or of the program itself. */
export function examplesOf(name: string, lang: Language): ShownExample[] {
  const known: Readonly<Record<string, readonly Example[]>> = EXAMPLES;
  return (known[name] ?? []).map(({ run, says }) => ({ run: run(EXAMPLE_NAMES[lang]), says: says[lang] }));
}

export function formatExamples(name: string, lang: Language, width: number): string {
  const shown = examplesOf(name, lang);
  if (shown.length === 0) return '';
  const lines = shown.flatMap(({ run, says }) => [
    `  ${run}`,
    ...wrap(says, Math.max(width - 6, 20)).map((line) => `      ${line}`),
  ]);
  return [EXAMPLES_TITLE[lang], ...lines].join('\n');
}

/** A call that names what a command needs, for the message that it is missing. */
export function firstExample(name: string, lang: Language): string | undefined {
  return examplesOf(name, lang)[0]?.run;
}
