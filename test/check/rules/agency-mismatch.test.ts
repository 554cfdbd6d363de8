import { describe, expect, test } from 'vitest';
import rule from '../../../src/check/rules/agency-mismatch.ts';
import { type Row, toldIn } from '../law-findings.ts';
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

test('several names are listed, the first measure that names one is shown', () => {
  const measures = [
    { lead: ['教育處'], indicators },
    { lead: ['教育處'], name: '節約用水', indicators },
  ];
  const spec = { table: { headingAgencies: ['環境保護局', '交通處'] }, measures };
  const [missing, , extra, ...more] = check(rule, plan(spec));
  expect(more).toEqual([]);
  expect([missing?.table, missing?.evidence.named]).toEqual(['1-1', '教育處']);
  expect([extra?.measure, extra?.evidence.named]).toEqual(['推廣節能', '環境保護局、交通處']);
  expect(extra && brief(extra)).toBe('warning D4');
  const pair = { table: { headingAgencies: ['交通處'] }, measures: [{ support: ['教育處'], indicators }] };
  expect(check(rule, plan(pair))[0]?.evidence.named).toBe('環境保護局、教育處');
});

test('measures of another table have their own heading', () => {
  expect(found(['環境保護局'], {}, { lead: ['教育處'], table: '2-1' })).toEqual([]);
  expect(found(['教育處'], { lead: ['教育處'] }, { lead: ['環境保護局'], table: '2-1' })).toEqual([]);
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

test('a lead outside the organisation is said once, everybody never', () => {
  const measures = [
    { lead: ['教育處'], indicators },
    { lead: ['教育處'], name: '節約用水', indicators },
    { lead: ['各局處'], name: '宣導', indicators },
  ];
  const organisations = [['環境保護局'], ['工務處']].map((supporting, at) => ({
    ...organisation({ supporting }),
    id: `org-${at + 1}`,
  }));
  const found = checkAll(rule, [plan({ measures }), ...organisations]);
  const outside = found.filter(({ evidence }) => evidence.side === 'plan');
  expect(outside.map((finding) => [brief(finding), finding.measure, finding.evidence.named])).toEqual([
    ['warning D4', '推廣節能', 'org-1、org-2'],
  ]);
  const idle = found.filter(({ evidence }) => evidence.side === 'organisation');
  expect(idle.map((finding) => [brief(finding), finding.evidence.agency])).toEqual([
    ['notice B1', '工務處'],
    ['notice B1', '環境保護局'],
  ]);
});

test('an agency without a task in any of two plans', () => {
  const plans = ['one', 'two'].map((id) => plan({ id, measures: [{ indicators }] }));
  const found = checkAll(rule, [...plans, organisation({ convenors: ['環境保護局', '交通處'] })]);
  expect(found.map(({ evidence }) => [evidence.agency, evidence.named])).toEqual([['交通處', 'one、two']]);
});

test('an organisation that lists convenors alone accuses no lead, and without a plan nobody is idle', () => {
  const document = plan({ measures: [{ lead: ['教育處'], indicators }] });
  expect(checkAll(rule, [document, organisation({ convenors: ['教育處'] })])).toEqual([]);
  expect(
    checkAll(rule, [document, organisation({ convenors: ['環境保護局'] })]).map(({ severity }) => severity),
  ).toEqual(['notice']);
  expect(checkAll(rule, [organisation({ convenors: ['環境保護局'] })])).toEqual([]);
});

describe('explanations of a law', () => {
  const DUTIES: Row = [
    '第一條 本自治條例之主管機關為本府環境保護局。\n權責劃分如下：\n一、本府工務局：辦理綠建築及道路等事項。\n二、本府交通局：辦理公車及停車等事項。',
    '權責。',
  ];

  test('name an agency that the article does not', async () => {
    const found = await toldIn('agency-mismatch', DUTIES, [
      '第二條 用戶應設置設備，其容量由本府交通局另定之。',
      '容量由本府交通局另定；執照由本府工務局監督。',
    ]);
    expect(found).toEqual(['warning 第二條 B3,A3: 說明寫「工務局」，但條文沒有它（條文為：交通局）。']);
  });

  test('leave to one agency what the article leaves to two', async () => {
    const article = '第二條 計程車之規模，由本府交通局另定之；其餘業者之規模，由主管機關另定之。';
    expect(await toldIn('agency-mismatch', DUTIES, [article, '規模授權由本府交通局另定之。'])).toEqual([
      'warning 第二條 B3,A3: 說明寫授權由「交通局」訂定或公告，但條文授權的是：主管機關、交通局。',
    ]);
    expect(
      await toldIn('agency-mismatch', DUTIES, [article, '規模授權由主管機關及本府交通局另定之。']),
    ).toEqual([]);
  });

  test('may speak of an authority where the article names nobody', async () => {
    expect(await toldIn('agency-mismatch', DUTIES, ['第二條 車輛不得占用。', '由本府交通局執行。'])).toEqual(
      [],
    );
  });
});
