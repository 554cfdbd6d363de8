/** Figures that a first look reads wrongly without a word. Every value is worked out by hand. */
import { describe, expect, it } from 'vitest';
import { read, shown } from './city-tables.ts';

const HEADER = '措施,指標,年度,目標,成果,主辦機關';

describe('ranges', () => {
  it('takes a target of two ends for one, reached from its lower end, and says so', async () => {
    const { document, findings } = await read(
      HEADER,
      '甲,綠地面積,113年,10-15公頃,12公頃,農業局',
      '乙,綠地面積,113年,10~15 公頃,9公頃,農業局',
      '丙,綠地面積,113年,10至15公頃,16公頃,農業局',
      '丁,綠電比例,113年,5%-8%,6%,經發局',
    );
    expect(shown(document)).toEqual([
      '甲 | 綠地面積 | 2024 >=10公頃/12公頃 achieved',
      '乙 | 綠地面積 | 2024 >=10公頃/9公頃 behind',
      '丙 | 綠地面積 | 2024 >=10公頃/16公頃 achieved',
      '丁 | 綠電比例 | 2024 >=5%/6% achieved',
    ]);
    expect(document.measures[0]?.indicators[0]?.records[0]?.target).toMatchObject({
      raw: '10-15公頃',
      figures: [{ value: 10 }, { value: 15 }],
    });
    expect(findings).toEqual([
      'malformed-value D2',
      'malformed-value D3',
      'behind-schedule E3',
      'malformed-value D4',
      'malformed-value D5',
    ]);
  });

  it('takes the upper end where less is better, and no end where a level is to be kept', async () => {
    const { document, findings } = await read(
      HEADER,
      '空污,PM10年平均值,113年,35-40μg/m3,38μg/m3,環保局',
      '節電,用電量變動率,113年,-5%~-8%,-4%,秘書處',
      '節電,室內溫度,113年,維持26-28度,27度,秘書處',
    );
    expect(shown(document)).toEqual([
      '空污 | PM10年平均值 | 2024 <=40μg/m3/38μg/m3 achieved',
      '節電 | 用電量變動率 | 2024 <=-5%/-4% behind',
      '節電 | 室內溫度 | 2024 -/27度 qualitative',
    ]);
    expect(findings).toContain('malformed-value D4');
  });

  it('gives a result of two ends no value, and tells only what holds for both of them', async () => {
    const { document, findings } = await read(
      HEADER,
      '甲,綠地面積,113年,12公頃,10-15公頃,農業局',
      '乙,綠地面積,113年,9公頃,10-15公頃,農業局',
      '丙,綠地面積,113年,16公頃,10-15,農業局',
      '丁,造林株數,113年,20,10~15,農業局',
    );
    // 10 + 15 would be 25 of 20: a range is no sum.
    expect(shown(document)).toEqual([
      '甲 | 綠地面積 | 2024 12公頃/- incomparable',
      '乙 | 綠地面積 | 2024 9公頃/- achieved',
      '丙 | 綠地面積 | 2024 16公頃/- behind',
      '丁 | 造林株數 | 2024 20/- behind',
    ]);
    const told = ['malformed-value E2', 'malformed-value E3', 'malformed-value E4', 'malformed-value E5'];
    expect(findings).toEqual(expect.arrayContaining(told));
  });

  it('takes no years, months, telephones and numbers of things for ranges', async () => {
    const { document, findings } = await read(
      HEADER,
      '甲,用電量變動率,113年,-0.5%,-0.6%,秘書處',
      '乙,宣導場次,113年,110-112年共30場,7-8月辦理31場,環保局',
      '丙,宣導場次,113年,30場,已辦31場(洽05-2254321),環保局',
      '丁,完成編號,113年,1,1-1-1,環保局',
    );
    expect(shown(document).slice(0, 3)).toEqual([
      '甲 | 用電量變動率 | 2024 -0.5%/-0.6% achieved',
      '乙 | 宣導場次 | 2024 30場/31場 achieved',
      '丙 | 宣導場次 | 2024 30場/31場 achieved',
    ]);
    expect(findings.filter((finding) => finding.startsWith('malformed'))).toEqual([]);
  });
});

