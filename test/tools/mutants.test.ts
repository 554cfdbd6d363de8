/** What mutation testing makes of a source: every fault once, switched where the code around it still works. */
import { transformSync } from 'esbuild';
import { describe, expect, test } from 'vitest';
import { noticedBefore } from '../../src/tools/mutate/again.ts';
import { readArguments, USAGE } from '../../src/tools/mutate/arguments.ts';
import { instrument } from '../../src/tools/mutate/instrument.ts';
import { regexMutants } from '../../src/tools/mutate/regex-mutants.ts';
import { drawn, interval } from '../../src/tools/mutate/sample.ts';

const afters = (code: string) => instrument('any.ts', code).mutants.map(({ after }) => after);

describe('faults', () => {
  test.each([
    ['const a = b < c;', ['true', 'false', 'b <= c', 'b >= c']],
    ['const a = b === c;', ['true', 'false', 'b !== c']],
    ['const a = b + c;', ['b - c']],
    ["const a = b + 'x';", ['""']],
    ['const a = b && c;', ['true', 'false', '(b) || (c)']],
    ['const a = b ?? c;', ['(b) && (c)']],
    ['const a = b ? c : d;', ['true', 'false']],
    ['while (a) b();', ['false']],
    ['a += 1;', ['a -= 1']],
    ['a++;', ['a--']],
    ['const a = !b;', ['b']],
    ['const a = -b;', ['+b']],
    ["const a = '';", ['"mutant"']],
    ['const a = [1];', ['[]']],
    ['const a = { b };', ['{}']],
    ['const a = () => b;', ['() => undefined']],
    ['function a() { b(); }', ['{}']],
    ['switch (a) { case b: c(); }', ['case emptied']],
    ['const a = b.trim();', ['b']],
    ['const a = b.some(c);', ['b.every(c)']],
    ['const a = b?.c.d;', ['b.c.d']],
    ['const a = b?.[0];', ['b[0]']],
    ['const a = b?.trim().d;', ['b.d', 'b.trim().d']],
    ["import a from 'b';", []],
    ["type A = 'b' | 'c';", []],
    ["const a = { 'b-c': d } as const;", ['{}']],
    ["const text = { 'zh-TW': a ? '是' : '否', en: 'yes' };", ['{}', 'true', 'false']],
    ["const SAID_ZH = { a: '甲' };", ['{}']],
    ["function saidEn() { return a ? 'b' : ''; }", ['{}', 'true', 'false']],
  ])('%s', (code, expected) => {
    expect(afters(code).toSorted()).toEqual(expected.toSorted());
    expect(() => transformSync(instrument('any.ts', code).code, { loader: 'ts' })).not.toThrow();
  });

  test('switched on, a fault is in force; switched off, nothing has changed', () => {
    const source = 'const f = (a?: { b: number[] }) => a?.b.filter((one) => one > 1).length ?? 0;';
    const { code, mutants } = instrument('any.ts', source);
    const made = new Function('__m', `${transformSync(code, { loader: 'ts' }).code} return f;`);
    const run = (after: string | undefined) => {
      const on = mutants.find((mutant) => mutant.after === after)?.id;
      return made((id: number) => id === on)({ b: [1, 2, 3] });
    };
    expect(run(undefined)).toBe(2);
    expect(run('one >= 1')).toBe(3);
    expect(run('a?.b.length')).toBe(3);
    expect(run('(a?.b.filter((one) => one > 1).length) && (0)')).toBe(0);
  });
});

describe('faults in patterns', () => {
  test.each([
    ['^a$', ['a$', '^a']],
    ['a+b{2}?', ['ab{2}?', 'a+b']],
    ['[ab]', ['[^ab]']],
    ['[^a\\d]', ['[a\\d]', '[^a\\D]']],
    ['\\d\\S', ['\\D\\S', '\\d\\s']],
    ['a(?=b)(?<!c)', ['a(?!b)(?<!c)', 'a(?=b)(?<=c)']],
    ['\\p{L}', ['\\P{L}']],
    ['\\^\\[a', []],
    ['(?:^|a)', ['(?:|a)']],
  ])('%s', (source, expected) => expect(regexMutants(source, 'u')).toEqual(expected));
});

