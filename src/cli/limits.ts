/** Limits as they are given: `cells=30000000` after `--limit`, `{ "cells": 30000000 }` in a configuration. */
import { BYTE_LIMITS, LIMIT_NAMES, type LimitName, type Limits } from '../limits.ts';
import type { Given } from './choice.ts';
import type { ProblemList } from './problem-list.ts';
import { nearest } from './suggest.ts';

const UNITS: Readonly<Record<string, number>> = { '': 1, b: 1, k: 2 ** 10, m: 2 ** 20, g: 2 ** 30 };
const SIZE = /^(\d{1,15})(?:\.(\d{1,3}))?\s?(?:(b)|([kmg])(?:i?b)?)?$/iu;
const COUNT = /^\d{1,15}$/u;

/** The number a limit is set to; undefined when the text is none. Sizes may have a unit: `500MB`, `1.5 GiB`. */
export function limitValue(limit: LimitName, text: string): number | undefined {
  const bare = text.replace(/(?<=\d)[,_](?=\d{3}(?!\d))/gu, '');
  if (COUNT.test(bare)) return Number(bare) >= 1 ? Number(bare) : undefined;
  const [, whole, part = '0', byte, unit] = (BYTE_LIMITS.includes(limit) && SIZE.exec(bare)) || [];
  if (whole === undefined) return undefined;
  const bytes = Math.round(Number(`${whole}.${part}`) * (UNITS[(byte ?? unit ?? '').toLowerCase()] ?? 1));
  return bytes >= 1 ? bytes : undefined;
}

/** Limits from `name=value` texts. One limit at two values is a contradiction. */
export function limitsOf(given: Given, problems: ProblemList): Partial<Limits> {
  const limits = new Map<LimitName, number>();
  for (const text of given ?? []) {
    const at = text.indexOf('=');
    if (at <= 0 || at === text.length - 1) {
      problems.add((texts) => texts.badLimit(text));
      continue;
    }
    const name = text.slice(0, at);
    const limit = LIMIT_NAMES.find((one) => one === name);
    if (limit === undefined) {
      const near = nearest(name, LIMIT_NAMES);
      problems.add((texts) => texts.unknownValue('--limit', name, LIMIT_NAMES.join(texts.listComma), near));
      continue;
    }
    const value = limitValue(limit, text.slice(at + 1));
    const before = limits.get(limit);
    if (value === undefined)
      problems.add((texts) => texts.badLimitValue(`--limit ${limit}`, text.slice(at + 1)));
    else if (before !== undefined && before !== value)
      problems.add((texts) =>
        texts.conflict('--limit', [`${limit}=${before}`, `${limit}=${value}`].join(texts.listComma)),
      );
    else limits.set(limit, value);
  }
  return Object.fromEntries(limits);
}
