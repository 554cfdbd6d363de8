/** A csv taken part by part says the same, byte for byte, as the csv read whole; or it is left to be read whole. */
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { random } from '../bench/tables.ts';
import type { Rule } from '../src/check/rule.ts';
import { RULES } from '../src/check/rules/index.ts';
import type { InputFile } from '../src/input.ts';
import { builtInProfiles } from '../src/map/profile.ts';
import { ingestInParts } from '../src/pipeline/parts/parts.ts';
import { validateInParts } from '../src/pipeline/parts/validate.ts';
import { ingest, type RunOptions, type ValidateRun, validate } from '../src/pipeline/pipeline.ts';
import { documentLine, measureLines, modelPieces } from '../src/report/ndjson.ts';
import { formatTidyTable, tidyHead, tidyLines } from '../src/report/tidy.ts';
import { NO_DUTIES } from '../src/words/duties.ts';

const OPTIONS: RunOptions = {
  profiles: builtInProfiles(),
  lang: 'zh-TW',
  rules: new Map(),
  failOn: 'error',
  version: '0.0.0-test',
};
/** Runs of a few rows, and pieces that end inside cells and characters. */
const TINY = { rows: 3, piece: 97 };

async function wholeOf(input: InputFile) {
  const { model, findings, inputs } = await ingest([input], OPTIONS);
  const [first] = inputs;
  const issues = first?.status === 'read' ? first.issues : undefined;
  return {
    lines: [...modelPieces(model.documents)].join(''),
    table: formatTidyTable(model.documents),
    findings,
    issues,
  };
}

/** What is reported of the csv read whole, and part by part. */
async function reportsOf(input: InputFile, options: RunOptions) {
  const parts = await validateInParts(input, options, TINY);
  if ('whole' in parts) return { whole: parts.whole };
  const whole = await validate([input], options);
  const outcome = ({ report, inputs, skipped, faults }: ValidateRun) => ({
    ...{ report, skipped, faults },
    issues: inputs.map((one) => (one.status === 'read' ? one.issues : one.unreadable)),
  });
  return { parts: outcome(parts), all: outcome(whole) };
}

/** Rules that found something in a csv that was taken in parts. */
const told = new Set<string>();

/** How many parts there were, or why there were none. What the parts say is held against the whole. */
async function compared(input: InputFile): Promise<number | string> {
  const parts = await ingestInParts(input, OPTIONS, TINY);
  const { whole, parts: reported, all } = await reportsOf(input, OPTIONS);
  if ('whole' in parts) {
    expect(whole).toBe(parts.whole);
    return parts.whole;
  }
  expect(whole).toBeUndefined();
  expect(reported).toEqual(all);
  for (const { rule } of reported?.report.findings ?? []) told.add(rule);
  const [document] = parts.run.model.documents;
  const [first] = parts.run.inputs;
  if (document === undefined || first?.status !== 'read') throw new Error('no document');
  const measures = [...parts.parts()];
  const own = {
    lines: documentLine(document) + measures.map((some) => measureLines(document, some)).join(''),
    table: tidyHead() + measures.map((some) => tidyLines(document, some)).join(''),
    findings: parts.run.findings,
    issues: first.issues,
  };
  expect(own).toEqual(await wholeOf(input));
  expect(parts.measures).toBe(measures.flat().length);
  return measures.length;
}

function csv(...lines: readonly string[]): InputFile {
  return { path: 'plan.csv', bytes: new TextEncoder().encode(lines.join('\n')) };
}

const TITLE = '表 1-1、示範市能源部門推動策略';
const MONEY = '經費單位：萬元/年';
const HEADER = '策略類別,執行方案,策略說明,主辦/協辦,推動期程,成果,目標,經費';

/** Lines of a measure with a row for each year; `of` gives result, target and money of a row. */
function measure(number: number, years: number, of: (year: number) => string): string[] {
  return Array.from({ length: years }, (_, year) => {
    const keys = `策略${Math.ceil(number / 2)},示範措施${number},衡量標準：輔導家數(家),環境保護局`;
    return `${year === 0 ? keys : ',,,'},${110 + year}年,${of(year)}`;
  });
}

function measures(count: number, of: (number: number, year: number) => string): string[] {
  return Array.from({ length: count }, (_, index) =>
    measure(index + 1, 3, (year) => of(index + 1, year)),
  ).flat();
}

