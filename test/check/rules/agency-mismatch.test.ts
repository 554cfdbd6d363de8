import { expect, test } from 'vitest';
import rule from '../../../src/check/rules/agency-mismatch.ts';
import { checkAll, organisation } from '../organisation-builder.ts';
import { brief, check, type MeasureSpec, plan } from '../plan-builder.ts';

const indicators = [{ records: [{ years: 2022 }] }];

function found(headingAgencies: string[], ...measures: Partial<MeasureSpec>[]): string[] {
  const spec = {
    table: { headingAgencies },
    measures: measures.map((measure) => ({ indicators, ...measure })),
  };
  return check(rule, plan(spec)).map(brief);
}

test('the heading names an agency without a measure', () => {
  expect(found(['環境保護局', '交通處'], {})).toEqual(['notice A3']);
});

test('a measure has an agency that the heading does not name', () => {
  expect(found(['環境保護局'], { lead: ['教育處'], support: ['環境保護局'] })).toEqual(['warning D4']);
});

test('各局處 names everybody and accuses nobody', () => {
  expect(found(['環境保護局', '各局處'], {})).toEqual([]);
  expect(found(['環境保護局'], { support: ['各局處'] })).toEqual([]);
  expect(found(['環境保護局', '本府'], { support: ['市府', '所屬各機關學校'] })).toEqual([]);
  expect(found(['環境保護局'], { support: ['本府交通處'] })).toEqual(['warning D4']);
});

test('long names, short names and no heading at all', () => {
  expect(found(['嘉義市政府環境保護局'], {})).toEqual([]);
  expect(found([], { lead: ['教育處'] })).toEqual([]);
  const agencies = [{ name: '環保局', canonical: '環境保護局' }];
  const spec = {
    agencies,
    table: { headingAgencies: ['環境保護局'] },
    measures: [{ lead: ['環保局'], indicators }],
  };
  expect(check(rule, plan(spec))).toEqual([]);
});

test('the message says which side names what', () => {
  const spec = { table: { headingAgencies: ['環境保護局', '交通處'] }, measures: [{ indicators }] };
  expect(check(rule, plan(spec))[0]?.message).toBe(
    '標題列有「交通處」，但表內沒有任何方案由它主辦或協辦（表內為：環境保護局）。',
  );
});

test('an organisation names agencies without a measure, and a plan leads that the organisation lacks', () => {
  const document = plan({ measures: [{ lead: ['環境保護局', '教育處'], support: ['工務處'], indicators }] });
  const named = organisation({ convenors: ['環境保護局'], supporting: ['工務處', '地政處'] });
  const found = checkAll(rule, [document, named]);
  expect(found.map(({ document: id, severity, evidence }) => [id, severity, evidence.agency])).toEqual([
    ['organisation', 'notice', '地政處'],
    ['plan', 'warning', '教育處'],
  ]);
  expect(found[0]?.message).toBe(
    '推動組織列有「地政處」，但計畫中沒有任何方案由它主辦或協辦（計畫：plan）。',
  );
});

test('an organisation that lists convenors alone accuses no lead, and without a plan nobody is idle', () => {
  const document = plan({ measures: [{ lead: ['教育處'], indicators }] });
  expect(checkAll(rule, [document, organisation({ convenors: ['教育處'] })])).toEqual([]);
  expect(
    checkAll(rule, [document, organisation({ convenors: ['環境保護局'] })]).map(({ severity }) => severity),
  ).toEqual(['notice']);
  expect(checkAll(rule, [organisation({ convenors: ['環境保護局'] })])).toEqual([]);
});
