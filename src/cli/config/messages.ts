/** What the command line says about configurations, plugins and the baseline, in both languages. */
import type { Language } from '../../finding.ts';
import type { UnitProblem } from '../../words/added-units.ts';

export interface ConfigTexts {
  readonly notYaml: (fault: { line: number; column: number; found: string; code: string }) => string;
  readonly tooShort: (key: string) => string;
  readonly or: string;
  readonly severalConfigs: (path: string, others: string) => string;
  readonly pluginsNotNamed: (path: string) => string;
  readonly pluginRuleTaken: (plugin: string, rule: string) => string;
  readonly pluginFails: (plugin: string, why: string) => string;
  /** Before what the rule failed with. */
  readonly ownRuleFails: (rule: string) => string;
  readonly pluginNotARule: (plugin: string, at: number, part: string) => string;
  readonly badMunicipality: (key: string, given: string) => string;
  /** `meaning` is what a taken spelling stands for. */
  readonly badUnit: Readonly<
    Record<
      UnitProblem['kind'],
      (key: string, symbol: string, meaning: string, near: string | undefined) => string
    >
  >;
  readonly badBaseline: (path: string, why: string) => string;
  readonly noBaseline: string;
  readonly reasonMissing: string;
  readonly expiresPast: (expires: string, today: string) => string;
  readonly unknownFingerprint: (fingerprint: string) => string;
  readonly unmatchedRule: (rule: string) => string;
  /** Nothing was written: nothing to accept, or nothing to prune. */
  readonly acceptedNone: (path: string) => string;
  readonly prunedNone: (path: string) => string;
  readonly acceptedSome: (added: number, removed: number, path: string, all: number) => string;
  readonly baselineFile: string;
  readonly badConfig: (path: string, why: string) => string;
  readonly configFile: string;
}

const zhTW: ConfigTexts = {
  notYaml: ({ line, column, found, code }) =>
    `第 ${line} 行第 ${column} 字不合 YAML 語法（${code}）：「${found}」`,
  tooShort: (key) => `「${key}」不可為空`,
  or: '或',
  severalConfigs: (path, others) => `同一個資料夾有多個設定檔：${path} 與 ${others}。請只留一個。`,
  pluginsNotNamed: (path) =>
    `設定檔 ${path} 指定了 plugins，但這個檔案是自動找到的；為免執行來路不明的程式，請確認後以 --config ${path} 指定。`,
  pluginRuleTaken: (plugin, rule) => `plugins：${plugin} 的規則 ${rule} 與既有規則同名，請改名。`,
  pluginFails: (plugin, why) => `plugins：無法載入 ${plugin}：${why}`,
  ownRuleFails: (rule) => `自訂規則 ${rule} 出錯，它的發現可能不完整；其他規則不受影響。請修正規則：`,
  pluginNotARule: (plugin, at, part) =>
    `plugins：${plugin} 匯出的第 ${at} 項不是規則，應有 ${part}；請以 defineRule 宣告，並作為 default 匯出。`,
  badMunicipality: (key, given) => `「${key}」應為縣市全名，例如嘉義市；收到的是「${given}」`,
  badUnit: {
    spelling: (key, symbol) =>
      `「${key}」的「${symbol}」不能當作單位：不可有數字開頭、空白、斜線、括號、標點，也不可只是萬、億等倍數`,
    taken: (key, symbol, meaning) =>
      `「${key}」的「${symbol}」已經是單位${meaning === symbol ? '' : `（同「${meaning}」）`}，不能另有意思`,
    unknown: (key, symbol, _meaning, near) =>
      `「${key}」的「${symbol}」不是認得的單位${near === undefined ? '' : `（是否為 ${near}？）`}`,
    times: (key, symbol) => `「${key}」應為大於 0 的數字；收到的是「${symbol}」`,
    'times-alone': (key) => `「${key}」要與 sameAs 一起使用，說明等於幾個什麼單位`,
  },
  badBaseline: (path, why) => `基準檔 ${path} 有誤：${why}。`,
  noBaseline: '設定檔關閉了基準檔（baseline: false）；請以 --baseline 指定檔案。',
  reasonMissing: '請以 --reason 寫明接受的理由，例如 --reason "112 年下半年補報"。',
  expiresPast: (expires, today) => `--expires 的日期 ${expires} 早於今天（${today}）；到期日應在今天以後。`,
  unknownFingerprint: (fingerprint) =>
    `--fingerprint：這些輸入沒有指紋為「${fingerprint}」的發現；指紋見 planlint validate -f json。`,
  unmatchedRule: (rule) => `--rule：這些輸入沒有規則 ${rule} 的發現。`,
  acceptedNone: (path) => `沒有可接受的發現，未寫入 ${path}。`,
  prunedNone: (path) => `沒有需要移除的項目，未寫入 ${path}。`,
  acceptedSome: (added, removed, path, all) =>
    `已接受 ${added} 項發現${removed > 0 ? `，移除 ${removed} 筆不再需要的` : ''}；${path} 現有 ${all} 筆。`,
  baselineFile: '基準檔',
  badConfig: (path, why) => `設定檔 ${path} 有誤：${why}。`,
  configFile: '設定檔',
};

