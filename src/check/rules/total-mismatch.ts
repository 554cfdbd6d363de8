import type { SectorId } from '../../plan-document.ts';
import { sectorName } from '../../words/sectors.ts';
import {
  type ArithmeticCheck,
  arithmeticOf,
  startFigureChecks,
  statedChecks,
} from '../arithmetic/arithmetic.ts';
import { isCount } from '../arithmetic/counts.ts';
import { NOTHING } from '../each-of.ts';
import { resultsTable } from '../example.ts';
import { hasExplanations } from '../reasons/link.ts';
import { defineRule, type Hit, within } from '../rule.ts';
import { amount, amountZh, at, atZh, cellBeside, listZh } from '../wording.ts';

type Key = 'kind' | 'sector' | 'stated' | 'statedCell' | 'computed' | 'unit' | 'parts' | 'cells' | 'instead';

export default defineRule({
  id: 'total-mismatch',
  category: 'consistency',
  severity: 'warning',
  grades: {
    'zh-TW': '合計其實是最後一年或最後累計的數字、有一年不能併計、或可能只是捨去尾數時為提示。',
    en: 'A notice where the total is the last year or the last cumulative figure, or leaves a year out, or where digits may only have been cut off.',
  },
  scope: 'workspace',
  together: hasExplanations,
  evidence: {
    kind: { 'zh-TW': '核對的種類', en: 'what was checked' },
    sector: { 'zh-TW': '部門（代碼）', en: 'the sector' },
    stated: { 'zh-TW': '文件所寫的合計', en: 'the total as stated' },
    statedCell: { 'zh-TW': '合計的儲存格', en: 'cell of the total' },
    computed: { 'zh-TW': '依各項算出的數字', en: 'what the parts come to' },
    unit: { 'zh-TW': '單位', en: 'the unit' },
    parts: { 'zh-TW': '各項數字', en: 'the parts' },
    cells: { 'zh-TW': '各項的儲存格', en: 'cells of the parts' },
    instead: { 'zh-TW': '合計實際上是什麼', en: 'what the total is instead' },
  },
  *check({ documents }) {
    for (const document of documents) {
      for (const check of arithmeticOf(document, documents)) {
        if (isAmiss(check)) yield within(document, hitOf(check), check.statedIn);
      }
    }
  },
  gather() {
    const figuresOf = startFigureChecks();
    return {
      take({ measure }) {
        const { years, running, rates } = figuresOf(measure);
        if (years.length + running.length + rates.length === 0) return NOTHING;
        return [...years, ...running, ...rates].filter(isAmiss).map(hitOf);
      },
      end({ document }) {
        const { counts, carbon, prose } = statedChecks(document);
        return [...counts, ...carbon, ...prose].filter(isAmiss).map(hitOf);
      },
    };
  },
  text: {
    'zh-TW': {
      summary: '合計與各項相加的結果不符。',
      why: '合計是對外引用最多的數字；各項與合計至少有一個是錯的。',
      message: ({ kind, sector, stated, statedCell, computed, unit, parts, cells, instead }) =>
        `${sector === '' ? '' : `${sectorName(sector as SectorId, 'zh-TW')}部門`}${KIND_ZH[String(kind)] ?? kind}「${stated}」${atZh(statedCell)}${computed === '' ? '' : `與${isExplained(kind) ? '成果表' : '算出'}的 ${amountZh(computed, unit)}不符${parts === '' ? '' : `（${parts}${cells === '' ? '' : `，見 ${listZh(cells)}`}）`}`}；${INSTEAD_ZH[String(instead)] ?? '兩者都可能有誤。'}`,
    },
    en: {
      summary: 'A stated total is not what its parts come to.',
      why: 'Totals are the figures most often quoted; either the total or one of its parts is wrong.',
      message: ({ kind, sector, stated, statedCell, computed, unit, parts, cells, instead }) =>
        `${KIND_EN[String(kind)] ?? kind}${sector === '' ? '' : ` of the ${sectorName(sector as SectorId, 'en')} sector`}: "${stated}"${at(statedCell)}${computed === '' ? '' : `, expected ${amount(computed, unit)}${parts === '' ? '' : ` from ${parts}${cells === '' ? '' : ` (${cells})`}`}`}; ${INSTEAD_EN[String(instead)] ?? 'either may be wrong.'}`,
    },
  },
  examples: {
    bad: resultsTable('2023-12-31', [], ['能源,1,經發局,綠色工廠標章,50 家,4,14,9,37 家,-']),
    good: resultsTable('2023-12-31', [], ['能源,1,經發局,綠色工廠標章,50 家,4,14,9,27 家,-']),
  },
});

