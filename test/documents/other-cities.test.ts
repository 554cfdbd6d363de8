/** Plan tables of cities whose layout and words nobody has shown the program before. Every value is worked out by hand. */
import { describe, expect, it } from 'vitest';
import { run, textInput } from '../run-files.ts';
import { read, shown } from './city-tables.ts';

describe('words of other cities', () => {
  it('reads results called 實績 under years that span target and result', async () => {
    const { document } = await read(
      '項次,推動策略,績效指標,單位,113年,,114年,,主辦機關,協辦機關',
      ',,,,目標,實績,目標,實績,,',
      '1,電動公車汰換,電動公車數,輛,30,32,40,38,交通局,環保局',
    );
    expect(document.kind).toBe('strategy-plan');
    expect(shown(document)).toEqual([
      '電動公車汰換 | 電動公車數 | 2024 30輛/32輛 achieved, 2025 40輛/38輛 behind',
    ]);
    expect(document.coverage.unmapped).toBe(0);
  });

  it('reads the table of a plan for adaptation', async () => {
    const { document, findings } = await read(
      '調適領域,氣候風險,調適行動計畫,執行期程,績效指標,目標值,經費(千元),主辦機關,協辦機關',
      '水資源,乾旱,再生水廠興建,113-116年,再生水量,3萬噸/日,"1,200",水利局,經發局',
    );
    expect(document.measures).toMatchObject([
      {
        category: '水資源',
        name: '再生水廠興建',
        leadAgencies: ['水利局'],
        supportingAgencies: ['經發局'],
        budgets: [{ stated: 1_200_000 }],
      },
    ]);
    expect(document.coverage.unmappedCells).toMatchObject([{ text: '乾旱', reason: 'unknown-column' }]);
    expect(findings).toContain('unmapped-cell B2');
  });

  it('takes no table of measures in unknown words for one of an organisation by its agencies', async () => {
    const { model, report } = await run([
      textInput('plan.csv', '代號,亮點,衡量,主辦機關,協辦機關\n1-1,公車,30輛,交通局,環保局\n'),
    ]);
    expect(model.documents).toEqual([]);
    expect(report.findings).toMatchObject([{ rule: 'unknown-layout', severity: 'error' }]);
    expect(report.exitCode).toBe(2);
  });
});

describe('amounts and figures', () => {
  it('takes an amount by the unit in its own cell where the column names none', async () => {
    const { document, findings } = await read(
      '措施,指標,年度,目標,成果,經費,主辦機關',
      '甲,場次數,113年,5場,6場,"1億2,000萬元",經發局',
      '乙,場次數,113年,5場,6場,"NT$500,000",經發局',
      '丙,場次數,113年,5場,6場,850千元,經發局',
      '丁,場次數,113年,5場,6場,850,經發局',
    );
    const amounts = document.measures.map(({ budgets }) => budgets[0]?.stated);
    expect(amounts).toEqual([120_000_000, 500_000, 850_000, undefined]);
    expect(findings.filter((finding) => finding.startsWith('missing-budget'))).toEqual(['missing-budget F5']);
  });

  it('holds small units against each other', async () => {
    const { document } = await read(
      '措施,指標,年度,目標,成果,主辦機關',
      '空污,PM2.5年平均濃度,113年,15μg/m3以下,16.2μg/m3,環保局',
      '空污,PM2.5年平均濃度,114年,15μg/m3以下,14.9μg/m3,環保局',
    );
    expect(shown(document)).toEqual([
      '空污 | PM2.5年平均濃度 | 2024 <=15μg/m3/16.2μg/m3 behind, 2025 <=15μg/m3/14.9μg/m3 achieved',
    ]);
  });
});

