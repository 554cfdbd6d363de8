import { expect, test } from 'vitest';
import { inPieces } from '../../src/report/pieces.ts';

test('pieces hold whole lines, many of them, and all of them once', () => {
  const lines = Array.from({ length: 30_000 }, (_, index) => `${index},排放量\n`);
  const pieces = [...inPieces(lines)];
  expect(pieces.join('')).toBe(lines.join(''));
  // 30,000 lines of 5 to 10 characters are about 268,900: five pieces of 64 Ki at most.
  expect(pieces.length).toBeGreaterThan(1);
  expect(pieces.length).toBeLessThanOrEqual(5);
  for (const piece of pieces) expect(piece.endsWith('\n')).toBe(true);
});

test('nothing makes no piece', () => {
  expect([...inPieces([])]).toEqual([]);
});
