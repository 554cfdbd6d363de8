import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseJson } from '../../src/cli/config/json-text.ts';

describe('parseJson', () => {
  it.each<[text: string, place: string, found: string, wanted: string[]]>([
    ['', '1:1', '', ['value']],
    ['{bad', '1:2', 'bad', ['name', '}']],
    ['{\n  "a": 1,\n}', '3:1', '}', ['name']],
    ['{ "a": 1\n  "b": 2 }', '2:3', '"', [',', '}']],
    ['{ "a" 1 }', '1:7', '1', [':']],
    ["{ 'a': 1 }", '1:3', "'", ['name', '}']],
    ['{ "a": "一" } x', '1:14', 'x', ['end']],
    ['[1, 2', '1:6', '', [',', ']']],
    ['[1, ]', '1:5', ']', ['value']],
    ['[1}', '1:3', '}', [',', ']']],
    ['{ "a": nul }', '1:8', 'nul', ['value']],
    ['{ "a": 01 }', '1:9', '1', [',', '}']],
    ['// note\n{}', '1:1', '/', ['value']],
    ['"open', '1:1', '"', ['value']],
    ['{\r\n"a": TRUE }', '2:6', 'TRUE', ['value']],
  ])('%j stops at %s', (text, place, found, wanted) => {
    const json = parseJson(text);
    const fault = json.ok ? undefined : json.fault;
    expect(`${fault?.line}:${fault?.column}`).toBe(place);
    expect(fault).toMatchObject({ found, wanted });
  });

  it('reads what JSON.parse reads, also behind a byte order mark', () => {
    fc.assert(
      fc.property(fc.json(), (text) => {
        expect(parseJson(`\ufeff${text}`)).toEqual({ ok: true, data: JSON.parse(text) });
      }),
    );
  });

  it('says of any cut JSON where it ends too early', () => {
    fc.assert(
      fc.property(fc.array(fc.json(), { minLength: 1 }), (texts) => {
        const json = parseJson(`[${texts.join(',')}`);
        expect(json).toMatchObject({ ok: false, fault: { found: '', wanted: [',', ']'] } });
      }),
    );
  });
});