describe('figures as other cities write them', () => {
  it('joins a number that a narrow column breaks behind its comma', async () => {
    const { document } = await read(
      '措施,指標,年度,目標,成果,主辦機關',
      '減碳,減碳量,113年,"12,000\n公噸","12,\n345 公噸",環保局',
      '造林,造林株數,113年,"1,\n200株","1,\n134株",農業局',
    );
    expect(shown(document)).toEqual([
      '減碳 | 減碳量 | 2024 12000公噸/12345公噸 achieved',
      '造林 | 造林株數 | 2024 1200株/1134株 behind',
    ]);
  });

  it('takes the numbers of a list off the figures of numbered metrics', async () => {
    const { document } = await read(
      '措施,指標,113年目標,113年成果,主辦機關',
      '環教,"1.宣導場次(場)\n2.參與人數(人)","1.20\n2.600","1.22\n2.580",教育局',
      '減塑,"1.輔導店家(家)\n2.減塑量(公噸)","1.50\n2.3.5","1.48\n2.4.1",環保局',
      '綠地,"新增面積(公頃)、維護面積(公頃)","1.5\n2.3","1.6\n2.2",環保局',
      '汰換,"汰換輛數(輛)、宣導場次(場)","30,\n120","31、\n125",環保局',
    );
    expect(shown(document)).toEqual([
      '環教 | 宣導場次 | 2024 20場/22場 achieved',
      '環教 | 參與人數 | 2024 600人/580人 behind',
      '減塑 | 輔導店家 | 2024 50家/48家 behind',
      '減塑 | 減塑量 | 2024 3.5公噸/4.1公噸 achieved',
      '綠地 | 新增面積 | 2024 1.5公頃/1.6公頃 achieved',
      '綠地 | 維護面積 | 2024 2.3公頃/2.2公頃 behind',
      '汰換 | 汰換輛數 | 2024 30輛/31輛 achieved',
      '汰換 | 宣導場次 | 2024 120場/125場 achieved',
    ]);
  });

  it('knows a fall by 減量 in per cent, and that fewer dead are better', async () => {
    const { document } = await read(
      '措施,指標,年度,目標,成果,主辦機關',
      '減碳,溫室氣體排放量,113年,較112年減量8%,減量8.4%,環保局',
      '減碳,溫室氣體排放量,114年,較112年減量8%,減量7.9%,環保局',
      '防災,坡地災害死亡人數,113年,0人,2人,水利局',
      '防災,坡地災害死亡人數,114年,0人,0人,水利局',
    );
    expect(shown(document)).toEqual([
      '減碳 | 溫室氣體排放量 | 2024 8%/8.4% achieved, 2025 8%/7.9% behind',
      '防災 | 坡地災害死亡人數 | 2024 0人/2人 behind, 2025 0人/0人 achieved',
    ]);
  });

  it('holds a yearly result against twelve times a monthly target, or says that it cannot', async () => {
    const { document } = await read(
      '措施,指標,年度,目標,成果,主辦機關',
      '稽查,稽查次數,112年,每月2場,24場,環保局',
      '稽查,稽查次數,113年,每月2場,20場,環保局',
      '稽查,稽查次數,114年,每月2場,1場,環保局',
      '宣導,宣導場次,113年,每季1場次,4場次,環保局',
    );
    expect(shown(document)).toEqual([
      '稽查 | 稽查次數 | 2023 2場/24場 achieved, 2024 2場/20場 incomparable, 2025 2場/1場 behind',
      '宣導 | 宣導場次 | 2024 1場次/4場次 achieved',
    ]);
  });

  it('reads the agencies in brackets as those who support', async () => {
    const { document } = await read(
      '措施,主辦機關/(協辦機關),期程,指標,目標值,執行情形',
      '甲,環保局/(交通局),113年,宣導場次,5場,6場',
      '乙,環保局（教育局、社會局）,113年,宣導場次,5場,6場',
    );
    expect(document.measures).toMatchObject([
      { leadAgencies: ['環保局'], supportingAgencies: ['交通局'] },
      { leadAgencies: ['環保局'], supportingAgencies: ['教育局', '社會局'] },
    ]);
  });

  it('takes a section of a body, or the body of a government, in brackets for no other one', async () => {
    const { document } = await read(
      '措施,主辦/協辦機關,期程,指標,目標值,執行情形',
      '甲,環境保護局(綜合規劃科)/教育處(體育保健科),113年,宣導場次,5場,6場',
      '乙,嘉義市政府(環境保護局),113年,宣導場次,5場,6場',
    );
    expect(document.measures).toMatchObject([
      { leadAgencies: ['環境保護局(綜合規劃科)'], supportingAgencies: ['教育處(體育保健科)'] },
      { leadAgencies: ['嘉義市政府(環境保護局)'], supportingAgencies: [] },
    ]);
  });
});

