import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Figure, quantitiesOf, scanFigures } from '../../src/parse/figures.ts';
import { addUnits } from '../../src/words/added-units.ts';
import { withUnits } from '../../src/words/units.ts';

/** `25 站 >= year cum +% base «label»`: what a reader would say of a quantity, in one line. */
function say(figure: Figure): string {
  const words = [
    `${figure.value}${figure.unit === undefined ? '' : ` ${figure.unit.symbol}`}`,
    figure.op,
    figure.per,
    figure.cumulative ? 'cum' : undefined,
    figure.change === undefined
      ? undefined
      : `${figure.change === 'increase' ? '+' : '-'}${figure.relative ? '%' : ''}`,
    figure.base ? 'base' : undefined,
    figure.range,
    figure.label === '' ? undefined : `«${figure.label}»`,
  ];
  return words.filter((word) => word !== undefined).join(' ');
}

const quantities: [text: string, ...expected: string[]][] = [
  ['25.761', '25.761'],
  ['已輔導8校，其中國小5校、國中3校', '8 校 «已輔導»'],
  ['8校，含國小5校、國中3校', '8 校'],
  ['辦理10場，包括宣導3場、參與300人、訪視7場；另巡查2場', '10 場 «辦理»', '300 人', '2 場 «另巡查»'],
  ['2,480', '2480'],
  ['-0.5%', '-0.5 %'],
  ['3,759 萬人次', '3759 萬人次'],
  ['累計 1,200', '1200 cum «累計»'],
  ['23 (累計數 247)', '23'],
  ['0 (達 4,215 輛)', '0'],
  ['60 (累積 960)', '60'],
  ['1,200 公頃 (基準年 900 公頃)', '1200 公頃'],
  ['51% (基準年 110 年 46%)', '51 %'],
  ['增加至 1,400 站', '1400 站 «增加至»'],
  ['每年增加 6 萬 m3', '6 萬m3 year + «每年增加»'],
  ['≦5%', '5 % <='],
  ['≧29處/年', '29 處 >= year'],
  ['<\n10分鐘', '10 分鐘 <'],
  ['≧2,000萬筆', '2000 萬筆 >='],
  ['10案以上', '10 案 >='],
  ['建置 10 座 以上設備', '10 座 >= «建置設備»'],
  ['殘留率5%以下', '5 % <= «殘留率»'],
  ['每年至少3項', '3 項 >= year «每年»'],
  ['5MW\n(累積)', '5 MW cum'],
  ['87.2% (至10月底)', '87.2 %'],
  ['45,000人次(因疫情影響)', '45000 人次'],
  ['新增 82 株 累計新增 124 株', '82 株 «新增»', '124 株 cum «累計新增»'],
  ['興達:91/大林:38', '91 «興達»', '38 «大林»'],
  ['53 家/年(依據應申報名單調整)', '53 家 year'],
  ['預期提升藍天日(AQI ≤ 100)比率至84%', '84 % «預期提升藍天日(AQI≤100)比率至»'],
  ['AQI ≤ 100 比率至82%', '82 % «AQI≤100比率至»'],
  ['汰換 9 年(含)以上空調設備為 1 級能效達成 6%', '6 % «汰換9年(含)以上空調設備為1級能效達成»'],
  ['推動轄內至少1處建築達能效1級', '1 處 >= «推動轄內建築達能效1級»'],
  ['新設 1,656 台冷氣', '1656 台 «新設冷氣»'],
  ['1 所學校', '1 所學校'],
  ['每年宣導 700家次', '700 家次 year «每年宣導»'],
  ['每年檢討。宣導 5 場', '5 場 «宣導»'],
  ['每年檢討；宣導 5 場', '5 場 «宣導»'],
  ['1.每年檢討 2.宣導 5 場', '5 場 «宣導»'],
  ['每年檢討，宣導 5 場', '5 場 year «宣導»'],
  ['每年補助 5 案(112年統計至 9 月 30 日止)', '5 案 year «每年補助»'],
  ['預計每年成長3%(112年統計至9月30日止)以人次填列', '3 % year +% «預計每年成長»'],
  ['騎乘人數較111年成長5%', '5 % +% «騎乘人數較111年成長»'],
  ['截至9月30日止完成78家餐廳輔導', '78 家 «完成餐廳輔導»'],
  ['112年幼兒園共30所持續辦理計畫100%', '30 所 cum «幼兒園共»', '100 % «持續辦理計畫»'],
  ['增加 1.88 公頃', '1.88 公頃 + «增加»'],
  ['減少 10%', '10 % -% «減少»'],
  ['-100,000 度 (112 年較基期年用電負成長數)', '-100000 度 -'],
  ['達 20%', '20 % «達»'],
  ['每 2 年新增韌性社區達 2 處以上', '2 處 >= two-years «每2年新增韌性社區達»'],
  [
    '111 年已有 4 處，112 年已選定 2 個社區(甲里及乙里)，並於 113 年培育',
    '4 處 cum «已有»',
    '2 個社區 «已選定»',
  ],
  ['110 年培訓 68 位 防災士 112 年累計培訓 198 位', '68 位 «培訓防災士»', '198 位 cum «累計培訓»'],
  ['2.每季70公尺', '70 公尺 quarter «每季»'],
  [
    '補助 25 站充換電站設置、15 站換電站設置(截至 112 年 9月 30 日止)',
    '25 站 «補助充換電站設置»',
    '15 站 «換電站設置»',
  ],
  [
    '補助設置 10 座交換系統設施及 10 座充電設施，提升使用',
    '10 座 «補助設置交換系統設施»',
    '10 座 «充電設施»',
  ],
  [
    'gogogro 系統換電站 24 座、ionex 系統換電站 27 座',
    '24 座 «gogogro系統換電站»',
    '27 座 «ionex系統換電站»',
  ],
  ['建置實施率每年增加 0.3 %', '0.3 % year +% «建置實施率每年增加»'],
  ['每年管考、並修正計畫1式', '1 式 year «並修正計畫»'],
  ['一年\n二次', '2 次 year «一年»'],
  ['每年一次', '1 次 year «每年»'],
  [
    '環境教育 志工\n基礎訓練 1 場\n次、 特殊訓練 1 場次',
    '1 場次 «環境教育志工基礎訓練»',
    '1 場次 «特殊訓練»',
  ],
  ['宣導 1 場次計 31 人', '1 場次 «宣導»', '31 人 «計»'],
  ['說明會 1 場次計 50 人 記者會 1 場次', '1 場次 «說明會»', '50 人 «計»', '1 場次 «記者會»'],
  ['-138,200 (用電數 245 萬 1,800 度)', '-138200'],
  ['較基準年增加 60 萬噸', '60 萬噸 + «較基準年增加»'],
  ['109 年 89.8(基準年) 110 年 128 公頃', '89.8 base', '128 公頃'],
  ['建置 5 處感測器資料分析及 200 點維修及零件更換', '5 處 «建置感測器資料分析»', '200 點 «維修及零件更換»'],
  ['1萬6千件', '16000 件'],
  ['2 萬餘人', '2 萬人'],
  ['150萬(人次)', '150 萬人次'],
  ['180 萬', '180 萬'],
  ['2~3 場', '2 場 from', '3 場 to'],
  ['浮動調整400-600', '400 from «浮動調整»', '600 to'],
  ['百分之八十', '80 %'],
  ['一百二十萬', '1200000'],
  ['節約 12 萬 m ³', '12 萬m³ «節約»'],
  ['平均每月進線數≧1200', '1200 >= month «平均每月進線數»'],
  ['118年綠能發電廠啟用'],
  ['於112年10月11日決標'],
  ['7/31'],
  ['6A\n84B\n45C'],
  ['辦理 2 級海岸防護規劃作業'],
  ['依二級海岸防護計畫，無需增設'],
  ['第一批及第二批'],
  ['預計於 119 年全數汰換'],
  ['唯一、統一、零件、一般'],
  ['依限\n完成'],
  ['防止淹水 5 處', '5 處 «防止淹水»'],
];

