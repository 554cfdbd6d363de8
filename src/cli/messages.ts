/** What the command line says besides its reports, in both languages. */
import type { Language } from '../finding.ts';

export interface CliTexts {
  readonly prefix: string;
  readonly seeHelp: string;
  readonly unknownCommand: (given: string, known: string, near: string | undefined) => string;
  readonly plannedCommand: (given: string) => string;
  readonly unknownOption: (given: string, near: string | undefined) => string;
  readonly missingArgument: (name: string) => string;
  readonly excessArguments: (command: string) => string;
  readonly missingValue: (option: string) => string;
  readonly conflict: (option: string, values: string) => string;
  readonly unknownValue: (option: string, given: string, allowed: string, near?: string) => string;
  readonly unknownRule: (option: string, given: string, near: string | undefined) => string;
  readonly plannedFormat: (given: string, allowed: string) => string;
  readonly badDate: (option: string, given: string) => string;
  readonly badRule: (given: string) => string;
  readonly badJobs: (given: string) => string;
  readonly twoToStdout: (formats: string) => string;
  readonly samePath: (path: string) => string;
  readonly emptyPath: (given: string) => string;
  readonly unreadableFile: (what: string, path: string, why: string) => string;
  readonly badConfig: (path: string, why: string) => string;
  readonly configKey: (path: string, key: string, known: string, near: string | undefined) => string;
  readonly configType: (path: string, key: string, wanted: string) => string;
  readonly badProfile: (path: string, why: string) => string;
  readonly outFolderMissing: (path: string) => string;
  readonly outIsFolder: (path: string) => string;
  readonly outIsInput: (path: string) => string;
  readonly cannotWrite: (path: string, why: string) => string;
  readonly cannotShow: (why: string) => string;
  readonly configFile: string;
  readonly profileFile: string;
  readonly notes: (count: number) => string;
  readonly nothingWritten: string;
  readonly reading: (done: number, all: number, path: string) => string;
  readonly readLine: (path: string, what: string) => string;
  readonly bug: string;
  readonly wantedText: string;
  readonly wantedRules: string;
  readonly wantedObject: string;
  /** By code of the system. */
  readonly faults: Readonly<Record<string, string>>;
}

const zhTW: CliTexts = {
  prefix: 'planlint：',
  seeHelp: '用法見 planlint --help。',
  unknownCommand: (given, known, near) =>
    `沒有「${given}」這個指令${near ? `，是否為 ${near}？` : '。'}可用：${known}。`,
  plannedCommand: (given) => `指令 ${given} 尚未提供。`,
  unknownOption: (given, near) => `沒有 ${given} 這個選項${near ? `，是否為 ${near}？` : '。'}`,
  missingArgument: (name) => `缺少 <${name}>。`,
  excessArguments: (command) => `指令 ${command} 的引數過多。`,
  missingValue: (option) => `選項 ${option} 缺少值。`,
  conflict: (option, values) => `選項 ${option} 重複且互相矛盾：${values}。請只留一個。`,
  unknownValue: (option, given, allowed, near) =>
    `${option} 不接受「${given}」${near ? `，是否為 ${near}？` : '。'}可用：${allowed}。`,
  unknownRule: (option, given, near) =>
    `${option}：沒有「${given}」這條規則${near ? `，是否為 ${near}？` : '。'}全部規則見 planlint rules。`,
  plannedFormat: (given, allowed) => `格式 ${given} 尚未提供。可用：${allowed}。`,
  badDate: (option, given) =>
    `${option} 的日期無法辨識：「${given}」。請寫成 2023-10-31 或民國日期 112年10月31日。`,
  badRule: (given) => `--rule 應寫成 規則=等級，例如 missing-unit=error；收到的是「${given}」。`,
  badJobs: (given) => `--jobs 應為 1 到 64 的整數；收到的是「${given}」。`,
  twoToStdout: (formats) => `只有一種格式可以寫到標準輸出，收到 ${formats}。其餘請寫成 格式=路徑。`,
  samePath: (path) => `兩種輸出不能寫到同一個檔案：${path}。`,
  emptyPath: (given) => `「${given}」缺少等號後的路徑。`,
  unreadableFile: (what, path, why) => `無法讀取${what} ${path}：${why}。`,
  badConfig: (path, why) => `設定檔 ${path} 有誤：${why}。`,
  configKey: (path, key, known, near) =>
    `設定檔 ${path} 有不認得的鍵「${key}」${near ? `，是否為 ${near}？` : '。'}可用：${known}。`,
  configType: (path, key, wanted) => `設定檔 ${path} 的「${key}」應為${wanted}。`,
  badProfile: (path, why) => `版型 ${path} 不合格式：${why}。`,
  outFolderMissing: (path) => `無法寫入 ${path}：所在資料夾不存在。`,
  outIsFolder: (path) => `無法寫入 ${path}：這是資料夾，請指定檔名。`,
  outIsInput: (path) => `輸出 ${path} 同時是輸入，不予覆寫。`,
  cannotWrite: (path, why) => `無法寫入 ${path}：${why}。沒有留下不完整的檔案。`,
  cannotShow: (why) => `無法寫到標準輸出：${why}。`,
  configFile: '設定檔',
  profileFile: '版型',
  notes: (count) => `讀取時另有 ${count} 項發現；以 planlint validate 檢視。`,
  nothingWritten: '沒有任何文件可輸出，未寫入任何內容。',
  reading: (done, all, path) => `讀取 ${done}/${all} ${path}`,
  readLine: (path, what) => `${path}：${what}`,
  bug: '這是 planlint 本身的錯誤，請連同以下內容回報：',
  wantedText: '文字',
  wantedRules: '物件，例如 { "missing-unit": "error" }',
  wantedObject: '內容應為 JSON 物件',
  faults: {
    ENOENT: '檔案不存在',
    EACCES: '沒有權限',
    EPERM: '沒有權限',
    EISDIR: '這是資料夾',
    ENOTDIR: '路徑中有一段不是資料夾',
    ENOSPC: '磁碟空間不足',
    EROFS: '檔案系統唯讀',
    EBUSY: '檔案被其他程式佔用',
    ENAMETOOLONG: '路徑過長',
  },
};

