import { describe, expect, it } from 'vitest';
import { doubtEnding } from '../../src/cli/doubts.ts';
import { CLI_TEXTS } from '../../src/cli/messages.ts';

describe('doubtEnding', () => {
  it.each<[path: string, format: string, chosen: boolean, said: string | undefined]>([
    ['x.json', 'json', true, undefined],
    ['x.JSON', 'json', false, undefined],
    ['x.jsonl', 'ndjson', true, undefined],
    ['x.json', 'csv', true, 'Note: x.json ends in .json, but what is written is csv.'],
    ['x.json', 'ndjson', true, 'Note: x.json ends in .json, but what is written is ndjson.'],
    ['gl-code-quality-report.json', 'gitlab', true, undefined],
    ['x.sarif', 'sarif', true, undefined],
    ['x.xml', 'junit', true, undefined],
    ['x.xml', 'json', true, 'Note: x.xml ends in .xml, but what is written is json.'],
    ['x.foo', 'json', true, undefined],
    ['x.foo', 'json', false, 'Note: x.foo ends in .foo, but what is written is json.'],
    ['/dev/stdout', 'json', false, undefined],
    ['plans.d/out', 'json', false, undefined],
    ['.hidden', 'json', false, undefined],
  ])('%s as %s, chosen %s', (path, format, chosen, said) => {
    expect(doubtEnding(path, format, chosen).map((say) => say(CLI_TEXTS.en))).toEqual(said ? [said] : []);
  });
});
