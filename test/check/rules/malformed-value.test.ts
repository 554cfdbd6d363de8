import { describe, expect, test } from 'vitest';
import { runRules } from '../../../src/check/engine/engine.ts';
import rule from '../../../src/check/rules/malformed-value.ts';
import type { Finding } from '../../../src/finding.ts';
import type { ReadIssue } from '../../../src/grid.ts';
import type { InputOutcome } from '../../../src/input.ts';
import { toldIn } from '../law-findings.ts';
import { brief, check, dash, figure, plan, type RecordSpec, readOf, words } from '../plan-builder.ts';

function found(...records: RecordSpec[]): string[] {
  return check(rule, plan({ measures: [{ indicators: [{ records }] }] })).map(brief);
}

function findingsOf(...inputs: InputOutcome[]): Finding[] {
  const run = runRules([rule], { inputs, asOfOf: () => undefined, severities: new Map(), lang: 'zh-TW' });
  if (run.faults.length > 0) throw run.faults[0]?.error;
  return [...run.findings];
}

function issues(...given: ReadIssue[]): string[] {
  return findingsOf(readOf(undefined, { issues: given })).map(
    (finding) => `${brief(finding)} ${finding.evidence.problem} ${finding.evidence.count}`,
  );
}

test('words where a figure was expected, once for the cell', () => {
  const result = words('已完成建置並持續維護', { row: 4 });
  const records = [
    { years: 2022, part: 1, target: figure(5, '面'), result },
    { years: 2022, part: 2, target: figure(300, '公尺'), result },
  ];
  expect(found(...records)).toEqual(['notice 2022 F4 G4']);
  const [finding] = check(rule, plan({ measures: [{ indicators: [{ records }] }] }));
  expect(finding?.message).toBe('成果「已完成建置並持續維護」只有文字；目標為「5面」，應填數字。');
});

test('one target over two rows of a yearly count: yearly or a total?', () => {
  const merged = figure(3500, '輛', { row: 5, spread: { rows: 2, basis: 'merged' } });
  expect(
    found(
      { years: 2021, target: figure(1000, '輛') },
      { years: 2022, target: merged },
      { years: 2023, target: merged },
    ),
  ).toEqual(['notice 2022-2023 G5']);
});

test('a share, 每年, or one target for all rows is clear', () => {
  const over = { row: 5, spread: { rows: 2, basis: 'merged' as const } };
  const first = { years: 2021, target: figure(70, '%') };
  const share = figure(80, '%', over);
  expect(found(first, { years: 2022, target: share }, { years: 2023, target: share })).toEqual([]);
  const yearly = figure(10, '案', { ...over, raw: '每年補助 10 案' });
  expect(
    found(
      { years: 2021, target: figure(5, '案') },
      { years: 2022, target: yearly },
      { years: 2023, target: yearly },
    ),
  ).toEqual([]);
  const whole = figure(10, '案', { row: 4, spread: { rows: 2, basis: 'merged' } });
  expect(found({ years: 2022, target: whole }, { years: 2023, target: whole })).toEqual([]);
});

test('an asterisk that no note explains', () => {
  expect(found({ years: 2023, periodRaw: '*112年' }, { years: 2023, part: 2, periodRaw: '*112年' })).toEqual([
    'notice 2023 E4',
  ]);
});

test('a last piece of the indicators that is no whole indicator', () => {
  const said = (description: string) => {
    const document = plan({ measures: [{ indicators: [{ records: [{ years: 2022 }] }] }] });
    const measures = document.measures.map((measure) => ({ ...measure, description }));
    const found = check(rule, { ...document, measures });
    expect(found.every(({ severity }) => severity === 'notice')).toBe(true);
    return found.map(({ message }) => message);
  };
  expect(said('培養素養。衡量標準：查核案件數(件)/申請件數(件)/每2年')).toEqual([
    '衡量標準最後的「每2年」不是完整的項目，沒有讀入（前一項為「申請件數」）；應補成完整的衡量標準，或移到備註。',
  ]);
  expect(said('培養素養。衡量標準：查核案件數(件)。註：每2年一次')).toEqual([]);
});

test('blanks and dashes are not malformed', () => {
  expect(found({ years: 2022, target: figure(5), result: dash }, { years: 2023, target: figure(5) })).toEqual(
    [],
  );
});

test('what the reader noticed in cells', () => {
  const at = { sheet: '表1-1', column: 6 };
  expect(
    issues(
      { kind: 'error-cell', ...at, row: 5, found: '#REF!' },
      { kind: 'uncalculated-formula', ...at, row: 6, found: '=F4+F5' },
      { kind: 'private-use-character', ...at, row: 7, found: 'U+E000' },
      { kind: 'private-use-character', ...at, row: 8, found: 'U+E000' },
      { kind: 'ragged-row', sheet: '表1-1', row: 9, found: '7 / 8' },
      { kind: 'hidden-sheet', sheet: '表1-1', found: '表1-1' },
    ),
  ).toEqual([
    'error F5 error-cell 1',
    'warning F6 uncalculated-formula 1',
    'notice F7 F8 private-use-character 2',
    'warning - ragged-row 1',
  ]);
});

