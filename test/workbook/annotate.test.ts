/** The submitted workbook comes back unchanged but for fills and comments, and those are where the findings are. */
import { describe, expect, it } from 'vitest';
import { annotateWorkbook } from '../../src/workbook/annotate.ts';
import { annotated, type Checked } from './annotated.ts';
import { entriesOf, faultsIn, type Look, partsOf, type SheetView, sheetsOf } from './package-view.ts';
import { prefixedBook } from './prefixed-book.ts';

const OWN = ['檢核結果', '檢核說明'];
const BOOKS = [
  'fixtures/chiayi-strategy/tables.xlsx',
  'fixtures/kaohsiung-results/results.xlsx',
  'fixtures/workbook/everything-openpyxl.xlsx',
  'fixtures/workbook/everything-libreoffice.xlsx',
  'prefixed.xlsx',
];

/** What may change in a sheet: formats, blank cells and rows that carry one, the way to the comments, the selection. */
function withoutMarks(xml: string): string {
  return xml
    .replace(/<legacyDrawing[^>]*>|<x:legacyDrawing[^>]*>/u, '')
    .replace(/ (?:tabSelected|spans)="[^"]*"/gu, '')
    .replace(/(<(?:x:)?c\b[^>]*?) s=["']\d+["']/gu, '$1')
    .replace(/<(?:x:)?c r="[A-Z]+\d+"\/>/gu, '')
    .replace(/<((?:x:)?row)\b([^>]*)><\/\1>/gu, '<$1$2/>')
    .replace(/<(?:x:)?row r="\d+"\/>/gu, '');
}

/** A fill that fills nothing is none. */
function plain(fill: string | undefined): string | undefined {
  return fill?.includes('patternType="none"') ? '' : fill;
}

function unfilled({ fill: _, ...look }: Look) {
  return look;
}

const results = new Map<string, Checked>();

async function of(book: string): Promise<Checked> {
  const known = results.get(book);
  if (known) return known;
  const made = await annotated(book, book === 'prefixed.xlsx' ? prefixedBook() : undefined);
  results.set(book, made);
  return made;
}

/** The original sheets, before and after. */
function pairs({ before, bytes }: Checked): [SheetView, SheetView][] {
  const after = sheetsOf(bytes);
  return sheetsOf(before).map((sheet) => {
    const same = after.find(({ name }) => name === sheet.name);
    if (!same) throw new Error(`${sheet.name} is gone`);
    return [sheet, same];
  });
}

it('says years and rules in the words of the table and of the page', async () => {
  const { bytes, findings } = await of('fixtures/chiayi-strategy/tables.xlsx');
  const [index, legend] = sheetsOf(bytes);
  // 表4-1 H4: no amount for 110 to 112.
  const row = findings.findIndex(({ rule }) => rule === 'missing-budget') + 5;
  expect(index?.xml).toMatch(new RegExp(`<c r="H${row}"[^>]*>.*?110-112 年</t>`, 'u'));
  expect(index?.xml).toMatch(new RegExp(`<c r="K${row}"[^>]*>.*?缺經費\\nmissing-budget</t>`, 'u'));
  expect(legend?.xml).toContain('缺經費\nmissing-budget</t>');
  const comments = [
    ...(sheetsOf(bytes)
      .find(({ name }) => name === '表4-1')
      ?.comments.values() ?? []),
  ];
  expect(comments.join('\n')).toContain('（缺經費 missing-budget）');
});

describe.each(BOOKS)('%s', (book) => {
  it('gets an index and a legend before its own sheets, which keep their order', async () => {
    const { before, bytes } = await of(book);
    const names = sheetsOf(before).map(({ name }) => name);
    expect(sheetsOf(bytes).map(({ name }) => name)).toEqual([...OWN, ...names]);
  });

  it('keeps every other part of the package as it was packed', async () => {
    const { before, bytes } = await of(book);
    const after = new Map(entriesOf(bytes).map((entry) => [entry.name, entry.packed]));
    const mayChange =
      /worksheets\/|comments|vmlDrawing|commentsDrawing|styles\.xml|workbook\.xml|Content_Types/u;
    const others = entriesOf(before).filter(({ name }) => !mayChange.test(name));
    expect(others.length).toBeGreaterThan(0);
    for (const { name, packed } of others) expect(after.get(name)?.equals(packed), name).toBe(true);
  });

  it('keeps values, formulas, merges, widths, and all else a sheet says', async () => {
    for (const [before, after] of pairs(await of(book))) {
      expect(withoutMarks(after.xml)).toBe(withoutMarks(before.xml));
    }
  });

  it('keeps every look but for the fill, and that too where nothing was found', async () => {
    const checked = await of(book);
    for (const [before, after] of pairs(checked)) {
      const marked = new Set(
        checked.findings.flatMap(({ locations: [first] }) =>
          first?.sheet === before.name && first.cell ? [first.cell] : [],
        ),
      );
      expect(before.looks.size).toBeGreaterThan(0);
      for (const [cell, look] of before.looks) {
        const now = after.looks.get(cell);
        // Without any styles there is nothing to keep but that there is none.
        if (look.font !== '') expect(now && unfilled(now), cell).toEqual(unfilled(look));
        if (!marked.has(cell)) expect(plain(now?.fill), cell).toBe(plain(look.fill));
      }
    }
  });

  it('comments each finding on its cell, and fills the cell by the gravest', async () => {
    const { bytes, findings } = await of(book);
    const sheets = new Map(sheetsOf(bytes).map((sheet) => [sheet.name, sheet]));
    const colours = { error: 'F9C8C3', warning: 'FBE3B5', notice: 'CFE4F4' };
    const ranks = { error: 0, warning: 1, notice: 2 };
    const placed = findings.filter(({ locations: [first] }) => first?.cell !== undefined);
    expect(placed.length).toBeGreaterThan(0);
    for (const { locations, message } of placed) {
      const [first, ...proofs] = locations;
      const sheet = sheets.get(first?.sheet ?? '');
      const here = placed.filter(
        ({ locations: [other] }) => other?.sheet === first?.sheet && other?.cell === first?.cell,
      );
      const comment = sheet?.comments.get(first?.cell ?? '') ?? '';
      if (here.length <= 8) expect(comment).toContain(message);
      const gravest = here.toSorted((a, b) => ranks[a.severity] - ranks[b.severity])[0]?.severity;
      expect(sheet?.looks.get(first?.cell ?? '')?.fill).toContain(colours[gravest ?? 'notice']);
      for (const proof of proofs) {
        const own = sheets.get(proof.sheet ?? '')?.comments.get(proof.cell ?? '') ?? '';
        expect(own, `${proof.sheet}!${proof.cell}`).toContain('planlint');
      }
    }
  });

  it('gives each comment one shape to show it in', async () => {
    for (const { comments, shapes } of sheetsOf((await of(book)).bytes)) {
      expect(shapes.toSorted()).toEqual([...comments.keys()].toSorted());
    }
  });

  it('is well-formed in every part it touches', async () => {
    const { before, bytes } = await of(book);
    const old = partsOf(before);
    for (const [name, xml] of partsOf(bytes)) {
      if (old.get(name) !== xml) expect(faultsIn(xml), name).toEqual([]);
    }
  });

  it('lists every finding in the index', async () => {
    const { bytes, findings } = await of(book);
    const index = sheetsOf(bytes)[0]?.xml ?? '';
    expect(index.match(/<row /gu)?.length).toBe(4 + findings.length);
    const links = findings.filter(({ locations: [first] }) => first?.cell !== undefined);
    expect(index.match(/<hyperlink /gu)?.length).toBe(links.length);
  });
});

describe('a workbook with everything in it', () => {
  it('keeps what others wrote into a comment, before ours', async () => {
    const [, , sheet] = sheetsOf((await of('fixtures/workbook/everything-openpyxl.xlsx')).bytes);
    expect(sheet?.comments.get('F4')).toMatch(
      /^承辦人：已與車行確認\n── planlint ──\n【錯誤】110 年成果「853輛」/u,
    );
    expect(sheet?.comments.get('B4')).toBe('本案與 109 年計畫合併');
  });

  it('moves names that belong to a sheet along with it, and opens at the index', async () => {
    const list = partsOf((await of('fixtures/workbook/everything-openpyxl.xlsx')).bytes).get(
      'xl/workbook.xml',
    );
    expect(list).toContain('<definedName name="本表合計" localSheetId="3">計算!$B$1</definedName>');
    expect(list).toContain(`localSheetId="2">'表 1'!$A$1:$H$9</definedName>`);
    expect(list).toContain('activeTab="0"');
  });

  it('leaves no second sheet selected: typing would go into both', async () => {
    const sheets = sheetsOf((await of('fixtures/workbook/everything-openpyxl.xlsx')).bytes);
    expect(sheets.filter(({ xml }) => /tabSelected="(?:1|true)"/u.test(xml))).toEqual([]);
  });
});

describe('an accepted finding', () => {
  it('is told with its reason, but neither filled nor counted', async () => {
    const { before, run } = await of('fixtures/workbook/everything-openpyxl.xlsx');
    const findings = run.report.findings.map((finding) => ({
      ...finding,
      ...(finding.locations[0]?.cell === 'F9' && { accepted: { reason: '另案辦理' } }),
    }));
    const path = 'fixtures/workbook/everything-openpyxl.xlsx';
    const accepted = await annotateWorkbook(
      { path, bytes: before, ownSheets: [] },
      { ...run.report, findings },
      { lang: 'zh-TW' },
    );
    const [index, , sheet] = sheetsOf(accepted.bytes);
    expect(sheet?.comments.get('F9')).toMatch(/【已接受】111 年成果「4.1MW」.*（已接受：另案辦理）/u);
    expect(sheet?.looks.get('F9')).toEqual(sheetsOf(before)[0]?.looks.get('F9'));
    expect(index?.xml).toContain('>已接受</t>');
    const errors = findings.filter(({ severity, accepted: own }) => severity === 'error' && !own).length;
    expect(index?.xml).toContain(`>錯誤 ${errors}</t>`);
    expect(errors).toBeLessThan(run.report.findings.filter(({ severity }) => severity === 'error').length);
  });
});

describe('a finding of a column of cells', () => {
  it('has them in the index as one range, and on each a comment', async () => {
    const path = 'fixtures/workbook/everything-openpyxl.xlsx';
    const { before, run } = await of(path);
    const [first] = run.report.findings.flatMap((finding) => (finding.locations[0]?.cell ? [finding] : []));
    if (first?.locations[0] === undefined) throw new Error('no finding has a cell');
    const [place] = first.locations;
    const cells = ['F8', 'G9', 'G10', 'G11', 'G12'];
    const column = { ...first, locations: cells.map((cell) => ({ ...place, cell })) };
    const made = await annotateWorkbook(
      { path, bytes: before, ownSheets: [] },
      { ...run.report, findings: [column] },
      { lang: 'zh-TW' },
    );
    const [index, , sheet] = sheetsOf(made.bytes);
    expect(index?.xml).toContain('>G9:G12</t>');
    expect(cells.filter((cell) => sheet?.comments.get(cell)?.includes(first.rule))).toEqual(cells);
  });
});

describe('the package', () => {
  it('is the same bytes every time', async () => {
    const book = 'fixtures/chiayi-strategy/tables.xlsx';
    const again = await annotated(book);
    expect(Buffer.from(again.bytes).equals((await of(book)).bytes)).toBe(true);
  });
});
