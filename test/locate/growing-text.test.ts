import { expect, it } from 'vitest';
import { append, endOf, startGrowing, wholeOf } from '../../src/locate/growing-text.ts';
import { HEADER, located } from './located.ts';

it.each([
  ['…使用1級能效空調設', ['備達成10%'], '…使用1級能效空調設備達成10%'],
  ['1. 輔導 20 家 ', [' 2. 查核 5 家', '\n3. 宣導'], '1. 輔導 20 家 2. 查核 5 家 3. 宣導'],
  ['LED', ['lamps', '，汰換'], 'LED lamps，汰換'],
])('%s goes on', (text, further, whole) => {
  const grown = startGrowing(0, text);
  for (const one of further) append(grown, one);
  expect(endOf(grown)).toBe(whole);
  expect(grown.length).toBe(whole.length);
  expect(wholeOf(grown)).toBe(whole);
});

it('is told to the last seam, of a long text by its end', () => {
  const grown = startGrowing(0, '甲'.repeat(998));
  append(grown, '乙乙');
  expect(endOf(grown)).toBe(`${'甲'.repeat(998)}乙乙`);
  append(grown, '丙');
  expect(endOf(grown)).toBe(`…${'甲'.repeat(997)}乙乙丙`);
  expect(wholeOf(grown)).toBe(`${'甲'.repeat(998)}乙乙丙`);
});

it('tells no more of a list that was joined row by row than of each seam', () => {
  const rows = Array.from({ length: 300 }, (_, index) => ` | | 續寫的第${index + 100}段說明 | | | | |`);
  const { tables } = located(`${HEADER}\n甲 | 燈具 | 說明 | 教育處 | 111年 | 1 | 2 | 3\n${rows.join('\n')}`);
  const [table] = tables;
  const details = table?.repairs.flat().map(({ detail }) => detail) ?? [];
  expect(details).toHaveLength(300);
  // `說明` and 300 times ten characters.
  expect(table?.rows[0]?.cells.get(3)?.text).toHaveLength(2 + 300 * 10);
  expect(Math.max(...details.map((detail) => detail.length))).toBe(1001);
  expect(details[1]).toBe('說明續寫的第100段說明續寫的第101段說明');
  expect(details.at(-1)).toMatch(/^….*續寫的第398段說明續寫的第399段說明$/u);
});
