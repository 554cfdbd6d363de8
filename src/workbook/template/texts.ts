/** What the templates say to whoever fills them in, in both languages. */
import type { Language } from '../../finding.ts';
import type { Field, ListName, SheetKind, TemplateKind } from './layout.ts';

/** Fields that some template has a column for. */
export type TemplateField = Exclude<Field, 'agencies' | 'begin' | 'end'>;

export interface FieldText {
  /** What goes into the cell. */
  readonly what: string;
  /** How it may be written; shown, never part of the table. */
  readonly examples: string;
}

export interface TemplateTexts {
  /** File names without ending. */
  readonly files: Readonly<Record<TemplateKind, string>>;
  readonly sheets: Readonly<Record<SheetKind, string>>;
  /** Line above the table, to be overwritten. */
  readonly title: (kind: SheetKind, from: number, to: number) => string;
  readonly moneyNote: string;
  /** Goes before the examples. */
  readonly example: string;
  readonly year: (year: number) => string;
  readonly guide: {
    readonly sheet: string;
    readonly title: (name: string) => string;
    readonly steps: readonly string[];
    readonly head: readonly [column: string, what: string, examples: string];
    readonly lists: Readonly<Record<ListName, string>>;
  };
  readonly fields: Readonly<Record<TemplateField, FieldText>>;
}

const ROC = 1911;

const zhTW: TemplateTexts = {
  files: {
    'strategy-plan': '推動策略表',
    'results-report': '執行成果表',
    'kpi-plan': '關鍵績效指標表',
    'kpi-revision': '績效指標修正彙總表',
    organisation: '推動組織',
    ordinance: '自治條例對照表',
  },
  sheets: {
    'strategy-plan': '推動策略',
    'results-report': '執行成果',
    'shortfall-explanation': '進度落後說明',
    'kpi-plan': '關鍵績效指標',
    'kpi-revision': '修正彙總',
    organisation: '工作分組',
    ordinance: '條文對照',
  },
  title: (kind, from, to) => {
    const [first, last] = [from - ROC, to - ROC];
    const titles: Readonly<Record<SheetKind, string>> = {
      'strategy-plan': `○○縣（市）淨零排放推動策略（${first}-${last}年）`,
      'results-report': `○○縣（市）溫室氣體減量執行方案${first}-${last}年推動成果`,
      'shortfall-explanation': '進度落後說明',
      'kpi-plan': `○○縣（市）政府中程（${first}至${last}年度）施政計畫關鍵績效指標`,
      'kpi-revision': `○○縣（市）政府中程（${first}至${last}年度）施政計畫關鍵績效指標修正彙總`,
      organisation: '○○縣（市）氣候變遷因應推動會工作分組',
      ordinance: '○○縣（市）淨零排放自治條例草案條文對照表',
    };
    return titles[kind];
  },
  moneyNote: '經費單位：萬元',
  example: '例：',
  year: (year) => `${year - ROC}年`,
  guide: {
    sheet: '填寫說明',
    title: (name) => `${name}填寫說明`,
    steps: [
      '先改寫第一列的標題：縣市名稱請用全名，例如嘉義市；期程請改成計畫的期程。',
      '一列寫一個方案、一個衡量標準、一個年度（或期程）；同一方案有好幾列時，每一列都寫方案名稱，或把該欄合併。',
      '沒有資料請留白；0 是數值，「-」表示沒有。不要改欄名；不需要的欄可以刪除。',
      '有下拉選單的欄可以選，也可以自行輸入其他內容。',
      '這張工作表只給填寫的人看，planlint 讀取時會略過。填好後執行 planlint validate 檔名.xlsx。',
    ],
    head: ['欄位', '填什麼', '寫法舉例'],
    lists: { sectors: '部門', units: '常用單位', agencies: '常見機關' },
  },
  fields: {
    sector: { what: '六大部門之一', examples: '能源、製造、運輸、住商、農業、環境' },
    category: { what: '策略或目標的類別；連續幾列相同可合併', examples: '綠運輸、再生能源' },
    ordinal: { what: '編號', examples: '1、2、3' },
    measure: { what: '方案、措施或指標的名稱；每項一個名稱', examples: '汰換老舊公務車' },
    description: { what: '怎麼做，幾句話即可', examples: '逐年編列預算，汰換逾十年車輛' },
    indicator: { what: '用什麼數字衡量；一列一個', examples: '汰換輛數、累計設置容量' },
    unit: { what: '目標與成果的單位', examples: '輛、場次、kW、公噸CO2e' },
    lead: { what: '主辦機關，用全名；一個以上以頓號分開', examples: '環境保護局' },
    support: { what: '協辦機關，用全名；一個以上以頓號分開', examples: '教育處、交通處' },
    period: { what: '這一列說的年度或期程', examples: '115年、115-119年、119年12月31日前' },
    target: { what: '目標的數字；單位寫在單位欄', examples: '1,200、≧80、累計1,200' },
    result: { what: '已達成的數字；還沒到期請留白', examples: '853、1,102（至10月底）' },
    budget: { what: '經費，以表上方註明的單位計', examples: '300、115年：120 116年：180' },
    note: { what: '其他要說明的', examples: '配合中央補助期程' },
    total: { what: '各年成果的合計', examples: '45' },
    carbon: { what: '減碳量；單位寫在數字後', examples: '120公噸CO2e' },
    explanation: { what: '為何落後、如何補救', examples: '設備延後交貨，116年6月前補足' },
    comparison: { what: '實際／預定', examples: '20/30' },
    article: { what: '條次與條文；一列一條', examples: '第一條　為……，特制定本自治條例。' },
    group: { what: '工作分組的名稱', examples: '運輸組' },
    convenor: { what: '召集機關，用全名', examples: '交通處' },
    duties: { what: '分組的任務；一項一行', examples: '推動公共運輸與電動車輛' },
    reason: { what: '為何修正；必填', examples: '中央補助額度調降' },
    page: { what: '原計畫的頁碼', examples: '12' },
  },
};

