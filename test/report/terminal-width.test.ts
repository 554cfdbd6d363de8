import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { displayWidth, padEnd, padStart, wrap } from '../../src/report/terminal-width.ts';

describe('displayWidth', () => {
  it.each([
    ['', 0],
    ['kWp', 3],
    ['公頃', 4],
    ['太陽能MWp', 9],
    ['（％）', 6],
    ['①○≦', 3],
    ['e\u0301', 1],
    ['\u{20000}', 2],
  ])('of %j is %i columns', (text, width) => {
    expect(displayWidth(text)).toBe(width);
  });
});

describe('padding', () => {
  it.each([
    ['落後', 6, '落後  ', '  落後'],
    ['ab', 4, 'ab  ', '  ab'],
    ['無法比較', 4, '無法比較', '無法比較'],
  ])('%j to %i columns', (text, width, end, start) => {
    expect(padEnd(text, width)).toBe(end);
    expect(padStart(text, width)).toBe(start);
  });
});

describe('wrap', () => {
  it.each<[string, number, string[]]>([
    ['', 10, ['']],
    ['目標低於成果', 8, ['目標低於', '成果']],
    ['成果 853 輛低於目標', 10, ['成果 853', '輛低於目標']],
    ['共一千二百，尚缺', 10, ['共一千二', '百，尚缺']],
    ['見「公車」欄', 4, ['見', '「公', '車」', '欄']],
    ['see behind-schedule now', 12, ['see', 'behind-sched', 'ule now']],
    ['a  b', 1, ['a', 'b']],
  ])('%j in %i columns', (text, width, lines) => {
    expect(wrap(text, width)).toEqual(lines);
  });

  it('keeps every character but spaces, and every line within the width', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom(...'輛 公，「」a1.%①') }),
        fc.integer({ min: 2, max: 30 }),
        (text, width) => {
          const lines = wrap(text, width);
          expect(lines.join('').replaceAll(' ', '')).toBe(text.replaceAll(' ', ''));
          for (const line of lines) expect(displayWidth(line)).toBeLessThanOrEqual(width);
        },
      ),
    );
  });
});
