/** What is remembered, and when that is left alone; the answers are the same either way. */
import { expect, test } from 'vitest';
import {
  forgetAll,
  remember,
  rememberEqual,
  rememberForm,
  rememberLast,
  rememberLately,
  rememberNumber,
} from '../src/remember.ts';

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

/** A parser of short texts with figures that counts what it is asked to read. */
function countingLast() {
  const asked: string[] = [];
  const read = rememberLast((text) => {
    asked.push(text);
    return text.length === 0 ? undefined : text.toUpperCase();
  });
  return { asked, read };
}

test('a text that is asked about again at once is read once, also where nothing was made of it', () => {
  const { asked, read } = countingLast();
  expect([read('7 a'), read('7 a'), read(''), read('')]).toEqual(['7 A', '7 A', undefined, undefined]);
  expect(asked).toEqual(['7 a', '']);
});

test('of texts that take the same place each is given its own answer', () => {
  const { asked, read } = countingLast();
  const same = ['1234-a-9', '1234-b-9'];
  expect([...same, ...same].map(read)).toEqual(['1234-A-9', '1234-B-9', '1234-A-9', '1234-B-9']);
  expect(asked).toEqual([...same, ...same]);
});

test('texts that take places of their own are remembered beside each other', () => {
  const { asked, read } = countingLast();
  const column = ['11 a', '12 a', '13 a', '21 a'];
  expect([...column, ...column].map(read)).toEqual([...column, ...column].map((text) => text.toUpperCase()));
  expect(asked).toEqual(column);
});

test('the last texts are all read anew after the words have changed, and once', () => {
  const { asked, read } = countingLast();
  const texts = ['11 a', '12 a'];
  texts.forEach(read);
  forgetAll();
  asked.length = 0;
  expect([...texts, ...texts].map(read)).toEqual(['11 A', '12 A', '11 A', '12 A']);
  expect(asked).toEqual(texts);
});

test('what was made of a number is made once, until there were more numbers than anything has', () => {
  const asked: number[] = [];
  const read = rememberNumber((year) => {
    asked.push(year);
    return `${year}`;
  });
  expect([read(2021), read(2021)]).toEqual(['2021', '2021']);
  expect(asked).toEqual([2021]);
  for (let year = 0; year < 300; year += 1) expect(read(year)).toBe(`${year}`);
});

test('of things the last sixteen are remembered', () => {
  const asked: number[] = [];
  const read = rememberLately(({ id }: { readonly id: number }) => {
    asked.push(id);
    return [id];
  });
  const things = Array.from({ length: 17 }, (_, id) => ({ id }));
  const [first, second] = things;
  for (const thing of things.slice(0, 16))
    expect([read(thing), read(thing)]).toEqual([[thing.id], [thing.id]]);
  expect(first && read(first)).toEqual([0]);
  expect(asked).toEqual(things.slice(0, 16).map(({ id }) => id));
  for (const thing of [things[16], second, first]) if (thing) expect(read(thing)).toEqual([thing.id]);
  expect(asked.slice(16)).toEqual([16, 0]);
});

test('of lists that say the same one answer is made, of a copy, as long as few others are asked about', () => {
  const asked: string[][] = [];
  const read = rememberEqual((list: readonly string[]) => {
    asked.push(list as string[]);
    return list.join();
  });
  const list = ['a'];
  expect([read(list), read(['a'])]).toEqual(['a', 'a']);
  list.push('b');
  expect([read(list), read(['a'])]).toEqual(['a,b', 'a']);
  expect(asked).toEqual([['a'], ['a', 'b']]);
  list.push('c');
  expect(asked[1]).toEqual(['a', 'b']);
  for (const other of ['1', '2']) read([other]);
  read(['a']);
  expect(asked).toHaveLength(4);
  // A fifth takes the place of the first.
  for (const other of ['3', '1']) read([other]);
  expect(asked).toHaveLength(5);
  read(['a']);
  expect(asked).toHaveLength(6);
});

test('texts that differ in their figures only are read once, and any others for themselves', () => {
  const asked: string[] = [];
  const read = rememberForm((text) => {
    asked.push(text);
    return text.includes('示');
  });
  expect(['示範措施1', '示範措施23', '示範措施45', '示範指施67', '222 MWp', '490 MWp'].map(read)).toEqual([
    true,
    true,
    true,
    true,
    false,
    false,
  ]);
  expect(asked).toEqual(['示範措施0', '示範措施00', '示範指施00', '000 MWp']);
  read(`${'9'.repeat(65)}示`);
  expect(asked.at(-1)).toBe(`${'0'.repeat(65)}示`);
  forgetAll();
  read('示範措施6');
  expect(asked.at(-1)).toBe('示範措施0');
});
