/** What the command line says of a call it cannot make sense of, in both languages. */
import type { Language } from '../finding.ts';

export interface UsageTexts {
  /** `command` ends in a space, or is empty for the program itself. */
  readonly seeHelp: (command: string) => string;
  readonly unknownCommand: (given: string, known: string, near: string | undefined) => string;
  readonly unknownOption: (given: string, near: string | undefined) => string;
  /** `what` is what can be given, in the words of the help. */
  readonly missingArgument: (name: string, what: string, example: string) => string;
  /** `most` is how many the command takes. */
  readonly excessArguments: (command: string, most: number) => string;
  /** `found` is the option that stands where the value should. */
  readonly missingValue: (option: string, found?: string) => string;
  /** `owners` are the commands that have it. */
  readonly optionElsewhere: (option: string, command: string, owners: string) => string;
  /** Where `--out` was meant of a command that says the file with the format. */
  readonly fileWithFormat: string;
  readonly conflict: (option: string, values: string) => string;
  readonly unknownValue: (option: string, given: string, allowed: string, near?: string) => string;
  readonly unknownRule: (option: string, given: string, near: string | undefined) => string;
}

const zhTW: UsageTexts = {
  seeHelp: (command) => `用法見 planlint ${command}--help。`,
  unknownCommand: (given, known, near) =>
    `沒有「${given}」這個指令${near ? `，是否為 ${near}？` : '。'}可用：${known}。`,
  unknownOption: (given, near) => `沒有 ${given} 這個選項${near ? `，是否為 ${near}？` : '。'}`,
  missingArgument: (name, what, example) => `缺少 <${name}>：${what}。例如：${example}`,
  excessArguments: (command, most) =>
    most === 0 ? `指令 ${command} 不需要引數。` : `指令 ${command} 的引數過多，最多 ${most} 個。`,
  missingValue: (option, found) =>
    found === undefined ? `選項 ${option} 缺少值。` : `選項 ${option} 缺少值，後面接的是「${found}」。`,
  optionElsewhere: (option, command, owners) =>
    `指令 ${command} 沒有 ${option} 這個選項，有這個選項的是：${owners}。`,
  fileWithFormat: '存檔請寫成 -f 格式=路徑，例如 -f html=報告.html。',
  conflict: (option, values) => `選項 ${option} 重複且互相矛盾：${values}。請只留一個。`,
  unknownValue: (option, given, allowed, near) =>
    `${option} 不接受「${given}」${near ? `，是否為 ${near}？` : '。'}可用：${allowed}。`,
  unknownRule: (option, given, near) =>
    `${option}：沒有「${given}」這條規則${near ? `，是否為 ${near}？` : '。'}全部規則見 planlint rules。`,
};

const en: UsageTexts = {
  seeHelp: (command) => `See planlint ${command}--help.`,
  unknownCommand: (given, known, near) =>
    `There is no command "${given}"${near ? `; did you mean ${near}?` : '.'} Commands: ${known}.`,
  unknownOption: (given, near) => `There is no option ${given}${near ? `; did you mean ${near}?` : '.'}`,
  missingArgument: (name, what, example) => `<${name}> is missing: ${what}. For example: ${example}`,
  excessArguments: (command, most) =>
    most === 0 ? `${command} takes no arguments.` : `Too many arguments for ${command}: it takes ${most}.`,
  missingValue: (option, found) =>
    `The option ${option} needs a value${found === undefined ? '' : `; what follows it is "${found}"`}.`,
  optionElsewhere: (option, command, owners) =>
    `${command} has no option ${option}; these commands have it: ${owners}.`,
  fileWithFormat: 'To write a file, use -f FORMAT=PATH, as in -f html=report.html.',
  conflict: (option, values) => `The option ${option} is given twice and differs: ${values}. Keep one.`,
  unknownValue: (option, given, allowed, near) =>
    `${option} does not take "${given}"${near ? `; did you mean ${near}?` : '.'} Allowed: ${allowed}.`,
  unknownRule: (option, given, near) =>
    `${option}: there is no rule "${given}"${near ? `; did you mean ${near}?` : '.'} planlint rules lists them all.`,
};

export const USAGE_TEXTS = { 'zh-TW': zhTW, en } satisfies Record<Language, UsageTexts>;
