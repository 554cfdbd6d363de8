import { describe, expect, it, test } from 'vitest';
import { findAgencies, listAgencies, splitAgencies } from '../../src/parse/agencies.ts';
import { agencyRegistry, builtInAgencies, isCollectiveAgency } from '../../src/words/agencies.ts';
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
    ['N/A', [], []],
    ['權責局處', ['權責局處'], []],
    ['本府環境保護局、本府', ['本府環境保護局', '本府'], []],
    ['市府工務局教育處', ['市府工務局', '教育處'], []],
    ['環境保護局/工務處 協辦：教育處/社會處', ['環境保護局', '工務處'], ['教育處', '社會處']],
    ['綠能推動局/資訊中心 協辦：綠能局/資訊處', ['綠能推動局', '資訊中心'], ['綠能局', '資訊處']],
    ['環境保護局(主辦)、教育處(主辦)、環境保護局(協辦)', ['環境保護局', '教育處'], []],
    ['Education Bureau(Support)', [], ['Education Bureau']],
    ['專家學者 及 教育處', ['專家學者', '教育處'], []],
    // Lines are names where each is one; otherwise the column was too narrow.
    ['綠能推動局\n\n資訊中心', ['綠能推動局', '資訊中心'], []],
    ['綠能推動局 <br> 資訊中心', ['綠能推動局', '資訊中心'], []],
    ['專家學者\n代表', ['專家學者代表'], []],
    ['綠能推動局與資訊中心', ['綠能推動局', '資訊中心'], []],
    ['環境保護局與民間團體', ['環境保護局與民間團體'], []],
    ['民間團體與環境保護局', ['民間團體與環境保護局'], []],
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
    ['環境保護局/交通處', ['環境保護局', '交通處']],
    ['綠能推動局/資訊中心', ['綠能推動局', '資訊中心']],
    // A long text is prose; a bracket in it may still be a list.
    ['環境保護局、'.repeat(67), []],
    [`${'說明'.repeat(300)}(環境保護局)`, ['環境保護局']],
    ['(減碳量：萬噸)', []],
    ['第3章 推動期程', []],
    ['', []],
  ])('%j', (text, names) => expect(findAgencies(text)).toEqual(names));

  it('survives anything', () => survivesAnything((text) => findAgencies(text)));
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
    ['經濟部能源局', '能源署'],
  ])('%s is %s', (text, name) => expect(builtInAgencies.canonical(text)).toBe(name));

  test.each(['各局處', '', '不存在局', '社會'])('%j is not in the registry', (text) =>
    expect(builtInAgencies.canonical(text)).toBeUndefined(),
  );
});

describe('looksLikeAgency', () => {
  test.each(['環保局', '綠能推動局', '各局處', '東區', '資訊中心', '台電公司'])('%s does', (text) =>
    expect(builtInAgencies.looksLikeAgency(text)).toBe(true),
  );
  test.each(['', '部門', '社會', '5處', '200 處', '建置 5 處', '太陽光電', '處', '說明會'])(
    '%j does not',
    (text) => expect(builtInAgencies.looksLikeAgency(text)).toBe(false),
  );
  it('survives anything', () => survivesAnything(builtInAgencies.looksLikeAgency));
});

describe('the short form that two cities share', () => {
  it('means the body of the municipality', () => {
    expect(builtInAgencies.canonical('原民會', '高雄市')).toBe('原住民事務委員會');
    expect(builtInAgencies.canonical('原民會', '台南市')).toBe('原住民族事務委員會');
  });
});

describe('agencyRegistry', () => {
  const registry = agencyRegistry([
    { name: '氣候變遷辦公室', short: ['氣候辦'], former: ['低碳辦公室'], municipality: '嘉義市' },
  ]);

  test.each([
    ['氣候辦', '嘉義市', '氣候變遷辦公室'],
    ['低碳辦公室', '嘉義市', '氣候變遷辦公室'],
    ['嘉義市政府氣候變遷辦公室', undefined, '氣候變遷辦公室'],
    ['氣候辦', '高雄市', undefined],
    ['環保局', '嘉義市', '環境保護局'],
  ])('%s of %s is %s', (name, municipality, canonical) =>
    expect(registry.canonical(name, municipality)).toBe(canonical),
  );

  it('takes added names apart in a cell', () => {
    expect(splitAgencies('氣候辦教育處', 'lead', registry).lead).toEqual(['氣候辦', '教育處']);
    expect(splitAgencies('氣候辦教育處', 'lead').lead).toEqual(['氣候辦教育處']);
  });

  test.each([
    ['經濟發展局', '嘉義市', true],
    ['經濟發展局', '高雄市', false],
    ['建設處', '嘉義市', false],
    ['環境部', '嘉義市', false],
    ['經濟發展局', '花蓮縣', undefined],
    ['經濟發展局', undefined, undefined],
  ])('isForeign: %s in %s is %s', (name, municipality, foreign) =>
    expect(builtInAgencies.isForeign(name, municipality)).toBe(foreign),
  );
});

describe('isCollectiveAgency', () => {
  test.each([
    '各局處',
    '本府各機關',
    '相關單位',
    '嘉義市政府各局處',
    '市府所屬各機關學校',
    '本府',
    '市府',
    '嘉義市政府',
    '各權責單位',
  ])('%s is everybody', (name) => expect(isCollectiveAgency(name)).toBe(true));
  test.each(['本府環境保護局', '市府工務局', '環境保護局', '嘉義市政府環境保護局', '東區公所'])(
    '%s is one body',
    (name) => expect(isCollectiveAgency(name)).toBe(false),
  );
});

describe('listAgencies', () => {
  test.each([
    ['觀光新聞處、東區、西區公所、警察局', ['觀光新聞處', '東區公所', '西區公所', '警察局']],
    ['東、西區公所', ['東區公所', '西區公所']],
    ['中西區、安平區及南區區公所', ['中西區公所', '安平區公所', '南區區公所']],
    ['都發、工務局', ['都發局', '工務局']],
    ['教育局、文化局及中西區、安平區公所', ['教育局', '文化局', '中西區公所', '安平區公所']],
    ['民政處、教育處及衛生局', ['民政處', '教育處', '衛生局']],
    ['環保署、專家學者、工務局', ['環保署', '專家學者', '工務局']],
    ['東區/西區公所', ['東區公所', '西區公所']],
    ['綠能推動局/資訊中心', ['綠能推動局', '資訊中心']],
    ['東及西區公所', ['東區公所', '西區公所']],
    ['東、中西區公所', ['東區公所', '中西區公所']],
    ['安平、南區公所', ['安平區公所', '南區公所']],
    ['東區、西區區公所', ['東區區公所', '西區區公所']],
    ['安平區及南區公所', ['安平區公所', '南區公所']],
    ['環境教育、西區公所', ['環境教育', '西區公所']],
    ['行政暨國際處、教育處', ['行政暨國際處', '教育處']],
    ['專家與工務局', ['專家與工務局']],
    ['文化局及專家學者、安平區公所', ['文化局及專家學者', '安平區公所']],
    ['文化局及中西區', ['文化局及中西區']],
    ['社區代表及里長、安平區公所', ['社區代表及里長', '安平區公所']],
    ['', []],
  ])('%j', (text, names) => expect(listAgencies(text).map(({ name }) => name)).toEqual(names));

  it('keeps the words as written', () =>
    expect(listAgencies('東區、西區公所')).toEqual([
      { name: '東區公所', raw: '東區' },
      { name: '西區公所', raw: '西區公所' },
    ]));
  it('survives anything', () => survivesAnything((text) => listAgencies(text)));
});
