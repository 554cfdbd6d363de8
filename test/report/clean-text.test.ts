import { expect, it } from 'vitest';
import { showText } from '../../src/report/clean-text.ts';

it.each([
  ['每年 700家次', '每年 700家次'],
  ['第一行\r\n第二行\t末', '第一行 第二行 末'],
  ['\u001b[31m紅\u001b[0m', '\\u001b[31m紅\\u001b[0m'],
  ['\u001b]8;;http://x\u0007連結', '\\u001b]8;;http://x\\u0007連結'],
  ['001\u202e001', '001\\u202e001'],
  ['零\u200b寬\ufeff', '零\\u200b寬\\ufeff'],
  ['\u009b2J', '\\u009b2J'],
])('shows %j as %j', (text, shown) => {
  expect(showText(text)).toBe(shown);
});
