import { describe, expect, it, test } from 'vitest';
import { foldSameLength, foldText, tidyName } from '../../src/parse/normalise.ts';
import { survivesAnything } from './hostile.ts';

describe('tidyName', () => {
  test.each([
    ['感測物聯網 PM <sub>2.5</sub> 污染熱區改善', '感測物聯網PM2.5污染熱區改善'],
    ['促進 商業 公共 空間 與 車 站 充 換 電 池', '促進商業公共空間與車站充換電池'],
    ['營造 電車\n善 用 環 境', '營造電車善用環境'],
    ['Solar Roof Program', 'Solar Roof Program'],
    ['Solar  Roof\nProgram', 'Solar Roof Program'],
    ['推廣 ESCO 模式', '推廣ESCO模式'],
    ['低碳 LED 燈具 比率(%)', '低碳LED燈具比率(%)'],
    ['通勤（學）\r\n自行車道', '通勤(學)自行車道'],
    ['<p>一、措施</p> <p>二、措施</p>', '一、措施二、措施'],
    ['排放 CO<sub>2</sub>e', '排放CO2e'],
    ['PM  <sub>2.5</sub>', 'PM2.5'],
    ['第一行<br/>第二行', '第一行第二行'],
    ['AQI ≤ 100 比率', 'AQI≤100比率'],
    ['執\ufa08方案', '執行方案'],
    ['推動成⾏', '推動成行'],
    ['減\u200b碳', '減碳'],
    ['a < b', 'a < b'],
    ['  <b>甲</b> <font size="2">乙</font>', '甲乙'],
    ['Solar<br>Roof', 'Solar Roof'],
    ['Solar<b>Roof</b>', 'SolarRoof'],
    ['CO <SUB>2</SUB>e', 'CO2e'],
    ['Solar 屋頂', 'Solar屋頂'],
    ['屋頂 Solar', '屋頂Solar'],
    ['αβ γδ', 'αβ γδ'],
    ['', ''],
    [' \n\t\u3000', ''],
  ])('%j is %j', (text, name) => expect(tidyName(text)).toBe(name));

  it('is the same when done twice', () =>
    survivesAnything(tidyName, (text, name) => {
      if (text.length < 200 && !/[<>]/.test(foldText(text))) expect(tidyName(name)).toBe(name);
    }));
});

describe('foldText', () => {
  test.each([
    ['１,２３４（％）', '1,234(%)'],
    ['m³／日', 'm3/日'],
    ['110～112', '110~112'],
    ['①累計16面', '①累計16面'],
    ['①②㎡', '①②m2'],
    ['AQI≦100、≧5', 'AQI≤100、≥5'],
    ['\u200b１\ufeff\u00ad', '1'],
    ['5\u3000處', '5 處'],
    // What two units make together: a letter and its accent, one digit of mathematics.
    ['e\u0301', 'é'],
    ['𝟏𝟐', '12'],
    ['\uf9e8', '\uf9e8'.normalize('NFKC')],
  ])('%j is %j', (text, folded) => expect(foldText(text)).toBe(folded));
});

describe('foldSameLength', () => {
  test.each([
    ['１,２３４（％）', '1,234(%)'],
    ['5\u3000處', '5 處'],
    ['2,000,000m ³', '2,000,000m ³'],
    ['CO₂e', 'CO₂e'],
    ['㎡ …', '㎡ …'],
    ['行\ufa08⾏', '行行行'],
    ['𠮷１', '𠮷1'],
    ['１\u00ad\u200b\u200c\u200d\ufeff２', '1     2'],
    ['１\u200a\u200e２', '1 \u200e2'],
    ['ａ①⑴㊿', 'a①⑴㊿'],
    ['Ａb～', 'Ab~'],
    ['㎡１', '㎡1'],
  ])('%j is %j', (text, folded) => expect(foldSameLength(text)).toBe(folded));

  it('keeps every position', () =>
    survivesAnything(foldSameLength, (text, folded) => expect(folded.length).toBe(text.length)));
});
