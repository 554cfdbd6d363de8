import { describe, expect, it } from 'vitest';
import { isTrue, stepsOf } from './page.ts';

const FENCE = '```';

describe('a page', () => {
  it('is files to save and commands to type, in order', () => {
    const page = [
      'Save this as city.json:',
      `${FENCE}json title="city.json"\n{ "id": "city" }\n${FENCE}`,
      `${FENCE}json\n{ "only": "shown" }\n${FENCE}`,
      `${FENCE}console\n$ planlint validate a.csv \\\n  --lang en\none\n\n…\n$ echo $?\n2\n${FENCE}`,
    ].join('\n\n');
    expect(stepsOf(page)).toEqual([
      { kind: 'file', path: 'city.json', text: '{ "id": "city" }\n' },
      {
        kind: 'commands',
        commands: [
          { line: 'planlint validate a.csv \\\n  --lang en', shown: 'one\n\n…' },
          { line: 'echo $?', shown: '2' },
        ],
      },
    ]);
  });

  it.each(['sh', 'bash', 'text', ''])('does not hide command lines in a block of "%s"', (language) => {
    expect(() => stepsOf(`${FENCE}${language}\nplanlint rules\n${FENCE}\n`)).toThrow('console block');
  });

  it('is what its CI job types', () => {
    const page = `${FENCE}yaml\ncheck:\n  image: node:22\n  script:\n    - planlint validate plans\n${FENCE}\n`;
    expect(stepsOf(page)).toEqual([
      { kind: 'commands', commands: [{ line: 'planlint validate plans', shown: '' }] },
    ]);
  });

  it('does not show an output without its command', () => {
    expect(() => stepsOf(`${FENCE}console\nan output\n${FENCE}\n`)).toThrow('begins with a command line');
  });
});

describe('a shown output', () => {
  it.each([
    ['the whole', 'a\nb\nc', true],
    ['blanks at the end of a line apart', 'a  \nb\nc\n', true],
    ['its beginning', 'a\n…', true],
    ['its end', '…\nc', true],
    ['its beginning and end', 'a\n…\nc', true],
    ['its middle', '…\nb\n…', true],
    ['nothing left out', 'a\n…\nb\nc', true],
    ['a part without saying so', 'a\nb', false],
    ['another line', 'a\nx\nc', false],
    ['another order', '…\nb\n…\na\n…', false],
    ['a beginning that is none', 'b\n…', false],
    ['an end that is none', '…\nb', false],
    ['lines twice that are there once', 'a\n…\na\n…', false],
    ['more than there is', 'a\nb\n…\nb\nc', false],
  ])('is %s', (_what, shown, expected) => {
    expect(isTrue(shown, 'a\nb  \nc\n')).toBe(expected);
  });
});