describe('headers as other cities lay them out', () => {
  it('reads the quarters of a year together and adds nothing up, and never takes the first for the year', async () => {
    const { document } = await read(
      '措施,指標,單位,113年目標,113年執行成果,,,,主辦機關',
      ',,,,第1季,第2季,第3季,第4季,',
      '宣導活動,場次,場,18,3,5,4,6,環保局',
      '稽查,次數,次,40,12,9,8,10,環保局',
    );
    expect(shown(document)).toEqual([
      '宣導活動 | 場次 | 2024 18場/- incomparable',
      // 12 + 9 + 8 + 10 are 39 of 40.
      '稽查 | 次數 | 2024 40次/- behind',
    ]);
    expect(
      document.measures[0]?.indicators[0]?.records[0]?.result?.figures?.map(({ value }) => value),
    ).toEqual([3, 5, 4, 6]);
    expect(document.coverage.unmapped).toBe(0);
  });

  it('takes the sum of quarters and of who pays where there is one, and reports the rest', async () => {
    const { document } = await read(
      '措施,指標,單位,113年目標,113年執行成果,,,經費(千元),,,主辦機關',
      ',,,,上半年,下半年,合計,中央補助,地方自籌,合計,',
      '宣導活動,場次,場,20,8,11,19,300,200,500,環保局',
    );
    expect(shown(document)).toEqual(['宣導活動 | 場次 | 2024 20場/19場 behind']);
    expect(document.measures[0]?.budgets).toMatchObject([{ raw: '500', stated: 500_000 }]);
    expect(document.coverage.unmappedCells.map(({ text }) => text)).toEqual(['8', '11', '300', '200']);
  });

  it('reads half-years that each header names, and results counted to a day within the year', async () => {
    const halves = await read(
      '措施,指標,單位,113年目標,113年上半年成果,113年下半年成果,主辦機關',
      '宣導活動,場次,場,20,8,11,環保局',
    );
    expect(shown(halves.document)).toEqual(['宣導活動 | 場次 | 2024 20場/- behind']);
    for (const header of ['截至114年6月底止執行成果', '114年度執行成果(1-6月)']) {
      const { document } = await read(
        `措施,指標,單位,114年目標,${header},主辦機關`,
        '宣導活動,場次,場,20,12,環保局',
      );
      expect(document.asOf.date).toBe('2025-06-30');
      expect(document.measures[0]?.indicators[0]?.records).toMatchObject([
        { result: { value: 12, asOf: '2025-06-30' }, status: 'behind', pace: 'on-pace' },
      ]);
    }
  });

  it('reads a third row of the header, and units that stand in a row of their own', async () => {
    const { document } = await read(
      '推動措施,指標,目標,,經費,主辦機關',
      ',,113年,114年,,',
      ',,(公頃),(公頃),(億元),',
      '都市造林,新增造林面積,1.2,1.5,0.35,農業局',
    );
    expect(shown(document)).toEqual([
      '都市造林 | 新增造林面積 | 2024 1.2公頃/- not-due, 2025 1.5公頃/- not-due',
    ]);
    expect(document.measures[0]?.budgets).toMatchObject([{ stated: 35_000_000 }]);
    expect(document.coverage.unmapped).toBe(0);
  });

  it('takes the sum of years for no year of its own, and for no target of the plan', async () => {
    const { document } = await read(
      '措施,指標,單位,目標,,,成果,,,主辦機關',
      ',,,113年,114年,合計,113年,114年,合計,',
      '公車,公車輛數,輛,10,20,30,11,19,30,交通局',
    );
    expect(shown(document)).toEqual(['公車 | 公車輛數 | 2024 10輛/11輛 achieved, 2025 20輛/19輛 behind']);
    expect(document.coverage.unmappedCells.map(({ source }) => source.cell)).toEqual(['F3', 'I3']);
  });

  it('reads a period that stands in two columns', async () => {
    const below = await read(
      '措施,指標,期程,,目標,成果,主辦機關',
      ',,起,迄,,,',
      '公車,公車輛數,113,115,30輛,12輛,交通局',
      '步道,步道長度,113,113,5公里,4公里,工務局',
    );
    const apart = await read(
      '措施,指標,起始日期,完成日期,目標,成果,主辦機關',
      '公車,公車輛數,113/01/01,115/12/31,30輛,12輛,交通局',
      '步道,步道長度,113/03/01,113/11/30,5公里,4公里,工務局',
    );
    for (const { document } of [below, apart]) {
      expect(shown(document)).toEqual([
        '公車 | 公車輛數 | 2024-2026 30輛/12輛 achieved',
        '步道 | 步道長度 | 2024 5公里/4公里 behind',
      ]);
      expect(document.coverage.unmapped).toBe(0);
    }
  });

  it('reads years in brackets, and headers in two languages', async () => {
    const { document } = await read(
      '推動策略 Strategy,指標 Indicator,單位 Unit,短期目標(113-114年),中期目標(115-119年),主辦機關 Lead agency',
      '公車電動化,電動公車比率,%,30,100,交通局',
    );
    expect(shown(document)).toEqual([
      '公車電動化 | 電動公車比率 | 2024-2025 30%/- not-due, 2026-2030 100%/- not-due',
    ]);
  });

  it('takes the unit and 累計 from the header of the column', async () => {
    const { document, findings } = await read(
      '措施,指標,113年目標(累計)(座),113年成果(累計)(座),114年目標(累計)(座),主辦機關',
      '充電樁,充電樁,50,48,80,交通局',
    );
    const [first] = document.measures[0]?.indicators[0]?.records ?? [];
    expect(first).toMatchObject({
      target: { value: 50, unit: { symbol: '座' }, unitFrom: 'header', kind: 'cumulative' },
      result: { value: 48, unit: { symbol: '座' }, unitFrom: 'header', kind: 'cumulative' },
      status: 'behind',
    });
    expect(findings.filter((finding) => finding.startsWith('missing-unit'))).toEqual([]);
  });

  it('takes a body in the column 單位 for who leads, and never for a unit', async () => {
    const { document } = await read(
      '項次,措施,單位,年度,目標,成果',
      '1,宣導,環保局,113年,30場,31場',
      '2,公車,交通局,113年,20,18',
      '3,校園,處,113年,20,18',
    );
    expect(document.measures.map(({ leadAgencies }) => leadAgencies)).toEqual([['環保局'], ['交通局'], []]);
    const units = document.measures.map(({ indicators }) => indicators[0]?.records[0]?.target?.unit?.symbol);
    expect(units).toEqual(['場', undefined, '處']);
  });

  it('reads 衡量標準 rather than 評估方式, wherever they stand', async () => {
    const { document } = await read(
      '關鍵策略目標,關鍵績效指標,評估方式,衡量標準,年度目標值,',
      ',,,,113年,114年',
      '宜居城市,公園開闢數,統計數據,完成開闢公園數(座),2,3',
    );
    expect(document.measures[0]?.indicators).toMatchObject([
      {
        name: '完成開闢公園數',
        unit: { symbol: '座' },
        records: [{ target: { value: 2 } }, { target: { value: 3 } }],
      },
    ]);
    expect(document.coverage.unmappedCells).toMatchObject([{ text: '統計數據', reason: 'repeated-column' }]);
  });

  it('misses no target in years that have no column for one, and no years between those of the columns', async () => {
    const { document, findings } = await read(
      '措施,指標,單位,111年實績,112年實績,114年目標,119年目標,主辦機關',
      '接管,接管率,%,40.1,42.5,46,60,水利局',
    );
    expect(shown(document)).toEqual([
      '接管 | 接管率 | 2022 -/40.1% no-target, 2023 -/42.5% no-target, 2025 46%/- not-due, 2030 60%/- not-due',
    ]);
    expect(findings).toEqual([]);
  });

  it('finds no fault with a metric of two characters', async () => {
    const { findings } = await read(
      '措施,指標,113年目標,113年成果,主辦機關',
      '公車,輛數,20輛,21輛,交通局',
      '步道,長度,2公里,2公里,工務局',
    );
    expect(findings).toEqual([]);
  });
});

