import { expect, test } from 'vitest';
import rule from '../../../src/check/rules/missing-agency.ts';
import { brief, check, plan } from '../plan-builder.ts';

const indicators = [{ records: [{ years: 2022 }] }];

test('a measure without a lead agency', () => {
  const findings = check(rule, plan({ measures: [{ lead: [], indicators }] }));
  expect(findings.map(brief)).toEqual(['warning D4']);
  expect(findings[0]?.message).toBe('「推廣節能」沒有主辦機關；應填至少一個機關。');
});

test('a table that has no column for agencies names them elsewhere', () => {
  const table = { columns: [{ column: 2, text: '執行方案', field: 'measure' }] };
  expect(check(rule, plan({ table, measures: [{ lead: [], indicators }] }))).toEqual([]);
});

test('one lead agency is enough', () => {
  expect(check(rule, plan({ measures: [{ indicators }] }))).toEqual([]);
});

test('in English, told under its measure', () => {
  const [finding] = check(rule, plan({ measures: [{ lead: [], indicators }] }), undefined, 'en');
  expect(finding?.measure).toBe('推廣節能');
  expect(finding?.message).toBe('"推廣節能" names no lead agency; expected at least one.');
});

test("a column for the lead is one for agencies; the table is the measure's own, and may be unknown", () => {
  const found = (fields: readonly string[], table = '1-1') => {
    const document = plan({ measures: [{ lead: [], table: '1-1', indicators }] });
    const [known] = document.tables;
    const without = { columns: [{ column: 2, text: '執行方案', field: 'measure' }] };
    const columns = fields.map((field, at) => ({ column: at + 3, text: field, field }));
    const tables = known
      ? [
          { ...known, ...without, id: '0-1' },
          { ...known, id: table, columns: [...without.columns, ...columns] },
        ]
      : [];
    return check(rule, { ...document, tables }).map(brief);
  };
  expect(found(['lead'])).toEqual(['warning D4']);
  expect(found(['agencies'])).toEqual(['warning D4']);
  expect(found(['support'])).toEqual([]);
  expect(found([], '9-9')).toEqual(['warning D4']);
});
