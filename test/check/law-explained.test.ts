import { describe, expect, test } from 'vitest';
import { delegates, silentParagraphs, unnamedItems } from '../../src/check/law/explained.ts';
import { type ArticleSpec, type LawSpec, law } from './law-builder.ts';

describe('items that an explanation which goes through them leaves out', () => {
  test.each<[explanation: string[], items: number, left: number[]]>([
    [['第一款及第三款參考國外定義。'], 3, [2]],
    [['第一款至第三款參考國外定義。'], 4, [4]],
    [['第一款參考甲。', '第二款參考乙。'], 3, [3]],
    [['第一款及第二款參考國外定義。'], 4, [3, 4]],
    [['第一款至第三款參考國外定義。'], 3, []],
    // One or two examples are no list.
    [['第一款參考國外定義。'], 2, []],
    [['第一款及第二款參考國外定義。'], 5, []],
    [['參考國外定義。'], 2, []],
    // Items of another article say nothing of this one.
    [['配合第五條第一款、第二款及第三款。'], 4, []],
    [['配合空氣污染防制法第二十條第一款至第三款。'], 4, []],
  ])('%j of %d items', (explanation, items, left) => {
    const list = Array.from({ length: items }, () => '甲：指子。');
    const [article] = law([{ paragraphs: [['用詞定義如下：', ...list]], explanation }]).articles;
    expect(article && unnamedItems(article).map(({ number }) => number)).toEqual(left);
  });

  test('a paragraph without items has none to leave out', () => {
    const paragraphs = ['甲。', ['如下：', '子。', '丑。', '寅。'] as const];
    const [article] = law([{ paragraphs, explanation: ['第一款及第二款參考國外。'] }]).articles;
    expect(article && unnamedItems(article).map(({ number }) => number)).toEqual([3]);
  });
});

