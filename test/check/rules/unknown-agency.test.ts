import { expect, test } from 'vitest';
import rule from '../../../src/check/rules/unknown-agency.ts';
import type { Agency } from '../../../src/plan-document.ts';
import { checkAll, organisation } from '../organisation-builder.ts';
import { brief, plan } from '../plan-builder.ts';

const indicators = [{ records: [{ years: 2022 }] }];

function document(agencies: Agency[], jurisdiction?: string) {
  const spec = { agencies, measures: [{ lead: agencies.map(({ name }) => name), indicators }] };
  return { ...plan(spec), ...(jurisdiction ? { jurisdiction } : {}) };
}

test('a name that nobody knows, with the name it may be meant for', () => {
  const found = checkAll(rule, [document([{ name: '環境保獲局' }])]);
  expect(found.map(brief)).toEqual(['warning D4']);
  expect(found[0]?.message).toBe(
    '「環境保獲局」（1 項措施）不在機關登錄資料，也不在推動組織文件中，是否為「環境保護局」？',
  );
  expect(checkAll(rule, [document([{ name: '環境保獲局' }], '嘉義市')])[0]?.evidence.city).toBe('');
});

test('known bodies, their parts and everybody are no finding', () => {
  const agencies: Agency[] = [
    { name: '環保局', canonical: '環境保護局', known: 'registry' },
    { name: '工務局建管處', known: 'unit' },
    { name: '各局處', known: 'collective' },
    { name: 'Environmental Protection Bureau' },
  ];
  expect(checkAll(rule, [document(agencies)])).toEqual([]);
});

test('a school is a notice, and so is a body that only other cities have', () => {
  expect(checkAll(rule, [document([{ name: '示範大學' }])]).map(brief)).toEqual(['notice D4']);
  const elsewhere: Agency = { name: '經發局', canonical: '經濟發展局', known: 'elsewhere' };
  const found = checkAll(rule, [document([elsewhere], '嘉義市')]);
  expect(found.map(brief)).toEqual(['notice D4']);
  expect(found[0]?.message).toContain('嘉義市沒有「經發局」');
  expect(found[0]?.evidence).toMatchObject({ near: '', city: '嘉義市' });
  // Of a document that names no city, none is named.
  expect(checkAll(rule, [document([elsewhere])])[0]?.evidence.city).toBe('');
});

test('an organisation document of the same city makes its agencies known, another city’s does not', () => {
  const named = document([{ name: '氣候變遷處' }], '嘉義市');
  const own = organisation({ jurisdiction: '嘉義市', supporting: ['氣候變遷處'] });
  expect(checkAll(rule, [named, own])).toEqual([]);
  expect(checkAll(rule, [named, organisation({ supporting: ['氣候變遷處'] })])).toEqual([]);
  const other = organisation({ jurisdiction: '高雄市', supporting: ['氣候變遷處'] });
  expect(checkAll(rule, [named, other]).map(brief)).toEqual(['warning D4']);
  const past = organisation({
    jurisdiction: '嘉義市',
    supporting: ['氣候變遷處'],
    period: { start: 2016, end: 2020 },
  });
  expect(checkAll(rule, [{ ...named, period: { start: 2021, end: 2025 } }, past]).map(brief)).toEqual([
    'warning D4',
  ]);
});

test('an agency that only a heading names is found at its table', () => {
  const spec = {
    agencies: [{ name: '氣候變遷處' }],
    table: { headingAgencies: ['氣候變遷處'] },
    measures: [{ indicators }],
  };
  expect(checkAll(rule, [plan(spec)]).map(brief)).toEqual(['warning A3']);
});

test('what it says where no name is near, of another city, and in English', () => {
  const say = (agencies: Agency[], city: string | undefined, lang: 'zh-TW' | 'en') =>
    checkAll(rule, [document(agencies, city)], lang).map(({ message }) => message);
  const strange: Agency[] = [{ name: '碳權科' }];
  expect([...say(strange, undefined, 'zh-TW'), ...say(strange, undefined, 'en')]).toEqual([
    '「碳權科」（1 項措施）不在機關登錄資料，也不在推動組織文件中。',
    '"碳權科" (1 measures) is in no registry and no organisation document.',
  ]);
  expect(say([{ name: '環境保獲局' }], undefined, 'en')).toEqual([
    '"環境保獲局" (1 measures) is in no registry and no organisation document; is it "環境保護局"?',
  ]);
  const elsewhere: Agency[] = [{ name: '經發局', canonical: '經濟發展局', known: 'elsewhere' }];
  expect([...say(elsewhere, '嘉義市', 'zh-TW'), ...say(elsewhere, '嘉義市', 'en')]).toEqual([
    '登錄資料中嘉義市沒有「經發局」（1 項措施）；若確有此機關，請在設定檔的 agencies 補上。',
    'The registry lists no "經發局" in 嘉義市 (1 measures); if there is one, add it under "agencies" in the configuration.',
  ]);
});

test('found at its first measure; with one measure more it is the same finding', () => {
  const strange = { lead: ['氣候變遷處'], indicators };
  const spec = (count: number) => ({
    agencies: [{ name: '氣候變遷處' }],
    measures: [strange, { ...strange, name: '節約用水' }].slice(0, count),
  });
  const [one] = checkAll(rule, [plan(spec(1))]);
  const [two] = checkAll(rule, [plan(spec(2))]);
  expect([two?.measure, two?.evidence.measures]).toEqual(['推廣節能', 2]);
  expect(one?.fingerprint).toBe(two?.fingerprint);
});

test('a name that stands nowhere in the tables, or in a document without measures, is not asked about', () => {
  const agencies = [{ name: '氣候變遷處' }];
  expect(checkAll(rule, [plan({ agencies, measures: [{ indicators }] })])).toEqual([]);
  expect(
    checkAll(rule, [plan({ agencies, table: { headingAgencies: ['氣候變遷處'] }, measures: [] })]),
  ).toEqual([]);
});
