/** What rules are called where their identifiers would be English words to people who read Chinese. */
import type { Language } from '../finding.ts';

const NAMES_ZH: Readonly<Record<string, string>> = {
  'unreadable-input': '檔案無法讀取',
  'unknown-layout': '版型不明',
  'empty-table': '表格無內容',
  'unmapped-cell': '儲存格未讀入',
  'repaired-row': '列已修補',
  'malformed-value': '內容格式不符',
  'schema-violation': '不符資料結構',
  'missing-result': '缺成果',
  'missing-target': '缺目標',
  'missing-budget': '缺經費',
  'missing-unit': '缺單位',
  'missing-agency': '缺主辦機關',
  'unquantified-target': '目標未量化',
  'missing-chapter': '缺章節',
  'behind-schedule': '進度落後',
  'partial-period-result': '成果未滿全期',
  'period-gap': '年度缺漏',
  'overdue-milestone': '里程碑逾期',
  'outside-plan-period': '超出計畫期間',
  'inconsistent-units': '單位不一致',
  'mixed-basis': '基準不一',
  'total-mismatch': '合計不符',
  'target-regression': '目標倒退',
  'target-below-achieved': '目標低於已達成',
  'duplicate-measure': '措施重複',
  'agency-mismatch': '機關不符',
  'outlier-value': '數值異常',
  'shared-budget': '經費共用',
  'unmeasurable-indicator': '指標無法衡量',
  'narrative-mismatch': '文字與表不符',
  'unexplained-shortfall': '落後未說明',
  'explained-but-met': '已達標仍列落後',
  'revision-mismatch': '修正與原表不符',
  'revision-without-reason': '修正未附理由',
  'unknown-agency': '查無機關',
  'count-mismatch': '數量不符',
  'term-inconsistent': '用詞不一致',
  'dangling-reference': '引用條文不存在',
  'text-mismatch': '條文不一致',
  'explanation-missing': '說明缺漏',
  'penalty-missing': '缺罰則',
  'deadline-missing': '缺期限',
  'legal-deadline-conflict': '與法定期限不符',
};

/** A few words for a rule; a plugin's own rule keeps its identifier, which is the name its author gave it. */
export function ruleName(id: string, lang: Language): string {
  const name = NAMES_ZH[id];
  if (name === undefined) return id;
  return lang === 'en' ? id.replaceAll('-', ' ') : name;
}

/** The same before its identifier, which options and configurations ask for; in English that says it already. */
export function ruleTitle(id: string, lang: Language, between = ' '): string {
  const name = NAMES_ZH[id];
  return name === undefined || lang === 'en' ? id : `${name}${between}${id}`;
}