describe('paragraphs with a fine of which the explanation says nothing', () => {
  const DISCLOSE = '新建築物應公開耗能資訊。';
  const ASSESS = '起造人應辦理氣候資料評估。';
  const FINES = ['違反第一條第一項規定，未公開耗能資訊。', '違反第一條第二項規定者，未辦理氣候資料評估。'];
  const bothFined: LawSpec = {
    penalties: [1, 2].map((item) => ({
      article: 2,
      paragraph: 1,
      item,
      violated: { article: 1, paragraph: item },
    })),
  };

  function silent(article: ArticleSpec, spec: LawSpec = bothFined, fines = FINES): number[] {
    const ordinance = law([article, { paragraphs: [['有下列情形之一者，處罰鍰：', ...fines]] }], spec);
    const [first] = ordinance.articles;
    return first === undefined ? [] : silentParagraphs(first, ordinance).map(({ number }) => number);
  }
  const explained = (...explanation: string[]): ArticleSpec => ({
    paragraphs: [DISCLOSE, ASSESS],
    explanation,
  });

  test('of two, the one it does not speak of', () => {
    expect(silent(explained('定明應公開耗能資訊。'))).toEqual([2]);
    expect(silent(explained('定明應辦理氣候資料評估。'))).toEqual([1]);
    expect(silent(explained('立法目的。'))).toEqual([1, 2]);
    expect(silent(explained('定明應公開耗能資訊。', '另應辦理氣候資料評估。'))).toEqual([]);
  });

  test('a word in passing explains nothing, two are enough', () => {
    expect(silent(explained('定明應公開耗能資訊並作評估。'))).toEqual([2]);
    expect(silent(explained('定明應公開耗能資訊並作氣候評估。'))).toEqual([]);
  });

  test('words of the fine explain as well as those of the paragraph', () => {
    const fines = [FINES[0] ?? '', '違反第一條第二項規定，未提報告。'];
    expect(silent(explained('定明應公開耗能資訊，並提報告。'), bothFined, fines)).toEqual([]);
    // 違反 and 規定 stand in every fine.
    expect(silent(explained('定明應公開耗能資訊，違反規定者處罰。'), bothFined, fines)).toEqual([2]);
  });

  test('the breach is described where the fine stands, not in an item of the same number elsewhere', () => {
    const items = [DISCLOSE, '住宅。', '工廠。'] as const;
    const explanation = ['定明應公開耗能資訊，含住宅及工廠。'];
    expect(silent({ paragraphs: [items, ASSESS], explanation })).toEqual([2]);
    const fine = (more: object) => ({
      penalties: [{ article: 2, paragraph: 2, item: 1, violated: { article: 1, paragraph: 2 }, ...more }],
    });
    const [first] = law([{ paragraphs: [items, ASSESS], explanation }]).articles;
    const found = (more: object, ...fining: ArticleSpec[]) => {
      const ordinance = law([{ paragraphs: [items, ASSESS], explanation }, ...fining], fine(more));
      return first === undefined ? [] : silentParagraphs(first, ordinance).map(({ number }) => number);
    };
    const other: ArticleSpec['paragraphs'][number] = ['處罰鍰：', '違反第一條第一項規定，含住宅及工廠。'];
    const own: ArticleSpec['paragraphs'][number] = ['處罰鍰：', '違反第一條第二項規定，未辦理評估。'];
    expect(found({}, { paragraphs: [other, own] })).toEqual([2]);
    const inserted = { number: 2, branch: 1, paragraphs: ['甲。', own] };
    expect(found({ branch: 1 }, { number: 2, paragraphs: ['甲。', other] }, inserted)).toEqual([2]);
  });

  test('what stands in the items of a paragraph is a part of it', () => {
    const listed = ['起造人應辦理：', '氣候資料評估。', '節能標章申請。'] as const;
    expect(silent({ paragraphs: [DISCLOSE, listed], explanation: ['定明應公開耗能資訊。'] })).toEqual([2]);
    expect(
      silent({ paragraphs: [DISCLOSE, listed], explanation: ['定明應公開耗能資訊及節能標章申請。'] }),
    ).toEqual([]);
  });

  test('words that both paragraphs have tell nothing of either', () => {
    const paragraphs = ['起造人應公開耗能資訊。', '起造人應公開使用能源種類。'];
    const fines = ['違反第一條第一項規定，未公開。', '違反第一條第二項規定，未公開。'];
    expect(silent({ paragraphs, explanation: ['定明起造人應公開之耗能資訊。'] }, bothFined, fines)).toEqual([
      2,
    ]);
  });

  test('words of a paragraph that leaves the details to somebody make nothing common', () => {
    const paragraphs = [DISCLOSE, '應評估。', '前項評估，由工務局另定之。'];
    const fines = [FINES[0] ?? '', '違反第一條第二項規定，未評估。'];
    expect(silent({ paragraphs, explanation: ['定明公開耗能資訊及評估。'] }, bothFined, fines)).toEqual([]);
  });

  test('what is not fined need not be explained', () => {
    expect(silent(explained('定明目的。'), { penalties: bothFined.penalties?.slice(0, 1) ?? [] })).toEqual([
      1,
    ]);
    const inserted = [
      { article: 2, paragraph: 1, item: 1, violated: { article: 1, branch: 1, paragraph: 2 } },
    ];
    expect(silent(explained('定明目的。'), { penalties: inserted })).toEqual([]);
    const whole = [{ article: 2, paragraph: 1, item: 1, violated: { article: 1 } }];
    expect(silent(explained('定明目的。'), { penalties: whole })).toEqual([]);
    expect(silent(explained('定明目的。'), { penalties: [{ article: 2, paragraph: 1, item: 1 }] })).toEqual(
      [],
    );
  });

  test('nor what stands alone in its article, or where nothing is explained', () => {
    expect(silent({ paragraphs: [DISCLOSE], explanation: ['定明目的。'] })).toEqual([]);
    expect(silent(explained())).toEqual([]);
  });
});

test.each([
  ['其規模，由本府工務局另定之。', true],
  ['其項目，由主管機關公告之。', true],
  ['由主管機關訂定之。', true],
  ['由主管機關核定之。', true],
  ['由主管機關辦理。', false],
  ['由業者申報。其格式另定之。', false],
])('%s leaves the details to somebody: %s', (text, expected) => expect(delegates(text)).toBe(expected));
