/** Plan tables of cities whose layout and words nobody has shown the program before. Every value is worked out by hand. */
import { describe, expect, it } from 'vitest';
import type { Indicator, PlanDocument, Record as PlanRecord } from '../../src/plan-document.ts';
import { run, textInput } from '../run-files.ts';

async function read(...lines: string[]) {
  const { model, report } = await run([textInput('plan.csv', `${lines.join('\n')}\n`)]);
  const [document] = model.documents;
  if (!document) throw new Error(JSON.stringify(report.findings));
  return {
    document,
    findings: report.findings.map(({ rule, locations }) => `${rule} ${locations[0]?.cell}`),
  };
}

/** `電動公車 | 公車數 | 2024 30輛/32輛 achieved`. */
function shown({ measures }: PlanDocument): string[] {
  return measures.flatMap(({ name, indicators }) =>
    indicators.map((indicator) => [name, indicator.name, recordsOf(indicator)].join(' | ')),
  );
}

function recordsOf({ records }: Indicator): string {
  return records
    .map(({ period: { start, end }, target, result, status }) => {
      const years = start === end ? `${start}` : `${start}-${end}`;
      return `${years} ${said(target)}/${said(result)} ${status}`;
    })
    .join(', ');
}

function said(quantity: PlanRecord['target']): string {
  return quantity?.value === undefined
    ? '-'
    : `${quantity.op ?? ''}${quantity.value}${quantity.unit?.symbol ?? ''}`;
}

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
    );
    expect(shown(document)).toEqual([
      '環教 | 宣導場次 | 2024 20場/22場 achieved',
      '環教 | 參與人數 | 2024 600人/580人 behind',
      '減塑 | 輔導店家 | 2024 50家/48家 behind',
      '減塑 | 減塑量 | 2024 3.5公噸/4.1公噸 achieved',
      '綠地 | 新增面積 | 2024 1.5公頃/1.6公頃 achieved',
      '綠地 | 維護面積 | 2024 2.3公頃/2.2公頃 behind',
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
});
