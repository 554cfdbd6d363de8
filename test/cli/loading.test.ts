/** What the built program loads for which input: nobody waits for a reader that nothing needs. */
import { execFile } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { describe, expect, it } from 'vitest';

const run = promisify(execFile);
const isBuilt = existsSync('dist/cli/main.js');
if (!isBuilt)
  process.stderr.write('test/cli/loading.test.ts: SKIPPED, dist/ is missing; run npm run build\n');

/** Pieces of the program that hold a text only SheetJS has. */
function piecesWith(text: string): string[] {
  if (!isBuilt) return [];
  return readdirSync('dist/cli').filter(
    (name) => name.endsWith('.js') && readFileSync(join('dist/cli', name), 'utf8').includes(text),
  );
}

/** Names of the program's files that a run loads, as the engine's own record of coverage lists them. */
async function loadedBy(file: string): Promise<string[]> {
  const folder = await mkdtemp(join(tmpdir(), 'planlint-loading-'));
  try {
    const env = { ...process.env, NODE_V8_COVERAGE: folder };
    const args = ['bin/planlint.js', 'ingest', file, '--format', 'csv'];
    await run(process.execPath, args, { env, maxBuffer: 2 ** 28 });
    const [record = ''] = await readdir(folder);
    const { result } = JSON.parse(await readFile(join(folder, record), 'utf8')) as {
      result: { url: string }[];
    };
    return result.map(({ url }) => url.slice(url.lastIndexOf('/') + 1));
  } finally {
    await rm(folder, { recursive: true });
  }
}

describe.skipIf(!isBuilt)('SheetJS', () => {
  const pieces = piecesWith('sheet_to_formulae');

  it('stands in a piece of its own', () => {
    expect(pieces).toHaveLength(1);
  });

  it.each([
    ['is not loaded for an xlsx', 'fixtures/chiayi-strategy/tables.xlsx', []],
    ['is not loaded for a csv', 'fixtures/chiayi-strategy/table-4-3.utf8.csv', []],
    ['is loaded for an ods', 'fixtures/chiayi-strategy/tables.ods', pieces],
  ])('%s', async (_, file, expected) => {
    const loaded = await loadedBy(file);
    expect(loaded.length).toBeGreaterThan(3);
    expect(loaded.filter((name) => pieces.includes(name))).toEqual(expected);
  });
});