const KIND_ZH: Readonly<Record<string, string>> = {
  years: '各年合計',
  running: '累計數',
  change: '增減率',
  ratio: '倍數或達成率',
  average: '每年平均',
  'sector-carbon': '減碳量合計',
  'total-carbon': '總減碳量',
  'sectors-carbon': '各部門減碳量合計',
  'explained-actual': '落後說明表的執行量',
  'explained-target': '落後說明表的目標值',
};

const KIND_EN: Readonly<Record<string, string>> = {
  years: 'Total of the years',
  running: 'Running total',
  change: 'Rate of change',
  ratio: 'Ratio',
  average: 'Yearly average',
  'sector-carbon': 'Carbon reduction',
  'total-carbon': 'Carbon reduction in all',
  'sectors-carbon': 'Carbon reduction of the sectors together',
  'explained-actual': 'What was reached, by the table of shortfalls',
  'explained-target': 'What was due, by the table of shortfalls',
};

const INSTEAD_ZH: Readonly<Record<string, string>> = {
  'last-year': '合計等於最後一年的數字，應說明是合計還是現況。',
  'last-cumulative': '合計等於最後累計的數字，各年的數字並非都是當年新增。',
  'year-left-out': '有一年的數字不能併計而未列入，合計不是全部年度。',
  'stocks-added': '是把各年的累計數相加，累計數不能相加。',
  'other-year': '與另一年的成果相同，可能引用錯誤。',
  'cut-off': '可能是未四捨五入而直接捨去，請確認。',
  'not-derived': '成果表中沒有可以對照的數字，看不出這個數字的由來。',
};

const INSTEAD_EN: Readonly<Record<string, string>> = {
  'last-year': 'the total is the figure of the last year; say whether it is a sum or a level.',
  'last-cumulative': 'the total is the last cumulative figure; the years are not all new amounts.',
  'year-left-out': 'a year in another unit is left out, so the total is not of all the years.',
  'stocks-added': 'it is the running totals of the years added up, which are no amounts to add.',
  'other-year': 'it is the result of another year, which may have been taken by mistake.',
  'cut-off': 'digits may have been cut off instead of rounded; please confirm.',
  'not-derived':
    'the results table has no figure to hold it against, so nobody can tell where it comes from.',
};

/** Between the parts; sums are the rest. */
const JOINTS: Partial<Record<ArithmeticCheck['kind'], string>> = {
  ratio: ' ÷ ',
  average: ' ÷ ',
  change: ' / ',
};

/** More parts than these drown the sentence; the places are all in the locations. */
const SHOWN = 6;

/** A total that is something else by its own table is said to be so; what another table got wrong is an error there. */
const EXPLAINED_AWAY: ReadonlySet<ArithmeticCheck['instead']> = new Set([
  'last-year',
  'last-cumulative',
  'year-left-out',
  'cut-off',
]);

/** Lost scale words are named by `inconsistent-units`, figures of the prose by `narrative-mismatch`, counts by `count-mismatch`. */
function isOthers({ kind, instead }: ArithmeticCheck): boolean {
  return instead === 'scale' || kind === 'prose' || isCount(kind);
}

function isExplained(kind: string | number): boolean {
  return String(kind).startsWith('explained');
}

function isAmiss(check: ArithmeticCheck): boolean {
  return !check.holds && !isOthers(check);
}

/** The place of the total stands before those of its parts. */
function hitOf(check: ArithmeticCheck): Hit<Key> {
  const { parts, sources, computed } = check;
  const shown = parts.slice(0, SHOWN).join(JOINTS[check.kind] ?? ' + ');
  return {
    subject: check.subject,
    ...(EXPLAINED_AWAY.has(check.instead) ? { severity: 'notice' as const } : {}),
    locations: [check.statedSource, ...sources],
    evidence: {
      kind: check.kind,
      sector: check.sector ?? '',
      stated: check.stated,
      statedCell: check.statedSource.cell,
      computed: computed === undefined ? '' : Number(computed.toPrecision(12)),
      unit: check.unit,
      parts: parts.length > SHOWN ? `${shown} + …` : shown,
      cells: sources
        .slice(0, SHOWN)
        .map((source) => cellBeside(source, check.statedSource))
        .join(', '),
      instead: check.instead ?? '',
    },
  };
}
