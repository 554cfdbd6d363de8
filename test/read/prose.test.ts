import { describe, expect, test } from 'vitest';
import { splitPipes } from '../../src/read/text/pipes.ts';
import { placed, readBook, readSheet, utf8 } from './build.ts';

describe('tables standing in prose', () => {
  test('every line that is not blank is a row, numbered by its line', async () => {
    const sheet = await readSheet(utf8('## 第四章\r\n\r\n說明文字，共 2 類。\r\n\t\r\n表 4-1\r\n'), '章.txt');
    expect(sheet.name).toBe('章.txt');
    expect(sheet.carriesMerges).toBe(false);
    expect(sheet.rows.map(({ number, line }) => [number, line])).toEqual([
      [1, 1],
      [3, 3],
      [5, 5],
    ]);
    expect(placed(sheet)).toEqual(['1.1 ## 第四章', '3.1 說明文字，共 2 類。', '5.1 表 4-1']);
  });

  test('tabs make cells, and empty fields keep the places of the others', async () => {
    const sheet = await readSheet(
      utf8('說明。\n策略\t期程\t成果\t目標\n\t\t111年\t\n111年\t\t\t\t87.4%\n'),
      'a.txt',
    );
    expect(placed(sheet).slice(1)).toEqual([
      '2.1 策略',
      '2.2 期程',
      '2.3 成果',
      '2.4 目標',
      '3.3 111年',
      '4.1 111年',
      '4.5 87.4%',
    ]);
  });

  test('markup and inner spaces stay as they are', async () => {
    const sheet = await readSheet(utf8('<p>說明</p>\n PM <sub>2.5</sub> \tx\n'), 'a.txt');
    expect(placed(sheet)).toEqual(['1.1 <p>說明</p>', '2.1  PM <sub>2.5</sub> ', '2.2 x']);
  });

  test('pipes make cells; the rule under the header stays one cell', async () => {
    const { format, sheets } = await readBook(
      utf8('# 成果\n\n| 策略 | 成果 |\n|:---|--:|\n| 汰換\\|更新 |  |\n|  | 6,665<br>輛 |\n\n文字 | 結束\n'),
      'a.md',
    );
    expect(format).toBe('md');
    expect(placed(sheets[0])).toEqual([
      '1.1 # 成果',
      '3.1 策略',
      '3.2 成果',
      '4.1 |:---|--:|',
      '5.1 汰換|更新',
      '6.2 6,665<br>輛',
      '8.1 文字 | 結束',
    ]);
  });

  test('a pipe table may do without outer pipes', async () => {
    const sheet = await readSheet(
      utf8('說明 | 不是表\n\n策略 | 成果\n--- | ---\n汰換 | 5\n更新 | 6\n'),
      'a.md',
    );
    expect(placed(sheet)).toEqual([
      '1.1 說明 | 不是表',
      '3.1 策略',
      '3.2 成果',
      '4.1 --- | ---',
      '5.1 汰換',
      '5.2 5',
      '6.1 更新',
      '6.2 6',
    ]);
  });

  test('old line ends', async () => {
    expect(placed(await readSheet(utf8('甲\r乙\r\r丙'), 'a.txt'))).toEqual(['1.1 甲', '2.1 乙', '4.1 丙']);
  });
});

test.each([
  ['| a | b |', ['a', 'b']],
  ['|a||b|', ['a', '', 'b']],
  ['  | a | b', ['a', 'b']],
  ['a | b |', ['a', 'b']],
  ['| a \\| b |', ['a | b']],
  ['| a\\\\b |', ['a\\\\b']],
])('splitPipes(%s)', (line, fields) => {
  expect(splitPipes(line)).toEqual(fields);
});
