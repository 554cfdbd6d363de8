import { describe, expect, it } from 'vitest';
import { assembleReport } from '../../src/report/assemble.ts';
import { formatFindingTable } from '../../src/report/csv.ts';
import { formatJson } from '../../src/report/json.ts';
import { formatFindingLines, modelPieces } from '../../src/report/ndjson.ts';
import { SMALL_FINDINGS, SMALL_PLAN } from './small-plan.ts';

const REPORT = assembleReport({
  version: '0.0.0',
  ruleset: { version: '1', hash: 'f00' },
  inputs: [],
  findings: SMALL_FINDINGS.slice(1),
  skipped: [],
  options: { profiles: [], lang: 'zh-TW', failOn: 'error', rules: new Map() },
});

describe('findings', () => {
  it('as one line of JSON each', () => {
    const lines = formatFindingLines(REPORT).split('\n');
    expect(lines.map((line) => (line === '' ? '' : JSON.parse(line).rule))).toEqual([
      'behind-schedule',
      'missing-unit',
      '',
    ]);
    expect(JSON.parse(lines[0] ?? '')).toEqual(SMALL_FINDINGS[1]);
  });

  it('as a table', () => {
    expect(formatFindingTable(REPORT)).toBe(
      `\ufeffseverity,rule,message,document,table,sector,measure,indicator,period_start,period_end,agencies,file,cell,line,other_cells,evidence,fingerprint
error,behind-schedule,"111 年成果「853」（F4），目標「1,100」（G4）應達 1,100 輛，差 247 輛。",transport,4-3,transport,推動電動機車補助,補助電動機車,2022,2022,環境保護局,plans/transport.xlsx,表4-3!F4,,表4-3!G4,"{""result"":""853"",""target"":""1,100"",""shortfall"":247}",02
warning,missing-unit,目標「\\u001b[31m紅」沒有單位。,transport,4-3,transport,"研擬收費,方案",檢討次數,,,交通處,plans/transport.xlsx,表4-3!G6,,,"{""values"":""紅""}",03
`,
    );
  });
});

function entriesOf(documents: Parameters<typeof modelPieces>[0]) {
  const text = [...modelPieces(documents)].join('');
  return text
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line));
}

describe('the model', () => {
  it('as a line for the document and a line for each measure', () => {
    const [head, ...measures] = entriesOf([SMALL_PLAN]);
    const { measures: expected, ...document } = SMALL_PLAN;
    expect(head).toEqual({ type: 'document', ...document });
    expect(measures).toEqual(
      expected.map((measure) => ({ type: 'measure', document: 'transport', ...measure })),
    );
  });

  it('as one line of JSON for the document and one for each entry of a law', () => {
    const source = { sheet: 'a', cell: 'A1', row: 1, column: 1 };
    const ordinance = {
      chapters: [{ number: 1, title: '總則', source }],
      articles: [],
      definitions: [],
      agencies: [],
      deadlines: [],
      penalties: [{ article: 45, text: '處三萬元', source }],
      references: [],
    };
    const lines = entriesOf([{ ...SMALL_PLAN, measures: [], ordinance: { title: '甲條例', ...ordinance } }]);
    expect(lines.map(({ type }) => type)).toEqual(['document', 'chapter', 'penalty']);
    expect(lines[0].ordinance).toEqual({ title: '甲條例' });
    expect(lines[2]).toEqual({
      type: 'penalty',
      document: 'transport',
      article: 45,
      text: '處三萬元',
      source,
    });
  });

  it('as JSON a person can read', () => {
    expect(formatJson({ 年: [2021] })).toBe('{\n  "年": [\n    2021\n  ]\n}\n');
  });
});
