/** Units of a user's own: what they are read as, and that they are forgotten after the run they are for. */
import { describe, expect, it } from 'vitest';
import { builtInProfiles } from '../../src/map/profile.ts';
import { scanFigures } from '../../src/parse/figures.ts';
import { compareUnits, parseUnit } from '../../src/parse/units.ts';
import { type RunOptions, validate } from '../../src/pipeline/pipeline.ts';
import { type AddedUnit, addUnits } from '../../src/words/added-units.ts';
import { withUnits } from '../../src/words/units.ts';
import { textInput } from '../run-files.ts';

function unitWith(added: readonly AddedUnit[], text: string) {
  const { table, problems } = addUnits(added);
  expect(problems).toEqual([]);
  return withUnits(table, () => parseUnit(text) ?? 'none');
}

describe('an added unit', () => {
  it('is another spelling', () => {
    const added = [{ symbols: ['路燈盞'], sameAs: '盞' }];
    expect(unitWith(added, '路燈盞')).toEqual({ symbol: '路燈盞', dimension: 'count:盞', scale: 1 });
  });

  it.each([
    [{ symbols: ['油當量桶'], sameAs: 'kWh', times: 1700 }, '油當量桶', 'energy', 1700],
    // 萬 before a unit is a scale of it, in what it is said to be and in how it is written.
    [{ symbols: ['大場'], sameAs: '萬人次', times: 2 }, '大場', 'count:人次', 20_000],
    [{ symbols: ['油當量桶'], sameAs: 'kWh', times: 1700 }, '萬油當量桶', 'energy', 17_000_000],
  ] as const)('%o: %s is %s x %d', (unit, text, dimension, scale) => {
    expect(unitWith([unit], text)).toMatchObject({ dimension, scale });
  });

  it('is a new one to count in, which others may be said to be', () => {
    const added = [{ symbols: ['太空包'] }, { symbols: ['菌包'], sameAs: '太空包' }];
    expect(unitWith(added, '菌包')).toMatchObject({ dimension: 'count:太空包', scale: 1 });
  });

  it('may be compared with what it is near to', () => {
    const { table } = addUnits([{ symbols: ['太空包'], near: ['包'] }]);
    const compared = withUnits(table, () => {
      const [one, other] = [parseUnit('太空包'), parseUnit('包')];
      return one && other ? compareUnits(one, other) : 'none';
    });
    expect(compared).toBe('near-synonym');
  });

  it('is unknown before and after, whatever was read in between', () => {
    const { table } = addUnits([{ symbols: ['太空包'] }]);
    const units = () => scanFigures('回收 12 太空包').map(({ unit }) => unit?.symbol ?? '');
    expect(units()).not.toContain('太空包');
    expect(withUnits(table, units)).toContain('太空包');
    expect(units()).not.toContain('太空包');
    expect(() =>
      withUnits(table, () => {
        throw new Error('a rule of ours');
      }),
    ).toThrow();
    expect(units()).not.toContain('太空包');
  });
});

describe('what is wrong with an added unit', () => {
  it.each<[AddedUnit, string]>([
    [{ symbols: ['度'], sameAs: '公斤' }, 'symbols taken 度'],
    [{ symbols: ['家'], sameAs: '輛' }, 'symbols taken 家'],
    [{ symbols: ['百萬度'] }, 'symbols taken 百萬度'],
    [{ symbols: ['萬'] }, 'symbols spelling 萬'],
    [{ symbols: ['家/年'] }, 'symbols spelling 家/年'],
    [{ symbols: ['3台'] }, 'symbols spelling 3台'],
    [{ symbols: ['新盞'], sameAs: '盞盞' }, 'sameAs unknown 盞盞'],
    [{ symbols: ['新盞'], near: ['盞盞'] }, 'near unknown 盞盞'],
    [{ symbols: ['新盞'], sameAs: '盞', times: 0 }, 'times times 0'],
    [{ symbols: ['新盞'], times: 3 }, 'times times-alone 3'],
  ])('%o: %s', (unit, said) => {
    const { problems } = addUnits([{ symbols: ['太空包'] }, unit]);
    expect(problems.map(({ at: [index, key], kind, symbol }) => [index, `${key} ${kind} ${symbol}`])).toEqual(
      [[1, said]],
    );
  });

  it('is not that a known spelling is said again', () => {
    expect(addUnits([{ symbols: ['公里'], sameAs: '公里' }, { symbols: ['家'] }]).problems).toEqual([]);
  });
});

it('a run reads, compares and judges with the units of its options, and runs beside it do not', async () => {
  const table = [
    '策略類別,執行方案,策略說明,主辦/協辦,推動期程,成果,目標',
    '循環,菇包回收,衡量標準：回收量(太空包),環保局,111年,2萬太空包,10000太空包',
  ].join('\n');
  const settings: RunOptions = {
    profiles: builtInProfiles(),
    lang: 'en',
    rules: new Map(),
    failOn: 'error',
    version: '0',
    asOf: '2022-12-31',
  };
  const [own, plain] = await Promise.all([
    validate([textInput('plan.csv', table)], { ...settings, units: [{ symbols: ['太空包'] }] }),
    validate([textInput('plan.csv', table)], settings),
  ]);
  const record = (run: typeof own) => run.model.documents[0]?.measures[0]?.indicators[0]?.records[0];
  expect(record(own)).toMatchObject({
    status: 'achieved',
    result: { baseValue: 20_000, unit: { dimension: 'count:太空包', scale: 10_000 } },
    target: { baseValue: 10_000 },
  });
  expect(record(plain)?.target?.unit?.dimension).not.toBe('count:太空包');
});
