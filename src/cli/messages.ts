/** What the command line says besides its reports, in both languages. */

import { figure } from '../check/wording.ts';
import type { Language } from '../finding.ts';
import type { Dialect, EncodingGuess } from '../grid.ts';
import type { JsonFault, Wanted } from './config/json-text.ts';
import { CONFIG_TEXTS, type ConfigTexts } from './config/messages.ts';
import { OUTPUT_TEXTS, type OutputTexts } from './output/messages.ts';
import { USAGE_TEXTS, type UsageTexts } from './usage-messages.ts';

export interface CliTexts extends OutputTexts, ConfigTexts, UsageTexts {
  readonly prefix: string;
  /** `wanted` is how to ask for it instead. */
  readonly fileOnly: (format: string, wanted: string) => string;
  readonly badDate: (option: string, given: string) => string;
  readonly farYear: (option: string, given: string, year: string) => string;
  readonly futureDate: (asOf: string, today: string) => string;
  readonly quietAndVerbose: string;
  readonly emptyInput: string;
  readonly twiceStdin: string;
  readonly badRule: (given: string) => string;
  readonly badJobs: (given: string) => string;
  readonly badLimit: (given: string) => string;
  readonly badLimitValue: (option: string, given: string) => string;
  readonly badDelimiter: (option: string, given: string) => string;
  readonly badQuote: (option: string, given: string) => string;
  readonly twoToStdout: (formats: string) => string;
  readonly samePath: (path: string) => string;
  readonly emptyPath: (given: string) => string;
  readonly unreadableFile: (what: string, path: string, why: string) => string;
  readonly notJson: (fault: JsonFault) => string;
  /** `option` is where the profile was asked for. */
  readonly unknownProfile: (option: string, given: string, known: string, near: string | undefined) => string;
  readonly unreadableProfile: (option: string, path: string, why: string) => string;
  readonly badProfile: (option: string, path: string, why: string) => string;
  readonly profileKey: (key: string, allowed: string, near: string | undefined) => string;
  readonly profileKeyMissing: (key: string) => string;
  readonly profileValue: (key: string, allowed: string) => string;
  readonly profileType: (key: string, wanted: string) => string;
  readonly profilePattern: (key: string) => string;
  readonly profileLimit: (key: string, least: number) => string;
  /** By the schema's name of the type. */
  readonly jsonTypes: Readonly<Record<string, string>>;
  readonly notes: (count: number) => string;
  readonly tooManyFindings: (count: number) => string;
  readonly nothingKnown: string;
  readonly switchedOff: (rule: string) => string;
  readonly skippedFile: string;
  readonly linkedFolder: (path: string) => string;
  readonly reading: (done: number, all: number, path: string) => string;
  /** How a csv is written, for `--verbose`. */
  readonly dialect: (dialect: Dialect) => string;
  readonly encodingBasis: Readonly<Record<EncodingGuess['basis'], string>>;
  /** Follows the format of a text file. */
  readonly decoded: (encoding: string, basis: string) => string;
  /** Between what is said of one file. */
  readonly apart: string;
  readonly readLine: (path: string, what: string) => string;
  readonly checkStopped: (seconds: number) => string;
  readonly bug: string;
  /** By code of the system. */
  readonly faults: Readonly<Record<string, string>>;
}

type WantedNames = Readonly<Record<'name' | 'value' | 'end', string>> & {
  readonly mark: (mark: string) => string;
};
const ZH_WANTED: WantedNames = {
  name: '雙引號括起的鍵',
  value: '值',
  end: '檔案結尾',
  mark: (mark) => `「${mark}」`,
};
const EN_WANTED: WantedNames = {
  name: 'a key in double quotes',
  value: 'a value',
  end: 'the end of the file',
  mark: (mark) => `"${mark}"`,
};

function sayWanted(wanted: readonly Wanted[], names: WantedNames, or: string): string {
  return wanted
    .map((one) => (one === 'name' || one === 'value' || one === 'end' ? names[one] : names.mark(one)))
    .join(or);
}

