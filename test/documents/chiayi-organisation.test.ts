/** Who answers for Chiayi City's plan: the committee, five working groups, thirteen agencies that help. */
import { describe, expect, it, test } from 'vitest';
import type { PlanDocument } from '../../src/plan-document.ts';
import { fileInput, run, textInput } from '../run-files.ts';

const FOLDER = 'fixtures/chiayi-organisation';
const FILES = ['chapter-3.txt', 'organisation.xlsx', 'organisation.utf8.csv'];

async function documentOf(name: string): Promise<PlanDocument> {
  const [document] = (await run([fileInput(`${FOLDER}/${name}`)])).model.documents;
  if (!document) throw new Error(`${name} gives no document`);
  return document;
}

const GROUPS = [
  ['清淨環境組', '環境保護局', ['環境品質改善', '減碳策略規劃', '綠化空間營造']],
  ['循環經濟組', '建設處', ['綠色經濟', '永續農業', '清淨能源推廣']],
  ['綠色運輸組', '交通處', ['環境友善運輸']],
  ['調適防災組', '消防局', ['防災建構與預防', '健康安全生活']],
  ['淨零社區組', '社會處', ['生活轉型', '民眾參與', '全民永續教育']],
];

const SUPPORTING = [
  '民政處',
  '教育處',
  '工務處',
  '都市發展處',
  '觀光新聞處',
  '行政處',
  '地政處',
  '智慧科技處',
  '東區公所',
  '西區公所',
  '警察局',
  '衛生局',
  '文化局',
];

describe.each(FILES)('%s', (name) => {
  it('is an organisation document with every cell accounted for', async () => {
    const { kind, profile, coverage } = await documentOf(name);
    expect([kind, profile, coverage.unmapped]).toEqual(['organisation', 'organisation', 0]);
    expect(coverage.mapped + coverage.structural).toBe(coverage.cells);
  });

  it('has five groups, each with its convening agency and duties', async () => {
    const { organisation } = await documentOf(name);
    expect(organisation?.groups.map((group) => [group.name, group.convenor, group.duties])).toEqual(GROUPS);
  });

  it('has thirteen agencies that help all groups: 東區、西區公所 are two', async () => {
    const { organisation } = await documentOf(name);
    const supporting = organisation?.agencies.filter(({ role }) => role === 'supporting') ?? [];
    expect(supporting.map((agency) => agency.name)).toEqual(SUPPORTING);
    expect(supporting.filter(({ group }) => group !== undefined)).toEqual([]);
    expect(supporting.find(({ raw }) => raw !== undefined)).toMatchObject({ name: '東區公所', raw: '東區' });
    const convenors = organisation?.agencies.filter(({ role }) => role === 'convenor') ?? [];
    expect(convenors.map((agency) => [agency.group, agency.name])).toEqual(
      GROUPS.map(([group, convenor]) => [group, convenor]),
    );
  });

  it('knows every agency', async () => {
    const { agencies } = await documentOf(name);
    expect(agencies.filter(({ known }) => known !== 'registry')).toEqual([]);
  });
});

describe('the chapter', () => {
  it('states the committee, its members and its plan', async () => {
    const { organisation, period, jurisdiction } = await documentOf('chapter-3.txt');
    expect(organisation?.facts).toEqual({
      planName: '第二期溫室氣體管制執行方案',
      planPeriod: { start: 2021, end: 2025 },
      reviewCycleYears: 5,
      reviewCycleBasis: '溫室氣體減量及管理法',
      committee: '嘉義市氣候變遷因應推動會',
      committeeShortName: '推動會',
      formerName: '低碳調適永續發展委員會',
      formerEstablished: 2020,
      legalBasis: '氣候變遷因應法第十四條',
      legalBasisPromulgated: '2023-02-15',
      lawFormerName: '溫室氣體減量及管理法',
      longTermTargetBasis: '氣候變遷因應法第四條',
      renamed: '2023-06-29',
      memberCount: 19,
      chair: '市長',
      chairCount: 1,
      viceChair: '秘書長',
      viceChairCount: 1,
      executiveSecretary: '環境保護局局長',
      executiveSecretaryCount: 1,
      otherMemberCount: 16,
      coordinatingAgency: '環境保護局',
      supportingAgencyCount: 13,
      netZeroYear: 2050,
    });
    expect([period, jurisdiction]).toEqual([{ start: 2021, end: 2025 }, '嘉義市']);
  });

  it('keeps the words and the line of each fact, across a page break too', async () => {
    const { organisation } = await documentOf('chapter-3.txt');
    expect(organisation?.factSources?.renamed).toMatchObject({ raw: '112年6月29日', source: { line: 9 } });
    expect(organisation?.factSources?.memberCount).toMatchObject({ raw: '十九', source: { line: 13 } });
  });

  it('lists eight tasks, the first without a number', async () => {
    const { organisation } = await documentOf('chapter-3.txt');
    expect(organisation?.tasks?.map(({ source }) => source.line)).toEqual([29, 31, 32, 33, 34, 35, 36, 38]);
  });

  it('says where the plan and the laws are named', async () => {
    const { organisation } = await documentOf('chapter-3.txt');
    expect(organisation?.planNames?.map(({ raw, source }) => [source.line, raw])).toEqual([
      [3, '溫室氣體減量執行方案'],
      [7, '第二期溫室氣體管制執行方案'],
      [35, '溫室氣體減量執行方案'],
    ]);
    expect(
      organisation?.laws?.map(({ name, article, formerOf, source }) => [
        source.line,
        name,
        article,
        formerOf,
      ]),
    ).toEqual([
      [3, '溫室氣體減量及管理法', undefined, undefined],
      [3, '氣候變遷因應法', '第四條', undefined],
      [3, '溫室氣體減量及管理法', undefined, '氣候變遷因應法'],
      [9, '氣候變遷因應法', undefined, undefined],
    ]);
  });
});

