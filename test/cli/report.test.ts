/** `planlint report` over a folder as a bureau has it: many documents, some of them broken. */
import { mkdir, mkdtemp, readdir, readFile, rm, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { read } from '../../src/read/read.ts';
import type { PageDirectory } from '../../src/report/html/page-data.ts';
import { runIn } from './scenario.ts';

const CITIES = ['嘉義市', '臺南市', '高雄市', '新竹市', '基隆市'];
/** A file that ends too early, one without any table, one that says it is a workbook and is none. */
const BROKEN = ['050.xlsx', '100.csv', '150.xlsx'] as const;

let cwd = '';
beforeEach(async () => {
  cwd = await mkdtemp(join(tmpdir(), 'planlint-report-'));
  await mkdir(join(cwd, 'submitted'));
});
afterEach(async () => {
  await rm(cwd, { recursive: true });
});

function plan(number: number): string {
  const city = CITIES[number % CITIES.length];
  return [
    `表 1-1、${city}能源部門推動策略`,
    '策略類別,執行方案,策略說明,主辦/協辦,推動期程,成果,目標,經費(萬元)',
    `節能,汰換燈具,衡量標準：汰換燈具盞數(盞),工務處/交通處,111年,${number},100,20`,
    `節能,輔導節電,衡量標準：輔導家數(家),環保局,111年,-,${number + 1},20`,
  ].join('\n');
}

async function submit(): Promise<void> {
  for (let number = 1; number <= 200; number += 1) {
    const name = String(number).padStart(3, '0');
    if (!BROKEN.some((broken) => broken.startsWith(name)))
      await writeFile(join(cwd, 'submitted', `${name}.csv`), plan(number));
  }
  await writeFile(join(cwd, 'submitted', BROKEN[0]), 'PK\u0003\u0004 cut short');
  await writeFile(join(cwd, 'submitted', BROKEN[1]), '日期,天氣\n今天,晴\n');
  await writeFile(join(cwd, 'submitted', BROKEN[2]), '');
}

describe('200 documents, three of them broken', () => {
  it('give 197 reports, three clear lines, exit code 2 and an index of all', async () => {
    await submit();
    const argv = ['report', 'submitted', '--out', 'reports/2022', '--formats', 'html,json', '--lang', 'en'];
    const ran = await runIn(cwd, [...argv, '--as-of', '2022-12-31', '--no-progress']);
    expect(ran.exitCode).toBe(2);
    expect(ran.stdout).toBe('');
    const lines = ran.stderr.trimEnd().split('\n');
    expect(lines).toHaveLength(4);
    for (const [at, name] of BROKEN.entries()) expect(lines[at]).toContain(`submitted/${name}: `);
    expect(lines[3]).toBe('planlint: Wrote 396 files in reports/2022; begin with the index.');

    const written = await readdir(join(cwd, 'reports/2022'));
    expect(written.filter((name) => /^\d{3}\.html$/u.test(name))).toHaveLength(197);
    const index: PageDirectory = JSON.parse(await readFile(join(cwd, 'reports/2022/index.json'), 'utf8'));
    expect(index.rows.map(({ name }) => name)).toHaveLength(197);
    expect(index.lost.map(({ file }) => file)).toEqual(BROKEN.map((name) => `submitted/${name}`));
    const [first] = index.rows;
    expect(first).toMatchObject({
      name: '001',
      measures: 2,
      // 1 of 100 lamps; the result of the advice is blank.
      statuses: { behind: 1, missing: 1 },
      files: [
        { format: 'html', file: '001.html' },
        { format: 'json', file: '001.json' },
      ],
      document: { kind: 'strategy-plan', jurisdiction: '臺南市', asOf: { date: '2022-12-31' } },
    });
    for (const { files } of index.rows) for (const { file } of files) expect(written).toContain(file);
  });

  it('tell a log now and then how far they are, and a script that wants quiet nothing', async () => {
    await submit();
    const argv = ['report', 'submitted', '--out', 'out', '--by', 'sector', '--as-of', '2022-12-31'];
    const logged = await runIn(cwd, argv);
    expect(logged.stderr.match(/讀取 \d+\/200 /gu)).toHaveLength(10);
    const quiet = await runIn(cwd, [...argv, '--quiet']);
    expect(quiet.stderr.trimEnd().split('\n')).toHaveLength(BROKEN.length);
    expect((await readdir(join(cwd, 'out'))).sort()).toEqual(['index.html', '未歸屬部門.html', '能源.html']);
  });
});

it('takes away what a run that was killed left behind, and nothing else', async () => {
  await writeFile(join(cwd, 'plan.csv'), plan(1));
  await mkdir(join(cwd, 'out'));
  // No process has this number: Linux ends at 4194304.
  await writeFile(join(cwd, 'out', '.planlint-99999999-abc.tmp'), 'half');
  await utimes(join(cwd, 'out', '.planlint-99999999-abc.tmp'), 0, 0);
  await writeFile(join(cwd, 'out', 'notes.tmp'), 'mine');
  // Another machine may be writing this one: its processes are not known here.
  await writeFile(join(cwd, 'out', '.planlint-99999999-def.tmp'), 'young');
  await mkdir(join(cwd, 'out', '.planlint-99999999-ghi.tmp'));
  await runIn(cwd, ['report', 'plan.csv', '--out', 'out']);
  expect((await readdir(join(cwd, 'out'))).sort()).toEqual([
    '.planlint-99999999-def.tmp',
    '.planlint-99999999-ghi.tmp',
    'index.html',
    'notes.tmp',
    'plan.html',
  ]);
});

it('hands each agency its workbook, with its own findings marked and listed in the index', async () => {
  await writeFile(join(cwd, 'plan.csv'), plan(1));
  const argv = ['report', 'plan.csv', '--out', 'out', '--by', 'agency', '--formats', 'xlsx,json', '--quiet'];
  expect((await runIn(cwd, [...argv, '--as-of', '2022-12-31'])).exitCode).toBe(1);
  const names = ['index.json', '工務處.json', '工務處.xlsx', '環境保護局.json', '環境保護局.xlsx'];
  expect((await readdir(join(cwd, 'out'))).sort()).toEqual(names.sort());
  const index: PageDirectory = JSON.parse(await readFile(join(cwd, 'out/index.json'), 'utf8'));
  expect(index.rows[0]?.files.map(({ file }) => file)).toEqual(['工務處.json', '工務處.xlsx']);
  // The first sheet lists the findings: the lamps are 工務處's, the advice is not.
  const outcome = await read(new Uint8Array(await readFile(join(cwd, 'out/工務處.xlsx'))), {
    path: '工務處.xlsx',
  });
  const sheet = outcome.ok ? outcome.workbook.sheets[0] : undefined;
  const listed = JSON.stringify(sheet?.rows);
  expect(listed).toContain('汰換燈具');
  expect(listed).not.toContain('輔導節電');
});
