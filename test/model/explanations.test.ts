/** Tables of explanations through the whole reading; the reasons are ours, names and figures the documents'. */
import { expect, test } from 'vitest';
import { builtInProfiles } from '../../src/map/profile.ts';
import { ingest } from '../../src/pipeline/pipeline.ts';
import type { PlanDocument } from '../../src/plan-document.ts';

async function read(path: string, lines: readonly string[]): Promise<PlanDocument | undefined> {
  const input = { path, bytes: new TextEncoder().encode(`${lines.join('\n')}\n`) };
  const { model } = await ingest([input], {
    asOf: undefined,
    profiles: builtInProfiles(),
    lang: 'en',
    rules: new Map(),
    failOn: 'never',
    version: '0.0.0',
  });
  return model.documents[0];
}

/** `住商 C3 閒置空地綠美化: 11.6/12 公頃 (D3)`, one line per explanation. */
function brief(document: PlanDocument | undefined): string[] {
  return (document?.explanations ?? []).map(({ sector, measure, source, comparisons }) => {
    const pairs = comparisons.map(({ label, actual, expected, unit, source: place }) =>
      [label, `${actual}/${expected}`, unit?.symbol, `(${place.cell})`].filter(Boolean).join(' '),
    );
    return `${sector} ${source.cell} ${measure}: ${pairs.join(', ')}`;
  });
}

const CSV = [
  '表 5 進度落後說明,,,,',
  '部門,執行措施或實施計畫,說明,執行量/目標值 (110~112.9),',
  '住商,推動建築物節水節電與創能計畫,工期延後。,"雨水貯集容量(m3) 1,537,275/1,200,000 立方公尺",',
  ',,裝修減少。,"燈具瓦數(w) 1,531,153/2,700,000 瓦",',
  ',閒置空地綠美化,申請量減少。,11.6/12 公頃,',
  ',,,,',
  '部門,執行措施或實施計畫,說明,執行量/目標值 (110~112.9),',
  ',公部門節電,用電增加。,"4,758/6,273 度",',
  '環境,資源回收率,算法改變。,110年:829 噸 111年:883 噸,',
  ',畜牧糞尿資源化處理設施,水量降低。,甲烷處理量,60.476/489 噸',
  ',,,發電量,20.196/207 萬度',
];

test('csv: sectors and measures run on, figures stand beside what they count, nothing is left over', async () => {
  const document = await read('table5.csv', CSV);
  expect(brief(document)).toEqual([
    'residential-commercial C3 推動建築物節水節電與創能計畫: 雨水貯集容量(m3) 1537275/1200000 立方公尺 (D3)',
    'residential-commercial C4 推動建築物節水節電與創能計畫: 燈具瓦數(w) 1531153/2700000 瓦 (D4)',
    'residential-commercial C5 閒置空地綠美化: 11.6/12 公頃 (D5)',
    'residential-commercial C8 公部門節電: 4758/6273 度 (D8)',
    'environment C9 資源回收率: undefined/undefined (D9)',
    'environment C10 畜牧糞尿資源化處理設施: 甲烷處理量 60.476/489 噸 (D10), 發電量 20.196/207 萬度 (D11)',
  ]);
  expect(document?.explanations?.map(({ raw }) => raw)).toEqual([
    '工期延後。',
    '裝修減少。',
    '申請量減少。',
    '用電增加。',
    '算法改變。',
    '水量降低。',
  ]);
  expect(document?.explanations?.[4]?.comparisons[0]?.raw).toBe('110年:829 噸 111年:883 噸');
  expect(document?.measures).toEqual([]);
  expect(document?.coverage.unmappedCells).toEqual([]);
});

test('text: a row that lost the blank before it is put back, and says so', async () => {
  const document = await read('report.txt', [
    '表 5 進度落後說明',
    '',
    '部門\t執行措施\t說明\t執行量/目標值',
    '環境\t掩埋場活化工程\t統計至九月。\t12/18 萬立方公尺',
    '再生水提供量\t統計至九月。\t5.85/7.8 萬噸/日',
  ]);
  expect(brief(document)).toEqual([
    'environment C4 掩埋場活化工程: 12/18 萬立方公尺 (D4)',
    'environment B5 再生水提供量: 5.85/7.8 萬噸/日 (C5)',
  ]);
  expect(document?.repairs.map(({ kind, cells }) => [kind, cells.map(({ cell }) => cell)])).toEqual([
    ['row-realigned', ['A5', 'B5', 'C5']],
  ]);
});

test('a report keeps its kind and its measures, however long its list of reasons', async () => {
  const document = await read('report.csv', [
    '表 1 示範市 110~114 年推動成果,,,,,,,,',
    '部門,編號,主要局處,執行措施,五年目標量,110年執行量,111年執行量,112年執行量,總執行量',
    '住商,1,工務局,公園綠地面積,10 公頃,3,7,1,11 公頃',
    ...CSV,
  ]);
  expect(document?.kind).toBe('results-report');
  expect(document?.profile).toBe('results-report');
  expect(document?.tables.map(({ id, profile }) => [id, profile])).toEqual([
    ['1', undefined],
    ['5', 'shortfall-explanation'],
  ]);
  expect(document?.measures.map(({ name }) => name)).toEqual(['公園綠地面積']);
  expect(document?.explanations).toHaveLength(6);
});