test('a sample is the same for the same seed, in the order of the whole', () => {
  const all = Array.from({ length: 50 }, (_, at) => at);
  expect(drawn(all, 5, 1)).toEqual(drawn(all, 5, 1));
  expect(drawn(all, 5, 1)).not.toEqual(drawn(all, 5, 2));
  expect(drawn(all, 5, 1)).toEqual(drawn(all, 5, 1).toSorted((a, b) => a - b));
  expect(drawn(all, 99, 1)).toEqual(all);
});

test('the interval of 80 of 100', () => {
  // Wilson's formula worked by hand: (0.8 + 1.9208/100 ± 1.96·√(0.0016 + 0.00009604)) / 1.038416
  const { from, to } = interval(80, 100);
  expect(from).toBeCloseTo(0.7112, 3);
  expect(to).toBeCloseTo(0.8666, 3);
});

test('judged again are those that survived, and all when the file has changed', () => {
  const { mutants } = instrument('any.ts', 'const a = b < c;');
  const judged = mutants.map((mutant) => ({
    mutant,
    state: mutant.after === 'true' ? ('killed' as const) : ('survived' as const),
  }));
  const before = { file: 'any.ts', mutants: mutants.length, judged, left: [], testFiles: 1 };
  const afterOf = (found: ReturnType<typeof noticedBefore>) => found.map(({ mutant }) => mutant.after);
  expect(afterOf(noticedBefore(before, mutants, mutants))).toEqual(['true']);
  expect(noticedBefore(before, mutants, mutants.slice(1))).toEqual([]);
  expect(noticedBefore(undefined, mutants, mutants)).toEqual([]);
  for (const changed of ['const a = b < d;', 'const a = b < c && d;', '\nconst a = b < c;']) {
    const { mutants: now } = instrument('any.ts', changed);
    expect(noticedBefore(before, now, now)).toEqual([]);
  }
});

describe('the command line', () => {
  const file = 'src/parse/period.ts';

  test('paths and options', () => {
    expect(readArguments([file])).toEqual({
      paths: [file],
      tests: undefined,
      sample: undefined,
      seed: 1,
      again: false,
      survivors: false,
      table: false,
    });
    const options = ['--again', '--survivors', '--table', '--tests', 'test/parse'];
    const all = [file, '--sample', '40', '--seed', '2', ...options];
    expect(readArguments(all)).toEqual({
      paths: [file],
      tests: ['test/parse'],
      sample: 40,
      seed: 2,
      again: true,
      survivors: true,
      table: true,
    });
    expect(readArguments(['--table'])).toMatchObject({ paths: [], table: true });
  });

  test('help tells every option', () => {
    expect([readArguments(['--help']), readArguments(['-h'])]).toEqual(['help', 'help']);
    for (const option of ['again', 'survivors', 'sample', 'seed', 'tests', 'table']) {
      expect(USAGE).toContain(`  --${option} `);
    }
  });

  test.each([
    [[], 'name a source file'],
    [['src/parse/nowhere.ts'], 'src/parse/nowhere.ts: there is no such file'],
    [[file, '--tests', 'test/nowhere'], 'test/nowhere: there is no such file'],
    [[file, '--survivor'], "Unknown option '--survivor'"],
    [[file, '--sample', 'all'], "--sample: expected a whole number from 1 on, not 'all'"],
    [[file, '--sample', '0'], '--sample: expected a whole number from 1 on'],
    [[file, '--seed', '1.5'], '--seed: expected a whole number from 0 on'],
  ])('%j is refused', (args, why) => {
    expect(readArguments(args)).toEqual({ wrong: expect.stringContaining(why) });
  });
});