const zhTW: CliTexts = {
  ...OUTPUT_TEXTS['zh-TW'],
  ...CONFIG_TEXTS['zh-TW'],
  ...USAGE_TEXTS['zh-TW'],
  prefix: 'planlint：',
  fileOnly: (format, wanted) => `格式 ${format} 只能存成檔案，請寫成 ${wanted}。`,
  badDate: (option, given) =>
    `${option} 的日期無法辨識：「${given}」。請寫成 2023-10-31 或民國日期 112年10月31日。`,
  farYear: (option, given, year) =>
    `${option} 的日期「${given}」有誤：計畫不會談到 ${year} 年。請寫成 2023-10-31 或民國日期 112年10月31日。`,
  futureDate: (asOf, today) => `注意：基準日 ${asOf} 晚於今天（${today}）；在那之前的期程一律視為已到期。`,
  quietAndVerbose: '--quiet 與 --verbose 互相矛盾，請只留一個。',
  emptyInput: '輸入的路徑是空的；要讀取目前的資料夾，請寫成「.」。',
  twiceStdin: '標準輸入（-）只能用在其中一邊，另一邊請指定檔案。',
  badRule: (given) => `--rule 應寫成 規則=等級，例如 missing-unit=error；收到的是「${given}」。`,
  badJobs: (given) => `--jobs 應為 1 到 64 的整數；收到的是「${given}」。`,
  badLimit: (given) => `--limit 應寫成 名稱=數值，例如 cells=30000000；收到的是「${given}」。`,
  badLimitValue: (option, given) =>
    `${option} 應為 1 以上的整數，檔案大小可加單位，例如 500MB；收到的是「${given}」。`,
  badDelimiter: (option, given) =>
    `${option} 應為一到三個符號（不含引號、換行與字母數字），或 comma、semicolon、tab、pipe、space；收到的是「${given}」。`,
  badQuote: (option, given) => `${option} 應為一個符號，或 double、single、none；收到的是「${given}」。`,
  twoToStdout: (formats) => `只有一種格式可以寫到標準輸出，收到 ${formats}。其餘請寫成 格式=路徑。`,
  samePath: (path) => `兩種輸出不能寫到同一個檔案：${path}。`,
  emptyPath: (given) => `「${given}」缺少等號後的路徑。`,
  unreadableFile: (what, path, why) => `無法讀取${what} ${path}：${why}。`,
  notJson: ({ line, column, found, wanted }) =>
    `第 ${line} 行第 ${column} 字${found ? `的「${found}」不合 JSON 語法` : '就結束了'}，這裡應為${sayWanted(wanted, ZH_WANTED, '或')}`,
  unknownProfile: (option, given, known, near) =>
    `${option} 不接受「${given}」${near ? `，是否為 ${near}？` : '。'}可用：${known}，或 JSON 檔案路徑。`,
  unreadableProfile: (option, path, why) => `無法讀取 ${option} 指定的版型 ${path}：${why}。`,
  badProfile: (option, path, why) => `${option} 指定的版型 ${path} 不合格式：${why}。`,
  profileKey: (key, allowed, near) =>
    `不認得的鍵「${key}」${near ? `，是否為 ${near}？` : '；'}可用：${allowed}`,
  profileKeyMissing: (key) => `缺少「${key}」`,
  profileValue: (key, allowed) => `「${key}」應為其中之一：${allowed}`,
  profileType: (key, wanted) => (key === '' ? `整份內容應為${wanted}` : `「${key}」應為${wanted}`),
  profilePattern: (key) => `「${key}」應以小寫英文字母開頭，只用小寫英文字母、數字與連字號`,
  profileLimit: (key, least) => `「${key}」至少為 ${least}`,
  jsonTypes: {
    object: '物件 { }',
    array: '陣列 [ ]',
    string: '文字',
    integer: '整數',
    number: '數字',
    boolean: 'true 或 false',
  },
  notes: (count) => `讀取時另有 ${count} 項發現；以 planlint validate 檢視。`,
  tooManyFindings: (count) => `另有 ${figure(count)} 項發現只計數、未列出（--limit findings=數值 可調高）。`,
  nothingKnown: '沒有找到認得的表格，也沒有其他輸入可以處理。',
  switchedOff: (rule) => `（規則 ${rule} 已關閉，因此不列為發現。）`,
  skippedFile: '略過：不是可讀副檔名的檔案',
  linkedFolder: (path) => `${path} 是指向資料夾的連結，沒有跟進去讀；要讀請直接指定這個路徑。`,
  reading: (done, all, path) => `讀取 ${done}/${all} ${path}`,
  dialect: ({ delimiter, quote, escaping, lineEnds, columns, ...rows }) =>
    [
      `以「${delimiter}」分欄`,
      quote === '' ? '不用引號' : `引號 ${quote}${escaping === 'backslash' ? '（以 \\ 跳脫）' : ''}`,
      `換行 ${lineEnds.join('、')}`,
      `${columns} 欄`,
      ...(rows.preambleRows > 0 ? [`表前 ${rows.preambleRows} 行`] : []),
      ...(rows.footnoteRows > 0 ? [`表後 ${rows.footnoteRows} 行`] : []),
      ...(rows.blankLines > 0 ? [`空白 ${rows.blankLines} 行`] : []),
      ...(rows.trailingDelimiter ? ['列尾多一個分隔符號'] : []),
      ...(rows.raggedRows > 0 ? [`欄數不符 ${rows.raggedRows} 處`] : []),
    ].join('，'),
  encodingBasis: { option: '依選項', bom: '依檔首標記', declared: '依檔案標示', content: '由內容判斷' },
  decoded: (encoding, basis) => ` ${encoding}（${basis}）`,
  apart: '；',
  readLine: (path, what) => `${path}：${what}`,
  checkStopped: (seconds) =>
    `檢核超過 ${seconds} 秒，已停止，沒有產生報告。請減少一次處理的檔案；確定檔案可信時，可用 --limit time=秒數 調高。`,
  bug: '這是 planlint 本身的錯誤，請連同以下內容回報：',
  faults: {
    ENOENT: '檔案不存在',
    EACCES: '沒有權限',
    EPERM: '沒有權限',
    EISDIR: '這是資料夾',
    ENOTDIR: '路徑中有一段不是資料夾',
    ENOSPC: '磁碟空間不足',
    EDQUOT: '超過磁碟配額',
    EFBIG: '超過系統允許的檔案大小',
    EROFS: '檔案系統唯讀',
    EBUSY: '檔案被其他程式佔用',
    ENAMETOOLONG: '路徑過長',
    ELOOP: '連結繞回自己',
  },
};

