/** Every problem of a file as a whole has a severity and, in both languages, a sentence that quotes what was found. */
import { describe, expect, test } from 'vitest';
import {
  type InputProblem,
  isCellIssue,
  problemSeverity,
  problemText,
  unopenedProblem,
} from '../../src/check/reading/input-problems.ts';
import type { Severity } from '../../src/finding.ts';

/** What keeps a file from being read is an error, what may be misread a warning, what was read all the same a notice. */
const SEVERITIES: { readonly [P in InputProblem]: Severity } = {
  empty: 'error',
  'unknown-format': 'error',
  'password-protected': 'error',
  damaged: 'error',
  'unclosed-quote': 'error',
  'too-large': 'error',
  'unsupported-encoding': 'error',
  'binary-content': 'error',
  missing: 'error',
  folder: 'error',
  permission: 'error',
  'no-match': 'error',
  'closed-folder': 'error',
  'not-a-file': 'error',
  internal: 'error',
  unopened: 'error',
  'undecodable-bytes': 'error',
  'wrong-encoding': 'error',
  'stray-quote': 'warning',
  'doubtful-delimiter': 'warning',
  'wrapped-rows': 'warning',
  'blank-columns': 'warning',
  'doubtful-encoding': 'notice',
  'no-cells': 'warning',
  'unread-sheet': 'notice',
  'hidden-sheet': 'notice',
  'hidden-row': 'notice',
  'hidden-column': 'notice',
  'hidden-cell': 'notice',
  'doubtful-markup': 'warning',
  'mixed-line-ends': 'notice',
  'unusual-dialect': 'notice',
  'wrong-extension': 'notice',
  'restored-text': 'notice',
};

/** Nothing more is to be said of these. */
const BARE: ReadonlySet<string> = new Set([
  'empty',
  'password-protected',
  'missing',
  'folder',
  'permission',
  'no-match',
  'closed-folder',
  'not-a-file',
  'internal',
]);

describe.each(Object.entries(SEVERITIES))('%s', (problem, severity) => {
  test(`is of severity ${severity}`, () => {
    expect(problemSeverity(problem as InputProblem)).toBe(severity);
  });

  test('is one or more whole sentences in either language', () => {
    const [zh, en] = [problemText(problem, '6 / 7', 'zh-TW'), problemText(problem, '6 / 7', 'en')];
    expect(zh).toMatch(/^.{6,}。$/su);
    expect(en).toMatch(/^[A-Zp][^\p{Script=Han}]{10,}\.$/su);
    expect([zh.includes('6 / 7'), en.includes('6 / 7')]).toEqual(Array(2).fill(!BARE.has(problem)));
  });
});

test('a limit that was passed is said in words, with the option that raises it', () => {
  const said = problemText('too-large', 'rows: 9+ > 8 (表一)', 'en');
  expect(said).toContain('number of rows (表一) at least 9, at most 8');
  expect(said).toContain('--limit rows=NUMBER');
});

test('a code that is none of these is shown bare', () => {
  expect(problemText('no-such-problem', 'x', 'en')).toBe('no-such-problem: x');
  expect(problemText('toString', 'x', 'zh-TW')).toBe('toString: x');
});

test.each(['missing', 'folder', 'permission', 'closed-folder', 'no-match', 'not-a-file', 'internal'])(
  'why a file could not be opened: %s',
  (detail) => expect(unopenedProblem(detail)).toBe(detail),
);

test("the system's own word for it is no code of ours", () => {
  expect(unopenedProblem('EIO')).toBe('unopened');
  expect(unopenedProblem('empty')).toBe('unopened');
});

test('what concerns single cells is told elsewhere', () => {
  expect(isCellIssue('error-cell')).toBe(true);
  expect(isCellIssue('uncalculated-formula')).toBe(true);
  expect(isCellIssue('private-use-character')).toBe(true);
  expect(isCellIssue('ragged-row')).toBe(true);
  expect(isCellIssue('swallowed-lines')).toBe(true);
  expect(isCellIssue('hidden-row')).toBe(false);
});
