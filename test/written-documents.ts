/** Written documents of any size: a report whose prose states figures, a law, a chapter on organisation. */
import { legalNumeral } from '../src/check/law/places.ts';

/** Two signs that no other index has side by side. */
function word(index: number): string {
  return String.fromCodePoint(0x6000 + index, 0x7000 + index);
}

function each(size: number, line: (index: number) => string): string {
  return Array.from({ length: size }, (_, index) => line(index)).join('');
}

const COLUMNS =
  '部門\t編號\t主要局處\t執行措施或實施計畫\t五年目標量\t110 年執行量\t111 年執行量\t112/1~9 月執行量\t總執行量\t總減碳量';

/** 100,000, 102,000, …: as far from each other in a long report as in a short one. */
function total(index: number): number {
  return 1000 * (100 + 2 * index);
}

/** A sentence for each measure, of which every second says something else than the table, and a reason for each. */
export function reportText(size: number): string {
  const named = (index: number): string => `推動${word(index)}設備計畫`;
  return `第四章 執行檢討
各部門共 ${size} 項措施，其中 ${size} 項進度落後。
${each(size, (index) => `至 112 年 9 月${named(index)}累計汰換 ${total(index) + (index % 2) * 1000} 輛。\n`)}
表 1 110~112/9 第二期溫室氣體減量執行方案推動成果
${COLUMNS}
${each(size, (index) => `運輸\t${index + 1}\t環保局\t${named(index)}\t${7 * total(index)} 輛\t-\t-\t${total(index)}\t${total(index)} 輛\t0.5\n`)}
表 5 第二期執行方案進度落後說明
部門\t執行措施或實施計畫\t說明\t執行量/目標值 (110~112.9)
${each(size, (index) => `運輸\t${named(index)}\t因受缺工影響而延後。\t${total(index)}/${7 * total(index)} 輛\n`)}`;
}

/** As lines of csv: articles with a deadline, references, a fine and a list each, and their explanations. */
export function lawCsv(size: number): string {
  return `條文,說明
第一條 為減緩氣候變遷，特制定本自治條例。,一、立法目的。
"第二條 本自治條例之主管機關為本府環境保護局。
前項主管機關及各目的事業主管機關權責劃分如下：
${each(size / 5, (index) => `${legalNumeral(index + 1)}、本府${word(index)}局：辦理${word(index)}設備之汰換及${word(index + 1)}教育。\n`)}",一、定明主管機關。
${each(size, (index) => article(index + 3))}`;
}

function article(number: number): string {
  const [own, before] = [legalNumeral(number), legalNumeral(number - 1)];
  const name = word(number);
  return `"第${own}條 ${name}業者應於中華民國一百十九年十二月三十一日前完成${name}設備之汰換，並依前條規定提報計畫。
前項${name}設備之標準，由本府${word(number % 40)}局另定之。
違反第一項規定者，處新臺幣一萬元以上十萬元以下罰鍰。
依第${before}條第二項規定辦理者，不適用之：
一、${name}設備。
二、其他${name}（以下簡稱${name}）。","一、明定${name}業者之責任。
二、第二項授權由本府${word(number % 40)}局另定之。"
`;
}

/** Groups with their convenors, one below the other, and the agencies that support them. */
export function organisationText(size: number): string {
  return `第3章 推動期程與組織架構
本市於112年6月29日將前揭委員會更名為「示範市氣候變遷因應推動會」(以下簡稱推動會)。
該推動會各推動小組以業務權責區分，由各主政機關擔任召集單位，分別為：
${each(size, (index) => `- (${index + 1}) 「${word(index)}組」：由${word(index)}處召集，負責${word(index)}之推廣等任務。\n`)}
除各小組召集單位外，市府各單位均屬協辦機關共 ${size} 個（${each(size, (index) => `${word(index + 1000)}處、`)}衛生局），共同進行。
`;
}
