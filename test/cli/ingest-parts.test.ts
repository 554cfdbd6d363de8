/** `ingest` of a csv that counts as large writes what it writes of any other, and says why where it reads it whole. */
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

async function ingest(args: readonly string[], largeFrom: number, stdin = ''): Promise<Came> {
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
  const code = await run(['ingest', ...args, '--lang', 'en'], io);
  return { code, out, err, writes };
}

const NEVER = Number.POSITIVE_INFINITY;

it.each(['ndjson', 'csv'])('writes %s in pieces, and the same', async (format) => {
  const args = ['plan.csv', '-f', format, '--verbose'];
  const whole = await ingest(args, NEVER);
  const parts = await ingest(args, 1);
  expect(parts.writes).toBeGreaterThan(3);
  expect({ ...parts, writes: whole.writes }).toEqual(whole);
  expect(parts.err).toContain('400 measures, 2000 records');
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
