import fc from 'fast-check';
import { vi } from 'vitest';
import { anyText } from './any-text.ts';

export { anyText };

// These runs say that a parser ends, not how fast; a busy machine must not fail them.
vi.setConfig({ testTimeout: 120_000 });

/** 100,000 characters of what makes careless patterns slow. A pattern that is not linear does not finish. */
export const worstTexts: readonly string[] = [
  ' ',
  '1',
  '9年',
  '110年 ',
  '1,000',
  ',000',
  '1.',
  '1.1',
  '萬',
  '一',
  '一百',
  '(',
  ')',
  '()',
  '（112年',
  '110~',
  '112/1~9 月',
  '至',
  '至10月',
  '-',
  '—',
  '<sub>',
  '<',
  'a',
  'a 中 ',
  '中\n',
  '、',
  '環境保護局',
  '環境保護局、',
  '主辦：',
  '部門',
  '能源部門',
  '萬元',
  '*',
  '110年：',
  '5 萬 ',
  '表',
  'FY',
  '民國',
  '截至 ',
  '1月',
  '\u3000',
  '每',
  '③',
  '〇',
]
  .map((piece) => piece.repeat(Math.ceil(100_000 / piece.length)).slice(0, 100_000))
  .flatMap((text) => [text, `${text}x`, `1${text}年`]);

/** Runs a parser over hostile texts; the check sees each text with its result. */
export function survivesAnything<T>(
  parse: (text: string) => T,
  check: (text: string, result: T) => void = () => {},
): void {
  fc.assert(
    fc.property(anyText, (text) => {
      check(text, parse(text));
    }),
    { numRuns: 500 },
  );
  for (const text of worstTexts) check(text, parse(text));
}