test.each(quantities)('%j', (text, ...expected) => {
  expect(quantitiesOf(text).map(say)).toEqual(expected);
});

const roles: [text: string, number: string, role: string][] = [
  ['AQI ≤ 100 比率至82%', '100', 'condition'],
  ['提升指標小於100日數比例', '100日', 'condition'],
  ['監測DO（溶氧量）≧3.0 mg/L達成率', '3.0 mg/L', 'condition'],
  ['18歲以下', '18', 'condition'],
  ['完成數/總數*100%', '100%', 'condition'],
  ['汰換 9 年(含)以上空調', '9', 'duration'],
  ['每 2 年新增', '2', 'duration'],
  ['為 1 級能效', '1', 'grade'],
  ['第1級能效', '1', 'grade'],
  ['一級能效', '一', 'grade'],
  ['1、2 號機組除役', '1', 'grade'],
  ['112 年 9 月 30 日止', '30 日', 'date'],
  ['7/31', '31', 'date'],
  ['2. 維護 50 公尺', '2', 'ordinal'],
  ['(3) 維護 50 公尺', '3', 'ordinal'],
  ['第3次會議', '3次', 'ordinal'],
  ['PM <sub>2.5</sub> 濃度', '2.5', 'model'],
  ['ISO 27001 認證', '27001', 'model'],
  ['製作 3D 模型', '3', 'model'],
  ['23 (累計數 247)', '247', 'parenthetical'],
  ['(23 件) 5 件', '23 件', 'quantity'],
  // One end of a range is there for what the other is.
  ['1-4 期', '1', 'grade'],
  ['1 ~ 4 期', '1', 'grade'],
  ['1、4 期', '1', 'grade'],
  ['45-69歲', '45', 'condition'],
  ['2 至 3 年', '2', 'duration'],
  ['5 ，4 期', '5', 'quantity'],
  ['5 處~4 期', '5 處', 'quantity'],
  ['5~4 處', '5', 'quantity'],
  ['補助 5 萬、4 期', '5 萬', 'quantity'],
  ['計 5 另辦、4 期', '5', 'quantity'],
  ['5 至目前 4 期', '5', 'quantity'],
  ['第 3 至 5 處', '3', 'ordinal'],
  // The parts of a whole, as far as its sentence goes.
  ['8校，含5校', '5校', 'parenthetical'],
  ['8校 : 包括5校', '5校', 'parenthetical'],
  ['8校辦理，其中5校', '5校', 'parenthetical'],
  ['8校辦理，含5校', '5校', 'quantity'],
  ['8校。其中5校', '5校', 'quantity'],
  ['8校；其中5校', '5校', 'quantity'],
  ['8校，其中5場', '5場', 'quantity'],
  ['8，其中5場', '5場', 'parenthetical'],
  ['8校(含)，另5校', '5校', 'quantity'],
  ['8校(含續辦)，其中5校', '5校', 'parenthetical'],
  [`8校，其中${'甲'.repeat(117)}5校`, '5校', 'parenthetical'],
  [`8校，其中${'甲'.repeat(118)}5校`, '5校', 'quantity'],
  // Grades, ordinals, names.
  ['十月 11日', '11日', 'date'],
  ['滿 11日', '11日', 'quantity'],
  ['十月11日', '11日', 'date'],
  ['每月辦理 11日', '11日', 'quantity'],
  ['每月 5 件', '5 件', 'quantity'],
  ['5 期望', '5', 'quantity'],
  ['5 類型', '5', 'quantity'],
  ['第  3 場', '3 場', 'ordinal'],
  ['SDG-13', '13', 'model'],
  ['ISO 3 件', '3 件', 'quantity'],
  ['AISO 3', '3', 'quantity'],
  ['Scope 1', '1', 'model'],
  ['scope 1', '1', 'model'],
  // Time that passes, and how soon.
  ['3 個月', '3', 'duration'],
  ['3   個月', '3', 'duration'],
  ['3 個年度', '3 個', 'duration'],
  ['14天內', '14天', 'condition'],
  ['14天之內', '14天', 'condition'],
  ['14天', '14天', 'quantity'],
  ['14件內', '14件', 'quantity'],
  // Which things are counted.
  ['足 6 足歲', '6', 'condition'],
  ['完成數÷總數× 100', '100', 'condition'],
  ['寬 100', '100', 'quantity'],
  ['3 場 x 50 人', '50 人', 'quantity'],
  ['逾 5 件比率', '5 件', 'condition'],
  ['5 件比率', '5 件', 'quantity'],
  ['(AQI>150)', '150', 'condition'],
  ['DO ≧ 3 站次', '3 站次', 'quantity'],
  ['DO ≧ 3 達標', '3', 'condition'],
  ['率 ≧ 3 達標', '3', 'quantity'],
  ['LED路燈 ≧ 300 盞汰換', '300 盞', 'quantity'],
  ['-138,200 (用電數 245 萬 1,800 度)', '245 萬 1,800 度', 'parenthetical'],
];

