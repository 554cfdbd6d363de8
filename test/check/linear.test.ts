/**
 * What a rule costs must grow with the document, not with its square. Counted are the looks a rule takes at the model;
 * seconds say nothing on a busy machine.
 */
import { describe, expect, it } from 'vitest';
import type { DocumentRule, DocumentScope, Rule } from '../../src/check/rule.ts';
import { type InputFile, ingest, RULES } from '../../src/index.ts';
import type { ReadInput } from '../../src/input.ts';
import type { PlanDocument } from '../../src/plan-document.ts';
import { BUILT_IN_DUTIES } from '../../src/words/duties.ts';
import { watched } from '../watched.ts';
import { lawCsv, organisationText, reportText } from '../written-documents.ts';

const HEADER = '策略類別,執行方案,策略說明,主辦/協辦,推動期程,成果,目標,經費(萬元)';
const HEAD = `表 1-1、示範市能源部門推動策略\n經費單位：萬元/年\n${HEADER}\n`;
const YEARS = ['110年', '111年', '112年', '113年'];

/** Documents that are large in one direction each, and give most rules something to say; without a header of its own, rows of a plan. */
const SHAPES: Readonly<Record<string, (size: number) => string | InputFile>> = {
  'the prose of a report': (size) => file('report.txt', reportText(size)),
  'the articles of a law': (size) => file('law.csv', lawCsv(size)),
  'the groups of an organisation': (size) => file('chapter.txt', organisationText(size)),
  'many measures': (size) =>
    each(size, (index) =>
      each(4, (year) => {
        const keys = `策略${index % 7},措施${index % 50},第${index}項。衡量標準：宣導場次(場次),環保局`;
        return `${year === 0 ? keys : ',,,'},${YEARS[year]},${year < 2 ? 40 - index : '-'},達 ${50 - year} 場次,${index % 9}\n`;
      }),
    ),
  'several findings on every row': (size) =>
    each(size, (index) => {
      const results = ['-', '4 家次', '已辦理', '3', `${index} 場次(累計 ${index} 場次)`];
      const keys = `策略${index % 7},措施（第${index}項,衡量標準：宣導場次(場次),${index % 5 === 0 ? '' : '環保局'}`;
      return `${keys},${YEARS[index % 4]},${results[index % 5]},達 ${50 + index} 場次,視需求調整\n`;
    }),
  'one measure with many rows': (size) =>
    each(
      size,
      (index) =>
        `${index === 0 ? '策略,措施,衡量標準：宣導場次(場次),環保局' : ',,,'},${YEARS[index % 4]},${index % 13},達 ${index % 17} 場次,${index % 5}\n`,
    ),
  'one measure with many indicators': (size) =>
    `策略,措施,衡量標準：${each(size, (index) => `第${index}類宣導(場次)、`)},環保局,110年,5 場次,10 場次,3\n`,
  'one category, one target': (size) =>
    each(
      size,
      (index) =>
        `策略,措施${index},衡量標準：協助處所新增回收再利用系統(處),環保局,110年,-,協助 4 處新增水資源回收再利用系統,42\n`,
    ),
};

function each(size: number, line: (index: number) => string): string {
  return Array.from({ length: size }, (_, index) => line(index)).join('');
}

function file(path: string, text: string): InputFile {
  return { path, bytes: new TextEncoder().encode(text) };
}

async function readInput(
  shape: string | InputFile,
): Promise<ReadInput & { readonly document: PlanDocument }> {
  const { inputs } = await ingest([typeof shape === 'string' ? file('plan.csv', HEAD + shape) : shape]);
  const [input] = inputs;
  if (input?.status !== 'read' || !input.document) throw new Error('the table was not read');
  return { ...input, document: input.document };
}

function* hitsOf(rule: Rule, scope: DocumentScope): Generator<unknown> {
  const { document, input, duties } = scope;
  const ofMeasure =
    rule.scope === 'measure' ? rule.check : rule.scope === 'workspace' ? undefined : rule.checkMeasure;
  for (const measure of ofMeasure ? document.measures : []) yield* ofMeasure?.({ ...scope, measure }) ?? [];
  if (rule.scope === 'input') yield* rule.check({ input });
  if (rule.scope === 'document') yield* gathered(rule, scope);
  if (rule.scope === 'workspace') yield* rule.check({ documents: [document], duties });
}

function* gathered({ check, gather }: DocumentRule, scope: DocumentScope): Generator<unknown> {
  yield* check?.(scope) ?? [];
  const gathering = gather?.(scope.document);
  for (const measure of gathering ? scope.document.measures : [])
    yield* gathering?.take({ ...scope, measure }) ?? [];
  yield* gathering?.end(scope) ?? [];
}

/** Looks by rule over a table of a size. */
async function looksAt(shape: string | InputFile): Promise<Map<string, number>> {
  const input = await readInput(shape);
  const looks = new Map<string, number>();
  for (const rule of RULES) {
    let count = 0;
    const seen = watched(input, () => {
      count += 1;
    });
    const { document } = seen;
    for (const _ of hitsOf(rule, { document, input: seen, asOf: '2023-12-31', duties: BUILT_IN_DUTIES })) {
      // Rules work as they are asked.
    }
    looks.set(rule.id, count);
  }
  return looks;
}

/** Twice the table for at most so many times the looks; a square would be four. */
const AT_MOST = 2.4;
const SIZE = 150;

describe.each(Object.entries(SHAPES))('rules over %s', (_, table) => {
  it('look at twice the table about twice as often', async () => {
    const [small, large] = [await looksAt(table(SIZE)), await looksAt(table(2 * SIZE))];
    const grown = [...large].map(
      ([rule, looks]) => [rule, looks / Math.max(1, small.get(rule) ?? 0)] as const,
    );
    expect(grown.filter(([, ratio]) => ratio > AT_MOST)).toEqual([]);
    expect(Math.max(...grown.map(([, ratio]) => ratio))).toBeGreaterThan(1.8);
  });
});
