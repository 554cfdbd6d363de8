import { describe, expect, it } from 'vitest';
import { assembleReport } from '../../src/report/assemble.ts';
import { furtherPlaces } from '../../src/report/further-places.ts';
import { REPORT_TEXTS } from '../../src/report/messages.ts';
import { PLAIN } from '../../src/report/palette.ts';
import { displayWidth } from '../../src/report/terminal-width.ts';
import { formatFinding } from '../../src/report/text/finding.ts';
import { formatText } from '../../src/report/text/text.ts';
import type { Finding } from '../../src/validation-report.ts';
import { SMALL_FINDINGS, SMALL_INPUTS } from './small-plan.ts';

const REPORT = assembleReport({
  version: '0.0.0',
  ruleset: { version: '1', hash: 'f00' },
  inputs: SMALL_INPUTS,
  findings: SMALL_FINDINGS,
  skipped: [
    { rule: 'outlier-value', document: 'transport', reason: { 'zh-TW': '只有一年', en: 'one year only' } },
    { rule: 'mixed-basis', reason: { 'zh-TW': '依設定關閉', en: 'turned off by configuration' } },
  ],
  options: {
    asOf: '2023-10-31',
    profiles: [],
    lang: 'zh-TW',
    failOn: 'error',
    rules: new Map([['mixed-basis', 'off']]),
  },
});

const CHINESE = `嘉義市運輸部門推動策略  plans/transport.xlsx
────────────────────────────────────────────
  種類    推動策略表
  版型    strategy-plan
  基準日  2023-10-31（由選項指定）
  內容    措施 2 項，紀錄 3 筆

運輸部門  表 4-3
  推動電動機車補助
    x 錯誤  behind-schedule  111 年                                     表4-3!F4
      111 年成果「853」（F4），目標「1,100」（G4）應達 1,100 輛，差 247 輛。
      另見 G4
  研擬收費,方案
    ! 警告  missing-unit                                                表4-3!G6
      目標「\\u001b[31m紅」沒有單位。

未能判讀的輸入
  plans/lost.xlsx
    x 錯誤  unreadable-input
      找不到這個檔案。

總結
────
  文件 1 份，措施 2 項，紀錄 3 筆

  紀錄狀態
    落後    behind       1
    質性    qualitative  1
    未到期  not-due      1

  發現                                錯誤    警告    提示
    進度落後      behind-schedule        1       -       -
    缺單位        missing-unit           -       1       -
    檔案無法讀取  unreadable-input       1       -       -
    合計                                 2       1       -

  略過的規則
    數值異常 outlier-value（transport）：只有一年

  結束碼 2：至少有一個輸入未能完成。
`;

const ENGLISH_END = `Summary
───────
  1 document, 2 measures, 3 records

  Records by status
    behind       1
    qualitative  1
    not due      1

  Findings             error  warning  notice
    behind-schedule        1        -       -
    missing-unit           -        1       -
    unreadable-input       1        -       -
    total                  2        1       -

  Rules skipped
    outlier-value (transport): 只有一年

  Exit code 2: the job could not be done for at least one input.
`;

describe('formatText', () => {
  it('reads in Chinese at 80 columns', () => {
    expect(formatText(REPORT, { lang: 'zh-TW', width: 80, palette: PLAIN })).toBe(CHINESE);
  });

  it('puts findings of no measure before those of the measures', () => {
    const first = REPORT.findings.find(({ measure }) => measure === '推動電動機車補助');
    if (first === undefined) throw new Error('no finding to begin with');
    const { measure: _, ...loose } = { ...first, message: '整張表的事。' };
    const text = formatText(
      { ...REPORT, findings: [first, loose] },
      { lang: 'zh-TW', width: 80, palette: PLAIN },
    );
    expect(text.indexOf('整張表的事。')).toBeLessThan(text.indexOf('  推動電動機車補助'));
  });

  it('reads in English', () => {
    const text = formatText(REPORT, { lang: 'en', width: 80, palette: PLAIN });
    expect(text.slice(text.indexOf('Summary'))).toBe(ENGLISH_END);
    expect(text).toContain('  As of    2023-10-31 (given as an option)\n');
  });

  it.each([
    ['zh-TW', 87, 9, '  重新核算的數字 87 個，其中 9 個不符\n'],
    ['zh-TW', 2, 0, '  重新核算的數字 2 個，全部相符\n'],
    ['en', 87, 9, '  87 stated figures worked out again, 9 not holding\n'],
    ['en', 1, 0, '  1 stated figure worked out again, 0 not holding\n'],
  ] as const)('says in %s how many figures were worked out again: %i, %i', (lang, checked, failed, line) => {
    const checks = { checked, failed, byKind: {}, failures: [] };
    const counted = { ...REPORT, summary: { ...REPORT.summary, checks } };
    expect(formatText(counted, { lang, width: 80, palette: PLAIN })).toContain(line);
    expect(formatText(REPORT, { lang, width: 80, palette: PLAIN })).not.toContain(line);
  });

  it.each([60, 80, 120])('stays within %i columns', (width) => {
    const lines = formatText(REPORT, { lang: 'zh-TW', width, palette: PLAIN }).split('\n');
    expect(lines.filter((line) => displayWidth(line) > width)).toEqual([]);
  });

  it('sets places flush right', () => {
    const lines = formatText(REPORT, { lang: 'zh-TW', width: 90, palette: PLAIN }).split('\n');
    const placed = lines.filter((line) => / (?:behind-schedule|missing-unit) .*表4-3!/u.test(line));
    expect(placed.map(displayWidth)).toEqual([90, 90]);
  });

  it('colours words, never the text of cells', () => {
    // As a library's function might: whatever else is handed in is shown too.
    const paint = (...texts: unknown[]) => `<${texts.join(' ')}>`;
    const palette = {
      severity: { error: paint, warning: paint, notice: paint },
      heading: paint,
      faint: paint,
    };
    const text = formatText(REPORT, { lang: 'zh-TW', width: 80, palette });
    expect(text).toContain('    <x 錯誤>  behind-schedule  111 年');
    expect(text.replace(/[<>]/gu, '')).toBe(CHINESE);
  });
});

