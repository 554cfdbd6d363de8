/** Sentences by which chapters on organisation say who does what; the wording of several cities. */
import { describe, expect, it, test } from 'vitest';
import { findCommittees, findRenaming } from '../../src/parse/organisation/committee.ts';
import { findGroupList, findGroups, findSupport, splitDuties } from '../../src/parse/organisation/groups.ts';
import { findLaws, findLawsMeant, findPromulgation } from '../../src/parse/organisation/laws.ts';
import { findCoordinator, findMembers, findOffice } from '../../src/parse/organisation/members.ts';
import {
  findNetZeroYear,
  findPlanNames,
  findPlanPeriod,
  findReviewCycle,
} from '../../src/parse/organisation/plan.ts';
import { survivesAnything } from './hostile.ts';

const CHAIR = ['召集人', '主任委員', '主席'];

describe('findOffice', () => {
  test.each([
    ['召集人一人,由市長兼任,副召集人一人,由秘書長兼任', '市長', 1],
    ['副召集人一人,由秘書長兼任;召集人1人,由副市長擔任之。', '副市長', 1],
    ['由市長擔任召集人,有關機關代表擔任委員', '市長', undefined],
    ['其中一人為主任委員,由市長兼任', '市長', 1],
    ['主任委員:縣長。', '縣長', undefined],
    ['副召集人二人,由副市長及秘書長兼任', undefined, undefined],
    ['本會議由召集人召開', undefined, undefined],
    ['', undefined, undefined],
  ])('%j', (text, holder, count) => {
    const found = findOffice(text, CHAIR);
    expect([found.holder?.value, found.count?.value]).toEqual([holder, count]);
  });

  it('gives several holders as written', () => {
    const found = findOffice('副召集人二人,由副市長及秘書長兼任', ['副召集人']);
    expect([found.holder?.value, found.count?.value]).toEqual(['副市長及秘書長', 2]);
  });
});

describe('findMembers', () => {
  test.each([
    ['推動會置委員十九人,其餘委員十六人', 19, undefined, 16],
    ['置委員十五人至二十一人', undefined, { min: 15, max: 21 }, undefined],
    ['委員25名', 25, undefined, undefined],
    ['學者專家擔任委員,共計25位', 25, undefined, undefined],
    ['其餘委員由市長聘任', undefined, undefined, undefined],
  ])('%j', (text, total, range, others) => {
    const found = findMembers(text);
    expect([found.total?.value, found.range?.value, found.others?.value]).toEqual([total, range, others]);
  });
});

describe('findCoordinator', () => {
  test.each([
    ['嘉義市政府環境保護局為主要權責單位負責協調', '嘉義市政府環境保護局'],
    ['推動會由環保局擔任秘書處作為統籌角色', '環保局'],
    ['幕僚單位為環境保護局。', '環境保護局'],
    ['幕僚作業由環境保護局辦理。', '環境保護局'],
    ['各機關為權責單位', undefined],
  ])('%j', (text, name) => expect(findCoordinator(text)?.value).toBe(name));
});

describe('findCommittees', () => {
  test.each([
    ['更名為「嘉義市氣候變遷因應推動會」(以下簡稱推動會)', [['嘉義市氣候變遷因應推動會', '推動會']]],
    ['「高雄市永續發展推動會(下稱推動會)」依法設立', [['高雄市永續發展推動會', '推動會']]],
    ['應設置氣候變遷因應推動會(以下簡稱本會)。', [['氣候變遷因應推動會', '本會']]],
    ['下分為六個工作小組,各推動小組', []],
    ['召開說明會', []],
  ])('%j', (text, names) =>
    expect(findCommittees(text).map(({ value }) => [value.name, value.short])).toEqual(names),
  );
});

describe('findRenaming', () => {
  test.each([
    [
      '於109年成立「甲市低碳委員會」,於112年6月29日將該委員會更名為「甲市氣候變遷因應推動會」。',
      ['甲市低碳委員會', 2020, '2023-06-29'],
    ],
    [
      '「甲市氣候變遷因應推動會」原名「甲市低碳委員會」,於民國一百十二年十月三日更名。',
      ['甲市低碳委員會', undefined, '2023-10-03'],
    ],
    ['設置「甲市氣候變遷因應推動會」。', [undefined, undefined, undefined]],
  ])('%j', (text, expected) => {
    const found = findRenaming(text, '甲市氣候變遷因應推動會');
    expect([found.former?.value, found.established?.value, found.date?.value]).toEqual(expected);
  });
});

