/** The limits are one list, whoever tells of it. */
import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import configSchema from '../schemas/config.schema.json' with { type: 'json' };
import { limitFigure } from '../src/check/reading/limit-texts.ts';
import { limitValue } from '../src/cli/limits.ts';
import { DEFAULT_LIMITS, excessFact, LIMIT_NAMES, readExcess } from '../src/limits.ts';

it('stand in the configuration schema', () => {
  expect(Object.keys(configSchema.properties.limits.properties)).toEqual(LIMIT_NAMES);
});

it('stand in docs/cli.md with their defaults', () => {
  const rows = readFileSync('docs/cli.md', 'utf8').matchAll(/^\| `([a-z-]+)` \| ([\d,]+(?: MB| s)?) \|/gmu);
  const told = [...rows].map(([, name, value]) => `${name} ${value}`);
  expect(told).toEqual(LIMIT_NAMES.map((name) => `${name} ${limitFigure(name, DEFAULT_LIMITS[name], 'en')}`));
});

it.each([
  ['cells', '30000000', 30_000_000],
  ['cells', '30,000,000', 30_000_000],
  ['cells', '30_000_000', 30_000_000],
  ['cells', '1,5', undefined],
  ['cells', '5MB', undefined],
  ['cells', '0', undefined],
  ['cells', '-5', undefined],
  ['cells', '1e9', undefined],
  ['cells', '', undefined],
  ['file-size', '500MB', 500 * 1024 * 1024],
  ['file-size', '1.5 GiB', 1.5 * 1024 * 1024 * 1024],
  ['file-size', '2k', 2048],
  ['file-size', '100 B', 100],
  ['file-size', '0.1B', undefined],
  ['file-size', '5 TB', undefined],
] as const)('%s=%s is %s', (name, text, value) => {
  expect(limitValue(name, text)).toBe(value);
});

it('an excess comes back from its fact, whatever the place is called', () => {
  const excess = { limit: 'cells', found: 9, most: 8, atLeast: true, where: '表 (一)\n> 5 C3' } as const;
  expect(readExcess(excessFact(excess))).toEqual(excess);
  expect(readExcess('constructor: 9 > 8')).toBeUndefined();
});
