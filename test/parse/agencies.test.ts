import { describe, expect, it, test } from 'vitest';
import { findAgencies, splitAgencies } from '../../src/parse/agencies.ts';
import { canonicalAgency, looksLikeAgency } from '../../src/words/agencies.ts';
import { survivesAnything } from './hostile.ts';

describe('splitAgencies', () => {
  test.each([
    ['交通處', ['交通處'], []],
    ['環境保護局/教育處', ['環境保護局'], ['教育處']],
    ['環境保護局／教育處、社會處', ['環境保護局'], ['教育處', '社會處']],
    ['環境保護局、教育處', ['環境保護局', '教育處'], []],
    ['環境保護局/各局處', ['環境保護局'], ['各局處']],
    ['環境保 護局', ['環境保護局'], []],
    ['環境保護\n局/教育\n處', ['環境保護局'], ['教育處']],
    ['環境保護局\n教育處', ['環境保護局', '教育處'], []],
    ['環境保護局教育處', ['環境保護局', '教育處'], []],
    ['環境保護局及教育處', ['環境保護局', '教育處'], []],
    ['行政暨國際處', ['行政暨國際處'], []],
    ['主辦：環境保護局 協辦：教育處、社會處', ['環境保護局'], ['教育處', '社會處']],
    ['主辦機關：環保局\n協辦機關：各局處', ['環保局'], ['各局處']],
    ['環境保護局(主辦)、教育處(協辦)', ['環境保護局'], ['教育處']],
    ['嘉義市政府環境保護局', ['嘉義市政府環境保護局'], []],
    [
      'Environmental Protection Bureau / Education Bureau',
      ['Environmental Protection Bureau'],
      ['Education Bureau'],
    ],
    ['環境保護局/環境保護局', ['環境保護局'], []],
    ['-', [], []],
    ['', [], []],
    ['環境保護局/-', ['環境保護局'], []],
  ])('%j', (text, lead, support) =>
    expect(splitAgencies(text, 'lead-and-support')).toEqual({ lead, support }),
  );

  it('follows the column when it holds one side only', () => {
    expect(splitAgencies('教育處/社會處', 'lead')).toEqual({ lead: ['教育處', '社會處'], support: [] });
    expect(splitAgencies('教育處、社會處', 'support')).toEqual({ lead: [], support: ['教育處', '社會處'] });
  });

  it('survives anything', () => survivesAnything((text) => splitAgencies(text, 'lead-and-support')));
});

describe('findAgencies', () => {
  test.each([
    ['### 四、住商部門（環境保護局、行政處、都市發展處）', ['環境保護局', '行政處', '都市發展處']],
    [
      '三、運輸部門（環境保護局、交通處、觀光新聞處、各局處）',
      ['環境保護局', '交通處', '觀光新聞處', '各局處'],
    ],
    ['環境保護局、交通處', ['環境保護局', '交通處']],
    ['(減碳量：萬噸)', []],
    ['第3章 推動期程', []],
    ['', []],
  ])('%j', (text, names) => expect(findAgencies(text)).toEqual(names));

  it('survives anything', () => survivesAnything(findAgencies));
});

describe('canonicalAgency', () => {
  test.each([
    ['環保局', '環境保護局'],
    ['環境保護局', '環境保護局'],
    ['嘉義市政府環境保護局', '環境保護局'],
    ['本府經濟發展局', '經濟發展局'],
    ['經發局', '經濟發展局'],
    ['都發局', '都市發展局'],
    ['都發處', '都市發展處'],
    ['觀新處', '觀光新聞處'],
    ['行國處', '行政暨國際處'],
    ['東區', '東區公所'],
    ['環保署', '環境部'],
    ['行政院農業委員會', '農業部'],
  ])('%s is %s', (text, name) => expect(canonicalAgency(text)).toBe(name));

  test.each(['各局處', '', '不存在局', '社會'])('%j is not in the registry', (text) =>
    expect(canonicalAgency(text)).toBeUndefined(),
  );
});

describe('looksLikeAgency', () => {
  test.each(['環保局', '綠能推動局', '各局處', '東區', '資訊中心', '台電公司'])('%s does', (text) =>
    expect(looksLikeAgency(text)).toBe(true),
  );
  test.each(['', '部門', '社會', '5處', '200 處', '建置 5 處', '太陽光電', '處', '說明會'])(
    '%j does not',
    (text) => expect(looksLikeAgency(text)).toBe(false),
  );
  it('survives anything', () => survivesAnything(looksLikeAgency));
});