describe('laws', () => {
  test.each([
    ['依據我國溫室氣體減量及管理法,採每五年為一期', ['溫室氣體減量及管理法']],
    [
      '並依據氣候變遷因應法(原為溫室氣體減量及管理法)第四條我國長期減量目標',
      ['氣候變遷因應法第四條', '溫室氣體減量及管理法<氣候變遷因應法'],
    ],
    [
      '依據「氣候變遷因應法」及「甲市淨零城市發展自治條例」設立',
      ['氣候變遷因應法', '甲市淨零城市發展自治條例'],
    ],
    ['研訂推動方法和作法,依法辦理', []],
  ])('%j', (text, names) =>
    expect(
      findLaws(text).map(
        ({ value }) =>
          `${value.name}${value.article ?? ''}${value.formerOf === undefined ? '' : `<${value.formerOf}`}`,
      ),
    ).toEqual(names),
  );

  it('takes 該法 for the law named before, and not for its former name', () => {
    const text = '依據氣候變遷因應法(原為溫室氣體減量及管理法)辦理,爰依該法第十四條規定設置';
    expect(findLawsMeant(text, findLaws(text)).map(({ value }) => value)).toEqual([
      { name: '氣候變遷因應法', article: '第十四條' },
    ]);
  });

  test.each([
    ['中央於112年2月15日修正公布「氣候變遷因應法」', '2023-02-15'],
    ['氣候變遷因應法於民國一百十二年二月十五日修正公布', '2023-02-15'],
    ['112年2月15日召開會議討論氣候變遷因應法', undefined],
  ])('findPromulgation: %j', (text, date) =>
    expect(findPromulgation(text, '氣候變遷因應法')?.value).toBe(date),
  );
});

describe('the plan', () => {
  it('is named', () => {
    const text = '溫室氣體減量執行方案、第二期溫室氣體管制執行方案、氣候變遷調適執行方案';
    expect(findPlanNames(text).map(({ value }) => value)).toEqual([
      '溫室氣體減量執行方案',
      '第二期溫室氣體管制執行方案',
    ]);
  });
  test.each([
    ['目標期程(110年至114年),如圖3-1', { start: 2021, end: 2025 }],
    ['期程為110年至114年', { start: 2021, end: 2025 }],
    ['執行期間為中華民國一百十五年至一百十九年', { start: 2026, end: 2030 }],
    ['110年至112年減碳464萬噸', undefined],
  ])('period: %j', (text, period) => expect(findPlanPeriod(text)?.value).toEqual(period));
  test.each([
    ['採每五年為一期滾動式檢討推動', 5],
    ['每四年檢討一次', 4],
    ['審議2年1期碳預算', undefined],
  ])('review: %j', (text, years) => expect(findReviewCycle(text)?.value).toBe(years));
  test.each([
    ['朝2050年嘉義淨零城市願景邁進', 2050],
    ['一百三十九年達成淨零', 2050],
    ['112年淨零學院開幕', undefined],
  ])('net zero: %j', (text, year) => expect(findNetZeroYear(text)?.value).toBe(year));
});

describe('groups', () => {
  test.each([
    [
      '(一)「清淨環境組」:由環境保護局召集,負責空品等任務。',
      [['清淨環境組', '環境保護局', '負責空品等任務']],
    ],
    ['運輸組由交通局主政,負責公車電動化。', [['運輸組', '交通局', '負責公車電動化']]],
    ['1.能源組:召集機關:經濟發展局,任務:再生能源推廣。', [['能源組', '經濟發展局', '再生能源推廣']]],
    ['各推動小組由任務權責組成', []],
    ['由各主政機關擔任召集單位,分別為:', []],
  ])('%j', (text, groups) =>
    expect(findGroups(text).map(({ value }) => [value.name, value.convenor, value.duties])).toEqual(groups),
  );

  it('are listed with their number', () => {
    const { names, count } = findGroupList('下設綠色經濟組、永續願景組及永續教育組等三組');
    expect(names.map(({ value }) => value)).toEqual(['綠色經濟組', '永續願景組', '永續教育組']);
    expect(count?.value).toBe(3);
  });
});

describe('findSupport', () => {
  test.each([
    ['均屬協辦機關共13個(民政處、教育處),予以', 13, '民政處、教育處'],
    ['配合單位包括:民政局、教育局。', undefined, '民政局、教育局'],
    ['協辦機關應配合辦理。', undefined, undefined],
  ])('%j', (text, count, list) => {
    const found = findSupport(text);
    expect([found.count?.value, found.list?.value]).toEqual([count, list]);
  });
});

describe('splitDuties', () => {
  test.each([
    [
      '負責讓永續融入治理,負責推動環境品質改善、減碳策略規劃和研訂等任務',
      ['環境品質改善', '減碳策略規劃和研訂'],
    ],
    ['負責促成綠色經濟、永續農業的發展與清淨能源推廣等任務', ['綠色經濟', '永續農業的發展', '清淨能源推廣']],
    ['民眾參與和全民永續教育之推廣等任務', ['民眾參與', '全民永續教育之推廣']],
    ['讓永續融入治理', ['讓永續融入治理']],
  ])('%j', (text, duties) => expect(splitDuties(text)).toEqual(duties));
});

it('survives anything', () => {
  survivesAnything((text) => {
    findOffice(text, CHAIR);
    findMembers(text);
    findCoordinator(text);
    findCommittees(text);
    findRenaming(text, text);
    findPromulgation(text, '法');
    findLawsMeant(text, findLaws(text));
    findPlanNames(text);
    findPlanPeriod(text);
    findReviewCycle(text);
    findNetZeroYear(text);
    findGroups(text);
    findGroupList(text);
    findSupport(text);
    splitDuties(text);
  });
});
