import { describe, expect, it, test } from 'vitest';
import { sectorOf } from '../../src/words/sectors.ts';
import { survivesAnything } from './hostile.ts';

describe('sectorOf', () => {
  test.each([
    ['能源', 'energy'],
    ['能 源', 'energy'],
    ['製造', 'manufacturing'],
    ['運輸部門', 'transport'],
    ['表 4-1、嘉義市能源部門推動策略', 'energy'],
    ['表 4-4、嘉義市住商部門推動策略', 'residential-commercial'],
    ['五、農業部門（建設處、衛生局、教育處）', 'agriculture'],
    ['六、環境部門', 'environment'],
    ['Energy sector', 'energy'],
    ['Table 2. Transport sector measures', 'transport'],
    ['Residential-commercial', 'residential-commercial'],
  ])('%s is %s', (text, sector) => expect(sectorOf(text)).toBe(sector));

  test.each([
    '',
    '部門',
    '能源署',
    '再生能源發電',
    '環境部',
    '環境教育',
    '能源部門及製造部門',
    '農業局',
    '交通處',
  ])('%j is none', (text) => expect(sectorOf(text)).toBeUndefined());

  it('survives anything', () => survivesAnything(sectorOf));
});