it('names the file of a place that is in another file', () => {
  const finding: Finding = {
    rule: 'text-mismatch',
    severity: 'warning',
    message: 'They differ.',
    agencies: [],
    locations: [
      { file: 'a.xlsx', sheet: '條文', cell: 'B2' },
      { file: 'a.xlsx', sheet: '條文', cell: 'B3' },
      { file: 'b.xlsx', sheet: '條文', cell: 'B2' },
    ],
    evidence: {},
    fingerprint: '1',
  };
  const lines = formatFinding(finding, 16, { lang: 'zh-TW', width: 100, palette: PLAIN });
  expect(lines.at(-1)).toContain('另見 B3；b.xlsx 條文!B2');
});

it('names a file and a sheet once before all of their cells', () => {
  const at = (file: string, sheet: string, cell: string) => ({ file, sheet, cell });
  const locations = [
    at('a.csv', 'a.csv', 'F5'),
    at('a.csv', 'a.csv', 'G5'),
    at('b.csv', 'b.csv', 'F5'),
    at('b.csv', 'b.csv', 'G5'),
    at('c.xlsx', '表 1', 'F5'),
    at('c.xlsx', '表 1', 'F6'),
    at('c.xlsx', '表 1', 'F7'),
    at('c.xlsx', '表 2', 'F5'),
  ];
  const words = { comma: '、', apart: '；', line: (line: number) => `第 ${line} 行` };
  expect(furtherPlaces(locations, words)).toBe('G5；b.csv F5、G5；c.xlsx 表 1!F5:F7；c.xlsx 表 2!F5');
  expect(furtherPlaces(locations.slice(4), words)).toBe('F6、F7；表 2!F5');
  expect(furtherPlaces(locations.slice(0, 1), words)).toBe('');
  const broken = [at('a.csv', 'a.csv', 'F5'), { ...at('a.csv', 'a.csv', 'G5'), line: 9 }];
  expect(furtherPlaces(broken, words)).toBe('G5 第 9 行');
});

it('says a column of cells in one', () => {
  const cells = ['J2', 'J3', 'J3', 'J4', 'J5', 'J6', 'K9', 'K9'];
  const finding: Finding = {
    rule: 'unmapped-cell',
    severity: 'warning',
    message: 'Of no field.',
    agencies: [],
    locations: cells.map((cell) => ({ file: 'a.xlsx', sheet: '表1', cell })),
    evidence: {},
    fingerprint: '1',
  };
  const lines = formatFinding(finding, 16, { lang: 'zh-TW', width: 100, palette: PLAIN });
  expect(lines[0]).toContain('表1!J2');
  expect(lines.at(-1)?.trim()).toBe('另見 J3:J6、K9');
});

it('sets off the thousands of what is not listed, as of all large counts', () => {
  expect(REPORT_TEXTS['zh-TW'].notListed(50101)).toContain('另有 50,101 項');
  expect(REPORT_TEXTS.en.notListed(50101)).toContain(': 50,101 more');
});

it('says from which level on findings make the exit code', () => {
  const { exit } = REPORT_TEXTS['zh-TW'];
  expect(exit(1, 'warning')).toBe('結束碼 1：有警告等級以上的發現。');
  expect(exit(0, 'error')).toBe('結束碼 0：沒有錯誤等級的發現。');
});
