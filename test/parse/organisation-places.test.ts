/** Every statement of a chapter on organisation with the words it was read from, cut out of the text by its place. */
import { describe, expect, test } from 'vitest';
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
import { readDate, readNumber, readYear, type Said, sentenceAt } from '../../src/parse/organisation/text.ts';

/** What was said, and the words it was said in. */
function words<T>(text: string, said: Said<T> | undefined): [T, string] | undefined {
  return said && [said.value, text.slice(said.start, said.end)];
}

describe('groups', () => {
  test.each<[text: string, ...groups: (readonly [name: string, convenor: string, duties?: string])[]]>([
    ['能源組由經濟發展局主辦。', ['能源組', '經濟發展局']],
    ['2、能源組,由經濟發展局、工務局負責召集。', ['能源組', '經濟發展局、工務局']],
    ['能源組(主責單位:經濟發展局);工作內容:再生能源。', ['能源組', '經濟發展局', '再生能源']],
    [
      '能源組:主辦機關為經濟發展局。環境組由環境保護局主辦。',
      ['能源組', '經濟發展局'],
      ['環境組', '環境保護局'],
    ],
    ['推動小組由環境保護局主辦。'],
    ['推動小組(召集機關:環境保護局)。'],
    ['由環境保護局主辦。'],
    // A name is taken whole or not at all.
    ['依各局處業務性質分設之能源轉型推動組由經濟發展局主辦。'],
  ])('%s', (text, ...groups) => {
    const found = findGroups(text);
    expect(found.map(({ value }) => [value.name, value.convenor, value.duties])).toEqual(
      groups.map(([name, convenor, duties]) => [name, convenor, duties]),
    );
    for (const { value, start, end } of found) {
      const own = text.slice(start, end);
      expect([own.includes(value.name), own.endsWith('。') || own.endsWith(')')]).toEqual([true, true]);
    }
  });

  test.each<[text: string, names: readonly string[], count?: readonly [number, string]]>([
    [
      '推動會下設綠色經濟組、永續願景組及永續教育組等三組。',
      ['綠色經濟組', '永續願景組', '永續教育組'],
      [3, '下設綠色經濟組、永續願景組及永續教育組等三組'],
    ],
    [
      '設有「能源組」、「環境組」,共2個工作小組',
      ['能源組', '環境組'],
      [2, '設有「能源組」、「環境組」,共2個工作小組'],
    ],
    ['下設能源組、推動小組及環境組等三組', ['能源組', '環境組'], [3, '下設能源組、推動小組及環境組等三組']],
    ['下設能源及環境組、永續教育組等三四組', ['能源及環境組', '永續教育組']],
    ['下設各小組及推動小組等三組', [], [3, '下設各小組及推動小組等三組']],
    ['委員會分為六個工作小組', [], [6, '分為六個工作小組']],
    ['計有 5 組', []],
    ['共有5個任務分組', [], [5, '共有5個任務分組']],
    ['召開會議', []],
  ])('%s', (text, names, count) => {
    const found = findGroupList(text);
    expect(found.names.map((name) => words(text, name))).toEqual(names.map((name) => [name, name]));
    expect(words(text, found.count)).toEqual(count);
    if (count === undefined) expect(found).not.toHaveProperty('count');
  });

  test.each<[text: string, count: readonly [number, string] | undefined, list?: string]>([
    ['均屬協辦機關共13個(民政處、教育處),予以', [13, '協辦機關共13個(民政處、教育處)'], '民政處、教育處'],
    ['配合單位包括:民政局、教育局。', undefined, '民政局、教育局'],
    ['配合機關為民政局。', undefined, '民政局'],
    ['協辦單位計5處。', [5, '協辦單位計5處']],
    ['協辦單位應辦理;配合單位:民政局、教育局。', undefined, '民政局、教育局'],
    ['協辦單位。', undefined],
  ])('%s', (text, count, list) => {
    const found = findSupport(text);
    expect(words(text, found.count)).toEqual(count);
    expect(words(text, found.list)).toEqual(list && [list, list]);
    expect(Object.keys(found)).toEqual([...(count ? ['count'] : []), ...(list ? ['list'] : [])]);
  });

  test.each([
    [' 負責 空品改善、減碳 ,甲等任務。', ['空品改善', '減碳']],
    ['協助推動公車電動化', ['公車電動化']],
    ['甲乙丙丁與戊己庚辛', ['甲乙丙丁', '戊己庚辛']],
    ['甲乙丙與戊己庚辛', ['甲乙丙與戊己庚辛']],
    ['甲乙丙丁與戊己庚', ['甲乙丙丁與戊己庚']],
    ['使空氣清新,以達減碳', ['使空氣清新', '以達減碳']],
    ['使空氣清新;空品改善', ['空品改善']],
    ['空品改善, 讓永續融入治理', ['空品改善']],
    ['空品改善、 推動減碳', ['空品改善', '減碳']],
    ['空品改善等工作,減碳宣導等任務', ['空品改善', '減碳宣導']],
    ['永續農業的發展與推動清淨能源', ['永續農業的發展', '清淨能源']],
    ['甲乙丙丁與戊己等任務 ', ['甲乙丙丁與戊己']],
  ])('the duties of %s', (text, duties) => expect(splitDuties(text)).toEqual(duties));
});

