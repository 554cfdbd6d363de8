import { describe, expect, test } from 'vitest';
import {
  agreementOf,
  type Printed,
  printed,
  scaleSlip,
  significantDigits,
  sumOf,
} from '../../src/model/precision.ts';
import { parseUnit } from '../../src/parse/units.ts';

/** `1.95 萬噸`: a number, a space, its unit. */
function of(text: string): Printed {
  const [number = '', unit = ''] = text.split(' ');
  return printed(Number(number.replaceAll(',', '')), number, parseUnit(unit));
}

describe('two printed figures', () => {
  test.each([
    ['19,522.08 公噸', '1.95 萬噸', 'equal'],
    ['19,665.60 公噸', '1.95 萬噸', 'different'],
    ['10,984,564 人次', '1,098 萬人次', 'equal'],
    ['24.9 萬m²', '249,608 m²', 'rounded'],
    ['650 MW', '750 MWp', 'different'],
    ['3.60 公頃', '3.64 公頃', 'different'],
    ['28 家次', '29 家次', 'different'],
    ['85 案', '80 案', 'different'],
  ] as const)('%s and %s', (a, b, expected) => {
    expect(agreementOf(of(a), of(b))).toBe(expected);
  });
});

test('a sum is as rough as its parts together', () => {
  const sum = sumOf(
    ['5.21', '2.84', '17.02', '0.00', '0.01', '0.26', '28.03'].map((text) => of(`${text} 萬噸`)),
  );
  expect(agreementOf(sum, of('53.38 萬噸'))).toBe('equal');
  expect(agreementOf(sum, of('53.48 萬噸'))).toBe('different');
});

test('things counted one by one add up exactly', () => {
  const sum = sumOf(['15 家次', '8 家次', '6 家次'].map(of));
  expect(agreementOf(sum, of('29 家次'))).toBe('equal');
  expect(agreementOf(sum, of('30 家次'))).toBe('different');
});

test('a lost scale word is named', () => {
  expect(scaleSlip(of('47,584,891 度'), of('4,758 度'))).toBe('萬');
  expect(scaleSlip(of('47,584,891 度'), of('4,759 度'))).toBeUndefined();
  expect(scaleSlip(of('30,000 度'), of('3 度'))).toBeUndefined();
});

test('digits that carry meaning', () => {
  expect(significantDigits(of('4,500,000 w'))).toBe(2);
  expect(significantDigits(of('19,522.08 公噸'))).toBe(7);
  expect(significantDigits(of('29 家次'))).toBe(2);
});
