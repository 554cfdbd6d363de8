import type { Severity } from '../../finding.ts';
import type { ReadIssue } from '../../grid.ts';
import type { ReadInput } from '../../input.ts';
import type { Measure } from '../../plan-document.ts';
import { a1 } from '../../source.ts';
import { DOUBT_TEXTS, type DoubtTexts } from '../doubt-texts.ts';
import { type Doubt, doubtsOf } from '../doubtful-values.ts';
import { NOTHING } from '../each-of.ts';
import { HEADER, lines } from '../example.ts';
import { groupBy } from '../grouping.ts';
import { NUMBERING_TEXTS, type NumberingFault, numberingFaults } from '../law/numbering.ts';
import { articleSubject } from '../law/places.ts';
import { blamesEncoding } from '../reading/encoding-doubt.ts';
import { type CellIssue, isCellIssue } from '../reading/input-problems.ts';
import { defineRule, type Hit, type Place } from '../rule.ts';
import { oneLine } from '../wording.ts';

type Key = 'problem' | 'written' | 'expected' | 'count';
type Problem = CellIssue | Doubt['problem'] | NumberingFault['problem'];

export default defineRule({
  id: 'malformed-value',
  category: 'reading',
  severity: 'notice',
  grades: {
    'zh-TW':
      '公式錯誤值為錯誤，沒有存下結果的公式、無從解讀的代碼、欄數不符的列、跨行的引號、條款編號不連續為警告，其餘為提示。',
    en: 'An error for a formula error, a warning for a formula saved without its result, a code that cannot be read, a row of another width, quotes around several rows and numbers of a law that do not follow one another, a notice otherwise.',
  },
  scope: 'input',
  evidence: {
    problem: { 'zh-TW': '問題代碼', en: 'code of the problem' },
    written: { 'zh-TW': '儲存格的文字', en: 'what the cell says' },
    expected: { 'zh-TW': '對照的文字（如目標）', en: 'the text it is held against, such as the target' },
    count: { 'zh-TW': '出現次數', en: 'how often it occurs' },
  },
  volatile: ['count'],
  *check({ input }) {
    if (input.status !== 'read') return;
    if (!blamesEncoding(input)) yield* issueHits(input.issues);
    yield* numberingHits(input);
  },
  checkMeasure({ measure }) {
    const doubts = doubtsOf(measure);
    return doubts.length === 0 ? NOTHING : doubts.map((doubt) => doubtHit(measure, doubt));
  },
  text: {
    'zh-TW': {
      summary: '儲存格的內容不是可以直接使用的值，或有兩種讀法。',
      why: '錯誤值、只有文字的成果、讀法不明的數字，都無法可靠地加總與比較。',
      message: ({ problem, written, expected, count }) =>
        say('zh-TW', problem, written, expected) + (Number(count) > 1 ? `（共 ${count} 處）` : ''),
    },
    en: {
      summary: 'A cell does not hold a value that can be used, or can be read in two ways.',
      why: 'Error values, results in words and figures of doubtful reading cannot be added up or compared safely.',
      message: ({ problem, written, expected, count }) =>
        say('en', problem, written, expected) + (Number(count) > 1 ? ` (${count} places)` : ''),
    },
  },
  examples: {
    bad: {
      csv: lines(
        HEADER,
        '自行車,自行車道維護,衡量標準：維護長度(公尺),交通處,111年,已完成建置並持續維護,每年維護 300 公尺,15',
      ),
      asOf: '2022-12-31',
    },
    good: {
      csv: lines(
        HEADER,
        '自行車,自行車道維護,衡量標準：維護長度(公尺),交通處,111年,維護 420 公尺,每年維護 300 公尺,15',
      ),
      asOf: '2022-12-31',
    },
  },
});

function doubtHit(measure: Measure, doubt: Doubt): Hit<Key> {
  const { problem, indicator, period, quantity, written, expected, places } = doubt;
  return {
    subject: { measure, indicator, period },
    severity: GRADES[problem],
    locations: places,
    evidence: { problem, written: written ?? oneLine(quantity?.raw ?? ''), expected, count: 1 },
  };
}

const GRADES: { readonly [P in Problem]: Severity } = {
  'error-cell': 'error',
  'uncalculated-formula': 'warning',
  'private-use-character': 'notice',
  'ragged-row': 'warning',
  'swallowed-lines': 'warning',
  'hidden-text': 'notice',
  'nested-table': 'notice',
  'number-differs': 'warning',
  'words-for-figure': 'notice',
  'two-readings': 'notice',
  'unexplained-mark': 'notice',
  'indicator-fragment': 'notice',
  'article-missing': 'warning',
  'article-doubled': 'warning',
  'article-out-of-order': 'warning',
  'item-missing': 'warning',
  'item-restarting': 'warning',
  'chapter-out-of-order': 'warning',
  'code-for-figure': 'warning',
  'open-bracket': 'notice',
  'range-target': 'notice',
  'range-result': 'notice',
  'slash-pair': 'notice',
  'bracketed-figure': 'notice',
  'broken-number': 'notice',
};

