import { expect, test } from 'vitest';
import rule from '../../../src/check/rules/unmeasurable-indicator.ts';
import { brief, check, type MeasureSpec, plan } from '../plan-builder.ts';

function measure(name: string, indicator: string, unit?: string): MeasureSpec {
  const records = [{ years: 2022 }];
  return { name, indicators: [{ name: indicator, ...(unit ? { unit } : {}), records }] };
}

const counted = [measure('推廣節能', '輔導家數', '家'), measure('節約用水', '用水比率')];

test('a measure without an indicator, though most others have one', () => {
  const findings = check(rule, plan({ measures: [...counted, measure('市政大樓節能', '')] }));
  expect(findings.map(brief)).toEqual(['warning B6']);
  expect(findings[0]?.message).toBe(
    '「市政大樓節能」沒有寫衡量標準，同一文件的多數方案都有；應寫明數什麼、單位是什麼。',
  );
});

test('an activity is no quantity', () => {
  const findings = check(rule, plan({ measures: [measure('成立氣候基金', '推動氣候基金設置')] }));
  expect(findings.map(brief)).toEqual(['notice B4']);
  expect(findings[0]?.message).toBe(
    '衡量標準「推動氣候基金設置」是一件工作，不是可以數的量；應寫明數什麼、單位是什麼。',
  );
});

test('a unit makes an activity countable', () => {
  expect(check(rule, plan({ measures: [measure('汰換', '淘汰老舊機車', '輛')] }))).toEqual([]);
});

test('a report that names no indicators is not asked for any', () => {
  const measures = [measure('推廣節能', ''), measure('節約用水', '')];
  expect(check(rule, plan({ measures }))).toEqual([]);
  const report = {
    ...plan({ measures: [...counted, measure('市政大樓', '')] }),
    kind: 'results-report' as const,
  };
  expect(check(rule, report)).toEqual([]);
});

test('half of the measures are not most of them', () => {
  expect(
    check(rule, plan({ measures: [measure('推廣節能', '輔導家數', '家'), measure('節約用水', '')] })),
  ).toEqual([]);
});

test('a measure with one named indicator of two is not without', () => {
  const records = [{ years: 2022 }];
  const partly: MeasureSpec = {
    name: '宣導',
    indicators: [
      { name: '', records },
      { name: '宣導場數', unit: '場', records },
    ],
  };
  expect(check(rule, plan({ measures: [...counted, partly] }))).toEqual([]);
});

test('in English, with what each is about', () => {
  const measures = [...counted, measure('市政大樓節能', ''), measure('成立氣候基金', '推動氣候基金設置')];
  const findings = check(rule, plan({ measures }), undefined, 'en');
  expect(
    findings.map(({ measure: name, indicator, evidence, message }) => [
      name,
      indicator,
      evidence.case,
      message,
    ]),
  ).toEqual([
    [
      '市政大樓節能',
      undefined,
      'none',
      '"市政大樓節能" names no indicator, though most measures of the document do; expected what is counted, and in which unit.',
    ],
    [
      '成立氣候基金',
      '推動氣候基金設置',
      'activity',
      'The indicator "推動氣候基金設置" is an activity, not a quantity; expected what is counted, and in which unit.',
    ],
  ]);
  expect(findings[0]?.evidence.indicator).toBe('');
});