const plain = (number: number, year: number): string => `${number + year},${number * 2} 家,${number * 10}`;

describe('a csv taken in parts', () => {
  const files = readdirSync('fixtures', { recursive: true, encoding: 'utf8' }).filter((path) =>
    path.endsWith('.csv'),
  );

  test.each(files)('%s', async (path) => {
    const bytes = new Uint8Array(readFileSync(`fixtures/${path}`));
    const came = await compared({ path, bytes });
    // Tables with nothing beside their rows, in both encodings.
    if (/strategy\/table-4-[346]|plan-versions/u.test(path)) expect(came).toBeGreaterThan(1);
  });

  test('measures of three years, each in a part of its own', async () => {
    expect(await compared(csv(TITLE, MONEY, HEADER, ...measures(12, plain)))).toBe(12);
  });

  test('in Big5', async () => {
    const folder = 'fixtures/chiayi-strategy/';
    const bytes = new Uint8Array(readFileSync(`${folder}table-4-4.big5.csv`));
    expect(await compared({ path: 'table.csv', bytes })).toBe(7);
  });

  test('a dash far below makes the blanks above values continued', async () => {
    const blank = (number: number, year: number) =>
      `${year === 1 ? '' : number + year},${year === 2 ? '' : '5 家'},${number === 11 && year === 2 ? '-' : ''}`;
    const input = csv(TITLE, MONEY, HEADER, ...measures(12, blank));
    expect(await compared(input)).toBe(12);
    const { lines } = await wholeOf(input);
    expect(lines).toContain('"blank-continued"');
    expect(lines).not.toContain('"blank-open"');
  });

  test('blanks without any dash stay open', async () => {
    const blank = (number: number, year: number) => `${year === 1 ? '' : number},5 家,${year === 0 ? 3 : ''}`;
    const input = csv(TITLE, MONEY, HEADER, ...measures(12, blank));
    expect(await compared(input)).toBe(12);
    expect((await wholeOf(input)).lines).toContain('"blank-open"');
  });

  test('one amount for the measures of a category keeps them together', async () => {
    const rows = measures(12, plain).map((line, index) => {
      if (index % 3 !== 0) return line;
      return index % 6 === 0 ? line : line.replace(/^[^,]*/u, '').replace(/[^,]*$/u, '');
    });
    expect(await compared(csv(TITLE, MONEY, HEADER, ...rows))).toBe(6);
  });

  test('rows that slid to the left, and rows torn in two', async () => {
    const rows = measures(12, plain);
    rows[4] = '111年,7,8 家,20,,,,';
    rows[16] = `${rows[16]}\n,,每年辦理說明會並追蹤成效,,,,,`;
    const input = csv(TITLE, MONEY, HEADER, ...rows);
    expect(await compared(input)).toBeGreaterThan(6);
    expect((await wholeOf(input)).lines).toMatch(/row-realigned.*text-joined/u);
  });

  test('the header again on every page, sums, notes below', async () => {
    const rows = measures(12, plain);
    const pages = [...rows.slice(0, 18), HEADER, ...rows.slice(18)];
    const below = ['', '註1：資料截至112年9月30日止。', '資料來源：示範市政府'];
    const input = csv(TITLE, MONEY, HEADER, ...pages, ',小計,,,,30,40,50', ...below);
    expect(await compared(input)).toBeGreaterThan(6);
    expect((await wholeOf(input)).lines).toContain('"date":"2023-09-30"');
  });

  test('rows of another width, quoted delimiters and line breaks, lines that end in two ways', async () => {
    const rows = measures(12, plain);
    rows[6] = `${rows[6]},多一格`;
    rows[9] =
      rows[9]?.replace('衡量標準：輔導家數(家)', '"說明, 分\n兩行。""引"" 衡量標準：輔導家數(家)"') ?? '';
    rows[20] = `${rows[20]}\r`;
    expect(await compared(csv(TITLE, MONEY, HEADER, ...rows))).toBe(12);
  });

  test('columns nobody knows, periods nobody can read', async () => {
    const rows = measures(12, plain).map((line, index) =>
      index === 17 ? line.replace('112年', '1120年') : line,
    );
    const input = csv(TITLE, MONEY, `${HEADER},電話`, ...rows.map((line) => `${line},05-2251775`));
    expect(await compared(input)).toBe(12);
    expect((await wholeOf(input)).lines).toMatch(/unknown-column.*unreadable-row/u);
  });

  test('a table of spans is judged at the last year that any of its results names', async () => {
    const rows = Array.from({ length: 12 }, (_, index) => {
      const result = index === 9 ? '110-112年已累計 30 家' : `${index + 1} 家`;
      return `策略,措施${index + 1},衡量標準：家數(家),環保局,110-114年,${result},50 家,10`;
    });
    const input = csv(TITLE, MONEY, HEADER, ...rows);
    expect(await compared(input)).toBeGreaterThan(3);
    expect((await wholeOf(input)).lines).toMatch(
      /"asOf":."date":"2023-12-31","raw":"110-114年","source":."sheet":"plan.csv","cell":"E13"/u,
    );
  });

  test.each([
    [
      'a second table',
      [...measures(6, plain), '', '表 1-2、示範市運輸部門推動策略', HEADER, ...measures(6, plain)],
    ],
    ['headings of sections', [...measures(6, plain), '運輸部門', ...measures(6, plain)]],
    [
      'a heading written into every column',
      [...measures(6, plain), '第二期計畫措施,第二期計畫措施,第二期計畫措施', ...measures(6, plain)],
    ],
    [
      'a name in every row of sign-offs between the rows',
      [...measures(6, plain), '承辦人：,王小明,,科長：', ...measures(6, plain)],
    ],
  ])('is left whole with %s', async (_, rows) => {
    expect(await compared(csv(TITLE, MONEY, HEADER, ...rows))).toBe('layout');
  });

  test('is left whole where one measure never ends', async () => {
    const rows = measure(1, 1, () => '1,2 家,3').concat(
      Array.from({ length: 90 }, () => ',,,,111年,1,2 家,3'),
    );
    expect(await compared(csv(TITLE, MONEY, HEADER, ...rows))).toBe('measures');
  });

  test.each([
    ['a quote that never closes', [...measures(6, plain), '策略9,"措施', ...measures(6, plain)], 'limits'],
    ['a character nobody can read', [...measures(6, plain), '策略9,措施\ufffd,,,110年,1,2 家,3'], 'text'],
  ])('is left whole with %s', async (_, rows, reason) => {
    expect(await compared(csv(TITLE, MONEY, HEADER, ...rows))).toBe(reason);
  });

  test('is left whole when it is no csv', async () => {
    const { bytes } = csv(TITLE, MONEY, HEADER, ...measures(12, plain));
    expect(await compared({ path: 'plan.txt', bytes })).toBe('kind');
  });

  test('whatever is drawn into the rows', async () => {
    const came: (number | string)[] = [];
    for (let seed = 1; seed <= 60; seed += 1) came.push(await compared(drawn(seed)));
    // A property that never met a part would hold of anything.
    expect(came.filter((one) => typeof one === 'number' && one > 2).length).toBeGreaterThan(20);
  });
});

