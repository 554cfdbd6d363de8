/** Blank cells in tables that carry no merges: continued, left blank, or left open, and always said. */
import { describe, expect, it } from 'vitest';
import { mapTable } from '../../src/map/map.ts';
import { MAP_WORDS } from '../../src/pipeline/words.ts';
import { HEADER, located } from '../locate/located.ts';

function mapped(rows: string) {
  const [table] = located(`${HEADER}\n${rows}`).tables;
  if (!table) throw new Error('no table');
  const { measures, repairs } = mapTable(table, MAP_WORDS);
  const cells = measures.map((measure) =>
    measure.blocks.flatMap((block) =>
      block.rows.map((row) =>
        ['result', 'target', 'budget']
          .map((field) => row.cells.get(field as 'target')?.text ?? '·')
          .join(' '),
      ),
    ),
  );
  return {
    cells,
    repairs: repairs.flat().map((repair) => `${repair.kind} ${repair.cells.map((cell) => cell.cell).join()}`),
  };
}

describe('blank cells without merges', () => {
  it('continues a value where the table writes a dash for nothing', () => {
    expect(mapped('甲 | 一 | 說明 | 交通處 | 110年 | 1 | 5 | 9\n | | | | 111年 | - | |')).toEqual({
      cells: [['1 5 9', '- 5 9']],
      repairs: ['blank-continued G2,G3', 'blank-continued H2,H3'],
    });
  });

  it('leaves both readings open where no dash is written, and says so', () => {
    expect(mapped('甲 | 一 | 說明 | 交通處 | 110年 | 1 | 5 | 9\n | | | | 111年 | 2 | | 9')).toEqual({
      cells: [['1 5 9', '2 · 9']],
      repairs: ['blank-open G2,G3'],
    });
  });

  it('lets one amount stand for several measures of a category, but no target', () => {
    expect(
      mapped('甲 | 一 | 說明 | 交通處 | 110年 | - | 5 | 9\n | 二 | 說明 | 交通處 | 110年 | 1 | |'),
    ).toEqual({
      cells: [['- 5 9'], ['1 · 9']],
      repairs: ['blank-continued H2,H3'],
    });
  });

  it('never carries an amount into the next category', () => {
    expect(
      mapped('甲 | 一 | 說明 | 交通處 | 110年 | - | 5 | 9\n乙 | 二 | 說明 | 交通處 | 110年 | 1 | 2 |'),
    ).toEqual({
      cells: [['- 5 9'], ['1 2 ·']],
      repairs: [],
    });
  });
});

describe('measures', () => {
  it('takes a repeated name as the same measure and a restart of the years as its next block', () => {
    const [table] = located(
      `${HEADER}\n甲 | 一 | 說明 | 交通處 | 110年 | 1 | 5 | 9\n甲 | 一 | 說明 | 交通處 | 111年 | 1 | 5 | 9\n | | | 交通處 | 110年 | 1 | 5 | 9`,
    ).tables;
    if (!table) throw new Error('no table');
    const { measures } = mapTable(table, MAP_WORDS);
    expect(measures.map((measure) => measure.blocks.map((block) => block.rows.length))).toEqual([[2, 1]]);
  });

  it('turns years that are columns into rows', () => {
    const text =
      '執行方案 | 主辦 | 目標 110年 | 目標 111年 | 成果 110年 | 成果 111年\n公車 | 交通處 | 5 | 6 | 4 | 7';
    const [table] = located(text).tables;
    if (!table) throw new Error('no table');
    const rows = mapTable(table, MAP_WORDS).measures[0]?.blocks[0]?.rows ?? [];
    expect(
      rows.map((row) => [
        row.columnPeriod?.start,
        row.cells.get('target')?.text,
        row.cells.get('result')?.text,
      ]),
    ).toEqual([
      [2021, '5', '4'],
      [2022, '6', '7'],
    ]);
  });

  it('reports cells under a header it does not know', () => {
    const [table] = located(
      `${HEADER} | 承辦人\n甲 | 一 | 說明 | 交通處 | 110年 | 1 | 5 | 9 | 王小明`,
    ).tables;
    if (!table) throw new Error('no table');
    expect(mapTable(table, MAP_WORDS).unmapped).toMatchObject([
      { source: { cell: 'I2' }, text: '王小明', reason: 'unknown-column' },
    ]);
  });
});
