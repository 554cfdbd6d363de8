import { expect, test } from 'vitest';
import { findMarkers, isListNumber } from '../../src/parse/markers.ts';

test.each<[text: string, ...expected: (readonly [mark: string, ordinal: number])[]]>([
  ['1.甲 2.乙', ['1.', 1], ['2.', 2]],
  ['1 .甲 2 .乙', ['1 .', 1], ['2 .', 2]],
  ['9.甲 10.乙 11.丙', ['9.', 9], ['10.', 10], ['11.', 11]],
  ['  3.甲', ['3.', 3]],
  ['前言：1、甲。2、乙', ['1、', 1], ['2、', 2]],
  ['(9)甲 (10)乙', ['(9)', 9], ['(10)', 10]],
  ['9)甲 10)乙', ['9)', 9], ['10)', 10]],
  ['十、甲 十一、乙 十二、丙', ['十、', 10], ['十一、', 11], ['十二、', 12]],
  ['(十)甲 (十一)乙', ['(十)', 10], ['(十一)', 11]],
  ['③甲④乙', ['③', 3], ['④', 4]],
  ['1.累計16面2.每季70公尺', ['1.', 1], ['2.', 2]],
  ['1.累計16面2. 每季70公尺', ['1.', 1], ['2.', 2]],
  ['9.累計巡查次數10.每季公尺', ['9.', 9], ['10.', 10]],
  ['1.115年前增加', ['1.', 1]],
  ['(1)5件 (2)3件', ['(1)', 1], ['(2)', 2]],
  ['1.108 學年度 2.109學年度', ['1.', 1], ['2.', 2]],
  // The list that begins first is meant, even where another style stands inside its items.
  ['一、甲：1.子 2.丑 二、乙', ['一、', 1], ['二、', 2]],
  ['1.甲：(1)子 (2)丑 2.乙', ['1.', 1], ['2.', 2]],
  // It grows by one: a number out of turn belongs to the words.
  ['1.甲 3.丙 2.乙', ['1.', 1], ['2.', 2]],
  ['說明 2.乙 1.甲 2.丙', ['1.', 1], ['2.', 2]],
  // One number inside a text, and one that is all there is, open no list.
  ['說明：1.甲'],
  ['說明：2.甲 3.乙'],
  ['(5) '],
  ['5.'],
  ['1. ~ 3'],
  ['1.、甲'],
  ['1、2 號機組'],
  ['1、 2 號機組'],
  ['1.5億'],
  ['1.11500年'],
  ['共 12.3 甲'],
  // 三四 is "three or four", `2.x版` the version of something.
  ['三四、甲'],
  ['1.採用規範2.x版之規定', ['1.', 1]],
  ['(甲1)子 (甲2)丑'],
  ['甲1)子 乙2)丑'],
  ['AB1.cd AB2.cd'],
  ['說明A1.甲 A2.乙'],
])('%j', (text, ...expected) =>
  expect(findMarkers(text).map(({ start, end, ordinal }) => [text.slice(start, end), ordinal])).toEqual(
    expected,
  ),
);

test.each(['一', '十二', '2', '12', '(3)', '[4]', '四、', '5.', ' 6 ', '壹', '拾貳、', '⑤', '（七）', '8)'])(
  '%j is the number of a list',
  (text) => expect(isListNumber(text)).toBe(true),
);

test.each(['', '甲', '123', '1.2', 'a1', '第一', '一二三四', '壹貳參肆', '①②', '1..', '((1)', '1人', '一人'])(
  '%j is none',
  (text) => expect(isListNumber(text)).toBe(false),
);