describe('what could be taken for something else', () => {
  it('takes the end of 由…增加至… for the target, and its start for no result or target', async () => {
    const { document } = await read(
      '措施,指標,年度,目標,成果,主辦機關',
      '綠地,綠地面積,113年,由112年100公頃增加至150公頃,145公頃,農業局',
      '綠電,綠電比例,113年,由20%提升至25%,26%,經發局',
    );
    expect(shown(document)).toEqual([
      '綠地 | 綠地面積 | 2024 150公頃/145公頃 behind',
      '綠電 | 綠電比例 | 2024 25%/26% achieved',
    ]);
  });

  it('takes ▼ for a fall, gives △ no value, and no mark of a note for a figure', async () => {
    const { document, findings } = await read(
      '措施,指標,年度,目標,成果,主辦機關',
      '節電,用電量變動率,113年,-5%,▼3.2%,秘書處',
      '節水,用水量變動率,113年,△5%,△3.2%,秘書處',
      '宣導,宣導場次,113年,30註1,28,環保局',
      '植樹,植樹株數,113年,"1,200¹","1,250",農業局',
    );
    expect(shown(document)).toEqual([
      '節電 | 用電量變動率 | 2024 -5%/-3.2% behind',
      '節水 | 用水量變動率 | 2024 -/- qualitative',
      '宣導 | 宣導場次 | 2024 30/28 behind',
      '植樹 | 植樹株數 | 2024 1200/1250 achieved',
    ]);
    expect(findings).toContain('unquantified-target D3');
  });

  it('reads years by their colons', async () => {
    const { document } = await read(
      '措施,指標,期程,目標,成果,主辦機關,經費(千元)',
      '公車,公車輛數,113-114年,"113:5輛\n114:6輛",113：5輛,交通局,"113:500\n114:600"',
    );
    expect(shown(document)).toEqual(['公車 | 公車輛數 | 2024 5輛/5輛 achieved, 2025 6輛/- not-due']);
    expect(document.measures[0]?.budgets).toMatchObject([
      { period: { start: 2024, end: 2024 }, stated: 500_000 },
      { period: { start: 2025, end: 2025 }, stated: 600_000 },
    ]);
  });

  it('gives the amount of one year to no span of years', async () => {
    const { document, findings } = await read(
      '措施,執行期程,預期效益,113年經費(千元),114年經費(千元),主辦機關',
      '公車,113-114年,累計汰換50輛,"8,200","9,000",交通局',
    );
    expect(document.measures[0]?.budgets).toMatchObject([{ raw: '8,200 9,000' }]);
    expect(document.measures[0]?.budgets[0]).not.toHaveProperty('stated');
    expect(shown(document)).toEqual(['公車 |  | 2024-2025 50輛/- not-due']);
    expect(findings).toEqual(['missing-budget D2']);
  });

  it('reads the header below a year although one of its names is unknown, and the field in brackets behind a year', async () => {
    const below = await read(
      '措施,指標,單位,113年,,,,主辦機關',
      ',,,目標,實績,達成率(%),預算數(千元),',
      '公車,公車輛數,輛,10,9,90,500,交通局',
    );
    expect(shown(below.document)).toEqual(['公車 | 公車輛數 | 2024 10輛/9輛 behind']);
    expect(below.document.measures[0]?.budgets).toMatchObject([{ stated: 500_000 }]);
    expect(below.document.coverage.unmappedCells).toMatchObject([{ text: '90', reason: 'unknown-column' }]);
    const { document } = await read(
      '措施,指標,單位,113年(目標),113年(實績),114年(目標),主辦機關',
      '公車,公車輛數,輛,10,9,20,交通局',
    );
    expect(shown(document)).toEqual(['公車 | 公車輛數 | 2024 10輛/9輛 behind, 2025 20輛/- not-due']);
  });

  it('takes the year of a table from its title where nothing else tells it', async () => {
    const { document } = await read(
      '濱海市113年度減碳措施執行成果表,,,,,',
      '填報日期：114年3月15日,,,,,',
      '措施,指標,單位,目標,成果,主辦機關',
      '公車,公車輛數,輛,20,18,交通局',
      '※ 數值以核定為準。,,,,,',
    );
    expect(shown(document)).toEqual(['公車 | 公車輛數 | 2024 20輛/18輛 behind']);
    expect(document.coverage.unmapped).toBe(0);
  });

  it('gives the result of one year to that year of the span', async () => {
    const { document } = await read(
      '措施,指標,期程,目標,成果,主辦機關',
      '步道,步道長度,113-114年,每年3公里,113年3.2公里,工務局',
    );
    expect(shown(document)).toEqual(['步道 | 步道長度 | 2024 3公里/3.2公里 achieved, 2025 3公里/- not-due']);
  });
});

