import { describe, expect, it } from 'vitest';
import { assembleReport } from '../../../src/report/assemble.ts';
import { codeSpan, escapeMarkdown } from '../../../src/report/markdown/escape.ts';
import { COMMENT_LIMIT, formatMarkdown } from '../../../src/report/markdown/report.ts';
import type { Finding, ValidationReport } from '../../../src/validation-report.ts';
import { SMALL_FINDINGS, SMALL_INPUTS } from '../small-plan.ts';

const REPORT: ValidationReport = assembleReport({
  version: '1.0.0',
  ruleset: { version: '1', hash: 'x' },
  inputs: SMALL_INPUTS,
  findings: SMALL_FINDINGS,
  skipped: [],
  options: { profiles: [], lang: 'en', failOn: 'error', rules: new Map() },
});

describe('escapeMarkdown', () => {
  it.each([
    ['*粗* _斜_ `碼`', '\\*粗\\* \\_斜\\_ \\`碼\\`'],
    ['<img src=x> & 表|格', '&lt;img src=x&gt; &amp; 表\\|格'],
    ['[按](http://x)', '\\[按\\](http://x)'],
    ['問 @owner 與 #12', '問 @\u2060owner 與 #\u206012'],
    ['三\n行', '三 行'],
    ['\u202e001', '\\\\u202e001'],
  ])('%j becomes %j', (text, expected) => {
    expect(escapeMarkdown(text)).toBe(expected);
  });
});

it('puts code into as many backticks as it needs', () => {
  expect(codeSpan('表4-3!G13')).toBe('`表4-3!G13`');
  expect(codeSpan('a`b')).toBe('`` a`b ``');
});

describe('formatMarkdown', () => {
  it('says first how many there are, then each under its level and measure', () => {
    const text = formatMarkdown(REPORT, 'en');
    expect(text.split('\n').slice(0, 5)).toEqual([
      '## Climate plan review: 嘉義市運輸部門推動策略',
      '',
      '**error 2, warning 1, notice 0**  ',
      '2 measures, 3 records. As of 2023-10-31 (given as an option).  ',
      'behind 1, qualitative 1, not due 1',
    ]);
    expect(text).toContain('- `plans/lost.xlsx` 找不到這個檔案。');
    expect(text).toContain('<details open><summary>Errors (2)</summary>');
    expect(text).toContain('**推動電動機車補助** 環境保護局\n\n- `表4-3!F4` 111 年成果');
    // The red of a hostile cell is shown, not obeyed.
    expect(text).toContain('目標「\\\\u001b\\[31m紅」沒有單位。');
  });

  const [, behind] = SMALL_FINDINGS;
  const many = Array.from({ length: 3000 }, (_, index): Finding => {
    const severity = index % 3 === 0 ? 'error' : index % 3 === 1 ? 'warning' : 'notice';
    return { ...(behind as Finding), severity, measure: `措施 ${index % 700}`, fingerprint: String(index) };
  });
  const long = { ...REPORT, findings: many };

  it.each(['zh-TW', 'en'] as const)('fits a comment and states what it leaves out, in %s', (lang) => {
    const text = formatMarkdown(long, lang);
    expect(text.length).toBeLessThanOrEqual(COMMENT_LIMIT);
    // Every section is there with its whole number, also those that have no room for a finding.
    expect(text.match(/<details/gu)).toHaveLength(3);
    expect(text.match(/<\/details>/gu)).toHaveLength(3);
    const shown = text.match(/^- `表4-3!F4`/gmu)?.length ?? 0;
    expect(shown).toBeGreaterThan(100);
    const pattern = lang === 'en' ? /(\d+) of 1000 are listed/gu : /此處列出 (\d+) 項，共 1000 項/gu;
    const stated = [...text.matchAll(pattern)].map(([, count]) => Number(count));
    expect(stated).toHaveLength(3);
    expect(stated.reduce((sum, count) => sum + count, 0)).toBe(shown);
    expect(text.endsWith('</sub>\n')).toBe(true);
  });
});

it('says a column of cells in one, and counts the cells of what it leaves out', () => {
  const [, behind] = SMALL_FINDINGS;
  const columns = ['B', 'C', 'D', 'E', 'F', 'G', 'H', 'I'];
  const cells = ['A1', ...columns.flatMap((letter) => [2, 3, 4].map((row) => `${letter}${row}`))];
  const locations = cells.map((cell) => ({ file: 'a.xlsx', sheet: '表1', cell }));
  const text = formatMarkdown({ ...REPORT, findings: [{ ...(behind as Finding), locations }] }, 'zh-TW');
  expect(text).toContain('<sub>另見 `B2:B4`、`C2:C4`、`D2:D4`、`E2:E4`、`F2:F4`、`G2:G4`、另 6 格</sub>');
});
