/** Which texts are taken for written documents, and what became of their cells. */
import { describe, expect, test } from 'vitest';
import { builtInProfiles } from '../src/map/profile.ts';
import { validate } from '../src/pipeline/pipeline.ts';
import { readWritten } from '../src/pipeline/written.ts';
import type { Profile } from '../src/profile.ts';
import { read } from '../src/read/read.ts';
import { run, textInput } from './run-files.ts';

const bylaw: Profile = {
  id: 'bylaw',
  kind: 'ordinance',
  name: { 'zh-TW': '自治法規', en: 'By-law' },
  fields: { article: ['條文'], explanation: ['說明'] },
  header: { all: ['article', 'explanation'], any: [], atLeast: 2 },
  prose: { lines: { startWith: ['第…條'], atLeast: 2 } },
};
const committee: Profile = {
  id: 'committee',
  kind: 'organisation',
  name: { 'zh-TW': '推動組織', en: 'Committee' },
  fields: { group: ['組別'], convenor: ['召集單位'], duties: ['任務'] },
  header: { all: ['group', 'convenor'], any: [], atLeast: 2 },
  prose: { words: { any: ['推動會', '召集', '協辦機關'], atLeast: 2 } },
};

async function reading(path: string, text: string) {
  const outcome = await read(new TextEncoder().encode(text), { path });
  if (!outcome.ok) throw new Error(outcome.unreadable.reason);
  return readWritten(outcome.workbook, [bylaw, committee]);
}

describe('readWritten', () => {
  test.each([
    ['a table by its header', 'a.csv', '條文,說明\n第一條 甲。,章名。\n', 'bylaw'],
    ['another table', 'a.csv', '組別,召集單位,任務\n甲組,環境保護局,規劃\n', 'committee'],
    ['lines that begin with articles', 'a.txt', '第一條 甲。\n第 2 條　乙。\n', 'bylaw'],
    ['words of prose', 'a.txt', '本會為推動會。\n由環境保護局召集。\n', 'committee'],
    ['a table before prose', 'a.txt', '推動會召集協辦機關。\n條文\t說明\n第一條 甲。\t乙\n', 'bylaw'],
    ['articles only named in sentences', 'a.txt', '依第一條及\n第二章規定辦理。\n', undefined],
    [
      'a list of who broke which article',
      'a.csv',
      '項次,單位,違反條文,文號\n1,甲公司,"勞動基準法\n第24條",A1\n2,乙公司,"勞動基準法\n第36條",A2\n',
      undefined,
    ],
    [
      'the same, a line a row',
      'a.txt',
      '第24條 甲公司\n第36條 乙公司\n第24條 丙公司\n第36條 丁公司\n第24條 戊公司\n',
      undefined,
    ],
    ['one word too few', 'a.txt', '推動會開會。\n推動會散會。\n', undefined],
  ])('%s', async (_name, path, text, expected) => {
    expect((await reading(path, text))?.profile.id).toBe(expected);
  });

  test('gives the cells below a header their fields, and leaves loose lines of a text file without', async () => {
    const found = await reading('a.txt', '總說明\n條文\t說明\n第一條 甲。\t立法目的。\n接續的文字\n');
    const rows = found?.sheets[0]?.rows.map(({ as, cells }) => [as, ...cells.map(({ field }) => field)]);
    expect(rows).toEqual([
      ['line', undefined],
      ['header', undefined, undefined],
      ['row', 'article', 'explanation'],
      ['line', undefined],
    ]);
  });
});

describe('a written document', () => {
  const options = {
    lang: 'en',
    rules: new Map(),
    failOn: 'error',
    version: '0.0.0',
    asOf: undefined,
  } as const;

  test('has no measures, no date of its own, and every cell accounted for', async () => {
    const input = textInput('committee.csv', '組別,召集單位,任務\n甲組,環境保護局,規劃\n');
    const { model, report } = await validate([input], {
      ...options,
      profiles: [committee, ...builtInProfiles()],
    });
    const [document] = model.documents;
    expect(document).toMatchObject({ kind: 'organisation', profile: 'committee', asOf: { basis: 'none' } });
    expect(document?.measures).toEqual([]);
    const { cells, mapped, structural, unmapped } = document?.coverage ?? {};
    expect([cells, (mapped ?? 0) + (structural ?? 0) + (unmapped ?? 0)]).toEqual([6, 6]);
    expect(report.documents[0]?.holds).toMatchObject({ groups: expect.any(Number) });
    expect(report.rulesSkipped).toEqual([]);
  });

  test('does not hide the measures of a plan that quotes a law', async () => {
    const plan = '第一條 甲。\n第二條 乙。\n執行方案\t推動期程\t成果\t目標\n推廣節能\t111年\t5家\t6家\n';
    const { model } = await validate([textInput('plan.txt', plan)], {
      ...options,
      profiles: [bylaw, ...builtInProfiles()],
    });
    expect(model.documents.map(({ kind, measures }) => [kind, measures.length])).toEqual([
      ['strategy-plan', 1],
    ]);
  });
});

test('a plan that only speaks of a committee is no document about it', async () => {
  const text =
    '本計畫由推動委員會督導，執行秘書每季召集會議。\n各局處工作小組依召集人指示辦理。\n藍天日數達 300 日。\n';
  const { model, report } = await run([textInput('plan.txt', text)]);
  expect(model.documents).toEqual([]);
  expect(report.findings.map(({ rule }) => rule)).toEqual(['unknown-layout']);
  expect(report.exitCode).toBe(2);
});
