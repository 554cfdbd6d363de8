/** Which measure is which: by name and meaning, never by position. */
import { describe, expect, it } from 'vitest';
import { briefChanges, changesOf, named, table } from './changes.ts';

const row = (
  name: string,
  more: { category?: string; indicator?: string; agency?: string; years?: string; target?: string } = {},
) => {
  const { category = '低碳運輸', indicator = '衡量標準：補助數量(輛)', agency = '環境保護局' } = more;
  return `${category},${name},${indicator},${agency},${more.years ?? '111年'},-,"${more.target ?? '5'}",-`;
};

const bus = row('汰換電動公車', { target: '12' });
const scooters = row('補助電動機車', { target: '900' });
const stations = row('設置換電站', { indicator: '衡量標準：換電站數量(站)', target: '28' });

describe('measures', () => {
  it('may stand in any order', async () => {
    expect(await briefChanges(table(bus, scooters, stations), table(stations, bus, scooters))).toEqual([]);
  });

  it('are added and dropped', async () => {
    expect(
      await briefChanges(
        table(bus, stations),
        table(bus, row('造林', { category: '農業', indicator: '衡量標準：面積(公頃)', agency: '農業處' })),
      ),
    ).toEqual(['notice measure-added 造林@B5', 'error measure-dropped 設置換電站@B5']);
  });

  it('are renamed, and it is said why they are taken for one', async () => {
    const [change, ...others] = await changesOf(
      table(bus, scooters),
      table(bus, row('補助市民購買電動機車', { target: '900' })),
    );
    expect(others).toEqual([]);
    expect(change).toMatchObject({
      class: 'measure-renamed',
      old: { text: '補助電動機車' },
      new: { text: '補助市民購買電動機車' },
    });
    // 4 pairs of neighbours of 5 and 9 are shared: 2 x 4 / 14, and both have no figures: 0.9 x 0.571 + 0.1.
    expect(change?.match?.similarity).toBe(0.61);
    expect(change?.match?.same).toEqual(['agency', 'sector', 'category', 'indicator', 'unit', 'targets']);
  });

  it('with a wholly new name are one when everything else is the same over three years', async () => {
    const years = (name: string) =>
      ['11', '13', '17'].map((target, index) => row(name, { years: `${111 + index}年`, target }));
    const changes = await briefChanges(table(...years('推廣公共運輸')), table(...years('搭車好禮活動')));
    expect(changes).toEqual(['notice measure-renamed 推廣公共運輸@B4 -> 搭車好禮活動@B4']);
  });

  it('with a wholly new name and one figure in common are two', async () => {
    expect(await briefChanges(table(bus, row('推廣公共運輸')), table(bus, row('搭車好禮活動')))).toEqual([
      'notice measure-added 搭車好禮活動@B5',
      'error measure-dropped 推廣公共運輸@B5',
    ]);
  });

  it('of one name in two agencies stay apart', async () => {
    const rate = (agency: string, target: string) =>
      row('預算執行率', { category: '', indicator: '衡量標準：執行率(%)', agency, target });
    const before = table(rate('環境保護局', '90'), rate('交通處', '80'));
    expect(await briefChanges(before, table(rate('交通處', '80'), rate('環境保護局', '85')))).toEqual([
      'error target-lowered 2022 90@G4 -> 85@G5',
    ]);
  });

  it('keep their partner when another one takes a name like theirs', async () => {
    const before = table(row('推動節能補助第1期'), row('推動節能補助第2期'));
    const after = table(row('推動節能補助第2期'), row('推動節能補助第3期'));
    expect(await briefChanges(before, after)).toEqual([
      'notice measure-renamed 推動節能補助第1期@B4 -> 推動節能補助第3期@B5',
    ]);
  });

  it('change hands and place', async () => {
    expect(
      await briefChanges(
        table(row('補助電動機車', { agency: '環保局/交通處' })),
        table(row('補助電動機車', { agency: '環境保護局/教育處', category: '綠色交通' })),
      ),
    ).toEqual([
      'notice category-changed 低碳運輸@B4 -> 綠色交通@B4',
      'notice agency-changed 環保局 / 交通處@D4 -> 環境保護局 / 教育處@D4',
    ]);
  });

  it('called by the long form of their agency do not change hands', async () => {
    expect(
      await briefChanges(
        table(row('補助電動機車', { agency: '環保局' })),
        table(row('補助電動機車', { agency: '環境保護局' })),
      ),
    ).toEqual([]);
  });
});

describe('indicators', () => {
  it('are defined anew', async () => {
    expect(
      await briefChanges(
        table(row('補助電動機車', { indicator: '衡量標準：補助數量(輛)' })),
        table(row('補助電動機車', { indicator: '衡量標準：新增掛牌數量(輛)' })),
      ),
    ).toEqual(['warning indicator-redefined 補助數量@C4 -> 新增掛牌數量@C4']);
  });

  it('whose name repeats the target change with it and stay what they are', async () => {
    const growth = (percent: number) =>
      row('提升公車搭乘', {
        indicator: `衡量標準：搭乘人數較111年成長${percent}%`,
        target: `較111年成長${percent}%`,
      });
    expect(await briefChanges(table(growth(5)), table(growth(3)))).toEqual([
      'error target-lowered 2022 較111年成長5%@G4 -> 較111年成長3%@G4',
    ]);
  });

  it('with another threshold in their name are defined anew', async () => {
    const clean = (limit: number) =>
      row('維護空氣品質', { indicator: `衡量標準：AQI≦${limit}日數比率(%)`, target: '80%' });
    expect(await briefChanges(table(clean(50)), table(clean(100)))).toEqual([
      'warning indicator-redefined AQI≤50日數比率@C4 -> AQI≤100日數比率@C4',
    ]);
  });
});

describe('documents', () => {
  const energy = (path: string, ...rows: readonly string[]) =>
    named(path, '表 1-1、示範市能源部門推動策略', ...rows);
  const transport = (path: string, ...rows: readonly string[]) =>
    named(path, '表 1-2、示範市運輸部門推動策略', ...rows);

  it('find their partner whatever the files are called', async () => {
    const before = [energy('a.csv', bus), transport('b.csv', stations)];
    const after = [transport('a.csv', stations), energy('b.csv', bus)];
    expect(await briefChanges(before, after)).toEqual([]);
  });

  it('without a partner are named', async () => {
    const before = [energy('a.csv', bus), transport('b.csv', stations)];
    expect(await briefChanges(before, [energy('a.csv', bus)])).toEqual([
      'warning document-dropped 示範市運輸部門推動策略@-',
    ]);
    expect(await briefChanges([energy('a.csv', bus)], before)).toEqual([
      'notice document-added 示範市運輸部門推動策略@-',
    ]);
  });

  it('of another city are no partner', async () => {
    const other = named('c.csv', '表 1-1、嘉義市能源部門推動策略', bus);
    const own = named('c.csv', '表 1-1、高雄市能源部門推動策略', bus);
    expect(await briefChanges(own, other)).toEqual([
      'warning document-dropped 高雄市能源部門推動策略@-',
      'notice document-added 嘉義市能源部門推動策略@-',
    ]);
  });
});
