/**
 * What a page of the documentation has its reader do, in order. The convention, for whoever writes a page:
 *
 *     ```console                       command lines begin with `$ `; what they print stands below, standard output
 *     $ planlint explain missing-unit  and standard error together. A line `…` stands for lines left out. A command
 *     …                                without output below it is run all the same, and nothing is said of what it
 *     ```                              prints. An exit code other than 0 and 1 is shown by `$ echo $?`.
 *
 *     ```json title="city.json"        a file the reader saves; it lies there for the commands below it
 *
 *     ```yaml                          the lines under `script:` are what a CI job types: they are run
 *
 * Every page has a folder of its own with the project's fixtures in it, and Traditional Chinese for its locale.
 */

import { parse } from 'yaml';

export interface Command {
  readonly line: string;
  /** What the page shows below it; empty when it shows nothing. */
  readonly shown: string;
}

export type Step =
  | { readonly kind: 'file'; readonly path: string; readonly text: string }
  | { readonly kind: 'commands'; readonly commands: readonly Command[] };

interface Block {
  readonly language: string;
  readonly title: string | undefined;
  readonly text: string;
}

function blocksOf(markdown: string): Block[] {
  const fences = markdown.matchAll(/^(`{3,})([^\s`]*)(?: +([^\n`]*))?\n(.*?)^\1[ ]*$/gmsu);
  return [...fences].map(([, , language = '', info = '', text = '']) => ({
    language,
    title: /^title="([^"]+)"$/u.exec(info.trim())?.[1],
    text,
  }));
}

/** Steps of a page. Throws when a block holds command lines that would not be run. */
export function stepsOf(markdown: string): Step[] {
  return blocksOf(markdown).flatMap(({ language, title, text }): Step[] => {
    if (title !== undefined) return [{ kind: 'file', path: title, text }];
    if (language === 'console') return [{ kind: 'commands', commands: commandsOf(text) }];
    if (language === 'yaml') return [{ kind: 'commands', commands: scriptLines(parse(text)) }];
    if (/^(?:sh|bash|shell|zsh|text|)$/u.test(language)) {
      throw new Error(`write command lines and their output in a \`\`\`console block, not in this:\n${text}`);
    }
    return [];
  });
}

/** Lines of every `script:` in the configuration of a CI. */
function scriptLines(data: unknown): Command[] {
  if (typeof data !== 'object' || data === null) return [];
  return Object.entries(data).flatMap(([key, value]) =>
    key === 'script' && Array.isArray(value)
      ? value.map((line) => ({ line: String(line), shown: '' }))
      : scriptLines(value),
  );
}

function commandsOf(text: string): Command[] {
  const [before = '', ...parts] = text.split(/^\$ /mu);
  if (before !== '') throw new Error(`a console block begins with a command line:\n${text}`);
  return parts.map((part) => {
    const [line = '', ...shown] = part.split(/(?<!\\)\n/u);
    return { line, shown: shown.join('\n').trimEnd() };
  });
}

/** Whether the shown text is what was said, given that a line `…` stands for any number of lines. */
export function isTrue(shown: string, said: string): boolean {
  const lines = linesOf(said);
  const parts = partsOf(linesOf(shown));
  let at = 0;
  for (const [index, part] of parts.entries()) {
    const found =
      index === 0 ? 0 : index === parts.length - 1 ? lines.length - part.length : findLines(lines, part, at);
    if (found < at || part.some((line, offset) => lines[found + offset] !== line)) return false;
    at = found + part.length;
  }
  return parts.length > 1 || at === lines.length;
}

/** Without byte order marks and blanks at the ends of lines, which neither a terminal nor a page shows. */
function linesOf(text: string): string[] {
  return text
    .replaceAll('\ufeff', '')
    .trimEnd()
    .split('\n')
    .map((line) => line.trimEnd());
}

/** Runs of lines between the lines `…`. */
function partsOf(lines: readonly string[]): string[][] {
  const parts: string[][] = [[]];
  for (const line of lines) {
    if (line.trim() === '…') parts.push([]);
    else parts.at(-1)?.push(line);
  }
  return parts;
}

function findLines(lines: readonly string[], part: readonly string[], from: number): number {
  for (let at = from; at + part.length <= lines.length; at += 1) {
    if (part.every((line, offset) => lines[at + offset] === line)) return at;
  }
  return -1;
}
