/**
 * The formats that a workbook names by number alone. Those that follow the country are Taiwan's: a date that Excel
 * shows here as 2024/10/3 is no 10/3/24, which would read as a date of another year.
 */

const DAY = 'yyyy/m/d';
const ROC_DAY = '[$-404]e/m/d';
const ROC_LONG = '[$-404]e"年"m"月"d"日"';
const TIME = 'hh"時"mm"分"';
const LONG_TIME = 'hh"時"mm"分"ss"秒"';
const NOON_TIME = `上午/下午${TIME}`;
const NOON_LONG_TIME = `上午/下午${LONG_TIME}`;

const FORMATS: Readonly<Record<number, string>> = {
  0: 'General',
  1: '0',
  2: '0.00',
  3: '#,##0',
  4: '#,##0.00',
  5: '"$"#,##0_);\\("$"#,##0\\)',
  6: '"$"#,##0_);[Red]\\("$"#,##0\\)',
  7: '"$"#,##0.00_);\\("$"#,##0.00\\)',
  8: '"$"#,##0.00_);[Red]\\("$"#,##0.00\\)',
  9: '0%',
  10: '0.00%',
  11: '0.00E+00',
  12: '# ?/?',
  13: '# ??/??',
  14: DAY,
  15: 'd-mmm-yy',
  16: 'd-mmm',
  17: 'mmm-yy',
  18: 'h:mm AM/PM',
  19: 'h:mm:ss AM/PM',
  20: 'h:mm',
  21: 'h:mm:ss',
  22: `${DAY} h:mm`,
  27: ROC_DAY,
  28: ROC_LONG,
  29: ROC_LONG,
  30: 'm/d/yy',
  31: 'yyyy"年"m"月"d"日"',
  32: TIME,
  33: LONG_TIME,
  34: NOON_TIME,
  35: NOON_LONG_TIME,
  36: ROC_DAY,
  37: '#,##0 ;(#,##0)',
  38: '#,##0 ;[Red](#,##0)',
  39: '#,##0.00;(#,##0.00)',
  40: '#,##0.00;[Red](#,##0.00)',
  41: '_(* #,##0_);_(* \\(#,##0\\);_(* "-"_);_(@_)',
  42: '_("$"* #,##0_);_("$"* \\(#,##0\\);_("$"* "-"_);_(@_)',
  43: '_(* #,##0.00_);_(* \\(#,##0.00\\);_(* "-"??_);_(@_)',
  44: '_("$"* #,##0.00_);_("$"* \\(#,##0.00\\);_("$"* "-"??_);_(@_)',
  45: 'mm:ss',
  46: '[h]:mm:ss',
  47: 'mm:ss.0',
  48: '##0.0E+0',
  49: '@',
  50: ROC_DAY,
  51: ROC_LONG,
  52: NOON_TIME,
  53: NOON_LONG_TIME,
  54: ROC_LONG,
  55: NOON_TIME,
  56: NOON_LONG_TIME,
  57: ROC_DAY,
  58: ROC_LONG,
};

/** The format of a number that the workbook does not define itself; what no spreadsheet defines is General. */
export function builtInFormat(id: number): string {
  return FORMATS[id] ?? 'General';
}
