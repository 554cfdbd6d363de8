import { describe, expect, it } from 'vitest';
import { embedJson, escapeHtml, html } from '../../../src/report/html/escape.ts';

describe('escapeHtml', () => {
  it.each([
    ['<script>alert(1)</script>', '&lt;script&gt;alert(1)&lt;/script&gt;'],
    [`" onload='x`, '&quot; onload=&#39;x'],
    ['&lt;', '&amp;lt;'],
    ['三\n行\t字', '三\n行\t字'],
    ['\u202e001\u0000', '\\u202e001\\u0000'],
    ['1,100 ㎡ ≧ 𠮷', '1,100 ㎡ ≧ 𠮷'],
  ])('%j becomes %j', (text, expected) => {
    expect(escapeHtml(text)).toBe(expected);
  });
});

describe('html', () => {
  it('escapes text and keeps HTML, lists and nothing', () => {
    const item = (text: string) => html`<li>${text}</li>`;
    const list = html`<ul class="${'"a"'}">${['<b>', '&'].map(item)}${undefined}${false}${0}</ul>`;
    expect(list.html).toBe('<ul class="&quot;a&quot;"><li>&lt;b&gt;</li><li>&amp;</li>0</ul>');
  });
});

describe('embedJson', () => {
  const texts = ['</script><script>alert(1)</script>', '<!--<script>', '\u2028 & \u2029', '成果「853」'];

  it('holds nothing that could end the element or begin a comment', () => {
    expect(embedJson(texts).html).not.toMatch(/[<>&\u2028\u2029]/u);
  });

  it('gives back the same data', () => {
    expect(JSON.parse(embedJson({ texts }).html)).toEqual({ texts });
  });
});
