/** Tables that are large in one respect: findings, or merged ranges. The same every time. */
import { AGENCIES, downwards, HEADER, METRICS, type Merging, random, YEARS } from './tables.ts';

/** A row falls short of its target, names no agency and has no budget. */
export const FINDINGS_PER_ROW = 3;

const ASKED = ['策略類別', '執行方案', '主辦機關', '衡量標準', '目標值', '執行量', '經費(千元)', '期程'];

/** A rate that two measures share is a finding of its own. */
const COUNTED = METRICS.filter(([, unit]) => unit !== '%');

/** A measure on each row, with three findings; together at least `findings`. */
export function* findingRows(findings: number, seed = 20_231_031): Generator<string[]> {
  const next = random(seed);
  yield ASKED;
  for (let index = 0; index < Math.ceil(findings / FINDINGS_PER_ROW); index++) {
    const [name, unit] = COUNTED[index % COUNTED.length] ?? METRICS[0];
    // No two measures ask for the same, or some would be findings for that.
    const target = 100 + index;
    const result = Math.floor(target * (0.5 + next() * 0.4));
    const names = [`策略${Math.floor(index / 50) + 1}`, `示範措施${index + 1}`, '', `${name}(${unit})`];
    yield [...names, `${target} ${unit}`, `${result} ${unit}`, '', '110年'];
  }
}

/** Rows of a measure; its name, description and agency are merged over them. */
const ROWS = 3;
/** Measures of a category, whose name is merged over the rows of all. */
const MEASURES = 10;
const MERGES_PER_CATEGORY = 3 * MEASURES + 1;

/** Rows with so many merged ranges, rounded up to whole categories: 1,000,000 need 967,770, and a sheet has 1,048,576. */
export function* mergedRows(merges: number, seed = 20_231_031): Generator<string[]> {
  const next = random(seed);
  yield HEADER;
  for (let index = 0; index < Math.ceil(merges / MERGES_PER_CATEGORY) * MEASURES * ROWS; index++) {
    const measure = Math.floor(index / ROWS);
    const year = index % ROWS;
    const [name, unit] = METRICS[measure % METRICS.length] ?? METRICS[0];
    const target = 100 + index * 10;
    const cells = [String(target + 5), `達 ${target} ${unit}`, String(Math.round(next() * 900))];
    const keys = [
      index % (MEASURES * ROWS) === 0 ? `策略${Math.floor(measure / MEASURES) + 1}` : '',
      `示範措施${measure + 1}`,
      `第${measure + 1}項措施。 衡量標準：${name}(${unit})`,
      AGENCIES[measure % AGENCIES.length] ?? '',
    ];
    yield [...(year === 0 ? keys : ['', '', '', '']), YEARS[year] ?? '', ...cells];
  }
}

/** Of category, measure, description and agency, over the rows they hold for. */
export const byCategory: Merging = (rows) => {
  const merges: ReturnType<Merging> = [];
  for (let row = 1; row < rows; row += ROWS) {
    if ((row - 1) % (ROWS * MEASURES) === 0) merges.push(downwards(row, 0, ROWS * MEASURES, rows));
    for (let column = 1; column < 4; column++) merges.push(downwards(row, column, ROWS, rows));
  }
  return merges;
};
