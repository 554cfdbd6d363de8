import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { alikeFinder, likeness } from '../../src/check/names-alike.ts';

const ALIKE = 0.6;

describe('names alike', () => {
  const find = alikeFinder(['共享汽、機車推動', '公車汰換', '再生水提供量（萬噸）', '老舊柴油車汰換'], ALIKE);

  test.each([
    ['共享汽、機車推動 (租借人次(萬人次))', 0],
    ['再生水提供量', 2],
    ['推動再生水提供量提升', 2],
  ])('%s', (name, expected) => {
    expect(find(name)).toContain(expected);
  });

  test('leave out what only shares a word', () => {
    expect(find('電動公車')).not.toContain(3);
  });

  // Few words, so that names repeat them in every order and share half of their pairs.
  const word = fc.constantFrom('公', '車', '汰', '換', '汰換', '公車', '站', '1', '2', '(輛)', '、');
  const name = fc.array(word, { maxLength: 7 }).map((words) => words.join(''));

  test('are all found that are alike', () => {
    fc.assert(
      fc.property(fc.array(name, { maxLength: 12 }), name, (names, own) => {
        const found = alikeFinder(names, ALIKE)(own);
        const alike = [...names.keys()].filter((place) => likeness(own, names[place] ?? '') >= ALIKE);
        expect(alike.filter((place) => !found.includes(place))).toEqual([]);
      }),
    );
  });
});
