import { describe, expect, it } from 'vitest';
import { headerWords } from '../../src/map/header-words.ts';
import { builtInProfiles, parseProfile } from '../../src/map/profile.ts';

const [strategy] = builtInProfiles();
if (!strategy) throw new Error('no built-in profile');
const lookUp = headerWords(strategy);

/** Header text -> field, and whether it names a year besides. */
const HEADERS: readonly [text: string, field: string | undefined, hasPeriod?: boolean][] = [
  ['策略類別', 'category', false],
  ['執行方案 推動策略', 'measure', false],
  ['執行方案/\n推動策略', 'measure', false],
  ['主辦/ 協辦', 'agencies', false],
  ['主責機關', 'lead', false],
  ['配合機關', 'support', false],
  ['推動期 程', 'period', false],
  ['預期目標', 'target', false],
  ['辦理情形', 'result', false],
  ['經費(萬元)', 'budget', false],
  ['預算（千元）', 'budget', false],
  ['ＫＰＩ', 'indicator', false],
  ['目標 110年', 'target', true],
  ['110~112/1~9月 執行成果', 'result', true],
  ['2021 Target', 'target', true],
  ['截至114年6月底止執行成果', 'result', true],
  ['113年上半年成果', 'result', true],
  ['113年目標 Target 2024', 'target', true],
  ['措施 Measure', 'measure', false],
  ['SDGs目標', undefined],
  ['目標客群', undefined],
  ['為改善本市空氣品質並推廣綠色交通，鼓勵本市市民購買電動二輪車，設定推動目標與期程', undefined],
  ['', undefined],
];

describe('header words', () => {
  it.each(HEADERS)('%j is %s', (text, field, hasPeriod) => {
    const found = lookUp(text);
    expect(found && { field: found.field, hasPeriod: found.hasPeriod }).toEqual(
      field && { field, hasPeriod },
    );
  });
});

describe('profiles of users', () => {
  it('takes over the fields of a built-in profile and adds its own words before them', () => {
    const parsed = parseProfile(
      JSON.stringify({
        ...strategy,
        $schema: undefined,
        id: 'my-city',
        extends: 'strategy-plan',
        fields: { measure: ['亮點作為'] },
      }),
      'my-city.json',
    );
    if (!parsed.ok) throw new Error(parsed.problems.join());
    expect(parsed.profile.fields.measure?.slice(0, 2)).toEqual(['亮點作為', '執行方案/推動策略']);
    expect(parsed.profile.fields.target).toContain('目標');
  });

  it.each([
    ['no JSON', '{', /^p\.json: /u],
    ['a missing key', '{"id":"a"}', /required property.*"kind"/u],
    [
      'an unknown field',
      JSON.stringify({ ...strategy, fields: { colour: ['色'] } }),
      /\/fields: .*"colour"/u,
    ],
    ['an identifier with spaces', JSON.stringify({ ...strategy, id: 'My City' }), /\/id: /u],
    [
      'an unknown base',
      JSON.stringify({ ...strategy, extends: 'nothing' }),
      /\/extends: "nothing" \(strategy-plan/u,
    ],
  ])('refuses %s and says where', (_, text, problem) => {
    const parsed = parseProfile(text, 'p.json');
    expect(parsed.ok ? [] : parsed.problems.join('\n')).toMatch(problem);
  });
});