const en: CliTexts = {
  prefix: 'planlint: ',
  seeHelp: 'See planlint --help.',
  unknownCommand: (given, known, near) =>
    `There is no command "${given}"${near ? `; did you mean ${near}?` : '.'} Commands: ${known}.`,
  plannedCommand: (given) => `The command ${given} does not exist yet.`,
  unknownOption: (given, near) => `There is no option ${given}${near ? `; did you mean ${near}?` : '.'}`,
  missingArgument: (name) => `<${name}> is missing.`,
  excessArguments: (command) => `Too many arguments for ${command}.`,
  missingValue: (option) => `The option ${option} needs a value.`,
  conflict: (option, values) => `The option ${option} is given twice and differs: ${values}. Keep one.`,
  unknownValue: (option, given, allowed, near) =>
    `${option} does not take "${given}"${near ? `; did you mean ${near}?` : '.'} Allowed: ${allowed}.`,
  unknownRule: (option, given, near) =>
    `${option}: there is no rule "${given}"${near ? `; did you mean ${near}?` : '.'} planlint rules lists them all.`,
  plannedFormat: (given, allowed) => `The format ${given} does not exist yet. Allowed: ${allowed}.`,
  badDate: (option, given) =>
    `${option} is not a date: "${given}". Write it as 2023-10-31 or as a ROC date, 112年10月31日.`,
  badRule: (given) => `--rule is written rule=level, as in missing-unit=error; given was "${given}".`,
  badJobs: (given) => `--jobs takes a whole number from 1 to 64; given was "${given}".`,
  twoToStdout: (formats) =>
    `Only one format can go to standard output, given were ${formats}. Write the others as FORMAT=PATH.`,
  samePath: (path) => `Two outputs cannot go to the same file: ${path}.`,
  emptyPath: (given) => `"${given}" lacks the path after the equals sign.`,
  unreadableFile: (what, path, why) => `Cannot read the ${what} ${path}: ${why}.`,
  badConfig: (path, why) => `The configuration ${path} is wrong: ${why}.`,
  configKey: (path, key, known, near) =>
    `The configuration ${path} has an unknown key "${key}"${near ? `; did you mean ${near}?` : '.'} Keys: ${known}.`,
  configType: (path, key, wanted) => `"${key}" in the configuration ${path} must be ${wanted}.`,
  badProfile: (path, why) => `The profile ${path} is not valid: ${why}.`,
  outFolderMissing: (path) => `Cannot write ${path}: its folder does not exist.`,
  outIsFolder: (path) => `Cannot write ${path}: it is a folder; name a file.`,
  outIsInput: (path) => `The output ${path} is also an input; it is not overwritten.`,
  cannotWrite: (path, why) => `Cannot write ${path}: ${why}. No partial file is left behind.`,
  cannotShow: (why) => `Cannot write to standard output: ${why}.`,
  configFile: 'configuration',
  profileFile: 'profile',
  notes: (count) =>
    `Reading gave ${count} more finding${count === 1 ? '' : 's'}; planlint validate shows ${count === 1 ? 'it' : 'them'}.`,
  nothingWritten: 'No document was read, so nothing was written.',
  reading: (done, all, path) => `Reading ${done}/${all} ${path}`,
  readLine: (path, what) => `${path}: ${what}`,
  bug: 'This is a fault of planlint itself; please report it together with what follows:',
  wantedText: 'text',
  wantedRules: 'an object such as { "missing-unit": "error" }',
  wantedObject: 'it must hold a JSON object',
  faults: {
    ENOENT: 'there is no such file',
    EACCES: 'permission denied',
    EPERM: 'permission denied',
    EISDIR: 'it is a folder',
    ENOTDIR: 'a part of the path is not a folder',
    ENOSPC: 'the disk is full',
    EROFS: 'the file system is read-only',
    EBUSY: 'another program holds the file',
    ENAMETOOLONG: 'the path is too long',
  },
};

export const CLI_TEXTS = { 'zh-TW': zhTW, en } satisfies Record<Language, CliTexts>;
