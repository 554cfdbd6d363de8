/** The page of units, periods and figures, docs/units.md: every unit the program knows, and what it makes of a cell. */
import type { Quantity } from '../plan-document.ts';
import words from '../words/units.json' with { type: 'json' };
import { budgetExamples, periodExamples, type ReadPeriod, targetExamples } from './reading-examples.ts';

const OPENING = `<!-- Made from src/words/units.json by \`npm run generate\`. Do not edit. -->

# 單位與期程 Units and periods

儲存格怎麼寫、planlint 讀成什麼。空格、換行、全形半形、千分位不影響判讀（\`１,２３４\`、\`萬 噸\`、\`m²\`、\`㎡\`）。下列的例子都由程式實際讀取。
沒有列出的單位不會猜測：數字保留、沒有單位，列為 [missing-unit](rules/missing-unit.md)。

What a cell may say and what planlint reads it as. Spaces, line breaks, full width and thousands separators do not matter. The examples
below were read by the program itself. A unit that is not listed is not guessed: the number is kept without one and reported
([missing-unit](rules/missing-unit.md)).
`;

const DIMENSIONS: Readonly<Record<string, readonly [zh: string, en: string]>> = {
  power: ['功率', 'power'],
  energy: ['能量', 'energy'],
  mass: ['重量', 'mass'],
  emissions: ['溫室氣體排放量', 'greenhouse gas emissions'],
  area: ['面積', 'area'],
  volume: ['體積', 'volume'],
  'volume/time': ['流量', 'flow'],
  length: ['長度', 'length'],
  share: ['比率', 'share'],
  time: ['時間', 'time'],
  temperature: ['溫度', 'temperature'],
  sound: ['音量', 'sound level'],
  money: ['金額', 'money'],
};

const FORMS: Readonly<Record<ReadPeriod['form'], readonly [zh: string, en: string]>> = {
  year: ['單一年度', 'a year'],
  span: ['期間', 'a span'],
  dates: ['寫到月、日', 'named to the month or day'],
  before: ['期限：在此之前', 'due by its end'],
  onward: ['自此以後', 'from then on'],
};

/** Markdown of the page. */
export async function unitsPage(): Promise<string> {
  return [
    OPENING,
    periods(),
    await targets(),
    await budgets(),
    measures(),
    counts(),
    prefixes(),
    alike(),
  ].join('\n');
}

function periods(): string {
  const rows = periodExamples().map(({ written, years, days, form, words: marks }) => [
    code(written),
    years,
    days,
    `${FORMS[form].join(' ')}${marks.length > 0 ? `（${marks.join('、')}）` : ''}`,
  ]);
  return section('期程 Periods', table(['寫法 Written', '年度 Years', '日期 Days', '種類 Kind'], rows));
}

async function targets(): Promise<string> {
  const rows = (await targetExamples()).map(({ indicator, written, targets: read }) => [
    code(indicator),
    code(written),
    read
      .map(({ op = '', value }) => (value === undefined ? '–' : `${op === '' ? '' : `${code(op)} `}${value}`))
      .join('; '),
    read.map(({ unit }) => unit?.symbol ?? '–').join('; '),
    read
      .map(({ unit, baseValue }) => (baseValue === undefined ? '–' : `${baseValue} ${baseOf(unit)}`))
      .join('; '),
    read.map(({ kind }) => code(kind)).join(' '),
  ]);
  const head = [
    '衡量標準 Indicator',
    '目標 Target',
    '數值 `value`',
    '單位 `unit`',
    '換算 `baseValue`',
    '性質 `kind`',
  ];
  return section('目標與成果 Targets and results', table(head, rows));
}

async function budgets(): Promise<string> {
  const rows = (await budgetExamples()).map(({ written, budgets: read }) => [
    code(written),
    read
      .map(({ stated, period }) => {
        const year = period === undefined ? '' : `${period.start}: `;
        return stated === undefined ? '–' : `${year}${stated.toLocaleString('en')}`;
      })
      .join('; '),
  ]);
  const said = `欄名或表格上方寫明單位（\`經費(萬元)\`、\`單位：千元\`）；儲存格自己寫的單位優先。以下是單位為萬元的欄。

The header or a note above the table tells the unit; a unit in the cell itself goes before it. The column here is in 萬元.

`;
  return section('經費 Money', `${said}${table(['儲存格 Cell', '新臺幣元 TWD'], rows)}`);
}

function measures(): string {
  const parts = words.measures.map(({ dimension, base, units }) => {
    const name = DIMENSIONS[dimension];
    if (name === undefined) throw new Error(`say what ${dimension} is, in generate-units-page.ts`);
    const rows = units.map(({ scale, symbols }) => [symbols.map(code).join(' '), `${scale} ${base}`]);
    return `### ${name.join(' ')} \`${dimension}\`\n\n${table(['寫法 Written', '等於 Is'], rows)}\n`;
  });
  return `## 度量單位 Units of measure\n\n${parts.join('\n')}`;
}

function counts(): string {
  const symbolsOf = new Map<string, string[]>();
  for (const { id, symbols } of words.counts) symbolsOf.set(id, [...(symbolsOf.get(id) ?? []), ...symbols]);
  const rows = [...symbolsOf].map(([id, symbols]) => [code(`count:${id}`), symbols.map(code).join(' ')]);
  return section('計數單位 Units of counting', table(['代碼 Dimension', '寫法 Written'], rows));
}

function prefixes(): string {
  const scales = Object.entries(words.prefixes).map(([word, scale]) => [
    code(word),
    scale.toLocaleString('en'),
  ]);
  const spans = Object.entries(words.per).map(([per, list]) => [
    list.map((word) => code(`/${word}`)).join(' '),
    code(per),
  ]);
  return section(
    '倍數與期間 Multiples and spans',
    `${table(['單位前 Before a unit', '倍 Times'], scales)}\n\n${table(['單位後 After a unit', '`per`'], spans)}`,
  );
}

function alike(): string {
  const said = `下列單位相近：可以比較，但會提示（[inconsistent-units](rules/inconsistent-units.md)）。其他不同種類的單位不比較。

Units that are near to each other are compared, with a notice; units of other dimensions are not compared.

`;
  const rows = words.nearSynonyms.map((group) => `- ${group.map(code).join(' ')}`);
  return section('相近的單位 Near-synonyms', `${said}${rows.join('\n')}`);
}

function baseOf(unit: Quantity['unit']): string {
  const dimension = unit?.dimension ?? '';
  return words.measures.find((one) => one.dimension === dimension)?.base ?? dimension.replace('count:', '');
}

function section(title: string, body: string): string {
  return `## ${title}\n\n${body}\n`;
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  return [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}

function code(text: string): string {
  return `\`${text}\``;
}
