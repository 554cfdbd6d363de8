import { describe, expect, it } from 'vitest';
import { languageAsked, languageOfLocale } from '../../src/cli/language.ts';
import { nearest } from '../../src/cli/suggest.ts';

describe('languageOfLocale', () => {
  it.each([
    [{}, 'zh-TW'],
    [{ LANG: 'zh_TW.UTF-8' }, 'zh-TW'],
    [{ LANG: 'zh_CN.UTF-8' }, 'zh-TW'],
    [{ LANG: 'en_US.UTF-8' }, 'en'],
    [{ LANG: 'en' }, 'en'],
    [{ LANG: 'C' }, 'zh-TW'],
    [{ LANG: 'C.UTF-8' }, 'zh-TW'],
    [{ LANG: 'POSIX' }, 'zh-TW'],
    [{ LANG: 'de_DE' }, 'zh-TW'],
    [{ LANG: 'zh_TW', LC_MESSAGES: 'en_GB' }, 'en'],
    [{ LANG: 'en_US', LC_MESSAGES: 'en_GB', LC_ALL: 'zh_TW' }, 'zh-TW'],
    [{ LANG: 'en_US', LC_ALL: '' }, 'en'],
  ])('%j: %s', (env, language) => {
    expect(languageOfLocale(env)).toBe(language);
  });
});

describe('languageAsked', () => {
  it.each([
    [['validate', 'x', '--lang', 'en'], 'en'],
    [['--lang=zh-tw', 'rules'], 'zh-TW'],
    [['rules'], undefined],
    [['rules', '--lang'], undefined],
    [['rules', '--lang', 'fr'], undefined],
    [['validate', '--', '--lang', 'en'], undefined],
  ])('%j: %s', (argv, language) => {
    expect(languageAsked(argv)).toBe(language);
  });
});

describe('nearest', () => {
  const rules = ['missing-unit', 'missing-result', 'period-gap'];
  it.each([
    ['mising-unit', 'missing-unit'],
    ['missing-units', 'missing-unit'],
    ['Period-Gap', 'period-gap'],
    ['duplicate', undefined],
    ['x', undefined],
  ])('of %s is %s', (given, name) => {
    expect(nearest(given, rules)).toBe(name);
  });
});
