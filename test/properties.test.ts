/** What holds for any table: texts arrive unchanged, every cell is accounted for once, order does not matter. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { PlanDocument } from '../src/plan-document.ts';
import { fileInput, run, textInput } from './run-files.ts';

const CELLS = [
  '',
  '',
  '-',
  '110年',
  '112-118年',
  '5',
  '2,480',
  '減少 10%',
  '1.累計16面 2.累計50公尺',
  '110年 80% 111年 85%',
  '新增 82 株 累計新增 124 株',
  '每年宣導 700家次',
  '持續辦理',
  '=1+1',
  '#REF!',
  '環境保護局/教育處',
  '衡量標準：總建置容量(MWp)',
  '註：說明',
  '表 9-9、另一張表',
  '\u0000\u202e',
  '111 年：51,800',
];
const HEADER = [
  '策略類別',
  '執行方案',
  '策略說明',
  '主辦/協辦',
  '推動期程',
  '成果',
  '目標',
  '經費(萬元)',
  '其他',
];

const cell = fc.oneof(fc.constantFrom(...CELLS), fc.string({ unit: 'grapheme', maxLength: 12 }));
const table = fc.array(fc.array(cell, { minLength: 1, maxLength: HEADER.length }), { maxLength: 12 });

function csv(rows: readonly (readonly string[])[]): string {
  const quoted = [HEADER, ...rows].map((row) =>
    row.map((text) => `"${text.replaceAll('"', '""')}"`).join(','),
  );
  return `${quoted.join('\n')}\n`;
}

/** Every text the model keeps as the cell's own. */
function rawTexts(document: PlanDocument): string[] {
  return document.measures.flatMap((measure) => [
    ...measure.budgets.map((budget) => budget.raw),
    ...measure.indicators.flatMap((indicator) =>
      indicator.records.flatMap((record) =>
        [record.target?.raw, record.result?.raw].filter((raw) => raw !== undefined),
      ),
    ),
  ]);
}

describe('any table', () => {
  it('has every non-blank cell in the coverage exactly once', async () => {
    await fc.assert(
      fc.asyncProperty(table, async (rows) => {
        const { model, faultless } = await readTable(rows);
        expect(faultless).toBe(true);
        for (const document of model) {
          const { cells, mapped, structural, unmapped, unmappedCells } = document.coverage;
          expect(mapped + structural + unmapped).toBe(cells);
          expect(unmappedCells).toHaveLength(unmapped);
          expect(Math.min(mapped, structural, unmapped)).toBeGreaterThanOrEqual(0);
          expect(new Set(unmappedCells.map(({ source }) => source.cell)).size).toBe(unmapped);
        }
      }),
      { numRuns: 150 },
    );
  });

  it('keeps the raw text of cells that no repair joined', async () => {
    await fc.assert(
      fc.asyncProperty(table, async (rows) => {
        const { model } = await readTable(rows);
        const texts = new Set(rows.flat());
        for (const document of model) {
          if (document.repairs.some((repair) => repair.kind === 'text-joined')) continue;
          for (const raw of rawTexts(document)) expect(texts).toContain(raw);
        }
      }),
      { numRuns: 150 },
    );
  });

  async function readTable(rows: readonly (readonly string[])[]) {
    const result = await run([textInput('any.csv', csv(rows))], { asOf: '2023-10-31' });
    return { model: result.model.documents, faultless: result.faults.length === 0 };
  }
});

const HEAD =
  '表 1-1、示範市能源部門推動策略\n經費單位：萬元/年\n策略類別,執行方案,策略說明,主辦/協辦,推動期程,成果,目標,經費(萬元)\n';
const MEASURES = [
  '甲,一,衡量標準：數量(輛),交通處,110年,5,6,10\n,,,,111年,7,6,10\n,,,,112年,-,8,10',
  '乙,二,衡量標準：處理率(%),工務處,110年,24%,20%,10\n,,,,112年,31%,-,10',
  '丙,三,衡量標準：場次(場次),教育處,110-114年,110年 5場次 111年 4場次,每年 5 場次,-',
  '丁,四,衡量標準：處數(處),環境保護局,110年,1 所學校,3 處,10\n,,,,112年,-,3 處,10',
];

describe('order', () => {
  it('of the measures in a table does not change the findings', async () => {
    const findingsOf = async (measures: readonly string[]) => {
      const { report } = await run([textInput('plan.csv', `${HEAD}${measures.join('\n')}\n`)], {
        asOf: '2023-10-31',
      });
      return report.findings
        .map((finding) => `${finding.fingerprint} ${finding.rule} ${finding.measure}`)
        .sort();
    };
    const given = await findingsOf(MEASURES);
    expect(given.length).toBeGreaterThan(5);
    await fc.assert(
      fc.asyncProperty(
        fc.shuffledSubarray([...MEASURES], { minLength: MEASURES.length }),
        async (shuffled) => {
          expect(await findingsOf(shuffled)).toEqual(given);
        },
      ),
      { numRuns: 24 },
    );
  });

  it('of the inputs does not change a byte of the output', async () => {
    const names = ['table-4-1.utf8.csv', 'table-4-3.big5.csv', 'table-4-6.utf8.csv'];
    const texts = await Promise.all(
      [names, names.toReversed(), [...names.slice(1), ...names.slice(0, 1)]].map(async (order) => {
        const inputs = order.map((name) => fileInput(`fixtures/chiayi-strategy/${name}`));
        const { report, model } = await run(inputs, { asOf: '2023-10-31' });
        return JSON.stringify({ report, model });
      }),
    );
    expect(new Set(texts).size).toBe(1);
  });
});
