/** Where each format of one reading goes: `-f text -f json=report.json`. */
import { resolve } from 'node:path';
import { type Given, oneOf } from '../choice.ts';
import type { ProblemList } from '../problem-list.ts';
import { VALIDATE_FORMATS, type ValidateFormat } from './formats.ts';

export interface Target {
  readonly format: ValidateFormat;
  /** Absent for standard output. */
  readonly path?: string;
}

/** Text on standard output unless something else is asked for. */
export function targetsOf(given: Given, cwd: string, problems: ProblemList): Target[] {
  const targets = [...new Set(given ?? ['text'])].flatMap((text) => targetOf(text, problems) ?? []);
  const shown = targets.filter(({ path }) => path === undefined);
  if (shown.length > 1) {
    problems.add((texts) => texts.twoToStdout(shown.map(({ format }) => format).join(texts.listComma)));
  }
  const taken = new Set<string>();
  for (const { path } of targets) {
    if (path === undefined) continue;
    if (taken.has(resolve(cwd, path))) problems.add((texts) => texts.samePath(path));
    taken.add(resolve(cwd, path));
  }
  return targets;
}

function targetOf(text: string, problems: ProblemList): Target | undefined {
  const cut = text.indexOf('=');
  const name = cut < 0 ? text : text.slice(0, cut);
  const path = cut < 0 ? undefined : text.slice(cut + 1);
  const format = oneOf('--format', name, VALIDATE_FORMATS, problems);
  if (path === '') problems.add((texts) => texts.emptyPath(text));
  if (format === undefined || path === '') return undefined;
  return { format, ...(path !== undefined && { path }) };
}
