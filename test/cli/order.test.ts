import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { runIn } from './scenario.ts';

const HEADER = '策略類別,執行方案,策略說明,主辦/協辦,推動期程,成果,目標,經費(萬元)';
const PLANS = {
  'b.csv': `表 1-1、示範市能源部門推動策略\n${HEADER}\n節能,汰換燈具,衡量標準：盞數(盞),工務處,111年,5,9,20\n`,
  'a.csv': `表 1-3、示範市運輸部門推動策略\n${HEADER}\n運具,電動機車,衡量標準：補助輛數(輛),環保局,111年,,9,20\n`,
};

let cwd = '';
beforeAll(async () => {
  cwd = await mkdtemp(join(tmpdir(), 'planlint-'));
  for (const [name, text] of Object.entries(PLANS)) await writeFile(join(cwd, name), text);
});
afterAll(async () => {
  await rm(cwd, { recursive: true });
});

it.each([
  ['validate', 'text'],
  ['validate', 'json'],
  ['validate', 'csv'],
  ['ingest', 'json'],
  ['ingest', 'csv'],
])('%s -f %s is the same twice and in any order of inputs', async (command, format) => {
  const options = ['-f', format, '--as-of', '2022-12-31'];
  const first = await runIn(cwd, [command, 'a.csv', 'b.csv', ...options]);
  expect(first.stdout).not.toBe('');
  expect(await runIn(cwd, [command, 'a.csv', 'b.csv', ...options])).toEqual(first);
  expect(await runIn(cwd, [command, 'b.csv', '--jobs', '1', 'a.csv', ...options])).toEqual(first);
});

it('colours a terminal only, and not against NO_COLOR', async () => {
  const args = ['validate', 'a.csv', '--as-of', '2022-12-31'];
  const coloured = '\u001b[';
  expect((await runIn(cwd, args, { terminal: true })).stdout).toContain(coloured);
  expect((await runIn(cwd, args)).stdout).not.toContain(coloured);
  expect((await runIn(cwd, args, { terminal: true, env: { NO_COLOR: '1' } })).stdout).not.toContain(coloured);
  expect((await runIn(cwd, [...args, '--no-color'], { terminal: true })).stdout).not.toContain(coloured);
});
