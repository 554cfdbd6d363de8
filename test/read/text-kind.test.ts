import { describe, expect, test } from 'vitest';
import { kindOfText } from '../../src/read/text/kind.ts';

const PROSE = '四、低碳能源設施與節能推廣。\n本市推動策略如下表，成果以 2,480 輛計。\n\n';
const TABBED = '策略類別\t推動期程\t成果\n機車汰換\t110年\t6,665\n';
const COMMAS = '策略類別,推動期程,成果\n機車汰換,110年,6665\n,111年,4904\n';
const PIPES = '| 策略類別 | 成果 |\n|---|---|\n| 機車汰換 | 6,665 |\n';

describe('what a text is', () => {
  test.each([
    ['a csv', COMMAS, 'a.csv', 'csv', ','],
    ['a csv with semicolons', COMMAS.replaceAll(',', ';'), 'a.csv', 'csv', ';'],
    ['a csv with pipes', COMMAS.replaceAll(',', '|'), 'a.csv', 'csv', '|'],
    ['a csv that is tab-separated', COMMAS.replaceAll(',', '\t'), 'a.csv', 'tsv', '\t'],
    ['a csv whose rows differ in length', 'a,b,c\n1,2\n3\n4,5;6\n', 'a.csv', 'csv', ','],
    ['a csv of one column', '成果\n5\n6\n', 'a.csv', 'csv', ','],
    [
      'a csv whose quoted notes hold tabs and line breaks',
      'a,b\n"x\ty\nz\tw",2\n"u\tv\nw\tx",3\n',
      'a.csv',
      'csv',
      ',',
    ],
    ['a tsv', TABBED, 'a.tsv', 'tsv', '\t'],
    ['a tsv whose figures hold commas', 'a\tb\n1,000\t2,000\n3,000\t4,000\n', 'a.tsv', 'tsv', '\t'],
    ['a csv called txt', COMMAS, 'a.txt', 'csv', ','],
    ['a csv from standard input', COMMAS, 'stdin', 'csv', ','],
    ['commas standing in prose', PROSE + COMMAS, 'a.txt', 'csv', ','],
    ['a tsv called txt', TABBED.repeat(3), 'a.txt', 'tsv', '\t'],
  ] as const)('%s', (_, text, path, format, delimiter) => {
    expect(kindOfText(text, path)).toEqual({ format, delimiter, rivals: [] });
  });

  test.each([
    ['prose', PROSE, 'a.txt', 'txt'],
    ['tabs standing in prose', PROSE + TABBED, 'a.txt', 'txt'],
    ['tabs standing in prose, no name', PROSE + TABBED, 'stdin', 'txt'],
    ['a pipe table', PROSE + PIPES, 'a.md', 'md'],
    ['a pipe table in a txt', PROSE + PIPES, 'a.txt', 'txt'],
    ['a pipe table, no name', PIPES, 'stdin', 'md'],
    ['numbers with thousands commas', '計7,443家，住宿12,752家，其他1,180家。\n'.repeat(4), 'a.txt', 'txt'],
    [
      'English prose',
      'First, second, and third.\nOne, two, and three.\nRed, green, and blue.\n',
      'a.md',
      'md',
    ],
    ['one line', '本市成果良好', 'a.txt', 'txt'],
    ['one pipe in prose', '甲|乙\n丙丁\n', 'a.txt', 'txt'],
  ] as const)('%s', (_, text, path, format) => {
    expect(kindOfText(text, path)).toEqual({ format });
  });
});