test('agencies above the table, names nobody knows, and a date that a law sets', async () => {
  const deadline = { id: 'buses', law: '淨零自治條例', year: 2030, subject: '公共汽車全面汰換為低碳運具' };
  const duties = { ...NO_DUTIES, deadlines: [deadline] };
  const row = (number: number, agency: string) =>
    `節能,市區公車電動化${number},衡量標準：車輛比率(%),${agency},11${number % 5}年,30%,40%,10`;
  const rows = ['環境保護局', '交通處', '環境保獲局', '交通處', '環境保獲局', '交通處'];
  const input = csv(
    '一、運輸部門（環境保護局、交通處、工務處）',
    '表 1-1、示範市運輸部門推動策略',
    HEADER,
    ...rows.map((agency, at) => row(at + 1, agency)),
  );
  const { whole, parts, all } = await reportsOf(input, { ...OPTIONS, duties });
  expect(whole).toBeUndefined();
  expect(parts).toEqual(all);
  const { findings = [] } = parts?.report ?? {};
  const found = (rule: string) => findings.filter((one) => one.rule === rule);
  expect(
    found('agency-mismatch')
      .map(({ evidence }) => evidence.agency)
      .toSorted(),
  ).toEqual(['工務處', '環境保獲局']);
  expect(found('unknown-agency').map(({ evidence }) => evidence.measures)).toEqual([2]);
  expect(found('legal-deadline-conflict')).toHaveLength(6);
  for (const { rule } of findings) told.add(rule);
});

