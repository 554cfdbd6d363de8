/** What is remembered, and when that is left alone; the answers are the same either way. */
import { expect, test } from 'vitest';
import { forgetAll, remember } from '../src/remember.ts';

/** A parser that counts what it is asked to read. */
function counting() {
  const asked: string[] = [];
  const read = remember((text) => {
    asked.push(text);
    return text.length === 0 ? undefined : text.toUpperCase();
  });
  return { asked, read };
}

const names = (count: number, from = 0) =>
  Array.from({ length: count }, (_, index) => `name ${from + index}`);

test('a text that comes again is read once', () => {
  const { asked, read } = counting();
  expect([read('a'), read(''), read('a'), read('')]).toEqual(['A', undefined, 'A', undefined]);
  expect(asked).toEqual(['a', '']);
});

test('texts that come again among many that do not are read once', () => {
  const { asked, read } = counting();
  for (const name of names(20_000)) {
    read(name);
    expect(read('unit')).toBe('UNIT');
  }
  expect(asked.filter((text) => text === 'unit')).toHaveLength(1);
});

test('where none ever comes again nothing is looked for, until another try', () => {
  const { asked, read } = counting();
  for (const name of names(4098)) read(name);
  asked.length = 0;
  read('late');
  expect([read('late'), asked]).toEqual(['LATE', ['late', 'late']]);
  for (const name of names(4096, 5000)) read(name);
  asked.length = 0;
  read('later');
  expect([read('later'), asked]).toEqual(['LATER', ['later']]);
});

test('an answer given before is not given after the words have changed', () => {
  const { asked, read } = counting();
  read('a');
  forgetAll();
  read('a');
  expect(asked).toEqual(['a', 'a']);
});

test('of long texts the last one is remembered, until the words change', () => {
  const { asked, read } = counting();
  const [first, second] = ['a'.repeat(401), 'b'.repeat(401)];
  expect([read(first), read(first)]).toEqual(['A'.repeat(401), 'A'.repeat(401)]);
  expect(asked).toEqual([first]);
  read(second);
  read(first);
  forgetAll();
  read(first);
  expect(asked).toEqual([first, second, first, first]);
});