describe('two figures and a slash', () => {
  it('takes the first for what was done, where the second is the target', async () => {
    const { document } = await read(
      HEADER,
      '甲,完成校數,113年,10校,8校/10校,教育局',
      '乙,完成校數,113年,10校,11/10,教育局',
      '丙,完成案數,113年,5案,3/5,教育局',
    );
    expect(shown(document)).toEqual([
      '甲 | 完成校數 | 2024 10校/8校 behind',
      '乙 | 完成校數 | 2024 10校/11校 achieved',
      '丙 | 完成案數 | 2024 5案/3案 behind',
    ]);
    expect(document.measures[0]?.indicators[0]?.records[0]?.result).toMatchObject({
      raw: '8校/10校',
      text: '8校',
    });
  });

  it('takes them for two metrics, where two units or two names stand for them', async () => {
    const { document, findings } = await read(
      '措施,指標,單位,113年目標,113年成果,主辦機關',
      '甲,環境教育,場/人次,20/600,18/700,教育局',
      '乙,場次/人次,,20/600,22/550,教育局',
      '丙,"宣導場次(場)、參與人次(人次)",,"20/1,600","22/1,550",教育局',
    );
    expect(shown(document)).toEqual([
      '甲 | 環境教育 | 2024 20場/18場 behind, 2024 600人次/700人次 achieved',
      '乙 | 場次/人次 | 2024 20場次/22場次 achieved, 2024 600人次/550人次 behind',
      '丙 | 宣導場次 | 2024 20場/22場 achieved',
      '丙 | 參與人次 | 2024 1600人次/1550人次 behind',
    ]);
    expect(findings.filter((finding) => finding.startsWith('malformed'))).toEqual([]);
  });

  it('takes neither where nothing says what they count, and says so', async () => {
    const { document, findings } = await read(
      HEADER,
      '甲,完成校數,113年,10校,8校/12校,教育局',
      '乙,完成校數,113年,20/600,18/700,教育局',
      '丙,輔導家數,113年,53家/年,54家,環保局',
    );
    expect(shown(document)).toEqual([
      '甲 | 完成校數 | 2024 10校/- incomparable',
      '乙 | 完成校數 | 2024 -/- qualitative',
      '丙 | 輔導家數 | 2024 53家/54家 achieved',
    ]);
    expect(findings).toEqual(['malformed-value E2', 'malformed-value D3', 'malformed-value E3']);
  });
});

describe('a column for a later part of the year', () => {
  it.each([
    ['113年下半年成果', '2024-12-31', 'E1'],
    ['113年第2季成果', '2024-06-30', 'E1'],
  ])('takes %s for no result of the year, and says which part it is', async (header, until, cell) => {
    const { document, findings } = await read(
      `措施,指標,單位,113年目標,${header},主辦機關`,
      '宣導,宣導場次,場,20,11,環保局',
      '輔導,輔導場次,場,20,21,環保局',
      '稽查,合格率,%,80,82,環保局',
    );
    // 11 of half a year may be 20 of the whole, 21 are 20 already, and 82% of half a year may be 70% of the whole.
    expect(shown(document)).toEqual([
      '宣導 | 宣導場次 | 2024 20場/- incomparable',
      '輔導 | 輔導場次 | 2024 20場/- achieved',
      '稽查 | 合格率 | 2024 80%/- incomparable',
    ]);
    expect(document.measures[0]?.indicators[0]?.records[0]?.result).toMatchObject({
      raw: '11',
      asOf: until,
      figures: [{ value: 11 }],
    });
    expect(findings.filter((finding) => finding.startsWith('partial'))).toEqual([
      `partial-period-result ${cell}`,
    ]);
  });

  it('keeps a level that stands at its end, and a half-year from its beginning', async () => {
    const later = await read(
      '措施,指標,單位,113年目標,113年下半年成果,主辦機關',
      '充電樁,累計設置數,座,50,48,交通局',
    );
    expect(shown(later.document)).toEqual(['充電樁 | 累計設置數 | 2024 50座/48座 behind']);
    const earlier = await read(
      '措施,指標,單位,113年目標,113年上半年成果,主辦機關',
      '宣導,宣導場次,場,20,8,環保局',
    );
    expect(earlier.document.measures[0]?.indicators[0]?.records).toMatchObject([
      { result: { value: 8, asOf: '2024-06-30' }, status: 'behind', pace: 'off-pace' },
    ]);
  });
});

describe('a change and the level it comes to', () => {
  it('takes the level in the brackets for what is to be reached', async () => {
    const { document } = await read(
      HEADER,
      '甲,綠電比例,113年,提升5%(由20%提升至25%),24%,經發局',
      '乙,綠電比例,113年,提升5%(由20%提升至25%),26%,經發局',
      '丙,接管率,113年,25%,提升5%(由20%提升至25%),水利局',
    );
    expect(shown(document)).toEqual([
      '甲 | 綠電比例 | 2024 25%/24% behind',
      '乙 | 綠電比例 | 2024 25%/26% achieved',
      '丙 | 接管率 | 2024 25%/25% achieved',
    ]);
  });
});

describe('numbers open to two readings', () => {
  it('gives a number in brackets, or with a gap, no value and says so', async () => {
    const { document, findings } = await read(
      HEADER,
      '甲,用電量變動率,113年,-5%,(5%),秘書處',
      '乙,減碳量(公噸),113年,1000,"(1,234)",環保局',
      '丙,參與人數,113年,11 000人,11 500人,教育局',
      '丁,裝置容量,113年,120MW,"1\n20 MW",經發局',
    );
    // 11,500 would be enough and 511 would not, 120 would be enough and 21 would not.
    expect(shown(document)).toEqual([
      '甲 | 用電量變動率 | 2024 -5%/- incomparable',
      '乙 | 減碳量 | 2024 1000公噸/- incomparable',
      '丙 | 參與人數 | 2024 11000人/- incomparable',
      '丁 | 裝置容量 | 2024 120MW/- incomparable',
    ]);
    expect(findings.filter((finding) => finding.startsWith('malformed'))).toEqual([
      'malformed-value E2',
      'malformed-value E3',
      'malformed-value E4',
      'malformed-value E5',
    ]);
  });
});
