import { describe, expect, it } from 'vitest';
import { fileName, fileNames } from '../../src/report/file-names.ts';

describe('fileName', () => {
  it.each([
    ['環境保護局', '環境保護局'],
    ['環保局/教育處', '環保局／教育處'],
    ['a<b>c:d"e\\f|g?h*i', 'a＜b＞c：d＂e＼f｜g？h＊i'],
    ['結尾有點...  ', '結尾有點'],
    ['..\\..\\隱藏', '＼..＼隱藏'],
    ['CON', '_CON'],
    ['nul', '_nul'],
    ['com1.報告', '_com1.報告'],
    ['COM¹', '_COM¹'],
    ['console', 'console'],
    ['交通\n處\u202e', '交通處'],
    ['  ', '_'],
    ['', '_'],
  ])('%j becomes %j', (name, expected) => {
    expect(fileName(name)).toBe(expected);
  });

  it('stays within what file systems take, in whole characters', () => {
    const name = fileName('𠮷'.repeat(300));
    expect(new TextEncoder().encode(name).length).toBeLessThanOrEqual(200);
    expect(name).toMatch(/^𠮷+$/u);
  });
});

describe('fileNames', () => {
  it('tells apart what Windows would hold for one file', () => {
    expect(fileNames(['Plan', 'plan', 'ＰＬＡＮ', 'index'], ['index'])).toEqual([
      'Plan',
      'plan-2',
      'ＰＬＡＮ-3',
      'index-2',
    ]);
  });
});