test.each(roles)('in %j the %s is a %s', (text, raw, role) => {
  expect(scanFigures(text).find((figure) => figure.raw === raw)?.role).toBe(role);
});

describe('a bracket with its own figure', () => {
  test('keeps what it says to itself', () => {
    expect(scanFigures('0 (達 4,215 輛)').map(say)).toEqual(['0', '4215 輛 cum «達»']);
    expect(scanFigures('60 (累積 960)').map(say)).toEqual(['60', '960 cum «累積»']);
  });

  test('names base year and base value', () => {
    const base = scanFigures('51% (基準年 110 年 46%)').find(({ role }) => role === 'parenthetical');
    expect(base).toMatchObject({ value: 46, year: 2021, base: true });
  });
});

test.each<[text: string, raw: string, expected: object, absent?: readonly string[]]>([
  // The note behind it, the year before it.
  ['80場(因疫情影響)', '80場', { bracket: '因疫情影響' }],
  ['80場   (因疫情影響)', '80場', { bracket: '因疫情影響' }],
  ['80場    (因疫情影響)', '80場', {}, ['bracket']],
  ['80場、(因疫情影響)', '80場', {}, ['bracket']],
  [`80場(${'甲'.repeat(199)})`, '80場', { bracket: '甲'.repeat(199) }],
  [`80場(${'甲'.repeat(201)})`, '80場', { bracket: '甲'.repeat(200) }],
  ['110年 80%', '80%', { year: 2021 }],
  ['110年： 80%', '80%', { year: 2021 }],
  ['110年完成 80%', '80%', { year: 2021 }],
  ['110年辦理，完成 80%', '80%', {}, ['year']],
  ['80%', '80%', {}, ['year', 'bracket', 'per', 'op', 'change', 'base', 'cumulative', 'range']],
  ['110-111年 80%', '80%', {}, ['year']],
  // What the note says is said of the figure, unless it has a figure of its own.
  ['5MW(累積)', '5MW', { cumulative: true }],
  ['5MW(累積 9MW)', '5MW', {}, ['cumulative']],
  ['5MW(累積)3 件', '5MW', { cumulative: true }],
  ['5MW(累積至112年9月)', '5MW', { cumulative: true }],
  // A page break tore the bracket.
  ['5MW(累積', '5MW', { bracket: '累積', cumulative: true }],
  ['5件(其中 3件，(預估))', '3件', {}, ['bracket']],
  ['5MW(累積至112年)', '5MW', { cumulative: true }],
  ['89.8(基準年)', '89.8', { base: true }],
  ['(基準年 900 公頃)', '900 公頃', { base: true }],
  ['5件(每年辦理)', '5件', { per: 'year' }],
  ['每年補助 5 案(含 2 場)', '2 場', {}, ['per']],
  [`每年${'甲'.repeat(88)}5 場`, '5 場', { per: 'year' }],
  [`每年${'甲'.repeat(89)}5 場`, '5 場', {}, ['per']],
  ['減少 5 %', '5 %', { change: 'decrease', relative: true }],
  ['減少 5 度', '5 度', { change: 'decrease' }, ['relative']],
  ['減少 5', '5', { change: 'decrease' }, ['relative', 'unit']],
  ['減少百分之五', '百分之五', { change: 'decrease', relative: true }],
  ['新增 5%', '5%', {}, ['change', 'relative']],
  ['第3次(每年辦理)', '3次', { role: 'ordinal' }, ['per', 'bracket']],
  ['每年補助第1級', '1', { role: 'grade' }, ['per']],
  ['ISO 9001(每年驗證)', '9001', { role: 'model' }, ['per', 'bracket']],
  // Two ends of a range share the unit behind the second.
  ['2~3 場', '2', { range: 'from', unit: { symbol: '場' } }],
  ['2 至 3 場', '2', { range: 'from', unit: { symbol: '場' } }],
  ['2處~3 場', '2處', { range: 'from', unit: { symbol: '處' } }],
  ['400-600', '400', { range: 'from' }, ['unit']],
  ['5(2~3 場)', '2', { range: 'from', unit: { symbol: '場' } }],
  ['2，~3 場', '2', {}, ['range', 'unit']],
  ['通知 5 人到場 3 人', '5 人', {}, ['range']],
  ['取得 ISO 14001 - 2 場', '2 場', {}, ['range']],
  ['1-4 期', '1', { role: 'grade' }, ['range', 'unit']],
  ['2~3 場', '3 場', { range: 'to', unit: { symbol: '場' } }],
])('in %j the %s', (text, raw, expected, absent = []) => {
  const figure = scanFigures(text).find((one) => one.raw === raw);
  expect(figure).toMatchObject(expected);
  expect(
    absent.filter((name) =>
      Object.entries(figure ?? {}).some(([key, said]) => key === name && said !== undefined),
    ),
  ).toEqual([]);
});

