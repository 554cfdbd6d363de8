import { expect, test } from 'vitest';
import rule from '../../../src/check/rules/text-mismatch.ts';
import type { Language } from '../../../src/finding.ts';
import type { PlanDocument } from '../../../src/plan-document.ts';
import { fileInput, run } from '../../run-files.ts';
import { type ArticleSpec, law } from '../law-builder.ts';
import { findingsIn, lawCsv, told } from '../law-findings.ts';
import { checkAll } from '../organisation-builder.ts';
import { plan } from '../plan-builder.ts';

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

/** A law in memory; its first article stands in A2. */
function lawFile(id: string, articles: readonly ArticleSpec[]): PlanDocument {
  return { ...plan({ id, measures: [] }), ordinance: law(articles) };
}

/** What is said of two files of one law, whose further articles agree. */
function between(one: readonly ArticleSpec[], other: readonly ArticleSpec[], lang: Language = 'zh-TW') {
  const same = ['子。', '丑。', '寅。', '卯。'].map((text, at) => ({ number: at + 11, paragraphs: [text] }));
  return checkAll(rule, [lawFile('a', [...one, ...same]), lawFile('b', [...other, ...same])], lang);
}
const article = (...paragraphs: ArticleSpec['paragraphs']): ArticleSpec[] => [{ number: 1, paragraphs }];

test('in English: words that differ, with what only one or the other has', () => {
  const message = (one: string, other: string) =>
    between(article(one), article(other), 'en').map((finding) => finding.message);
  expect(message('業者應申報。', '業者得申報。')).toEqual([
    'Article 1, paragraph 1 (第一條第一項) is worded differently: "業者應申報。" and "業者得申報。" (only the first has "應", only the second has "得"); either may be wrong.',
  ]);
  expect(message('業者應申報。', '業者申報。')).toEqual([
    'Article 1, paragraph 1 (第一條第一項) is worded differently: "業者應申報。" and "業者申報。" (only the first has "應"); either may be wrong.',
  ]);
  expect(message('業者申報。', '業者應申報。')).toEqual([
    'Article 1, paragraph 1 (第一條第一項) is worded differently: "業者申報。" and "業者應申報。" (only the second has "應"); either may be wrong.',
  ]);
  expect(message('甲(乙', '甲（乙')).toEqual([
    'Article 1, paragraph 1 (第一條第一項) differs in form only (width, spaces): "甲(乙" and "甲（乙".',
  ]);
  expect(message('甲(乙丙丁戊)', '甲（乙丙丁戊）')).toEqual([
    'Article 1, paragraph 1 (第一條第一項) differs in form only (width, spaces): "甲(乙丙丁戊)" and "甲（乙丙丁戊）", 2 stretches in all.',
  ]);
  expect(
    between(article('甲。', '乙。'), article('甲。乙。'), 'en').map((finding) => finding.message),
  ).toEqual([
    'Article 1 (第一條) has the same words in both texts, but other paragraphs or items (2+0 / 1+0).',
  ]);
  expect(between(article('甲。'), [], 'en').map((finding) => finding.message)).toEqual([
    'Article 1 (第一條) stands in one of the two texts only.',
  ]);
});

test('one stretch of another form is shown alone', () => {
  expect(between(article('甲(乙'), article('甲（乙')).map(told)).toEqual([
    'notice 第一條 A2,A2: 第一條第一項兩處只有字形不同（全形半形、空白之類）：「甲(乙」與「甲（乙」。',
  ]);
});

test('every stretch of other words is shown, whatever the width of what stands between', () => {
  const [finding, ...more] = between(
    article('業者應於（每年）三月底前，申報本府備查。'),
    article('業者得於(每年)三月底前，申報本局核定備查。'),
  );
  expect(more).toEqual([]);
  expect(finding?.evidence).toEqual({
    kind: 'wording',
    place: '第一條第一項',
    one: '業者應於(每年)三…　…底前,申報本府備查。',
    other: '業者得於(每年)三…　…底前,申報本局核定備查。',
    onlyOne: '應、府',
    onlyOther: '得、局核定',
    count: 2,
  });
});

test('in Chinese: what only one has, in one stretch of several', () => {
  const [lost] = between(article('業者應申報。'), article('業者申報。'));
  expect(lost?.message).toBe(
    '第一條第一項兩處的文字不同：「業者應申報。」與「業者申報。」（前者多「應」）；何者正確，請查對。',
  );
  const [finding] = between(
    article('業者應於每年三月底前，申報本府備查。'),
    article('業者應於每年度三月底前，申報本局備查。'),
  );
  expect(finding?.evidence).toMatchObject({ onlyOne: '府', onlyOther: '度、局', count: 2 });
});

test('a paragraph more, and other words: the articles are compared whole', () => {
  const found = between(article('業者應申報。主管機關應公告。'), article('業者應申報。', '主管機關得公告。'));
  expect(found.map(told)).toEqual([
    'warning 第一條 A2,A2: 第一條兩處的文字不同：「…報。主管機關應公告。」與「…報。主管機關得公告。」（前者多「應」，後者多「得」）；何者正確，請查對。',
  ]);
});

test('items in one text are paragraphs in the other', () => {
  const [finding, ...more] = between(article(['如下：', '甲。', '乙。']), article('如下：', '甲。', '乙。'));
  expect(more).toEqual([]);
  expect(finding?.evidence).toEqual({
    kind: 'division',
    place: '第一條',
    one: '1+2',
    other: '3+0',
    onlyOne: '',
    onlyOther: '',
    count: 1,
  });
});

test('an article that one text lacks is shown beside the place where it ought to be', () => {
  const absent = (one: readonly ArticleSpec[], other: readonly ArticleSpec[]) =>
    between(one, other).map(({ locations, evidence }) => [
      locations.map(({ file, cell }) => `${file} ${cell}`).join(', '),
      evidence.place,
    ]);
  // The next article of the other text, in its first row.
  expect(absent(article('甲。'), [])).toEqual([['a.xlsx A2, b.xlsx A2', '第一條']]);
  expect(absent([], article('甲。'))).toEqual([['b.xlsx A2, a.xlsx A2', '第一條']]);
  const inserted: ArticleSpec[] = [{ number: 11, branch: 1, paragraphs: ['辰。'] }];
  expect(absent(inserted, [])).toEqual([['a.xlsx A2, b.xlsx A3', '第十一條之一']]);
  const [finding] = between(article('甲。'), []);
  expect(finding?.evidence).toEqual({
    kind: 'absent',
    place: '第一條',
    one: '',
    other: '',
    onlyOne: '',
    onlyOther: '',
    count: 1,
  });
});

test('an article behind all others is shown beside the last', () => {
  const last = [{ number: 20, paragraphs: ['辰。'] }];
  const documents = [
    lawFile('a', [{ number: 1, paragraphs: ['甲。'] }, { number: 2, paragraphs: ['乙。'] }, ...last]),
    lawFile('b', [
      { number: 1, paragraphs: ['甲。'] },
      { number: 2, paragraphs: ['乙。'] },
    ]),
  ];
  expect(checkAll(rule, documents).map(({ locations }) => locations.map(({ cell }) => cell))).toEqual([
    ['A4', 'A3'],
  ]);
});
