/** A tidy workbook gives back the document it was made of, and what people changed in its rows. */
import { readFile } from 'node:fs/promises';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { builtInProfiles } from '../../src/map/profile.ts';
import { ingest } from '../../src/pipeline/pipeline.ts';
import type { PlanDocument } from '../../src/plan-document.ts';
import { read as readWorkbook } from '../../src/read/read.ts';
import { formatTidyTable } from '../../src/report/tidy.ts';
import { tidyBook } from '../../src/workbook/tidy/write.ts';
import { zip } from '../read/build.ts';
import { SMALL_PLAN } from '../report/small-plan.ts';
import { partsOf, sheetsOf } from './package-view.ts';

async function read(path: string, bytes?: Uint8Array, asOf?: string) {
  const file = { path, bytes: bytes ?? new Uint8Array(await readFile(path)) };
  const { model, inputs } = await ingest([file], {
    ...{ lang: 'zh-TW', version: '0.0.0', failOn: 'error', rules: new Map(), profiles: builtInProfiles() },
    ...(asOf === undefined ? {} : { asOf }),
  } as Parameters<typeof ingest>[1]);
  const [document] = model.documents;
  if (!document) throw new Error(`${path} holds no document`);
  const [input] = inputs;
  return { document, tidy: input?.status === 'read' ? input.tidy : undefined, input };
}

/** Texts as a grid has them, row by row. */
function changed(bytes: Uint8Array, change: (name: string, xml: string) => string): Uint8Array {
  const encoder = new TextEncoder();
  return zip([...partsOf(bytes)].map(([name, xml]) => ({ name, bytes: encoder.encode(change(name, xml)) })));
}

const KINDS: readonly [kind: string, path: string][] = [
  ['strategy-plan', 'fixtures/chiayi-strategy/tables.xlsx'],
  ['strategy-plan', 'fixtures/chiayi-strategy/tables.ods'],
  ['strategy-plan', 'fixtures/chiayi-strategy/table-4-3.big5.csv'],
  ['strategy-plan', 'fixtures/chiayi-strategy/chapter-4.txt'],
  ['results-report', 'fixtures/kaohsiung-results/results.xlsx'],
  ['kpi-plan', 'fixtures/chiayi-kpi/kpi.xlsx'],
  ['kpi-revision', 'fixtures/chiayi-kpi/revisions.xlsx'],
  ['organisation', 'fixtures/chiayi-organisation/organisation.xlsx'],
  ['organisation', 'fixtures/chiayi-organisation/chapter-3.txt'],
  ['ordinance', 'fixtures/tainan-ordinance/articles.xlsx'],
  ['ordinance', 'fixtures/tainan-ordinance/draft.txt'],
];

describe.each(KINDS)('%s %s', (kind, path) => {
  it.each(['zh-TW', 'en'] as const)('comes back byte for byte, with headings in %s', async (lang) => {
    const { document } = await read(path);
    expect(document.kind).toBe(kind);
    const again = await read('整齊.xlsx', await tidyBook(document, lang));
    expect(formatTidyTable([again.document])).toBe(formatTidyTable([document]));
    expect(again.document).toEqual(document);
    expect(again.tidy).toEqual({ from: path, changed: [], ignored: [] });
  });
});