test('each cell by itself, however alike; the same character all over a sheet is one matter', () => {
  const at = { sheet: '表1-1', column: 6 };
  expect(
    issues(
      { kind: 'error-cell', ...at, row: 5, found: '#REF!' },
      { kind: 'error-cell', ...at, row: 9, found: '#REF!' },
      { kind: 'error-cell', ...at, row: 9, column: 7, found: '#REF!' },
      { kind: 'private-use-character', ...at, row: 7, found: 'U+E000' },
      { kind: 'private-use-character', ...at, row: 8, found: 'U+E001' },
      { kind: 'private-use-character', ...at, sheet: '表2-1', row: 7, found: 'U+E000' },
      { kind: 'ragged-row', line: 9, found: '7 / 8' },
      { kind: 'ragged-row', line: 12, found: '7 / 8' },
      { kind: 'swallowed-lines', line: 20, found: '20-25' },
    ).toSorted(),
  ).toEqual(
    [
      'error F5 error-cell 1',
      'error F9 error-cell 1',
      'error G9 error-cell 1',
      'notice F7 private-use-character 1',
      'notice F7 private-use-character 1',
      'notice F8 private-use-character 1',
      'warning - ragged-row 1',
      'warning - ragged-row 1',
      'warning - swallowed-lines 1',
    ].toSorted(),
  );
});

test('a character that turns up once more is still the same finding', () => {
  const mark = (row: number) => ({
    kind: 'private-use-character' as const,
    sheet: '表1-1',
    column: 6,
    row,
    found: 'U+E000',
  });
  const [once] = findingsOf(readOf(undefined, { issues: [mark(7)] }));
  const [twice] = findingsOf(readOf(undefined, { issues: [mark(7), mark(8)] }));
  expect(once?.message).toBe('有造字（U+E000），別的電腦可能顯示不出來；請改用標準字。');
  expect(twice?.message).toBe('有造字（U+E000），別的電腦可能顯示不出來；請改用標準字。（共 2 處）');
  expect(twice?.fingerprint).toBe(once?.fingerprint);
});

test('what cannot be read, or is read in a wrong encoding, is told as that and not cell by cell', () => {
  const mark = { kind: 'private-use-character' as const, sheet: '甲', row: 1, column: 1, found: 'U+E000' };
  const encoding = { name: 'big5', basis: 'option' as const, confidence: 1, bom: false };
  expect(findingsOf(readOf(undefined, { issues: [mark], encoding }))).toEqual([]);
  const unreadable = { reason: 'empty' as const, detail: '' };
  expect(findingsOf({ status: 'unreadable', path: 'a.xlsx', unreadable })).toEqual([]);
});

test('figures run together with letters are a code, words with a model are not', () => {
  expect(found({ years: 2021, target: words('6A\n84B\n45C') })).toEqual(['warning 2021 G4']);
  expect(found({ years: 2021, target: words('完成3D模型') })).toEqual([]);
});

test('a bracket without its partner in a name', () => {
  const named = (name: string) =>
    check(rule, plan({ measures: [{ name, indicators: [{ records: [{ years: 2021 }] }] }] }));
  expect(named('災害防救」三合一會報').map(brief)).toEqual(['notice 2021 B4']);
  expect(named('「災害防救」三合一(KPI)會報')).toEqual([]);
});

describe('numbers of a law that do not follow one another', () => {
  const RULE = 'malformed-value';

  test('an article missing', async () => {
    expect(await toldIn(RULE, ['第一條 甲。'], ['第四條 乙。'])).toEqual([
      'warning 第四條 A3,A2: 第四條之前缺第二條、第三條；請補上，或重編條次並修正引用。',
    ]);
  });

  test('an article doubled', async () => {
    expect(await toldIn(RULE, ['第一條 甲。'], ['第二條 乙。'], ['第二條 丙。'])).toEqual([
      'warning 第二條 A4,A3: 第二條出現兩次；引用第二條時不知所指何者，請重編條次。',
    ]);
  });

  test('articles out of order', async () => {
    expect(await toldIn(RULE, ['第一條 甲。'], ['第三條 乙。'], ['第二條 丙。'], ['第四條 丁。'])).toEqual([
      'warning 第二條 A4,A3: 第二條的位置不對，這裡應為第四條；請調整順序或條次。',
    ]);
  });

  test('a list restarting, and one that skips', async () => {
    const found = await toldIn(RULE, ['第一條 下列事項：\n一、甲。\n二、乙。\n一、丙。\n四、丁。']);
    expect(found).toEqual([
      'warning 第一條 A2,A2: 款次重頭或重複：這裡寫第一條第一項第一款，應為第三款；如為另一項，請分項。',
      'warning 第一條 A2,A2: 第一條第一項第四款之前缺第二款；請補上或重編款次。',
    ]);
  });

  test('a chapter skipped', async () => {
    expect(await toldIn(RULE, ['第一章 總則'], ['第一條 甲。'], ['第三章 附則'], ['第二條 乙。'])).toEqual([
      'warning - A4,A2: 章次不連續：這裡寫第三章，應為第二章。',
    ]);
  });

  test('an inserted article follows its own number', async () => {
    expect(await toldIn(RULE, ['第一條 甲。'], ['第一條之一 乙。'], ['第二條 丙。'])).toEqual([]);
  });
});
