/** Which language to speak before anything else is known. */
import { LANGUAGES, type Language } from '../finding.ts';

/** A language by its name, in any letter case. */
export function languageNamed(name: string): Language | undefined {
  return LANGUAGES.find((language) => language.toLowerCase() === name.toLowerCase());
}

/** The language `--lang` asks for on the command line, read ahead of all other options so that help and errors speak it. */
export function languageAsked(argv: readonly string[]): Language | undefined {
  for (const [index, argument] of argv.entries()) {
    if (argument === '--') break;
    const named = argument === '--lang' ? argv[index + 1] : /^--lang=(.*)$/u.exec(argument)?.[1];
    const language = named === undefined ? undefined : languageNamed(named);
    if (language) return language;
  }
  return undefined;
}

/** The language of the locale. The plain locales C and POSIX say nothing, and the tables are Taiwan's. */
export function languageOfLocale(env: Readonly<Record<string, string | undefined>>): Language {
  const locale = env.LC_ALL || env.LC_MESSAGES || env.LANG || '';
  return /^en(?:[^a-z]|$)/iu.test(locale) ? 'en' : 'zh-TW';
}
