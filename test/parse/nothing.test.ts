import { describe, expect, it, test } from 'vitest';
import { isDash, isNothing } from '../../src/parse/nothing.ts';
import { survivesAnything } from './hostile.ts';

describe('isNothing', () => {
  test.each([
    '',
    ' ',
    '\n',
    '\u3000',
    '-',
    '－',
    '--',
    '—',
    '–',
    '——',
    '- -',
    '──',
    '~',
    '無',
    ' 無 ',
    '(無)',
    '（無）',
    '無。',
    'N/A',
    'n/a',
    'NA',
    'Ｎ/Ａ',
    'N.A.',
    '/',
    '／',
    '…',
    '無資料',
    '不適用',
    '未填',
    '未填列',
    '空白',
    'N.A',
    'nil',
    'None',
    'NULL',
    '//',
    '\\',
    '─ ─',
    '...',
    '.',
    '(-)',
    '（N/A）',
    '不 適 用',
  ])('%j is no value', (text) => expect(isNothing(text)).toBe(true));

  test.each([
    '0',
    '0%',
    '０',
    '-1',
    '-0.5%',
    '無新設海堤',
    '一',
    '尚未執行',
    '1/2',
    '不',
    'Nantou',
    '(0)',
    '無。無',
    '(無',
    '無)',
    '()',
    '(無)家',
    '。無',
  ])('%j is a value', (text) => expect(isNothing(text)).toBe(false));

  it('survives anything', () => survivesAnything(isNothing));
});

describe('isDash', () => {
  test.each([
    ['-', true],
    ['－', true],
    ['—', true],
    ['- -', true],
    ['', false],
    ['無', false],
    ['-5', false],
    ['一', false],
  ] as const)('%j: %s', (text, dash) => expect(isDash(text)).toBe(dash));
});