describe('several columns that one field may be read from', () => {
  it('reads the best named one, though another stands before it', async () => {
    const { document } = await read(
      '策略,執行方案,目標年,期程,指標,目標值,承辦單位,主辦機關,落後原因,備註',
      '運輸,電動公車,119年,113年,公車數(輛),30,運輸科,交通局,缺料,本案續辦',
    );
    expect(shown(document)).toEqual(['電動公車 | 公車數 | 2024 30輛/- not-due']);
    expect(document.measures).toMatchObject([{ category: '運輸', leadAgencies: ['交通局'] }]);
    expect(document.coverage.unmappedCells.map(({ text }) => text)).toEqual(['119年', '運輸科', '缺料']);
  });

  it('leaves the narrower of two periods where it stands first', async () => {
    const { document } = await read(
      '措施,年度,計畫期程,指標,目標值,主辦機關',
      '電動公車,113年,110-114年,公車數(輛),30,交通局',
    );
    expect(shown(document)).toEqual(['電動公車 | 公車數 | 2024 30輛/- not-due']);
  });

  it('takes a column behind the figures of a row for no narrower name of its measure', async () => {
    const { document } = await read(
      '項次,計畫名稱,年度,指標,目標值,成果,主辦機關,具體作為',
      '1,電動公車,113年,公車數(輛),30,32,交通局,補助業者汰換',
    );
    expect(document.measures).toMatchObject([{ name: '電動公車', category: '' }]);
    expect(document.coverage.unmappedCells).toMatchObject([{ text: '補助業者汰換' }]);
  });
});

