/** Annotated workbooks on the command line: where they go, and what is said about them. */
import { copyFile, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { sheetsOf } from '../workbook/package-view.ts';
import { runIn } from './scenario.ts';

const PLAN = [
  '表 1-1、示範市能源部門推動策略',
  '經費單位：萬元/年',
  '策略類別,執行方案,策略說明,主辦/協辦,推動期程,成果,目標,經費(萬元)',
  '節能,汰換燈具,衡量標準：汰換燈具盞數(盞),工務處/交通處,111年,853,"1,100",20',
].join('\n');

let cwd = '';
beforeEach(async () => {
  cwd = await mkdtemp(join(tmpdir(), 'planlint-workbooks-'));
});
afterEach(() => rm(cwd, { recursive: true, force: true }));

async function put(...paths: readonly string[]): Promise<void> {
  for (const path of paths) {
    await mkdir(resolve(cwd, path, '..'), { recursive: true });
    if (path.endsWith('.xlsx')) await copyFile('fixtures/workbook/everything-openpyxl.xlsx', join(cwd, path));
    else await writeFile(join(cwd, path), PLAN);
  }
}

async function commentsIn(path: string): Promise<string[]> {
  const sheets = sheetsOf(await readFile(join(cwd, path)));
  return sheets.flatMap(({ name, comments }) => [...comments.keys()].map((cell) => `${name}!${cell}`));
}

const BUILT =
  '原檔為 csv 格式，無法原樣標註；本活頁簿依讀取結果重建，儲存格位置與文字相同，原有的格式、公式與圖片不在其中。';

describe('validate -f xlsx', () => {
  it('writes one workbook for one input and says nothing about it', async () => {
    await put('plan.xlsx');
    const ran = await runIn(cwd, [
      'validate',
      'plan.xlsx',
      '-f',
      'xlsx=checked.xlsx',
      '--as-of',
      '2023-10-31',
    ]);
    expect(ran).toEqual({ exitCode: 1, stdout: '', stderr: '' });
    expect(await commentsIn('checked.xlsx')).toContain('表 1!F4');
  });

  it('builds one for a csv, and says so', async () => {
    await put('plan.csv');
    const ran = await runIn(cwd, [
      'validate',
      'plan.csv',
      '-f',
      'xlsx=checked.xlsx',
      '--as-of',
      '2023-10-31',
    ]);
    expect(ran.stderr).toBe(`planlint：plan.csv → checked.xlsx：${BUILT}\n`);
    // The result, F4, is behind the target, G4, which proves it.
    expect(await commentsIn('checked.xlsx')).toEqual(['plan.csv!F4', 'plan.csv!G4']);
    expect(sheetsOf(await readFile(join(cwd, 'checked.xlsx')))[1]?.xml).toContain(BUILT);
  });

  it('refuses one file for several inputs, before reading any', async () => {
    await put('a.csv', 'b.csv');
    const ran = await runIn(cwd, ['validate', 'a.csv', 'b.csv', '-f', 'xlsx=checked.xlsx']);
    expect(ran).toEqual({
      exitCode: 2,
      stdout: '',
      stderr:
        'planlint：2 個輸入各有一份活頁簿，不能都寫到 checked.xlsx。請指定資料夾，結尾加斜線，例如 檢核/。\n',
    });
    expect((await readdir(cwd)).sort()).toEqual(['a.csv', 'b.csv']);
  });

  it('writes one for each input into a folder it makes, under names that tell them apart', async () => {
    await put('plans/交通處.csv', 'plans/工務處.csv', 'plans/工務處.xlsx', 'more/工務處.csv');
    const ran = await runIn(cwd, ['validate', 'plans', 'more', '-f', 'xlsx=out/checked/', '--quiet']);
    expect(ran.stderr).toBe('planlint：無法寫入 out/checked：資料夾 out 不存在。請先建立資料夾。\n');
    await runIn(cwd, ['validate', 'plans', 'more', '-f', 'xlsx=checked/', '--quiet']);
    expect((await readdir(join(cwd, 'checked'))).sort()).toEqual(
      ['交通處.xlsx', '工務處.csv-2.xlsx', '工務處.csv.xlsx', '工務處.xlsx'].sort(),
    );
  });

  it('takes a folder that is there without a slash, and is not fed on what it wrote there', async () => {
    await put('plans/a.csv', 'plans/b.csv', 'plans/checked/old.csv');
    for (const _ of [1, 2]) {
      const ran = await runIn(cwd, [
        'validate',
        'plans',
        '-f',
        'xlsx=plans/checked',
        '-f',
        'json',
        '--quiet',
      ]);
      const { inputs } = JSON.parse(ran.stdout) as { inputs: { path: string }[] };
      expect(inputs.map(({ path }) => path)).toEqual(['plans/a.csv', 'plans/b.csv']);
    }
    expect((await readdir(join(cwd, 'plans/checked'))).sort()).toEqual(['a.xlsx', 'b.xlsx', 'old.csv']);
  });

  it('never writes over an input', async () => {
    await put('plans/a.xlsx', 'plans/b.xlsx');
    const before = await readFile(join(cwd, 'plans/a.xlsx'));
    const ran = await runIn(cwd, ['validate', 'plans/a.xlsx', 'plans/b.xlsx', '-f', 'xlsx=plans/']);
    expect(ran.exitCode).toBe(2);
    expect(ran.stderr).toContain('輸出 plans/a.xlsx 同時是輸入，不予覆寫。');
    expect((await readFile(join(cwd, 'plans/a.xlsx'))).equals(before)).toBe(true);
  });

  it('needs a path', async () => {
    await put('plan.csv');
    const ran = await runIn(cwd, ['validate', 'plan.csv', '-f', 'xlsx', '--lang', 'en']);
    expect(ran.exitCode).toBe(2);
    expect(ran.stderr).toBe('planlint: The format xlsx can only be written to a file: -f xlsx=PATH.\n');
  });

  it('makes none for an input that cannot be read, and does the others', async () => {
    await put('plans/a.csv');
    await writeFile(join(cwd, 'plans/b.xlsx'), 'PK\u0003\u0004 no');
    const ran = await runIn(cwd, ['validate', 'plans', '-f', 'xlsx=checked/']);
    expect(ran.exitCode).toBe(2);
    expect(await readdir(join(cwd, 'checked'))).toEqual(['a.xlsx']);
    expect(
      ran.stderr
        .split('\n')
        .filter((line) => line !== '')
        .slice(1),
    ).toEqual([
      `planlint：plans/a.csv → checked/a.xlsx：${BUILT}`,
      'planlint：plans/b.xlsx → checked/b.xlsx：沒有讀到可寫入活頁簿的內容，沒有寫出。',
    ]);
  });

  it('leaves the file of an earlier run alone where the only input is empty by now', async () => {
    await writeFile(join(cwd, 'plan.xlsx'), '');
    await writeFile(join(cwd, 'checked.xlsx'), 'of an earlier run');
    const ran = await runIn(cwd, ['validate', 'plan.xlsx', '-f', 'xlsx=checked.xlsx', '--lang', 'en']);
    expect(ran.exitCode).toBe(2);
    expect(ran.stderr.split('\n')).toEqual([
      'planlint: plan.xlsx: The file is empty. Check that the export finished, then supply the file again.',
      'planlint: plan.xlsx → checked.xlsx: nothing was read that a workbook could hold; it is not written.',
      '',
    ]);
    expect(await readFile(join(cwd, 'checked.xlsx'), 'utf8')).toBe('of an earlier run');
  });
});

describe('a workbook that was handed back', () => {
  it('is read without the sheets planlint had put into it, and that is said and reported', async () => {
    await put('plan.xlsx');
    await runIn(cwd, ['validate', 'plan.xlsx', '-f', 'xlsx=checked.xlsx', '--as-of', '2023-10-31']);
    const said = 'planlint：checked.xlsx：略過 planlint 先前加入的工作表：檢核結果、檢核說明\n';
    const checked = await runIn(cwd, ['validate', 'checked.xlsx', '-f', 'json', '--as-of', '2023-10-31']);
    expect(checked.stderr).toBe(said);
    const { inputs } = JSON.parse(checked.stdout) as { inputs: { ownSheets?: string[] }[] };
    expect(inputs[0]?.ownSheets).toEqual(['檢核結果', '檢核說明']);
    const tables = ['plan.xlsx', 'checked.xlsx'].map((path) => runIn(cwd, ['ingest', path, '-f', 'csv']));
    const [before, after] = await Promise.all(tables);
    // Formulas without a result are told of either.
    expect(after?.stderr.replaceAll('checked', 'plan')).toBe(
      `${said.replace('checked', 'plan')}${before?.stderr}`,
    );
    expect(after?.stdout.replaceAll('checked', 'plan')).toBe(before?.stdout);
  });
});

describe('ingest -f xlsx', () => {
  it('makes a tidy workbook that gives the same tidy table, and says where it is from', async () => {
    await put('plan.csv');
    expect(await runIn(cwd, ['ingest', 'plan.csv', '--out', 'tidy.xlsx'])).toEqual({
      exitCode: 0,
      stdout: '',
      stderr: '',
    });
    const before = await runIn(cwd, ['ingest', 'plan.csv', '-f', 'csv']);
    const after = await runIn(cwd, ['ingest', 'tidy.xlsx', '-f', 'csv']);
    expect(after).toEqual({
      exitCode: 0,
      stdout: before.stdout,
      stderr: 'planlint：tidy.xlsx：由整齊活頁簿讀回；儲存格位置指原檔 plan.csv\n',
    });
  });

  it('makes one for each of several inputs, in a folder', async () => {
    await put('plans/a.csv', 'plans/b.csv');
    const one = await runIn(cwd, ['ingest', 'plans', '-f', 'xlsx', '--out', 'tidy.xlsx']);
    expect(one.exitCode).toBe(2);
    expect(one.stderr).toContain('2 個輸入各有一份活頁簿，不能都寫到 tidy.xlsx。');
    await runIn(cwd, ['ingest', 'plans', '-f', 'xlsx', '--out', 'tidy/']);
    expect((await readdir(join(cwd, 'tidy'))).sort()).toEqual(['a.xlsx', 'b.xlsx']);
    const [before, after] = await Promise.all(
      ['plans', 'tidy'].map((folder) => runIn(cwd, ['ingest', folder, '-f', 'csv'])),
    );
    expect(after?.stdout).toBe(before?.stdout);
  });

  it('needs a file', async () => {
    await put('plan.csv');
    const ran = await runIn(cwd, ['ingest', 'plan.csv', '-f', 'xlsx']);
    expect(ran).toEqual({
      exitCode: 2,
      stdout: '',
      stderr: 'planlint：格式 xlsx 只能存成檔案，請寫成 -f xlsx --out PATH。\n',
    });
  });
});
