import { expect, test } from 'vitest';
import rule from '../../../src/check/rules/shared-budget.ts';
import { brief, check, type MeasureSpec, type Paid, paid, plan } from '../plan-builder.ts';

function measure(name: string, budget: Paid, ...years: number[]): MeasureSpec {
  return { name, indicators: [{ records: years.map((year) => ({ years: year, budget })) }] };
}

test('one cell over two measures', () => {
  const budget: Paid = { raw: '110 年： 1,900 111 年： 600', stated: 19_000_000, covers: 'measures', row: 4 };
  const findings = check(
    rule,
    plan({ measures: [measure('汰換機車', budget, 2021, 2022), measure('購置補助', budget, 2021)] }),
  );
  expect(findings.map(brief)).toEqual(['notice H4']);
  expect(findings[0]?.message).toBe(
    '經費「110 年： 1,900 111 年： 600」（H4）由多個方案共用：汰換機車、購置補助；應分列各方案的金額。',
  );
});

test('one cell over two rows', () => {
  const budget: Paid = { raw: '459.64', stated: 4_596_400, covers: 'rows', row: 4 };
  const document = plan({ measures: [measure('標章', budget, 2022, 2023)] });
  const [finding, ...more] = check(rule, document);
  expect(more).toEqual([]);
  expect([finding && brief(finding), finding?.measure]).toEqual(['notice H4', '標章']);
  expect(finding?.message).toBe('經費「459.64」（H4）一格對應多列，看不出是每年的金額還是合計；應逐列填寫。');
  expect(check(rule, document, undefined, 'en')[0]?.message).toBe(
    'The budget "459.64" (H4) stands for several rows: for each year or for all together? Expected an amount in each row.',
  );
});

test('one amount for one row, or for the parts of one cell', () => {
  expect(check(rule, plan({ measures: [measure('標章', paid(2_298_200), 2021)] }))).toEqual([]);
  const parts: Paid = { raw: '98', stated: 980_000, covers: 'parts' };
  expect(check(rule, plan({ measures: [measure('車道', parts, 2022)] }))).toEqual([]);
});

test('each shared cell by itself; a row without a budget shares none', () => {
  const shared = (row: number): Paid => ({ raw: '600', stated: 6_000_000, covers: 'measures', row });
  const bare: MeasureSpec = { name: '宣導', indicators: [{ records: [{ years: 2021 }] }] };
  const measures = [measure('甲', shared(4), 2021), bare, measure('乙', shared(9), 2021)];
  const found = check(rule, plan({ measures }), undefined, 'en');
  expect(found.map(({ message }) => message)).toEqual([
    'The budget "600" (H4) is shared by several measures: 甲; expected an amount for each.',
    'The budget "600" (H9) is shared by several measures: 乙; expected an amount for each.',
  ]);
});
