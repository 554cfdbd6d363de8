/**
 * The draft of Tainan's ordinance as a table beside explanations (xlsx, csv in two encodings) and as the text that was
 * extracted from it, which tells the articles twice. The wording is our own and shorter; numbering, references, dates,
 * fines and agencies are the draft's.
 */
import { describe, expect, test } from 'vitest';
import type { Article, Ordinance, PlanDocument } from '../../src/plan-document.ts';
import { fileInput, run } from '../run-files.ts';

const FOLDER = 'fixtures/tainan-ordinance';
const TABLES = ['articles.xlsx', 'articles.utf8.csv', 'articles.big5.csv'];
const FILES = [...TABLES, 'draft.txt'];

async function documentOf(file: string): Promise<PlanDocument & { ordinance: Ordinance }> {
  const { model } = await run([fileInput(`${FOLDER}/${file}`)]);
  const [document] = model.documents;
  if (!document?.ordinance) throw new Error(`${file} is no ordinance`);
  return { ...document, ordinance: document.ordinance };
}

/** Paragraphs, items of each paragraph that has any, points of the explanation: read off the draft by hand. */
const ARTICLES = `
1 1 - 2|2 3 2:17 3|3 1 1:14 9|4 2 - 2|5 1 - 1|6 1 - 1|7 2 - 2|8 1 - 1|9 1 - 1|10 4 - 3|11 2 - 2|12 3 - 2|13 2 - 2
14 3 1:4,2:3 1|15 1 1:2 1|16 2 - 2|17 3 1:4 2|18 2 - 2|19 2 - 2|20 3 - 2|21 1 1:6 2|22 2 - 2|23 1 - 1|24 1 - 1
25 1 1:13 1|26 2 - 2|27 1 1:4 1|28 2 - 2|29 4 - 3|30 2 - 1|31 1 - 1|32 3 - 2|33 2 - 1|34 2 - 1|35 1 - 2|36 2 - 1
37 2 - 2|38 1 1:5 2|39 2 - 1|40 2 - 2|41 1 - 2|42 2 1:3 2|43 2 1:4 2|44 2 - 3|45 1 1:2 1|46 1 1:4 1|47 1 1:3 1
48 1 1:5 1|49 1 - 1`
  .trim()
  .split(/[|\n]/u);

function shapeOf({ number, paragraphs, explanation }: Article): string {
  const lists = paragraphs.filter(({ items }) => items.length > 0);
  const items = lists.map((paragraph) => `${paragraph.number}:${paragraph.items.length}`).join(',') || '-';
  return `${number} ${paragraphs.length} ${items} ${explanation.length}`;
}