test('the table names its committee in its title', async () => {
  const { organisation, jurisdiction } = await documentOf('organisation.xlsx');
  expect([organisation?.facts, jurisdiction]).toEqual([{ committee: '嘉義市氣候變遷因應推動會' }, '嘉義市']);
});

test("another city's table: other headers, an agency that helps one group alone, an unknown column", async () => {
  const text = [
    '項次,工作小組,主政機關,職掌,配合機關,聯絡人',
    '1,能源組,經濟發展局,再生能源推廣,工務局、教育局,王先生',
    '2,運輸組,交通局、觀光旅遊局,公車電動化,工務局,-',
  ].join('\n');
  const [document] = (await run([textInput('groups.csv', `${text}\n`)])).model.documents;
  expect(document?.organisation?.groups.map(({ name, convenor }) => [name, convenor])).toEqual([
    ['能源組', '經濟發展局'],
    ['運輸組', '交通局、觀光旅遊局'],
  ]);
  expect(document?.organisation?.agencies.map(({ name, role, group }) => [name, role, group])).toEqual([
    ['經濟發展局', 'convenor', '能源組'],
    ['交通局', 'convenor', '運輸組'],
    ['觀光旅遊局', 'convenor', '運輸組'],
    ['工務局', 'supporting', undefined],
    ['教育局', 'supporting', '能源組'],
  ]);
  expect(document?.coverage.unmappedCells.map(({ text: cell, reason }) => [cell, reason])).toEqual([
    ['王先生', 'unknown-column'],
    ['-', 'unknown-column'],
  ]);
});

test("another city's chapter: a secretariat, an open number of members, groups without convenors", async () => {
  const text = [
    '第二章 推動組織及運作狀況',
    '「高雄市永續發展暨氣候變遷因應推動會(下稱推動會)」依據「氣候變遷因應法」設立，原為「高雄市氣候變遷調適會」，112 年 9 月 14 日修正設置要點，以符合法定名稱。',
    '推動會由市長擔任召集人，置委員十五人至二十一人，由環保局擔任秘書處，下設綠色經濟組、永續願景組及永續教育組等三組。',
    '配合單位包括：民政局、文化局及中西區、安平區公所。',
  ].join('\n');
  const [document] = (await run([textInput('chapter-2.txt', `${text}\n`)])).model.documents;
  const { facts, groups, agencies } = document?.organisation ?? {};
  expect(document?.jurisdiction).toBe('高雄市');
  expect(facts).toEqual({
    committee: '高雄市永續發展暨氣候變遷因應推動會',
    committeeShortName: '推動會',
    formerName: '高雄市氣候變遷調適會',
    renamed: '2023-09-14',
    legalBasis: '氣候變遷因應法',
    memberRange: { min: 15, max: 21 },
    chair: '市長',
    coordinatingAgency: '環境保護局',
    workingGroupCount: 3,
  });
  expect(groups?.map(({ name, convenor }) => [name, convenor])).toEqual([
    ['綠色經濟組', undefined],
    ['永續願景組', undefined],
    ['永續教育組', undefined],
  ]);
  expect(agencies?.map(({ name, raw }) => [name, raw])).toEqual([
    ['民政局', undefined],
    ['文化局', undefined],
    ['中西區公所', '中西區'],
    ['安平區公所', undefined],
  ]);
});