const en: ConfigTexts = {
  notYaml: ({ line, column, found, code }) =>
    `line ${line}, column ${column} is no YAML (${code}): "${found}"`,
  tooShort: (key) => `"${key}" must not be empty`,
  or: ' or ',
  severalConfigs: (path, others) =>
    `One folder holds several configurations: ${path} and ${others}. Keep one.`,
  pluginsNotNamed: (path) =>
    `The configuration ${path} names plugins, but was only found, not named; code of unknown origin is not run. Look at it, then name it with --config ${path}.`,
  pluginRuleTaken: (plugin, rule) =>
    `plugins: the rule ${rule} of ${plugin} has a name that is taken. Rename it.`,
  pluginFails: (plugin, why) => `plugins: cannot load ${plugin}: ${why}`,
  ownRuleFails: (rule) =>
    `The rule ${rule}, one of your own, failed; its findings may be incomplete, other rules are not affected. Mend the rule:`,
  pluginNotARule: (plugin, at, part) =>
    `plugins: export ${at} of ${plugin} is no rule; expected ${part}. Declare it with defineRule and export it as default.`,
  badMunicipality: (key, given) =>
    `"${key}" must be the full name of a municipality, such as 嘉義市; given was "${given}"`,
  badUnit: {
    spelling: (key, symbol) =>
      `"${symbol}" in "${key}" cannot be a unit: none begins with a digit, holds spaces, slashes, brackets or punctuation, or is a bare multiple such as 萬`,
    taken: (key, symbol, meaning) =>
      `"${symbol}" in "${key}" is a unit already${meaning === symbol ? '' : ` (the same as ${meaning})`} and cannot mean anything else`,
    unknown: (key, symbol, _meaning, near) =>
      `"${symbol}" in "${key}" is no known unit${near === undefined ? '' : ` (did you mean ${near}?)`}`,
    times: (key, symbol) => `"${key}" must be a number above 0; given was "${symbol}"`,
    'times-alone': (key) => `"${key}" goes with sameAs: it says how many of which unit`,
  },
  badBaseline: (path, why) => `The baseline ${path} is wrong: ${why}.`,
  noBaseline: 'The configuration turns the baseline off (baseline: false); name a file with --baseline.',
  reasonMissing: 'Say why with --reason, as in --reason "to be reported in the second half of the year".',
  expiresPast: (expires, today) => `--expires ${expires} lies before today (${today}); name a day to come.`,
  unknownFingerprint: (fingerprint) =>
    `--fingerprint: no finding of these inputs has the fingerprint "${fingerprint}"; planlint validate -f json shows them.`,
  unmatchedRule: (rule) => `--rule: these inputs have no finding of the rule ${rule}.`,
  acceptedNone: (path) => `There was nothing to accept; ${path} is not written.`,
  prunedNone: (path) => `No entry is to be taken out; ${path} is not written.`,
  acceptedSome: (added, removed, path, all) =>
    `Accepted ${added} finding${added === 1 ? '' : 's'}${removed > 0 ? `, took out ${removed} no longer needed` : ''}; ${path} now holds ${all}.`,
  baselineFile: 'baseline',
  badConfig: (path, why) => `The configuration ${path} is wrong: ${why}.`,
  configFile: 'configuration',
};

export const CONFIG_TEXTS = { 'zh-TW': zhTW, en } satisfies Record<Language, ConfigTexts>;