describe.each(FILES)('%s', (file) => {
  test('holds seven chapters and 49 articles with their paragraphs, items and explanations', async () => {
    const { ordinance } = await documentOf(file);
    expect(ordinance.chapters.map(({ number, title }) => `${number} ${title}`)).toEqual([
      '1 總則',
      '2 溫室氣體減量',
      '3 氣候變遷調適',
      '4 循環永續推動',
      '5 淨零綠生活推廣',
      '6 罰則',
      '7 附則',
    ]);
    expect(ordinance.articles.map(shapeOf)).toEqual(ARTICLES);
    const firsts = [1, 7, 21, 29, 31, 45, 49].map(
      (number) => ordinance.articles.find((article) => article.number === number)?.chapter,
    );
    expect(firsts).toEqual([1, 2, 3, 4, 5, 6, 7]);
  });

  test('knows the fines and what they are for', async () => {
    const { penalties } = (await documentOf(file)).ordinance;
    const told = penalties.map(({ article, item, min, max, violated }) =>
      [article, item, min, max, violated?.article, violated?.paragraph ?? '-'].join(' '),
    );
    expect(told).toEqual([
      '45 1 30000 100000 10 2',
      '45 2 30000 100000 10 4',
      '46 1 10000 30000 12 1',
      '46 2 10000 30000 12 2',
      '46 3 10000 30000 14 1',
      '46 4 10000 30000 29 2',
      '47 1 1200 10000 20 2',
      '47 2 1200 10000 31 -',
      '47 3 1200 10000 42 -',
      '48 1 1200 6000 32 1',
      '48 2 1200 6000 32 2',
      '48 3 1200 6000 33 1',
      '48 4 1200 6000 34 1',
      '48 5 1200 6000 41 -',
    ]);
  });

  test('knows the dates, and who answers for them', async () => {
    const { deadlines } = (await documentOf(file)).ordinance;
    const dated = deadlines.filter(({ date }) => date !== undefined);
    expect(
      dated.map(({ article, paragraph, kind, date, agency }) => [article, paragraph, kind, date, agency]),
    ).toEqual([
      [7, 1, 'target-date', '2050-01-01', '環境保護局'],
      [12, 2, 'from-year', 2030, '工務局'],
      [16, 1, 'from-year', 2030, '秘書處'],
      [16, 2, 'by-year', 2030, '交通局'],
      [31, 1, 'from-year', 2026, undefined],
    ]);
    const others = deadlines.filter(({ date }) => date === undefined);
    expect(others.map(({ article, interval, text }) => `${article} ${interval} ${text}`)).toEqual([
      '7 P1Y 每年',
      '7 P5Y 每五年',
      '18 P1Y 按年',
      '27 P1Y 逐年',
      '27 P1Y 逐年',
      '37 P1Y 每年',
      '44 P1W 每週',
      '49 P6M 自公布後六個月施行',
    ]);
  });

  test('resolves every reference to a place', async () => {
    const { references } = (await documentOf(file)).ordinance;
    const told = references.map(({ from, to, text }) => {
      const target = [to?.article, to?.paragraph, to?.item].filter((part) => part !== undefined).join('.');
      return `${from.article}.${from.paragraph} ${text} ${target}`;
    });
    expect(told.slice(0, 16)).toEqual([
      '2.2 前項 2.1',
      '2.3 前項 2.2',
      '4.2 前項 4.1',
      '7.2 前項 7.1',
      '7.2 前項 7.1',
      '10.2 前項 10.1',
      '10.4 第一項 10.1',
      '10.4 第二項 10.2',
      '10.4 第三項 10.3',
      '11.2 前項 11.1',
      '12.3 前二項 12.1',
      '12.3 前二項 12.2',
      '13.2 前項 13.1',
      '14.2 前項 14.1',
      '14.3 第一項 14.1',
      '17.2 前項第二款 17.1.2',
    ]);
    expect(told).toContain('26.1 前條 25');
    expect(told).toHaveLength(43);
  });

  test('knows the agencies of article 2 and what they do', async () => {
    const { agencies } = (await documentOf(file)).ordinance;
    expect(agencies).toHaveLength(17);
    expect(agencies[3]).toMatchObject({
      name: '水利局',
      raw: '本府水利局',
      article: 2,
      item: 4,
      duties: ['防洪', '滯洪', '水土保持', '再生水', '下水道工程', '海綿城市'],
      residual: true,
      namedIn: [22, 23, 30],
    });
  });

  test('defines fourteen terms', async () => {
    const { definitions } = (await documentOf(file)).ordinance;
    expect(definitions).toHaveLength(14);
    expect(definitions[6]).toMatchObject({ term: '透水性鋪面', at: { article: 3, paragraph: 1, item: 7 } });
  });

  test('accounts for every cell', async () => {
    const { coverage } = await documentOf(file);
    expect(coverage.mapped + coverage.structural).toBe(coverage.cells);
  });
});

describe('draft.txt', () => {
  test('has the title, and tells the articles a second time', async () => {
    const { title, jurisdiction, ordinance } = await documentOf('draft.txt');
    expect([title, jurisdiction]).toEqual(['臺南市淨零永續城市管理自治條例草案', '臺南市']);
    expect(ordinance.copies?.map(({ title: own, articles }) => [own, articles.length])).toEqual([
      ['臺南市淨零永續城市管理自治條例草案條文', 49],
    ]);
  });

  test('says that it has seven chapters and 49 articles', async () => {
    const { stated } = (await documentOf('draft.txt')).ordinance;
    expect(stated?.map(({ what, count, text }) => [what, count, text])).toEqual([
      ['chapters', 7, '等七章'],
      ['articles', 49, '共計四十九條'],
    ]);
  });

  test('files repairs under the article they are in', async () => {
    const { report } = await run([fileInput(`${FOLDER}/draft.txt`)]);
    const repairs = report.findings.filter(({ rule }) => rule === 'repaired-row');
    const articles = repairs.map(({ table, measure }) => `${table} ${measure}`);
    expect(articles[0]).toBe('第一章 總則 第二條');
    expect(articles).toContain('第二章 溫室氣體減量 第七條');
    expect(repairs.filter(({ measure }) => measure === undefined)).toEqual([]);
  });

  test('has what page breaks cut apart put together, and says so', async () => {
    const { ordinance, repairs } = await documentOf('draft.txt');
    const { ordinance: table } = await documentOf('articles.utf8.csv');
    const texts = (articles: readonly Article[]) =>
      articles.flatMap(({ number, paragraphs, explanation }) => [
        ...paragraphs.flatMap(({ text, items }) => [text, ...items.map((item) => item.text)]),
        ...explanation.map(({ text }) => `${number} ${text}`),
      ]);
    // Article 37 has one bracket of half width where the page broke: `（單位)、學校`.
    const folded = (list: string[]) => list.map((text) => text.normalize('NFKC'));
    expect(folded(texts(ordinance.articles))).toEqual(folded(texts(table.articles)));
    expect(repairs.map(({ kind }) => kind)).toContain('row-reattached');
    expect(repairs.map(({ detail }) => detail)).toContainEqual(expect.stringContaining('及前項目｜標日期'));
  });
});