describe('the committee', () => {
  test.each<[text: string, ...names: (readonly [name: string, short?: string])[]]>([
    ['設置「甲市永續發展委員會」及「甲市推動會」', ['甲市永續發展委員會'], ['甲市推動會']],
    ['甲乙市氣候變遷因應推動會各推動小組分工表', ['甲乙市氣候變遷因應推動會']],
    ['甲乙縣政府永續發展委員會設置要點', ['甲乙縣政府永續發展委員會']],
    ['本府成立永續發展專案小組。', ['永續發展專案小組']],
    ['「永續委員會」', ['永續委員會']],
    ['「永續平台」', ['永續平台']],
    ['甲乙市政府氣候資訊平台操作手冊'],
    ['本府設置節能之家推動會。', ['節能之家推動會']],
    ['「甲市設立百年紀念推動會」', ['甲市設立百年紀念推動會']],
    ['設置並更名為推動會。'],
    ['本府成立永續發展專案小組,另設「甲市推動會」', ['永續發展專案小組'], ['甲市推動會']],
    ['「委員會」'],
    ['「該永續委員會」'],
    ['「六個工作小組」'],
    ['「甲市推動會」(簡稱「本會」)', ['甲市推動會', '本會']],
    ['「甲市推動會」說明文字在此超過三十個字所以後面的括號與它沒有關係了喔(簡稱本會)', ['甲市推動會']],
  ])('%s', (text, ...names) => {
    const found = findCommittees(text);
    expect(found.map(({ value }) => [value.name, value.short])).toEqual(
      names.map(([name, short]) => [name, short]),
    );
    for (const { value, start, end } of found) expect(text.slice(start, end)).toBe(value.name);
    for (const [index, [, short]] of names.entries())
      if (short === undefined) expect(found[index]?.value).not.toHaveProperty('short');
  });

  test('what it was called, since when, and the day that changed, each at its place', () => {
    const text =
      '前言於100年1月1日。於109年成立設置「甲市低碳委員會」,後於110年5月6日及112年6月29日將該委員會更名為「甲市推動會」,113年1月1日施行。';
    const found = findRenaming(text, '甲市推動會');
    expect(words(text, found.former)).toEqual(['甲市低碳委員會', '甲市低碳委員會']);
    expect(words(text, found.established)).toEqual([2020, '109年']);
    expect(words(text, found.date)).toEqual(['2023-06-29', '112年6月29日']);
  });

  test('without a renaming nothing changed; a former name alone has no day', () => {
    expect(findRenaming('於109年成立「甲市低碳委員會」,另設「乙市推動會」', '甲市推動會')).toEqual({});
    const text = '「甲市推動會」(前身為「甲市低碳委員會」)於112年6月29日開會。';
    expect(Object.keys(findRenaming(text, '甲市推動會'))).toEqual(['former']);
    expect(
      findRenaming('於112年2月30日將「甲市低碳委員會」更名為「甲市推動會」', '甲市推動會'),
    ).not.toHaveProperty('date');
  });

  test.each<[text: string, former: string | undefined, established?: number]>([
    ['原名「甲市低碳委員會」', '甲市低碳委員會'],
    ['甲乙市永續發展委員會更名為「甲市推動會」', '甲乙市永續發展委員會'],
    // The new name may stand before the word, another committee behind it.
    ['將「甲市低碳委員會」擴編為「甲市推動會」,並於112年6月29日更名。', '甲市低碳委員會'],
    ['更名為「甲市推動會」,另設「乙市委員會」', undefined],
    ['109年成立「甲市低碳委員會」,更名為「甲市推動會」', '甲市低碳委員會', 2020],
    // The year of setting up has its word behind it.
    ['109年將「甲市低碳委員會」更名為「甲市推動會」', '甲市低碳委員會'],
    ['設立已久,109年將「甲市低碳委員會」更名為「甲市推動會」', '甲市低碳委員會'],
    ['9年成立「甲市低碳委員會」,更名為「甲市推動會」', '甲市低碳委員會'],
  ])('%s', (text, former, since) => {
    const found = findRenaming(text, '甲市推動會');
    expect([found.former?.value, found.established?.value]).toEqual([former, since]);
    if (since === undefined) expect(found).not.toHaveProperty('established');
  });
});