describe('a written document', () => {
  const sheetsAndRows = async (path: string) => {
    const { document } = await read(path);
    const bytes = await tidyBook(document, 'zh-TW');
    const outcome = await readWorkbook(bytes, { path: '整齊.xlsx' });
    if (!outcome.ok) throw new Error('unreadable');
    const rowsOf = (name: string) =>
      (outcome.workbook.sheets.find((sheet) => sheet.name === name)?.rows ?? []).map(({ cells }) =>
        cells.map(({ text }) => text),
      );
    return { document, names: outcome.workbook.sheets.map(({ name }) => name), rowsOf };
  };

  it('has its articles, explanations, deadlines, fines and references on sheets that people read', async () => {
    const { document, names, rowsOf } = await sheetsAndRows('fixtures/tainan-ordinance/articles.xlsx');
    expect(names.slice(0, -1)).toEqual([
      '文件',
      '條文',
      '條文說明',
      '用詞定義',
      '機關權責',
      '期限',
      '罰則',
      '條文引用',
    ]);
    const articles = rowsOf('條文');
    expect(articles[0]).toEqual(['章', '條', '項', '款', '目', '文字', '出處']);
    const law = document.ordinance;
    const parts = (law?.articles ?? []).flatMap(({ paragraphs }) =>
      paragraphs.flatMap(({ text, items }) => [
        text,
        ...items.flatMap((item) => [item.text, ...(item.items ?? []).map((sub) => sub.text)]),
      ]),
    );
    expect(articles.slice(1).map((row) => row.at(-2))).toEqual(parts);
    // Article 1 stands in the first row below the header of the table and its chapter.
    expect(articles[1]?.slice(0, 3)).toEqual(['總則', '第一條', '1']);
    for (const [sheet, list] of [
      ['期限', law?.deadlines],
      ['罰則', law?.penalties],
      ['條文引用', law?.references],
      ['用詞定義', law?.definitions],
      ['機關權責', law?.agencies],
    ] as const) {
      expect(rowsOf(sheet)).toHaveLength(1 + (list?.length ?? Number.NaN));
    }
    const fines = rowsOf('罰則').slice(1);
    expect(fines.map((row) => row.slice(1, 3))).toEqual(
      (law?.penalties ?? []).map(({ min, max }) => [min, max].map((amount) => String(amount ?? ''))),
    );
    expect(rowsOf('文件').flat()).toContain('條');
    expect(rowsOf('文件').flat().join()).toContain('修改不會生效');
    expect(rowsOf('文件').flat()).not.toContain('措施');
  });

  it('has its facts, groups and agencies', async () => {
    const { document, names, rowsOf } = await sheetsAndRows('fixtures/chiayi-organisation/chapter-3.txt');
    expect(names.slice(0, 4)).toEqual(['文件', '基本資料', '工作分組', '機關']);
    const { facts = {}, groups = [], agencies = [] } = document.organisation ?? {};
    expect(rowsOf('基本資料')).toHaveLength(1 + Object.keys(facts).length);
    expect(
      rowsOf('工作分組')
        .slice(1)
        .map(([name]) => name),
    ).toEqual(groups.map(({ name }) => name));
    expect(
      rowsOf('機關')
        .slice(1)
        .map(([name]) => name),
    ).toEqual(agencies.map(({ name }) => name));
  });
});

describe('texts', () => {
  /** The small plan with a text in every place that has one. */
  function withText(text: string): PlanDocument {
    const measures = SMALL_PLAN.measures.map((measure) => ({
      ...measure,
      category: text,
      indicators: measure.indicators.map((indicator) => ({
        ...indicator,
        name: text,
        records: indicator.records.map((record) => ({
          ...record,
          ...(record.target ? { target: { ...record.target, raw: text } } : {}),
        })),
      })),
    }));
    return { ...SMALL_PLAN, measures };
  }

  it.each([
    '=1+1',
    '+886',
    '-5%',
    '@SUM(A1)',
    "'=quoted",
    '\tTab',
    'line\r\nbreak\rreturn\nfeed',
    '_x0041_ is no A',
    ' blanks around ',
    '<b>&amp;</b>',
    'bell\u0007',
    '堃峯🀄\ud83d',
    'x'.repeat(40_000),
    '   ',
  ])('keep %j', async (text) => {
    const document = withText(text);
    const { document: again, tidy } = await read('t.xlsx', await tidyBook(document, 'zh-TW'));
    expect(tidy?.changed).toEqual([]);
    expect(formatTidyTable([again])).toBe(formatTidyTable([document]));
  });

  it('keep whatever they are', { timeout: 60_000 }, async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'binary', minLength: 1, maxLength: 40 }), async (text) => {
        const document = withText(text);
        const { document: again, tidy } = await read('t.xlsx', await tidyBook(document, 'en'));
        expect(tidy?.changed).toEqual([]);
        expect(again).toEqual(document);
      }),
      { numRuns: 25 },
    );
  });

  it('stand as text, never as formulas', async () => {
    const parts = partsOf(await tidyBook(withText('=1+1'), 'zh-TW'));
    for (const [name, xml] of parts) if (name.includes('worksheets')) expect(xml).not.toContain('<f>');
    expect(parts.get('xl/worksheets/sheet2.xml')).toContain(
      't="inlineStr"><is><t xml:space="preserve">=1+1</t>',
    );
  });
});

