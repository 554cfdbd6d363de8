import { describe, expect, test } from 'vitest';
import { differencesOf, withoutForm } from '../../../src/check/law/difference.ts';
import { fileInput, run } from '../../run-files.ts';
import { findingsIn, lawCsv, told } from '../law-findings.ts';

const RULE = 'text-mismatch';
const LAW = ['第一條 甲為乙。', '第二條 導入滲、貯留設計。', '第三條 丙（以下簡稱丁）。', '第四條 戊。'];
const table = lawCsv(...LAW.map((text) => [text, '說明'] as const));

async function against(...clean: readonly string[]): Promise<string[]> {
  return (await findingsIn(RULE, { 'a.csv': table, 'b.txt': `${clean.join('\n')}\n` })).map(told);
}

test('a word that differs is shown with what only one text has', async () => {
  expect(await against(LAW[0] ?? '', '第二條 導入入滲、貯留設計。', ...LAW.slice(2))).toEqual([
    'warning 第二條 A3,A2: 第二條第一項兩處的文字不同：「導入滲、貯留設計…」與「導入入滲、貯留設計…」（後者多「入」）；何者正確，請查對。',
  ]);
});

test('brackets of another width are a notice', async () => {
  expect(await against(...LAW.slice(0, 2), '第三條 丙(以下簡稱丁)。', LAW[3] ?? '')).toEqual([
    'notice 第三條 A4,A3: 第三條第一項兩處只有字形不同（全形半形、空白之類）：「丙（以下簡稱丁）…」與「丙(以下簡稱丁)…」等 2 處。',
  ]);
});

test('an article only one text has', async () => {
  expect(await against(...LAW.slice(0, 3))).toEqual([
    'warning 第四條 A5,A3: 第四條只見於一處，另一處沒有這一條。',
  ]);
});

test('the same words divided otherwise', async () => {
  const one = lawCsv(['第一條 甲。乙。'], ['第二條 丙。'], ['第三條 丁。']);
  const found = await findingsIn(RULE, {
    'a.csv': one,
    'b.txt': '第一條 甲。\n乙。\n第二條 丙。\n第三條 丁。\n',
  });
  expect(found.map(told)).toEqual([
    'warning 第一條 A2,A1: 第一條兩處的文字相同，但分項、分款不同（1+0／2+0）。',
  ]);
});

test('another law is not compared', async () => {
  const other = '第一條 子。\n第二條 丑。\n第三條 寅。\n';
  expect(await findingsIn(RULE, { 'a.csv': table, 'b.txt': other })).toEqual([]);
});

test('the draft: one word in article 27, and three articles that differ in brackets only', async () => {
  const { report } = await run([fileInput('fixtures/tainan-ordinance/draft.txt')], { lang: 'zh-TW' });
  const found = report.findings.filter(({ rule }) => rule === RULE);
  expect(
    found.map(({ severity, measure, evidence }) => [severity, measure, evidence.onlyOne, evidence.onlyOther]),
  ).toEqual([
    ['notice', '第三條', '）', ')'],
    ['notice', '第四條', '（', '('],
    ['warning', '第二十七條', '', '入'],
    ['notice', '第三十七條', ')', '）'],
  ]);
});

test('the table in three formats differs from itself in raised digits only, which Big5 does not have', async () => {
  const files = ['articles.xlsx', 'articles.utf8.csv', 'articles.big5.csv'];
  const { report } = await run(files.map((file) => fileInput(`fixtures/tainan-ordinance/${file}`)));
  const found = report.findings.filter(({ rule }) => rule === RULE);
  expect(found.map(({ severity, measure, evidence }) => [severity, measure, evidence.kind])).toEqual([
    ['notice', '第三條', 'form'],
    ['notice', '第三條', 'form'],
  ]);
});

describe('differencesOf', () => {
  test.each([
    ['甲乙丙', '甲乙丙', []],
    ['甲乙丙', '甲丙', [['乙', '']]],
    ['甲', '乙', [['甲', '乙']]],
    [
      '一二三四五六',
      '一貳三四五陸',
      [
        ['二', '貳'],
        ['六', '陸'],
      ],
    ],
    ['', '甲', [['', '甲']]],
  ])('%s / %s', (one, other, expected) => {
    expect(differencesOf(one, other).map(({ onlyOne, onlyOther }) => [onlyOne, onlyOther])).toEqual(expected);
  });

  test('form is width, spaces, raised digits and 台 for 臺', () => {
    expect(withoutForm('（CO₂） 台南')).toBe(withoutForm('(CO2)臺南'));
  });
});