test('an agency that only the heading names', async () => {
  const rows = measures(12, plain).map((line) => line.replace('環境保護局', ''));
  const head = ['一、能源部門（環境保獲局、交通處）', TITLE, MONEY, HEADER];
  const { parts, all } = await reportsOf(csv(...head, ...rows), OPTIONS);
  expect(parts).toEqual(all);
  const unknown = parts?.report.findings.filter(({ rule }) => rule === 'unknown-agency') ?? [];
  expect(unknown.map(({ evidence }) => [evidence.agency, evidence.measures])).toEqual([['環境保獲局', 0]]);
});

const said = { summary: '', why: '', message: () => 'own' };
const OWN = {
  id: 'own-rule',
  category: 'consistency',
  severity: 'notice',
  evidence: {},
  text: { 'zh-TW': said, en: said },
  examples: { absent: { 'zh-TW': '', en: '' } },
} as const;
const hits = () => [{ subject: {}, locations: [], evidence: {} }];
const table = () => csv(TITLE, MONEY, HEADER, ...measures(12, plain));

test.each<Rule>([
  { ...OWN, scope: 'input', check: hits },
  { ...OWN, scope: 'document', check: hits },
  { ...OWN, scope: 'workspace', check: () => [] },
])('a rule of one’s own for inputs or whole documents has it read whole: $scope', async (own) => {
  expect(await reportsOf(table(), { ...OPTIONS, extraRules: [own] })).toEqual({ whole: 'rules' });
});

test('a rule that cannot begin to gather is a fault of that rule, and no other’s', async () => {
  const gather = () => {
    throw new Error('not begun');
  };
  const own: Rule = { ...OWN, scope: 'document', gather };
  const { report, faults } = await validate([table()], { ...OPTIONS, extraRules: [own] });
  expect(faults.map(({ rule }) => rule)).toEqual(['own-rule']);
  expect(report.findings.length).toBeGreaterThan(0);
});

test('rules that gather have been heard', () => {
  const gathering = RULES.filter((rule) => 'gather' in rule && rule.gather !== undefined);
  expect(gathering.map(({ id }) => id).filter((id) => !told.has(id))).toEqual([]);
});

/** A table whose cells are drawn from what tables hold: blanks, dashes, copies, lists of years, slips of columns. */
function drawn(seed: number): InputFile {
  const next = random(seed);
  const pick = <T>(...all: readonly [T, ...T[]]): T => all[Math.floor(next() * all.length)] ?? all[0];
  const odd = next() * 0.2;
  const dashes = pick('-', '', '', '無');
  const rows: string[] = [];
  for (let number = 1; number <= 14; number += 1) {
    const category = next() < 0.8 ? `策略${pick(1, 2, number)}` : '';
    const name = next() < 0.9 ? `措施${number}` : '措施';
    const years = pick(1, 2, 3, 5);
    for (let year = 0; year < years; year += 1) {
      const repeats = next() < odd;
      const keys =
        year === 0 || repeats
          ? [
              category,
              name,
              pick('衡量標準：家數(家)', '衡量標準：長度(公尺)', '說明'),
              pick('環保局', '交通處/教育處', ''),
            ]
          : ['', '', '', ''];
      const period = next() < odd ? pick('', '110-112年', '每年', '1110年') : `${110 + year}年`;
      const cells = [
        ...keys,
        period,
        pick('12', '', dashes, '達 3 家', '110年 80% 111年 85%'),
        pick('10 家', '', dashes, '5'),
        pick('30', '', dashes),
      ];
      if (next() < odd / 4) cells.splice(0, 4);
      if (next() < odd / 4) cells.push('附記');
      rows.push(cells.join(','));
    }
    if (next() < odd / 4) rows.push(pick(HEADER, '註：暫定', ',小計,,,,3,4,5', ''));
  }
  return csv(
    ...(next() < 0.7 ? [TITLE, MONEY] : []),
    HEADER,
    ...rows,
    ...(next() < 0.3 ? ['註1：資料截至112年6月30日止。'] : []),
  );
}
