import type { ReadIssue } from '../../grid.ts';
import { a1, columnLetters } from '../../source.ts';
import { strategyTable } from '../example.ts';
import { groupBy } from '../grouping.ts';
import { blamesEncoding } from '../reading/encoding-doubt.ts';
import {
  type InputProblem,
  isCellIssue,
  problemSeverity,
  problemText,
  unopenedProblem,
} from '../reading/input-problems.ts';
import { defineRule, type Hit, type Place } from '../rule.ts';
import { yearsText } from '../wording.ts';
import { spansOf } from '../years.ts';

type Key = 'problem' | 'found' | 'file' | 'count';

export default defineRule({
  id: 'unreadable-input',
  category: 'reading',
  severity: 'error',
  grades: {
    'zh-TW':
      '讀不到、有位元組解不開或編碼不對為錯誤；隱藏的列、欄、工作表，編碼存疑，副檔名不符為提示；引號不成對、分隔符號有兩種可能、網頁標記不完整為警告。',
    en: 'An error where nothing, or not every byte, could be read, or the encoding is wrong; a notice for hidden rows, columns and sheets, a doubtful encoding or a wrong extension; a warning for stray quotes, two possible delimiters and tags of a page that are not whole.',
  },
  scope: 'input',
  evidence: {
    problem: { 'zh-TW': '問題代碼', en: 'code of the problem' },
    found: { 'zh-TW': '讀到的情形', en: 'what was found' },
    file: { 'zh-TW': '檔名（不含資料夾與副檔名）', en: 'name of the file without folder and extension' },
    count: { 'zh-TW': '出現次數', en: 'how often it occurs' },
  },
  volatile: ['count'],
  *check({ input }) {
    const file = stem(input.path);
    if (input.status === 'unreadable') {
      const { reason, detail } = input.unreadable;
      const problem = reason === 'unopened' ? unopenedProblem(detail) : reason;
      yield hit(problem, detail, file, 1, []);
      return;
    }
    if (blamesEncoding(input)) {
      yield hit('wrong-encoding', input.encoding?.name ?? '', file, 1, []);
      return;
    }
    // Forty hidden rows of one sheet are one thing to know, not forty.
    for (const group of groupBy(input.issues, ({ kind, sheet }) => `${kind}\u001f${sheet}`)) {
      const [first] = group;
      if (isCellIssue(first.kind)) continue;
      const hidden = hiddenOnes(group);
      const count = hidden === undefined ? group.length : 1;
      const places = groupBy(group.map(placeOf), (place) => JSON.stringify(place)).map(([place]) => place);
      yield hit(first.kind, hidden ?? first.found, file, count, places);
    }
  },
  text: {
    'zh-TW': {
      summary: '檔案無法讀取，或讀取時有需要人確認的地方。',
      why: '讀不到的檔案就沒有檢查；編碼猜錯或隱藏的工作表，會讓報告的內容和大家看到的不一樣。',
      message: ({ problem, found, count }) =>
        problemText(problem, found, 'zh-TW') + (Number(count) > 1 ? `（共 ${count} 處）` : ''),
    },
    en: {
      summary: 'A file could not be read, or was read with something a person should confirm.',
      why: 'A file that is not read is not checked; a wrong encoding or a hidden sheet makes the report differ from what people see.',
      message: ({ problem, found, count }) =>
        problemText(problem, found, 'en') + (Number(count) > 1 ? ` (${count} places)` : ''),
    },
  },
  examples: {
    bad: { csv: '' },
    good: strategyTable(
      '2023-12-31',
      '節能,推廣節能,衡量標準：輔導家數(家),環保局,110-112年,110年 5家 111年 6家 112年 7家,每年 5家,10',
    ),
  },
});

function hit(
  problem: InputProblem,
  found: string,
  file: string,
  count: number,
  locations: readonly Place[],
): Hit<Key> {
  return {
    subject: {},
    locations,
    severity: problemSeverity(problem),
    evidence: { problem, found, file, count },
  };
}

/** Hidden rows and columns by number and letter (`3, 5-7`, `I`): no one can look up a row called 節約能源. */
function hiddenOnes(issues: readonly ReadIssue[]): string | undefined {
  const [first] = issues;
  if (first?.kind === 'hidden-row') {
    return spansOf(issues.flatMap(({ row }) => row ?? []))
      .map(yearsText)
      .join(', ');
  }
  if (first?.kind !== 'hidden-column') return undefined;
  return issues.flatMap(({ column }) => (column === undefined ? [] : columnLetters(column))).join(', ');
}

/** A hidden row or column is pointed at by its first cell. */
function placeOf({ kind, sheet, row: ownRow, column: ownColumn, line }: ReadIssue): Place {
  const row = ownRow ?? (kind === 'hidden-column' ? 1 : undefined);
  const column = ownColumn ?? (kind === 'hidden-row' ? 1 : undefined);
  const cell = row === undefined || column === undefined ? undefined : a1(row, column);
  return { sheet, row, column, line, cell };
}

function stem(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1).replace(/\.[^.]*$/u, '');
}