const TEXTS: { readonly [P in Problem]: DoubtTexts } = {
  ...NUMBERING_TEXTS,
  ...DOUBT_TEXTS,
  'error-cell': {
    'zh-TW': (written) => `儲存格是公式錯誤「${written}」，不是數字；請修正公式。`,
    en: (written) => `The cell holds the formula error "${written}", expected a value; repair the formula.`,
  },
  'uncalculated-formula': {
    'zh-TW': (written) => `公式「${written}」沒有存下計算結果，讀不到數值；請開啟後重新存檔。`,
    en: (written) =>
      `The formula "${written}" was saved without its result; open the file and save it again.`,
  },
  'private-use-character': {
    'zh-TW': (written) => `有造字（${written}），別的電腦可能顯示不出來；請改用標準字。`,
    en: (written) =>
      `A private-use character (${written}) may not show on other machines; use a standard one.`,
  },
  'ragged-row': {
    'zh-TW': (written) => `欄數與其他列不同（${written}）；請核對是否少了或多了分隔，後面的欄位可能錯開。`,
    en: (written) =>
      `The row has another number of fields than the others (${written}); check for a separator too many or too few, which shifts the cells after it.`,
  },
  'swallowed-lines': {
    'zh-TW': (written) => `引號裡的一格跨了好幾行，看起來包進了其他列（第 ${written}）；請核對引號。`,
    en: (written) =>
      `One quoted cell runs over several lines that look like rows of the table (lines ${written}); check the quotes.`,
  },
  'hidden-text': {
    'zh-TW': (written) => `格內有網頁不顯示的文字「${written}」，沒有讀入；請確認不是資料。`,
    en: (written) =>
      `The cell holds text that the page does not show, "${written}"; it was left out. Check that it is no data.`,
  },
  'nested-table': {
    'zh-TW': (written) => `格內另有表格，當作這一格的文字讀入（「${written}」）。`,
    en: (written) => `The cell holds a table of its own, which was read as text of the cell ("${written}").`,
  },
  'number-differs': {
    'zh-TW': (written) => `格內顯示的數字與檔案另存的數值不同（${written}），以顯示的為準；請核對。`,
    en: (written) =>
      `The number shown differs from the one stored beside it (${written}); the one shown was read. Check which is right.`,
  },
};

/** Articles and items whose numbers skip, repeat or run backwards: what refers to them may be read in two ways. */
function* numberingHits({ document }: ReadInput): Generator<Hit<Key>> {
  if (document?.ordinance === undefined) return;
  for (const { problem, at, written, expected, places } of numberingFaults(document.ordinance)) {
    yield {
      subject: at ? articleSubject(document, at) : {},
      severity: GRADES[problem],
      locations: places,
      evidence: { problem, written, expected, count: 1 },
    };
  }
}

function say(
  lang: keyof DoubtTexts,
  problem: string | number,
  written: string | number,
  expected: string | number,
): string {
  if (!Object.hasOwn(TEXTS, problem)) return `${problem}: ${written}`;
  return TEXTS[problem as Problem][lang](String(written), String(expected));
}

/** One hit for each cell; a character that recurs all over a sheet is one matter. */
function* issueHits(issues: readonly ReadIssue[]): Generator<Hit<Key>> {
  const cellIssues = issues.flatMap((issue) =>
    isCellIssue(issue.kind) ? [{ issue, kind: issue.kind }] : [],
  );
  const groups = groupBy(cellIssues, ({ issue, kind }) => {
    const place =
      kind === 'private-use-character' ? issue.found : `${issue.row ?? issue.line} ${issue.column}`;
    return `${kind}\u001f${issue.sheet}\u001f${place}`;
  });
  for (const group of groups) {
    const [{ issue, kind }] = group;
    yield {
      subject: {},
      severity: GRADES[kind],
      locations: group.map((one) => placeOf(one.issue)),
      evidence: { problem: kind, written: oneLine(issue.found), expected: '', count: group.length },
    };
  }
}

function placeOf({ sheet, row, column, line }: ReadIssue): Place {
  const cell = row === undefined || column === undefined ? undefined : a1(row, column);
  return { sheet, row, column, line, cell };
}