const en: TemplateTexts = {
  files: {
    'strategy-plan': 'strategy-plan',
    'results-report': 'results-report',
    'kpi-plan': 'kpi-plan',
    'kpi-revision': 'kpi-revision',
    organisation: 'organisation',
    ordinance: 'ordinance',
  },
  sheets: {
    'strategy-plan': 'Strategy',
    'results-report': 'Results',
    'shortfall-explanation': 'Shortfalls',
    'kpi-plan': 'KPIs',
    'kpi-revision': 'Revisions',
    organisation: 'Working groups',
    ordinance: 'Articles',
  },
  title: (kind, from, to) => {
    const titles: Readonly<Record<SheetKind, string>> = {
      'strategy-plan': `Climate strategy of (municipality), ${from}-${to}`,
      'results-report': `Results of the climate plan of (municipality), ${from}-${to}`,
      'shortfall-explanation': 'Explanation of shortfalls',
      'kpi-plan': `KPIs of the medium-term plan of (municipality), ${from}-${to}`,
      'kpi-revision': `Revised KPIs of the medium-term plan of (municipality), ${from}-${to}`,
      organisation: 'Working groups of the climate committee of (municipality)',
      ordinance: 'Climate ordinance of (municipality): articles and explanations',
    };
    return titles[kind];
  },
  moneyNote: 'Budget unit: NT$10,000',
  example: 'e.g. ',
  year: String,
  guide: {
    sheet: 'How to fill in',
    title: (name) => `How to fill in: ${name}`,
    steps: [
      'First overwrite the title in the first row: name the municipality in full, and the years of the plan.',
      'One row for one measure, one indicator and one year (or span). Where a measure has several rows, name it in each, or merge the cells.',
      'Leave cells without data blank; 0 is a value, "-" means there is none. Keep the column names; columns you do not need may be deleted.',
      'Cells with a list offer choices; anything else may be typed.',
      'This sheet is for people only: planlint leaves it out. When the table is filled in, run planlint validate FILE.xlsx.',
    ],
    head: ['Column', 'What goes in', 'Ways to write it'],
    lists: { sectors: 'Sectors', units: 'Units', agencies: 'Agencies' },
  },
  fields: {
    sector: {
      what: 'one of the six sectors',
      examples: 'energy, manufacturing, transport, residential-commercial, agriculture, environment',
    },
    category: { what: 'the strategy or goal it belongs to', examples: 'Green mobility' },
    ordinal: { what: 'a number', examples: '1, 2, 3' },
    measure: { what: 'name of the measure or KPI', examples: 'Replace old official cars' },
    description: {
      what: 'how it is done, in a few words',
      examples: 'Budgeted yearly; cars of ten years and more',
    },
    indicator: { what: 'what is counted; one in a row', examples: 'Cars replaced' },
    unit: { what: 'unit of target and result', examples: '輛, kW, %, t, tCO2e' },
    lead: { what: 'lead agency by its full name', examples: '環境保護局' },
    support: { what: 'supporting agencies by their full names', examples: '教育處/交通處' },
    period: { what: 'the year or span this row is about', examples: '2026, 2026-2030, 115年, 115-119年' },
    target: { what: 'the figure aimed at; its unit goes into the unit column', examples: '1,200 or >=80' },
    result: { what: 'the figure reached; blank while it is not due', examples: '853' },
    budget: { what: 'budget, in the unit noted above the table', examples: '300' },
    note: { what: 'anything else', examples: 'follows the national subsidy' },
    total: { what: 'sum of the results', examples: '45' },
    carbon: { what: 'emissions saved, with the unit', examples: '120 tCO2e' },
    explanation: {
      what: 'why it is behind, and what is done about it',
      examples: 'delivery late; made up by June 2027',
    },
    comparison: { what: 'actual / planned', examples: '20/30' },
    article: { what: 'number and text of the article; one in a row', examples: '第一條　…' },
    group: { what: 'name of the working group', examples: '運輸組' },
    convenor: { what: 'convening agency by its full name', examples: '交通處' },
    duties: {
      what: 'what the group does; one duty a line',
      examples: 'Public transport and electric vehicles',
    },
    reason: { what: 'why it is revised; required', examples: 'national subsidy cut' },
    page: { what: 'page of the plan', examples: '12' },
  },
};

export const TEMPLATE_TEXTS = { 'zh-TW': zhTW, en } satisfies Record<Language, TemplateTexts>;