describe('members and offices', () => {
  test('each number and name at its place', () => {
    const text = '置委員十五人至二十一人,其餘委員十三人,召集人一人,由市長兼任。';
    const members = findMembers(text);
    expect(words(text, members.range)).toEqual([{ min: 15, max: 21 }, '十五']);
    expect(words(text, members.others)).toEqual([13, '十三']);
    expect(members).not.toHaveProperty('total');
    const office = findOffice(text, ['召集人']);
    expect([words(text, office.holder), words(text, office.count)]).toEqual([
      ['市長', '市長'],
      [1, '一'],
    ]);
    expect(words(text, findMembers('委員共計 9 人'.replaceAll(' ', '')).total)?.[0]).toBe(9);
    expect(findMembers('本會開會')).toEqual({});
    expect(findOffice('召集人2人', ['召集人'])).toEqual({ count: { value: 2, start: 3, end: 4 } });
    expect(words('由環保局擔任秘書處', findCoordinator('由環保局擔任秘書處'))).toEqual(['環保局', '環保局']);
    expect(Object.keys(findOffice('由市長擔任召集人', ['召集人']))).toEqual(['holder']);
  });

  test('three or four is no number', () => {
    expect(Object.keys(findOffice('召集人三四人,由市長兼任', ['召集人']))).toEqual(['holder']);
    expect(findMembers('置委員三四人')).toEqual({});
    expect(findMembers('置委員三四人至九人')).toEqual({});
    expect(findMembers('其餘委員三四人')).toEqual({});
    expect(findReviewCycle('每三四年檢討')).toBeUndefined();
    const laws = findLaws('依據「氣候變遷因應法」');
    expect(findLawsMeant('依據「氣候變遷因應法」,該法第三四條', laws)).toEqual([]);
  });
});

describe('laws', () => {
  test('each at its place', () => {
    const text = '依據「氣候變遷因應法」第十四條,並參照能源管理法辦理;爰依該法第9條。';
    const laws = findLaws(text);
    expect(laws.map((law) => words(text, law))).toEqual([
      [{ name: '氣候變遷因應法', article: '第十四條' }, '氣候變遷因應法'],
    ]);
    expect(findLawsMeant(text, laws).map((law) => words(text, law))).toEqual([
      [{ name: '氣候變遷因應法', article: '第9條' }, '該法第9條'],
    ]);
    expect(findLawsMeant('該法第9條', [])).toEqual([]);
    const later = '該法第9條與「能源管理法」';
    expect(findLawsMeant(later, findLaws(later))).toEqual([]);
    expect(findLaws('(原為溫室氣體減量及管理法)').map(({ value }) => value)).toEqual([
      { name: '溫室氣體減量及管理法' },
    ]);
    const own = '中央於112年2月15日修正公布我國氣候變遷因應法。';
    expect(findPromulgation(own, '氣候變遷因應法')?.value).toBe('2023-02-15');
    expect(findPromulgation('我國氣候變遷因應法於112年2月15日公布', '氣候變遷因應法')?.value).toBe(
      '2023-02-15',
    );
    expect(findPromulgation('氣候變遷因應法於112年2月30日公布', '氣候變遷因應法')).toBeUndefined();
    const dated = '中央於112年2月15日修正公布「氣候變遷因應法」。';
    expect(words(dated, findPromulgation(dated, '氣候變遷因應法'))).toEqual([
      '2023-02-15',
      '112年2月15日修正公布「氣候變遷因應法',
    ]);
    expect(findPromulgation(dated, '能源管理法')).toBeUndefined();
    expect(findPromulgation('氣候變遷因應法於112年2月15日公布', '能源管理法')).toBeUndefined();
    expect(findPromulgation('112年2月30日公布氣候變遷因應法', '氣候變遷因應法')).toBeUndefined();
  });
});