const en: CliTexts = {
  ...OUTPUT_TEXTS.en,
  ...CONFIG_TEXTS.en,
  ...USAGE_TEXTS.en,
  prefix: 'planlint: ',
  fileOnly: (format, wanted) => `The format ${format} can only be written to a file: ${wanted}.`,
  badDate: (option, given) =>
    `${option} is not a date: "${given}". Write it as 2023-10-31 or as a ROC date, 112年10月31日.`,
  farYear: (option, given, year) =>
    `${option} is wrong: "${given}"; no plan speaks of the year ${year}. Write it as 2023-10-31 or as a ROC date, 112年10月31日.`,
  futureDate: (asOf, today) =>
    `Note: the as-of date ${asOf} is later than today (${today}); every period that ends before it counts as over.`,
  quietAndVerbose: '--quiet and --verbose contradict each other. Keep one.',
  emptyInput: 'The path of an input is empty; to read the current folder, write ".".',
  twiceStdin: 'Standard input (-) can stand on one side only; name a file for the other.',
  badRule: (given) => `--rule is written RULE=LEVEL, as in missing-unit=error; given was "${given}".`,
  badJobs: (given) => `--jobs takes a whole number from 1 to 64; given was "${given}".`,
  badLimit: (given) => `--limit is written NAME=VALUE, such as cells=30000000; given was "${given}".`,
  badLimitValue: (option, given) =>
    `${option} is a whole number from 1, with a unit for sizes, such as 500MB; given was "${given}".`,
  badDelimiter: (option, given) =>
    `${option} takes one to three signs (no quotes, line ends, letters or digits), or comma, semicolon, tab, pipe, space; given was "${given}".`,
  badQuote: (option, given) => `${option} takes one sign, or double, single, none; given was "${given}".`,
  twoToStdout: (formats) =>
    `Only one format can go to standard output, given were ${formats}. Write the others as FORMAT=PATH.`,
  samePath: (path) => `Two outputs cannot go to the same file: ${path}.`,
  emptyPath: (given) => `"${given}" lacks the path after the equals sign.`,
  unreadableFile: (what, path, why) => `Cannot read the ${what} ${path}: ${why}.`,
  notJson: ({ line, column, found, wanted }) =>
    `line ${line}, column ${column}: ${found ? `"${found}" is no JSON here` : 'the text ends too early'}; expected ${sayWanted(wanted, EN_WANTED, ' or ')}`,
  unknownProfile: (option, given, known, near) =>
    `${option} does not take "${given}"${near ? `; did you mean ${near}?` : '.'} Allowed: ${known}, or the path of a JSON file.`,
  unreadableProfile: (option, path, why) => `Cannot read the profile ${path} named by ${option}: ${why}.`,
  badProfile: (option, path, why) => `The profile ${path} named by ${option} is not valid: ${why}.`,
  profileKey: (key, allowed, near) =>
    `unknown key "${key}"${near ? `, did you mean ${near}?` : ';'} allowed: ${allowed}`,
  profileKeyMissing: (key) => `"${key}" is missing`,
  profileValue: (key, allowed) => `"${key}" must be one of ${allowed}`,
  profileType: (key, wanted) => (key === '' ? `the whole must be ${wanted}` : `"${key}" must be ${wanted}`),
  profilePattern: (key) =>
    `"${key}" must begin with a lower-case letter and hold lower-case letters, digits and hyphens only`,
  profileLimit: (key, least) => `"${key}" must be at least ${least}`,
  jsonTypes: {
    object: 'an object { }',
    array: 'an array [ ]',
    string: 'text',
    integer: 'a whole number',
    number: 'a number',
    boolean: 'true or false',
  },
  notes: (count) =>
    `Reading gave ${count} more finding${count === 1 ? '' : 's'}; planlint validate shows ${count === 1 ? 'it' : 'them'}.`,
  tooManyFindings: (count) =>
    `${figure(count)} more findings are counted and not listed (--limit findings=NUMBER raises the limit).`,
  nothingKnown: 'No known table found, and no other input to work on.',
  switchedOff: (rule) => ` (The rule ${rule} is off, so this is no finding.)`,
  skippedFile: 'skipped: no file with an extension that can be read',
  linkedFolder: (path) => `${path} is a link to a folder and was not followed; name it to have it read.`,
  reading: (done, all, path) => `Reading ${done}/${all} ${path}`,
  dialect: ({ delimiter, quote, escaping, lineEnds, columns, ...rows }) =>
    [
      `delimiter "${delimiter}"`,
      quote === '' ? 'no quotes' : `quote ${quote}${escaping === 'backslash' ? ' (escaped by \\)' : ''}`,
      `line ends ${lineEnds.join(', ')}`,
      `${columns} columns`,
      ...(rows.preambleRows > 0 ? [`${rows.preambleRows} lines before the table`] : []),
      ...(rows.footnoteRows > 0 ? [`${rows.footnoteRows} lines behind it`] : []),
      ...(rows.blankLines > 0 ? [`${rows.blankLines} blank lines`] : []),
      ...(rows.trailingDelimiter ? ['a delimiter behind every row'] : []),
      ...(rows.raggedRows > 0 ? [`rows of another width in ${rows.raggedRows} places`] : []),
    ].join(', '),
  encodingBasis: {
    option: 'as the option says',
    bom: 'by the byte order mark',
    declared: 'as the file says',
    content: 'told from the content',
  },
  decoded: (encoding, basis) => ` ${encoding} (${basis})`,
  apart: ', ',
  readLine: (path, what) => `${path}: ${what}`,
  checkStopped: (seconds) =>
    `Checking took more than ${seconds} s and was stopped; there is no report. Check fewer files at a time; if you trust them, raise the limit with --limit time=SECONDS.`,
  bug: 'This is a fault of planlint itself; please report it together with what follows:',
  faults: {
    ENOENT: 'there is no such file',
    EACCES: 'permission denied',
    EPERM: 'permission denied',
    EISDIR: 'it is a folder',
    ENOTDIR: 'a part of the path is not a folder',
    ENOSPC: 'the disk is full',
    EDQUOT: 'the disk quota is used up',
    EFBIG: 'the file is larger than the system allows',
    EROFS: 'the file system is read-only',
    EBUSY: 'another program holds the file',
    ENAMETOOLONG: 'the path is too long',
    ELOOP: 'its links lead in a circle',
  },
};

export const CLI_TEXTS = { 'zh-TW': zhTW, en } satisfies Record<Language, CliTexts>;
