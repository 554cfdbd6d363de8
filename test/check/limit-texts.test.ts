/** The limits in words: what was found, what is allowed, and where. */
import { describe, expect, test } from 'vitest';
import { LIMIT_TEXTS, limitFigure, sayExcess } from '../../src/check/reading/limit-texts.ts';
import type { LimitName } from '../../src/limits.ts';

const MB = 1024 * 1024;

describe('a figure', () => {
  test.each<[limit: LimitName, amount: number, zh: string, en: string]>([
    ['file-size', 250 * MB, '250 MB', '250 MB'],
    ['file-size', 1.25 * MB, '1.3 MB', '1.3 MB'],
    ['unpacked-size', MB, '1 MB', '1 MB'],
    ['part-size', MB - 1, '1,048,575 位元組', '1,048,575 bytes'],
    ['rows', 2_000_000, '2,000,000', '2,000,000'],
    ['ratio', 5 * MB, '5,242,880', '5,242,880'],
    ['time', 1200, '1,200 秒', '1,200 s'],
  ])('of %s: %d', (limit, amount, zh, en) => {
    expect([limitFigure(limit, amount, 'zh-TW'), limitFigure(limit, amount, 'en')]).toEqual([zh, en]);
  });
});

describe('a sentence', () => {
  const rows = { limit: 'rows' as const, found: 9, most: 8 };

  test('at or beyond what was counted, with or without a place', () => {
    const counted = { ...rows, atLeast: true, where: '表一' };
    expect(sayExcess(counted, 'zh-TW')).toBe('列數（表一）至少 9，上限 8');
    expect(sayExcess(counted, 'en')).toBe('number of rows (表一) at least 9, at most 8');
    const exact = { ...rows, atLeast: false, where: '' };
    expect(sayExcess(exact, 'zh-TW')).toBe('列數 9，上限 8');
    expect(sayExcess(exact, 'en')).toBe('number of rows 9, at most 8');
  });

  test.each(Object.keys(LIMIT_TEXTS) as LimitName[])('names what %s counts, in either language', (limit) => {
    const said = (['zh-TW', 'en'] as const).map((lang) =>
      sayExcess({ ...rows, limit, atLeast: false, where: '' }, lang),
    );
    expect(said[0]).toMatch(/^\p{Script=Han}{2,}.* 9.*，上限 8/u);
    expect(said[1]).toMatch(/^[a-z][a-z ]+ 9.*, at most 8/u);
  });
});
