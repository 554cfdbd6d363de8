/** The properties that are tried, by name. */
import { readdirSync } from 'node:fs';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import fc from 'fast-check';
import { anyText } from '../parse/any-text.ts';
import { run } from '../run-files.ts';
import { holdReading, holdResult, holdRun } from './invariants.ts';
import {
  isPackage,
  type Mutation,
  ofBytes,
  ofMarkup,
  ofPackage,
  spoilBytes,
  spoilMarkup,
  spoilPackage,
} from './mutations.ts';
import { pages, type Specimen, texts, workbooks } from './specimens.ts';

/** How long a case may take. The tests set no limit: they say that a case ends, not how fast. */
export const patience = { milliseconds: Number.POSITIVE_INFINITY, slowest: 0 };

async function within(work: () => Promise<unknown>): Promise<void> {
  const started = performance.now();
  await work();
  const taken = performance.now() - started;
  patience.slowest = Math.max(patience.slowest, taken);
  if (taken > patience.milliseconds) throw new Error(`took ${Math.round(taken / 1000)} seconds`);
}

export interface Property {
  readonly name: string;
  /** How much longer than the quickest one a case takes; it is tried as much less often. */
  readonly weight: number;
  readonly make: () => Promise<fc.IAsyncProperty<unknown>>;
}

type Parser = (text: string) => unknown;

/** Every function of the parsers that takes one text. A new parser is tried without being named here. */
async function parsers(): Promise<Map<string, Parser>> {
  const found = new Map<string, Parser>();
  const files = readdirSync('src/parse', { recursive: true, encoding: 'utf8' });
  for (const file of files.filter((path) => path.endsWith('.ts')).sort()) {
    const module: Record<string, unknown> = await import(pathToFileURL(resolve('src/parse', file)).href);
    for (const [name, value] of Object.entries(module)) {
      if (
        typeof value === 'function' &&
        value.length === 1 &&
        /^(?:async )?function \w+\(text\b/u.test(String(value))
      )
        found.set(`${file}:${name}`, (text) => value(text));
    }
  }
  return found;
}

export function spoil(bytes: Uint8Array, changes: readonly Mutation[]): Uint8Array {
  return changes.reduce(spoilBytes, bytes);
}

export function specimenOf(all: readonly Specimen[]): fc.Arbitrary<Specimen> {
  return fc.nat(all.length - 1).map((at) => all[at] ?? { name: 'none', bytes: new Uint8Array() });
}

const SIGNS = [
  ',',
  ',',
  ';',
  '\t',
  '|',
  '"',
  '"',
  "'",
  '\\',
  '\n',
  '\n',
  '\r\n',
  '\r',
  ' ',
  '年',
  '甲',
  '5',
  '1,200',
  'sep=;',
  '\u0000',
  '\uFEFF',
  '|~|',
  '::',
];

const anyCsv = fc.array(fc.constantFrom(...SIGNS), { maxLength: 60 }).map((signs) => signs.join(''));

export const PROPERTIES: readonly Property[] = [
  {
    name: 'parsers',
    weight: 1,
    make: async () => {
      const all = [...(await parsers())];
      return fc.asyncProperty(fc.nat(all.length - 1), anyText, async (at, text) => {
        const [name, parse] = all[at] ?? ['', () => undefined];
        holdResult(parse(text), name);
        const [first, second] = [parse(text), parse(text)].map((value) => JSON.stringify(value));
        if (first !== second) throw new Error(`${name} changes its mind`);
      });
    },
  },
  {
    name: 'signs of csv',
    weight: 1,
    make: async () =>
      fc.asyncProperty(
        anyCsv,
        fc.constantFrom('a.csv', 'a.tsv', 'a.txt', 'a.md', 'a.xlsx'),
        async (text, name) => {
          await holdReading(name, new TextEncoder().encode(text));
        },
      ),
  },
  {
    name: 'spoilt texts',
    weight: 2,
    make: async () => {
      const all = texts();
      return fc.asyncProperty(specimenOf(all), ofBytes, async ({ name, bytes }, changes) => {
        await within(() => holdReading(name, spoil(bytes, changes)));
      });
    },
  },
  {
    name: 'spoilt pages and XML',
    weight: 4,
    make: async () => {
      const all = await pages();
      return fc.asyncProperty(specimenOf(all), ofMarkup, async ({ name, bytes }, changes) => {
        await within(() => holdReading(name, spoilMarkup(bytes, changes)));
      });
    },
  },
  {
    name: 'spoilt workbooks, byte by byte',
    weight: 8,
    make: async () => {
      const all = workbooks();
      return fc.asyncProperty(specimenOf(all), ofBytes, async ({ name, bytes }, changes) => {
        await within(() => holdReading(name, spoil(bytes, changes)));
      });
    },
  },
  {
    name: 'spoilt workbooks, part by part',
    weight: 8,
    make: async () => {
      const all = workbooks().filter(({ bytes }) => isPackage(bytes));
      return fc.asyncProperty(specimenOf(all), ofPackage, async ({ name, bytes }, changes) => {
        await within(() => holdReading(name, spoilPackage(bytes, changes)));
      });
    },
  },
  {
    name: 'the whole program',
    weight: 16,
    make: async () => {
      const all = [...texts(), ...workbooks()];
      return fc.asyncProperty(specimenOf(all), ofBytes, ofPackage, async ({ name, bytes }, raw, parts) => {
        const spoilt = isPackage(bytes) ? spoilPackage(bytes, parts) : spoil(bytes, raw);
        await within(async () => holdRun(await run([{ path: name, bytes: spoilt }])));
      });
    },
  },
];
