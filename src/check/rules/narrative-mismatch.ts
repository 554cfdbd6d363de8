import type { Severity } from '../../finding.ts';
import { type CopyDifference, copyDifferences } from '../copies/copies-differ.ts';
import { resultsTable } from '../example.ts';
import type { NarrativeMismatch } from '../prose/narratives.ts';
import { mismatchesIn, type PlacedMismatch } from '../prose/narratives-across.ts';
import { defineRule, type WorkspaceHit } from '../rule.ts';
import { at, atZh, listZh, oneLine } from '../wording.ts';

type Key = 'about' | 'figure' | 'text' | 'textCells' | 'table' | 'tableCell' | 'others' | 'reason' | 'scale';

export default defineRule({
  id: 'narrative-mismatch',
  category: 'across-documents',
  severity: 'warning',
  grades: {
    'zh-TW': '可能出於捨入、統計期間不同、把一年寫成累計、表中沒有單位、或相差太遠未必同一件事時為提示。',
    en: 'A notice where rounding, another period, one year called the total, a missing unit or too great a distance may explain it.',
  },
  scope: 'workspace',
  evidence: {
    about: {
      'zh-TW': '所說的是目標、成果、減碳量、執行量／目標值，或整項措施',
      en: 'target, result, carbon, comparison, or the measure as a whole',
    },
    figure: {
      'zh-TW': '文字敘述的數字，或另一個檔案的內容',
      en: 'the figure in the text, or what the other file says',
    },
    text: { 'zh-TW': '文字敘述', en: 'the words it stands in' },
    textCells: { 'zh-TW': '文字敘述的位置', en: 'where the text says it' },
    table: { 'zh-TW': '表中的數字', en: 'what the table says' },
    tableCell: { 'zh-TW': '表中的儲存格', en: 'cell of the table' },
    others: { 'zh-TW': '文字別處所寫的數字', en: 'what the text says elsewhere' },
    reason: { 'zh-TW': '可能的原因', en: 'what may explain it' },
    scale: { 'zh-TW': '少寫的數量級', en: 'the scale word left out' },
  },
  // The words around a figure may be edited without the figure changing.
  volatile: ['text'],
  *check({ documents }) {
    for (const placed of mismatchesIn(documents)) yield hit(placed);
    for (const difference of copyDifferences(documents)) yield copyHit(difference);
  },
  text: {
    'zh-TW': {
      summary: '文字敘述的數字與表中同一措施的數字不同，或同一張表在兩個檔案裡的內容不同。',
      why: '同一份文件對同一件事寫了兩個數字，讀者無從得知哪一個才對；兩個檔案不同時，也不知道該用哪一個。',
      message: ({ about, figure, text, textCells, table, tableCell, others, reason, scale }) => {
        if (reason === 'copy')
          return `同一張表在兩個檔案裡不同：${ABOUT_ZH[String(about)] ?? about}一處${saidZh(table)}（${tableCell}），另一處${saidZh(figure)}（${listZh(textCells)}）；應確認哪一份才是最新的。`;
        if (reason === 'copy-absent')
          return `同一張表在兩個檔案裡不同：「${table}」（${tableCell}）只在其中一個檔案裡；應確認哪一份才是最新的。`;
        return `文字所寫的${ABOUT_ZH[String(about)] ?? about} ${figure}（「${text}」，${listZh(textCells)}）與表中的「${table}」${atZh(tableCell)}不同${others === '' ? '' : `，文字別處又寫 ${listZh(others)}`}；${reason === 'scale' ? `數字相同而差了「${scale}」，其中一處的單位可能少寫「${scale}」。` : (REASON_ZH[String(reason)] ?? '兩者都可能有誤。')}`;
      },
    },
    en: {
      summary:
        'A figure in the text is not the one the table gives for the same measure, or two files of one table differ.',
      why: 'A document that gives two figures for one thing leaves the reader to guess which is right; so do two files of it.',
      message: ({ about, figure, text, textCells, table, tableCell, others, reason, scale }) => {
        if (reason === 'copy')
          return `Two files of one table differ: the ${about} is ${saidEn(table)} (${tableCell}) in one and ${saidEn(figure)} (${textCells}) in the other; please confirm which is the newer.`;
        if (reason === 'copy-absent')
          return `Two files of one table differ: "${table}" (${tableCell}) stands in one of them only; please confirm which is the newer.`;
        return `The ${about} in the text, ${figure} ("${text}", ${textCells}), is not the "${table}"${at(tableCell)} of the table${others === '' ? '' : `; elsewhere the text says ${others}`}; ${reason === 'scale' ? `the digits agree but for a factor of ${scale}: one of the units may lack its ${scale}.` : (REASON_EN[String(reason)] ?? 'either may be wrong.')}`;
      },
    },
  },
  examples: {
    bad: resultsTable(
      '2023-12-31',
      ['綠色工廠標章認證共 29 家。'],
      ['能源,1,經發局,綠色工廠標章,50 家,4,14,9,27 家,-'],
    ),
    good: resultsTable(
      '2023-12-31',
      ['綠色工廠標章認證共 27 家。'],
      ['能源,1,經發局,綠色工廠標章,50 家,4,14,9,27 家,-'],
    ),
  },
});

