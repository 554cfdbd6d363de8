import { expect, test } from 'vitest';
import { canonicalEncoding, KNOWN_ENCODINGS } from '../../src/read/encoding/names.ts';

test.each([
  ['utf-8', 'utf-8'],
  ['UTF8', 'utf-8'],
  ['utf_8_sig', 'utf-8'],
  ['utf-16', 'utf-16le'],
  ['UTF-16LE', 'utf-16le'],
  ['utf16be', 'utf-16be'],
  ['big5', 'big5'],
  ['Big-5', 'big5'],
  ['cp950', 'big5'],
  ['950', 'big5'],
  ['windows-950', 'big5'],
  ['MS950', 'big5'],
  ['big5-eten', 'big5'],
  ['gbk', 'gb18030'],
  ['GB2312', 'gb18030'],
  ['Shift_JIS', 'shift_jis'],
  ['sjis', 'shift_jis'],
  ['cp932', 'shift_jis'],
])('%s is %s', (asked, name) => {
  expect(canonicalEncoding(asked)).toBe(name);
});

test.each(['', 'utf-7', 'ebcdic', 'big5 or so', 'latin1'])('%s is not known', (asked) => {
  expect(canonicalEncoding(asked)).toBeUndefined();
});

test('every known encoding knows itself and can be decoded', () => {
  for (const name of KNOWN_ENCODINGS) {
    expect(canonicalEncoding(name)).toBe(name);
    expect(new TextDecoder(name).encoding).toBe(name);
  }
});