describe('the workbook', () => {
  it('has an overview, a sheet for each table, and keeps the rest out of sight', async () => {
    const bytes = await tidyBook(SMALL_PLAN, 'zh-TW');
    expect(sheetsOf(bytes).map(({ name }) => name)).toEqual(['文件', '4-3', 'planlint']);
    const parts = partsOf(bytes);
    expect(parts.get('xl/workbook.xml')).toContain('name="planlint" sheetId="3" state="hidden"');
    const table = parts.get('xl/worksheets/sheet2.xml') ?? '';
    expect(table).toContain('state="frozen"');
    expect(table).toMatch(/<autoFilter ref="A1:AD\d+"\/>/u);
    expect(table.match(/<col [^>]*hidden="1"/gu)?.length).toBe(5);
  });
});

describe('changes', () => {
  const path = 'fixtures/workbook/everything-openpyxl.xlsx';

  /** The row of the 111 result `4.1MW`, behind its target of 6. */
  async function book() {
    const { document } = await read(path, undefined, '2023-10-31');
    return { document, bytes: await tidyBook(document, 'zh-TW') };
  }

  function solar(document: PlanDocument) {
    return document.measures.find(({ name }) => name === '屋頂設置太陽光電')?.indicators[0]?.records[1];
  }

  it('in a value are taken over and judged anew', async () => {
    const { document, bytes } = await book();
    expect(solar(document)).toMatchObject({ status: 'behind', result: { value: 4.1 } });
    const edited = changed(bytes, (name, xml) =>
      name.includes('worksheets') ? xml.replace('<v>4.1</v>', '<v>6.2</v>') : xml,
    );
    const again = await read('t.xlsx', edited);
    expect(solar(again.document)).toMatchObject({
      status: 'achieved',
      result: { raw: '4.1MW', value: 6.2, unit: { symbol: 'MW' } },
    });
    expect(again.tidy?.changed).toHaveLength(1);
  });

  it('that mean nothing are named and leave the old value', async () => {
    const { bytes } = await book();
    const edited = changed(bytes, (name, xml) =>
      name.includes('worksheets')
        ? xml.replace('><v>4.1</v></c>', ' t="inlineStr"><is><t>很多</t></is></c>')
        : xml,
    );
    const again = await read('t.xlsx', edited);
    expect(solar(again.document)?.result?.value).toBe(4.1);
    expect(again.tidy).toMatchObject({ changed: [] });
    expect(again.tidy?.ignored).toHaveLength(1);
  });

  it('of a row that is gone take its record away, and name it', async () => {
    const { document, bytes } = await book();
    const edited = changed(bytes, (name, xml) =>
      name.endsWith('sheet2.xml') ? xml.replace(/<row (?:(?!<row ).)*?4\.1MW.*?<\/row>/su, '') : xml,
    );
    const again = await read('t.xlsx', edited);
    const records = (one: PlanDocument) =>
      one.measures.flatMap(({ indicators }) => indicators.flatMap((indicator) => indicator.records)).length;
    expect(records(again.document)).toBe(records(document) - 1);
    expect(again.tidy?.changed).toEqual([expect.stringContaining('屋頂設置太陽光電 2022')]);
  });

  it('of the date to judge at are those of the option', async () => {
    const { bytes } = await book();
    const again = await read('t.xlsx', bytes, '2021-06-30');
    expect(again.document.asOf).toEqual({ date: '2021-06-30', basis: 'option' });
    expect(again.tidy?.changed).toEqual([]);
  });

  it('of the hidden sheet make the workbook an ordinary one, which is said', async () => {
    const { bytes } = await book();
    const broken = changed(bytes, (_, xml) => xml.replace('\\u5c4b', '\\u5c4'));
    await expect(read('t.xlsx', broken)).resolves.toMatchObject({
      tidy: undefined,
      input: { brokenTidy: true },
    });
  });
});