test.each([
  // Words of its own sentence, up to another figure, a date or a list number.
  ['甲辦理。乙宣導 5 場', '乙宣導 5 場'],
  ['甲辦理；乙宣導 5 場，丙', '乙宣導 5 場'],
  ['甲(含丙)宣導 5 場', '甲(含丙)宣導 5 場'],
  ['甲(含、丙)宣導 5 場', '甲(含、丙)宣導 5 場'],
  ['甲(宣導 5 場、丙)', '宣導 5 場'],
  ['(甲宣導 5 場)乙', '甲宣導 5 場'],
  ['甲(宣導 5 場次活動', '宣導 5 場次活動'],
  ['乙、甲(含丙)宣導 5 場', '甲(含丙)宣導 5 場'],
  ['乙，  甲宣導 5 場', '甲宣導 5 場'],
  ['CO<sub>2</sub> 減量 5 噸', 'CO<sub>2</sub> 減量 5 噸'],
  ['人數較111年成長 5 人', '人數較111年成長 5 人'],
  ['人數 111年成長 5 人', '成長 5 人'],
  ['人數較 111年成長 5 人', '人數較 111年成長 5 人'],
  ['較111年成長 5 人', '較111年成長 5 人'],
  ['比例 111年成長 5 人', '成長 5 人'],
  ['人數較111/9/30成長 5 人', '人數較111/9/30成長 5 人'],
  ['5 人較111/9/30成長', '5 人較111/9/30成長'],
  ['1.甲宣導 5 場', '甲宣導 5 場'],
  ['宣導 5 場，', '宣導 5 場'],
  ['宣導 5 場 次活動  ', '宣導 5 場 次活動'],
  ['～宣導 5 場', '宣導 5 場'],
  ['甲站及 5 場', '5 場'],
  ['宣導 3 場 5', '宣導 3 場'],
  ['10 座換電設施 及 10 座充電', '10 座換電設施'],
  // No label is longer than 90 characters on either side.
  [`${'甲'.repeat(91)}5 場${'乙'.repeat(91)}`, `${'甲'.repeat(90)}5 場${'乙'.repeat(90)}`],
  ['及 5 場', '及 5 場'],
])('the clause of %j is %j', (text, expected) => {
  const [first] = quantitiesOf(text);
  expect(first && text.slice(first.clause.start, first.clause.end)).toBe(expected);
});