/** What a cell of one of the two files says; one may have been left blank until the other was written. */
function saidZh(text: string | number): string {
  return text === '' ? '空白' : `是「${text}」`;
}

function saidEn(text: string | number): string {
  return text === '' ? 'blank' : `"${text}"`;
}

const ABOUT_ZH: Readonly<Record<string, string>> = {
  carbon: '減碳量',
  target: '目標',
  result: '成果',
  comparison: '執行量／目標值',
};

const REASON_ZH: Readonly<Record<string, string>> = {
  rounding: '可能是未四捨五入而直接捨去，請確認。',
  period: '統計期間不同，可能因此有別，請說明。',
  'no-unit': '表中沒有單位，兩者都可能有誤。',
  far: '相差很大，未必是同一件事，請確認。',
  'one-year': '文字說是累計，數字卻是表中一年的數字，請確認。',
};

const REASON_EN: Readonly<Record<string, string>> = {
  rounding: 'digits may have been cut off instead of rounded; please confirm.',
  period: 'they are of different periods, which may explain it; please say so.',
  'no-unit': 'the table gives no unit, and either may be wrong.',
  far: 'they are far apart and may not be the same thing; please confirm.',
  'one-year':
    "the text says it is the total so far, and the figure is the table's of one year; please confirm.",
};

function gradeOf(reason: NarrativeMismatch['reason']): Severity {
  return reason === undefined || reason === 'scale' ? 'warning' : 'notice';
}

function hit({ mismatch, document, tables }: PlacedMismatch): WorkspaceHit<Key> {
  const { measure, counterpart, statements, others, reason, scale } = mismatch;
  const [first] = statements;
  const elsewhere = new Map(
    others.map(({ figure, source }) => [figure.raw, `${figure.raw} (${source.cell})`]),
  );
  return {
    subject: { measure, indicator: counterpart.indicator, period: counterpart.period },
    document,
    severity: gradeOf(reason),
    locations: [
      ...statements.map(({ source }) => ({ document, source })),
      ...tables.flatMap((place) =>
        place.mismatch.counterpart.sources.map((source) => ({ document: place.document, source })),
      ),
      ...others.map(({ source }) => ({ document, source })),
    ],
    evidence: {
      about: first.about,
      figure: first.figure.raw,
      text: oneLine(first.text, 40),
      textCells: [...new Set(statements.map(({ source }) => source.cell))].join(', '),
      table: oneLine(counterpart.text),
      tableCell: counterpart.sources[0]?.cell ?? '',
      others: [...elsewhere.values()].join(', '),
      reason: reason ?? '',
      scale: scale ?? '',
    },
  };
}

/** Cells are named with their files, as both are often the same. */
function copyHit({ subject, about, first, again }: CopyDifference): WorkspaceHit<Key> {
  const sides = [first, ...(again ? [again] : [])];
  const [one = '', other = ''] = sides.map(
    ({ document, source }) => `${document.source.path} ${source.cell}`,
  );
  return {
    subject,
    document: first.document,
    locations: sides.map(({ document, source }) => ({ document, source })),
    evidence: {
      about,
      figure: again ? oneLine(again.text) : '',
      text: '',
      textCells: other,
      table: oneLine(first.text),
      tableCell: one,
      others: '',
      reason: again ? 'copy' : 'copy-absent',
      scale: '',
    },
  };
}
