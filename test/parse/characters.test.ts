import { describe, expect, test } from 'vitest';
import { digitsEnd, endWithoutSpaces, isDigit, isSpace, skipSpaces } from '../../src/parse/characters.ts';

const everyUnit = Array.from({ length: 0x1_0000 }, (_, code) => code);

describe('characters by their code', () => {
  test('a space is what a pattern takes for one, and a digit likewise', () => {
    const spaces = everyUnit.filter((code) => /\s/.test(String.fromCharCode(code)));
    expect(spaces).toHaveLength(25);
    expect(everyUnit.filter(isSpace)).toEqual(spaces);
    expect(everyUnit.filter(isDigit)).toEqual([...'0123456789'].map((digit) => digit.charCodeAt(0)));
  });

  test.each([
    ['a  b', 1, undefined, 3],
    ['a  b', 1, 1, 2],
    ['a', 0, undefined, 0],
    ['  ', 0, undefined, 2],
    ['a', 5, undefined, 5],
  ])('spaces of %j from %i, at most %o', (text, at, most, end) => {
    expect(skipSpaces(text, at, most)).toBe(end);
  });

  test('the end of a part without its last spaces', () => {
    expect(endWithoutSpaces('累計 \u3000 31', 0, 5)).toBe(2);
    expect(endWithoutSpaces('   ', 1, 3)).toBe(1);
  });

  test('digits end where anything else begins', () => {
    expect(digitsEnd('31 MWp', 0)).toBe(2);
    expect(digitsEnd('x', 0)).toBe(0);
    expect(digitsEnd('2023', 2)).toBe(4);
  });
});