test('the clause of a figure is what may be shown for it alone', () => {
  const text = '補助 25 站充換電站設置、15 站換電站設置(截至 112 年 9月 30 日止)';
  const clauses = quantitiesOf(text).map(({ clause }) => text.slice(clause.start, clause.end));
  expect(clauses).toEqual(['補助 25 站充換電站設置', '15 站換電站設置']);
});

test('the parts of a whole in brackets have each their words', () => {
  expect(scanFigures('8校(國小 5 校國中 3 校)').map(say)).toEqual(['8 校', '5 校 «國小»', '3 校 «國中»']);
});

test('a text without a number has no figure', () => {
  expect(scanFigures('依限完成')).toEqual([]);
});

test('a unit of the configuration is no grade and no length of time', () => {
  const { table } = addUnits([{ symbols: ['批次'] }, { symbols: ['週次'] }]);
  withUnits(table, () => expect(quantitiesOf('5 批次與 6 週次').map(say)).toEqual(['5 批次', '6 週次']));
});

test('any string survives and every figure is a slice', () => {
  const word = fc.constantFrom(
    '1',
    '25.7',
    '萬',
    '%',
    '年',
    '(',
    ')',
    '每',
    '累計',
    '公頃',
    ' ',
    '、',
    '一',
    '至',
    'm3',
    '/',
    '≦',
  );
  const built = fc.array(word, { maxLength: 30 }).map((list) => list.join(''));
  fc.assert(
    fc.property(fc.oneof(fc.string({ unit: 'binary' }), fc.string(), built), (text) => {
      let last = 0;
      for (const figure of scanFigures(text)) {
        expect(text.slice(figure.start, figure.end)).toBe(figure.raw);
        expect(figure.start).toBeGreaterThanOrEqual(last);
        expect(figure.clause.start).toBeLessThanOrEqual(figure.start);
        expect(figure.clause.end).toBeGreaterThanOrEqual(figure.end);
        expect(Number.isFinite(figure.value)).toBe(true);
        last = figure.end;
      }
    }),
    { numRuns: 500 },
  );
});

test.each(['1 ', '1(', '1、', '每2年', '110年(', '1萬', '第1', '(累計 1', '一', 'm ', '公 '])(
  '100,000 characters of %j finish',
  (unit) => {
    expect(scanFigures(unit.repeat(Math.ceil(100_000 / unit.length)))).toBeInstanceOf(Array);
  },
  20_000,
);
