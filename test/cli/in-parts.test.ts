/** A csv that counts as large comes to what any other comes to, and it is said why where it is read whole. */
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { strategyRows, toCsv } from '../../bench/tables.ts';
import type { Io } from '../../src/cli/io.ts';
import { run } from '../../src/cli/run.ts';

const TABLE = toCsv(strategyRows(2000));
const TWO_TABLES = `${TABLE}\n${TABLE.replace('表 1-1', '表 1-2')}`;

let cwd = '';
beforeEach(async () => {
  cwd = await mkdtemp(join(tmpdir(), 'planlint-'));
  await writeFile(join(cwd, 'plan.csv'), TABLE);
  await writeFile(join(cwd, 'two.csv'), TWO_TABLES);
});
afterEach(async () => {
  await rm(cwd, { recursive: true });
});

interface Came {
  readonly code: number;
  readonly out: string;
  readonly err: string;
  /** How often something was handed to standard output. */
  readonly writes: number;
}

const NEVER = Number.POSITIVE_INFINITY;

const ingest = (args: readonly string[], largeFrom: number, stdin = ''): Promise<Came> =>
  planlint(['ingest', ...args], largeFrom, stdin);
const validate = (args: readonly string[], largeFrom: number, stdin = ''): Promise<Came> =>
  planlint(['validate', ...args], largeFrom, stdin);

/** `patience`: after so many pieces nobody reads standard output any more. */
async function planlint(
  args: readonly string[],
  largeFrom: number,
  stdin: string,
  patience = NEVER,
): Promise<Came> {
  let [out, err, writes] = ['', '', 0];
  const io: Io = {
    stdin: (async function* () {
      yield new TextEncoder().encode(stdin);
    })(),
    stdout: {
      isTerminal: false,
      write: async (text) => {
        out += text;
        writes += 1;
      },
      isClosed: () => writes >= patience,
    },
    stderr: {
      isTerminal: false,
      write: async (text) => {
        err += text;
      },
    },
    cwd,
    env: {},
    platform: 'linux',
    today: '2024-12-31',
    largeFrom,
  };
  const code = await run([...args, '--lang', 'en'], io);
  return { code, out, err, writes };
}

it.each(['ndjson', 'csv'])('writes %s in pieces, and the same', async (format) => {
  const args = ['plan.csv', '-f', format, '--verbose'];
  const whole = await ingest(args, NEVER);
  const parts = await ingest(args, 1);
  expect(parts.writes).toBeGreaterThan(3);
  expect({ ...parts, writes: whole.writes }).toEqual(whole);
  expect(parts.err).toContain('400 measures, 2000 records');
});

it('goes no further once nobody reads what it writes', async () => {
  const { code, out, writes } = await planlint(['ingest', 'plan.csv', '-f', 'ndjson'], 1, '', 2);
  expect({ code, writes }).toEqual({ code: 0, writes: 2 });
  expect(out.split('\n')[0]).toContain('"type":"document"');
});

it('writes a file whole or not at all, and leaves nothing beside it', async () => {
  await ingest(['plan.csv', '--out', 'whole.ndjson'], NEVER);
  await ingest(['plan.csv', '--out', 'parts.ndjson'], 1);
  expect(await readFile(join(cwd, 'parts.ndjson'), 'utf8')).toBe(
    await readFile(join(cwd, 'whole.ndjson'), 'utf8'),
  );
  expect((await readdir(cwd)).toSorted()).toEqual(['parts.ndjson', 'plan.csv', 'two.csv', 'whole.ndjson']);
});

it('reads standard input in parts, and whole where it has to', async () => {
  const args = ['-', '--stdin-name', 'in.csv', '-f', 'csv'];
  expect((await ingest(args, 1, TABLE)).out).toBe((await ingest(args, NEVER, TABLE)).out);
  expect((await ingest(args, 1, TWO_TABLES)).out).toBe((await ingest(args, NEVER, TWO_TABLES)).out);
});

it('says with --verbose why a large file is read whole, and only then', async () => {
  const args = ['two.csv', '-f', 'csv'];
  const { err, out } = await ingest([...args, '--verbose'], 1);
  expect(err).toContain('two.csv: is large, but more than one table of rows');
  const quiet = await ingest(args, 1);
  expect(quiet.out).toBe(out);
  expect(quiet.err).not.toContain('is large');
});

it('tells a missing file and one that is no table as ever', async () => {
  await writeFile(join(cwd, 'list.csv'), '品名,數量,單價\n鉛筆,12,5\n橡皮擦,3,10\n');
  for (const name of ['missing.csv', 'list.csv'])
    expect(await ingest([name, '-f', 'csv'], 1)).toEqual(await ingest([name, '-f', 'csv'], NEVER));
});

it.each(['text', 'json', 'ndjson', 'csv', 'sarif', 'junit', 'github', 'gitlab', 'markdown'])(
  'checks in parts, and reports the same as %s',
  async (format) => {
    const args = ['plan.csv', '-f', format, '--verbose'];
    const whole = await validate(args, NEVER);
    const parts = await validate(args, 1);
    expect(parts).toEqual(whole);
    expect(parts.out.length).toBeGreaterThan(500);
    expect(parts.err).toContain('400 measures, 2000 records');
  },
);

it('checks standard input in parts, and whole where it has to', async () => {
  const args = ['-', '--stdin-name', 'in.csv', '-f', 'json'];
  for (const table of [TABLE, TWO_TABLES])
    expect(await validate(args, 1, table)).toEqual(await validate(args, NEVER, table));
});

it('reads whole what is to be shown on a page', async () => {
  await validate(['plan.csv', '-f', 'html=parts.html'], 1);
  await validate(['plan.csv', '-f', 'html=whole.html'], NEVER);
  expect(await readFile(join(cwd, 'parts.html'), 'utf8')).toBe(
    await readFile(join(cwd, 'whole.html'), 'utf8'),
  );
});

/** Says how many measures there are, where it is shown all of them or one after the other. */
const COUNTING = (check: string): string => `
  const text = { summary: 'Counts.', why: 'To know.', message: ({ count }) => 'There are ' + count };
  const hit = (count) => [{ subject: {}, locations: [], evidence: { count } }];
  export default {
    id: 'own-count', category: 'consistency', severity: 'notice', scope: 'document', ${check},
    evidence: { count: { 'zh-TW': '', en: '' } }, text: { 'zh-TW': text, en: text },
    examples: { absent: { 'zh-TW': '', en: '' } },
  };`;

it.each([
  ['has it read whole', 'check: ({ document }) => hit(document.measures.length)', true],
  [
    'that gathers does not',
    'gather() { let count = 0; return { take() { count += 1; return []; }, end: () => hit(count) }; }',
    false,
  ],
])('a rule of one’s own that looks at all measures %s', async (_, check, isWhole) => {
  await writeFile(join(cwd, 'own.mjs'), COUNTING(check));
  await writeFile(join(cwd, 'own.json'), '{ "plugins": ["own.mjs"] }');
  const { out, err } = await validate(['plan.csv', '-f', 'csv', '--config', 'own.json', '--verbose'], 1);
  expect(out).toContain('There are 400');
  expect(err.includes('a rule has to see all measures together')).toBe(isWhole);
});
