import { describe, expect, it, test } from 'vitest';
import { agencyOfSheet, agencyOfTitle, titleWithoutAgency } from '../../src/parse/titles.ts';
import { builtInAgencies } from '../../src/words/agencies.ts';
import { survivesAnything } from './hostile.ts';

describe('agencyOfTitle', () => {
  it.each([
    ['嘉義市政府交通處中程(108至111年度)施政計畫　二、關鍵績效指標(KPI)', '交通處'],
    ['嘉義市政府民政處中程(108至111年度)施政計畫(含東、西區區公所)', '民政處'],
    ['二、嘉義市政府財政稅務局施政計畫', '財政稅務局'],
    ['臺南市政府水利資源處 111 年度績效指標', '水利資源處'],
    ['工務局關鍵績效指標', '工務局'],
    // The years a plan is for, in the ways titles give them.
    ['交通處108-111年度施政計畫', '交通處'],
    ['交通處民國111年施政計畫', '交通處'],
    ['交通處(108、109年度)施政計畫', '交通處'],
    ['環境保護局108至111年度關鍵績效指標', '環境保護局'],
    // A number before it, as chapters and lists have.
    ['(二)交通處施政計畫', '交通處'],
    ['（十二）、交通處施政計畫', '交通處'],
    ['12.交通處施政計畫', '交通處'],
    // What a title cannot be: a paragraph, two sentences, a remark on a plan.
    [`交通處施政計畫${'修正'.repeat(56)}一`, '交通處'],
    [`交通處施政計畫${'修正'.repeat(57)}`, undefined],
    ['交通處績效指標由研考會彙整。', undefined],
    ['交通處施政計畫；工務局施政計畫', undefined],
  ])('%s', (title, agency) => expect(agencyOfTitle(title, builtInAgencies)).toBe(agency));

  it.each([
    '嘉義市政府中程(108 至 111 年度)施政計畫」關鍵績效指標(KPI)滾動修正項目彙總表',
    '各局處施政計畫',
    '環境保護局負責彙整各單位績效指標。',
    '填報單位：交通處',
    '交通處',
    '環境保護局辦理低碳永續家園計畫',
    '交通處配合中央政府績效考核',
    '',
  ])('no body in %s', (line) => expect(agencyOfTitle(line, builtInAgencies)).toBeUndefined());

  it('survives anything', () => survivesAnything((line) => agencyOfTitle(line, builtInAgencies)));
});

test('titleWithoutAgency leaves what all tables of a plan share', () => {
  const title = '嘉義市政府民政處中程(108至111年度)施政計畫(含東、西區區公所)　二、關鍵績效指標(KPI)';
  expect(titleWithoutAgency(title, '民政處')).toBe('嘉義市政府中程(108至111年度)施政計畫');
  expect(titleWithoutAgency('嘉義市政府交通處關鍵績效指標', '交通處')).toBe('嘉義市政府關鍵績效指標');
});

describe('agencyOfSheet', () => {
  it.each([
    ['交通處', '交通處'],
    ['kpi-交通處.utf8', '交通處'],
    ['03_環保局(修正)', '環保局'],
  ])('%s', (name, agency) => expect(agencyOfSheet(name, builtInAgencies)).toBe(agency));

  it.each(['工作表1', 'kpi', '滾動修正項目彙總表'])('%s is no body', (name) =>
    expect(agencyOfSheet(name, builtInAgencies)).toBeUndefined(),
  );
});
