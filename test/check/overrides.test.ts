import { describe, expect, it } from 'vitest';
import { type About, type Override, overriddenLevel } from '../../src/check/engine/overrides.ts';
import { matchesPath } from '../../src/check/engine/path-pattern.ts';
import { run, textInput } from '../run-files.ts';

describe('matchesPath', () => {
  it.each<[pattern: string, path: string, matches: boolean]>([
    ['plans/**', 'plans/112/energy.xlsx', true],
    ['plans/**', 'other/plans/energy.xlsx', false],
    ['plans/*', 'plans/112/energy.xlsx', false],
    ['plans/*.xlsx', 'plans/energy.xlsx', true],
    ['./plans/*.xlsx', 'plans/energy.xlsx', true],
    ['*.xlsx', 'plans/112/energy.xlsx', true],
    ['energy.xlsx', 'plans/energy.xlsx', true],
    ['energy.xlsx', 'plans/renewable-energy.xlsx', false],
    ['**/112/*.csv', '112/a.csv', true],
    ['**/112/*.csv', 'x/y/112/a.csv', true],
    ['../own/?.csv', '../own/a.csv', true],
    ['../own/?.csv', '../own/ab.csv', false],
    ['a.b+(c)[d].csv', 'a.b+(c)[d].csv', true],
    ['a.csv', 'abcsv', false],
    ['計畫/**', '計畫/表 1.csv', true],
  ])('%s on %s: %s', (pattern, path, matches) => {
    expect(matchesPath(pattern, path)).toBe(matches);
  });
});

describe('overriddenLevel', () => {
  const about: About = {
    rule: 'missing-unit',
    file: 'plans/energy.xlsx',
    sector: 'energy',
    agencies: ['環保局', '環境保護局'],
  };
  const off = new Map([['missing-unit', 'off' as const]]);
  it.each<[what: string, override: Override, level: string | undefined]>([
    ['its file', { files: ['energy.xlsx'], rules: off }, 'off'],
    ['another file', { files: ['*.csv'], rules: off }, undefined],
    ['its sector', { sectors: ['transport', 'energy'], rules: off }, 'off'],
    ['another sector', { sectors: ['transport'], rules: off }, undefined],
    ['its agency by the full name', { agencies: ['環境保護局'], rules: off }, 'off'],
    ['another agency', { agencies: ['交通處'], rules: off }, undefined],
    ['its file but another sector', { files: ['*'], sectors: ['transport'], rules: off }, undefined],
    ['another rule', { rules: new Map([['missing-budget', 'off']]) }, undefined],
    ['everything', { rules: off }, 'off'],
  ])('of %s', (_, override, level) => {
    expect(overriddenLevel(about, [override])).toBe(level);
  });

  it('is that of the last that fits', () => {
    const error = new Map([['missing-unit', 'error' as const]]);
    expect(overriddenLevel(about, [{ rules: off }, { rules: error }])).toBe('error');
    expect(overriddenLevel(about, [{ rules: error }, { rules: off }, { files: ['x'], rules: error }])).toBe(
      'off',
    );
  });
});

describe('a run with overrides', () => {
  const table = (rows: readonly string[]) =>
    [
      '表 1-1、示範市能源部門推動策略',
      '經費單位：萬元/年',
      '策略類別,執行方案,策略說明,主辦/協辦,推動期程,成果,目標,經費(萬元)',
      ...rows,
    ].join('\n');
  const late = (agency: string, name: string) =>
    `節能,${name},衡量標準：汰換燈具盞數(盞),${agency}/交通處,111年,853,"1,100",20`;
  const inputs = [
    textInput('a/plan.csv', table([late('環保局', '換甲燈'), late('工務處', '換乙燈')])),
    textInput('b/plan.csv', table([late('環保局', '換甲燈')])),
  ];
  const settings = { asOf: '2022-12-31' };

  async function lateOnes(more: Parameters<typeof run>[1]) {
    const { report } = await run(inputs, { ...settings, ...more });
    const found = report.findings.filter(({ rule }) => rule === 'behind-schedule');
    return {
      found: found.map(({ severity, document, agencies }) => `${severity} ${document} ${agencies.join()}`),
      skipped: report.rulesSkipped.filter(({ rule }) => rule === 'behind-schedule'),
      exitCode: report.exitCode,
    };
  }

  it('tells what it turned off, and how much', async () => {
    const overrides = [{ agencies: ['環境保護局'], rules: new Map([['behind-schedule', 'off' as const]]) }];
    expect(await lateOnes({ overrides })).toEqual({
      found: ['error plan 工務處'],
      skipped: [
        {
          rule: 'behind-schedule',
          document: 'plan',
          reason: '1 of its findings turned off by configuration',
        },
        {
          rule: 'behind-schedule',
          document: 'plan-2',
          reason: '1 of its findings turned off by configuration',
        },
      ],
      exitCode: 1,
    });
  });

  it('can turn a rule on that is off elsewhere', async () => {
    const overrides = [{ files: ['b/*'], rules: new Map([['behind-schedule', 'notice' as const]]) }];
    const rules = new Map([['behind-schedule', 'off' as const]]);
    expect(await lateOnes({ overrides, rules })).toMatchObject({
      found: ['notice plan-2 環保局'],
      skipped: [{ document: 'plan', reason: '2 of its findings turned off by configuration' }],
      exitCode: 0,
    });
  });

  it('has another ruleset than one without', async () => {
    const hash = async (level: 'off' | 'error') => {
      const overrides = [{ rules: new Map([['missing-unit', level]]) }];
      return (await run(inputs, { ...settings, overrides })).report.ruleset.hash;
    };
    expect(
      new Set([await hash('off'), await hash('error'), (await run(inputs, settings)).report.ruleset.hash])
        .size,
    ).toBe(3);
  });
});