describe('what is no part of a header, and no year of a table', () => {
  it('takes a row of data below a header for one, though its results are called 完成', async () => {
    const { document } = await read(
      '策略,措施,指標,期程,目標值,執行成果,主辦機關',
      ',,,113年,,完成,',
      '運輸,電動公車,公車數(輛),113年,30輛,32輛,交通局',
    );
    expect(shown(document)).toEqual(['電動公車 | 公車數 | 2024 30輛/32輛 achieved']);
    expect(document.coverage.unmappedCells).toMatchObject([
      { text: '113年', reason: 'unreadable-row' },
      { text: '完成', reason: 'unreadable-row' },
    ]);
  });

  it.each(['依112年公告辦理', '114年第1次會議附件', '113年版'])(
    'takes no year of the title %s',
    async (title) => {
      const { document } = await read(
        title,
        '策略,措施,指標,目標值,執行成果,主辦機關',
        '運輸,電動公車,公車數(輛),30輛,32輛,交通局',
      );
      expect(shown(document)).toEqual(['電動公車 | 公車數 | ']);
    },
  );
});

describe('what is meant and what is done', () => {
  it('takes no figure of what is still to be done for a result', async () => {
    const { document } = await read(
      '措施,指標,年度,目標,成果,主辦機關',
      '甲,宣導場次,113年,30場,預計辦理12場,環保局',
      '乙,宣導場次,113年,30場,尚未辦理(原訂5場),環保局',
      '丙,汰換輛數,113年,30輛,規劃於114年汰換30輛,交通局',
      '丁,宣導場次,113年,30場,目標：30場；實際：28場,環保局',
      '戊,汰換盞數,113年,"1,800盞","已汰換1,500盞，其餘300盞預計114年6月完成",工務局',
      '己,汰換輛數,113年,30輛,已達成目標30輛,交通局',
      '庚,汰換輛數,113年,30輛,未達30輛,交通局',
    );
    expect(shown(document)).toEqual([
      '甲 | 宣導場次 | 2024 30場/- qualitative',
      '乙 | 宣導場次 | 2024 30場/- qualitative',
      '丙 | 汰換輛數 | 2024 30輛/- qualitative',
      '丁 | 宣導場次 | 2024 30場/28場 behind',
      '戊 | 汰換盞數 | 2024 1800盞/1500盞 behind',
      '己 | 汰換輛數 | 2024 30輛/30輛 achieved',
      '庚 | 汰換輛數 | 2024 30輛/<30輛 behind',
    ]);
  });

  it('takes what was reached of a goal, and what was done about goals, for results', async () => {
    const { document } = await read(
      '措施,指標,年度,目標,成果,主辦機關',
      '甲,巡查率(%),113年,95%,目標達成率100%,環保局',
      '乙,會議場次,113年,3場,辦理目標管理會議3場,環保局',
      '丙,汰換輛數,113年,30輛,目標值為30輛，實際25輛,交通局',
      '丁,減碳量(公噸),113年,100公噸,預估年減碳110公噸,環保局',
    );
    expect(shown(document)).toEqual([
      '甲 | 巡查率 | 2024 95%/100% achieved',
      '乙 | 會議場次 | 2024 3場/3場 achieved',
      '丙 | 汰換輛數 | 2024 30輛/25輛 behind',
      // What something saves is estimated also where it is done.
      '丁 | 減碳量 | 2024 100公噸/110公噸 achieved',
    ]);
  });

  it('takes nearly so many for fewer where it is a result, and for no upper bound where it is a target', async () => {
    const { document } = await read(
      '措施,指標,年度,目標,成果,主辦機關',
      '甲,接管率(%),113年,接近100%,80%,水利局',
      '乙,汰換輛數,113年,30輛,將近30輛,交通局',
    );
    expect(shown(document)).toEqual([
      '甲 | 接管率 | 2024 100%/80% behind',
      '乙 | 汰換輛數 | 2024 30輛/<30輛 behind',
    ]);
  });

  it('takes the yearly figure of a target that says it for all years as well', async () => {
    const { document } = await read(
      '措施,指標,期程,目標,成果,主辦機關',
      '宣導,宣導場次,111-112年,"每年30場，2年共60場",111年30場 112年28場,環保局',
    );
    expect(shown(document)).toEqual(['宣導 | 宣導場次 | 2022 30場/30場 achieved, 2023 30場/28場 behind']);
  });

  it('holds one target for the years in its header against their sum', async () => {
    const { document } = await read(
      '部門,編號,推動措施,主辦機關,目標量(113-114年),113年執行量,114年執行量,執行量合計,減碳量(公噸)',
      '運輸,1,電動公車,交通局,50輛,20輛,25輛,45輛,"1,200"',
    );
    expect(document.kind).toBe('results-report');
    expect(shown(document)).toEqual([
      '電動公車 |  | 2024 -/20輛 no-target, 2025 -/25輛 no-target, 2024-2025 50輛/45輛 behind',
    ]);
  });

  it('knows that less is better of more names, and a row of means', async () => {
    const { document } = await read(
      '措施,指標,單位,113年目標,113年實績,主辦機關',
      '空污,PM10年平均值,μg/m3,40,42,環保局',
      '垃圾,人均垃圾產生量,公斤,0.9,0.85,環保局',
      '電力,每人用電,度,"3,000","2,950",經發局',
      '平均,,,100,90,',
    );
    expect(shown(document)).toEqual([
      '空污 | PM10年平均值 | 2024 40μg/m3/42μg/m3 behind',
      '垃圾 | 人均垃圾產生量 | 2024 0.9公斤/0.85公斤 achieved',
      '電力 | 每人用電 | 2024 3000度/2950度 achieved',
    ]);
  });
});

describe('a list of results beside one target', () => {
  it('holds no single item against it, where all count what it counts', async () => {
    const { document, findings } = await read(
      '措施,指標,年度,目標,成果,主辦機關',
      '甲,宣導場次,113年,10場,"1. 校園宣導6場\n2. 社區宣導5場",環保局',
      '乙,宣導場次,113年,10場,"1. 校園宣導5場\n2. 社區宣導4場",環保局',
    );
    // 6 + 5 may be enough, 5 + 4 are not.
    expect(shown(document)).toEqual([
      '甲 | 宣導場次 | 2024 10場/- incomparable',
      '乙 | 宣導場次 | 2024 10場/- behind',
    ]);
    expect(findings.filter((finding) => finding.startsWith('behind'))).toEqual(['behind-schedule E3']);
  });
});
