/** How well a delimiter explains a text: fields that still hold another regular delimiter speak against it. */
import { LINES, scanRecords } from './scan.ts';

const FIELDS_MOST = 4000;
const CHARACTERS_MOST = 64 * 1024;

/** `1,234.5` and the `1,5` of a decimal comma: a comma that a number explains. */
export const NUMBER = /^\s*[-+]?(?:\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+,\d+)\s*%?\s*$/u;

/** 0.5 to 1: the share of fields without another of the regular delimiters, halved towards 1. */
export function cleanliness(text: string, delimiter: string, regular: readonly string[]): number {
  const others = regular.filter((other) => other !== delimiter);
  if (others.length === 0) return 1;
  let fields = 0;
  let dirty = 0;
  const rules = { delimiter, quote: '"', escaping: 'doubled', recordEnd: LINES, spaced: false } as const;
  scanRecords(text.slice(0, CHARACTERS_MOST), rules, (record) => {
    if (fields > FIELDS_MOST) return;
    for (const field of record.fields) {
      fields += 1;
      if (others.some((other) => field.includes(other)) && !NUMBER.test(field)) dirty += 1;
    }
  });
  return fields === 0 ? 1 : 1 - dirty / fields / 2;
}