describe('the plan', () => {
  test('its names, years, cycle and goal at their places', () => {
    const text = '第二期溫室氣體管制執行方案,期程為110年至114年,每四年檢討,於2050年達成淨零。';
    expect(findPlanNames(text).map((name) => words(text, name))).toEqual([
      ['第二期溫室氣體管制執行方案', '第二期溫室氣體管制執行方案'],
    ]);
    expect(words(text, findPlanPeriod(text))).toEqual([{ start: 2021, end: 2025 }, '110年至114年']);
    expect(words(text, findReviewCycle(text))).toEqual([4, '每四年檢討']);
    expect(words(text, findNetZeroYear(text))).toEqual([2050, '於2050年達成淨零']);
  });

  test.each([
    ['期程為114年至110年', undefined],
    ['期程為110年至110年', undefined],
    ['期程為110年至140年', { start: 2021, end: 2051 }],
    ['期程為110年至141年', undefined],
    ['期程為9年至110年', undefined],
    ['期程為110年至9年', undefined],
    ['第二期110年至114年', { start: 2021, end: 2025 }],
    ['期程十二個字以外的說明文字寫在這裡110年至114年', undefined],
    ['110年至114年為期程', { start: 2021, end: 2025 }],
  ])('the period of %s', (text, period) => expect(findPlanPeriod(text)?.value).toEqual(period));

  test.each([
    ['每零年檢討', undefined],
    ['每1年檢討', 1],
    ['每30年檢討', 30],
    ['每31年檢討', undefined],
    ['每三四年檢討', undefined],
  ])('the cycle of %s', (text, years) => expect(findReviewCycle(text)?.value).toBe(years));

  test.each([
    ['2030年達成淨零', 2030],
    ['2029年達成淨零', undefined],
    ['9年達成淨零', undefined],
    ['112年淨零,2050年碳中和', 2050],
  ])('the goal of %s', (text, year) => expect(findNetZeroYear(text)?.value).toBe(year));
});

describe('numbers and sentences', () => {
  test('a number is one in digits or in characters, not both', () => {
    expect(['19', '十九', '1十', '第19', undefined].map(readNumber)).toEqual([
      19,
      19,
      undefined,
      undefined,
      undefined,
    ]);
    expect(['112', '一百十二', '9', '甲'].map(readYear)).toEqual([2023, 2023, undefined, undefined]);
    expect(readDate('112', '二', '15')).toBe('2023-02-15');
    expect([readDate('112', '二'), readDate('112', undefined, '1'), readDate(undefined, '1', '1')]).toEqual([
      undefined,
      undefined,
      undefined,
    ]);
  });

  test.each([
    ['甲。乙丙;丁', 0, '甲。', 0],
    ['甲。乙丙;丁', 3, '乙丙;', 2],
    ['甲。乙丙;丁', 5, '丁', 5],
    ['甲;乙丙。丁', 3, '乙丙。', 2],
    ['甲;乙。丙;丁', 2, '乙。', 2],
    ['甲乙', 1, '甲乙', 0],
  ])('the sentence of %s around place %d is %s', (text, at, sentence, start) =>
    expect(sentenceAt(text, at)).toEqual({ text: sentence, start }),
  );
});
