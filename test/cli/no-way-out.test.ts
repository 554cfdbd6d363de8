/** The program with the network denied and the file system watched: it reads what it is told to, and writes what it is told to. */
import { link, lstat, mkdir, mkdtemp, readFile, readlink, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { strategyRows, toCsv, toXlsx } from '../../bench/tables.ts';
import { bundleProgram, type Program } from './bundled.ts';

const WATCH = resolve('test/cli/preload/no-way-out.mjs');
const AS_OF = ['--as-of', '2022-12-31', '--lang', 'en'];

let program: Program;
let cwd = '';
let log = '';
beforeAll(async () => {
  program = await bundleProgram();
});
afterAll(async () => program.remove());
beforeEach(async () => {
  cwd = await mkdtemp(join(tmpdir(), 'planlint-'));
  log = `${cwd}.log`;
  await mkdir(join(cwd, 'in'));
  await writeFile(join(cwd, 'in', 'old.csv'), toCsv(strategyRows(5, 1)));
  await writeFile(join(cwd, 'in', 'plan.csv'), toCsv(strategyRows(5, 2)));
  await writeFile(join(cwd, 'in', 'plan.xlsx'), toXlsx(strategyRows(5, 2)));
});
afterEach(async () => {
  await rm(cwd, { recursive: true });
  await rm(log, { force: true });
});

interface Watched {
  readonly exitCode: number;
  readonly stderr: string;
  readonly denied: readonly string[];
  /** Paths below the working directory; a temporary file by its folder and `*`. Others are absolute. */
  readonly touched: readonly string[];
  readonly threads: number;
}

async function watch(args: readonly string[]): Promise<Watched> {
  await writeFile(log, '');
  const run = await program.run(cwd, args, { preload: [WATCH], env: { PLANLINT_TOUCHED: log } });
  const lines = (await readFile(log, 'utf8')).trim().split('\n');
  const isMark = (line: string) => /^(?:DENIED|PROGRAM|THREAD) /u.test(`${line} `);
  const paths = lines
    .filter((line) => !isMark(line))
    .map((line) => line.slice(line.indexOf(' ') + 1))
    .map((path) => (path.startsWith(`${cwd}/`) ? path.slice(cwd.length + 1) : path))
    .map((path) => path.replace(/\.planlint-\d+-\w+\.tmp$/u, '*'));
  expect(lines.filter((line) => line.startsWith('PROGRAM'))).toHaveLength(1);
  return {
    exitCode: run.exitCode,
    stderr: run.stderr,
    denied: lines.filter((line) => line.startsWith('DENIED')),
    touched: [...new Set(paths)].sort(),
    threads: lines.filter((line) => line.startsWith('THREAD')).length,
  };
}

describe('nothing leaves the machine, and nothing is written but what was named', () => {
  it.each([
    ['validate', ['validate', 'in', '-f', 'text'], []],
    ['validate by threads', ['validate', 'in', '--jobs', '2'], []],
    [
      'validate into files',
      ['validate', 'in', '-f', 'json=a.json', '-f', 'html=b.html'],
      ['*', 'a.json', 'b.html'],
    ],
    [
      'validate into workbooks',
      ['validate', 'in', '-f', 'xlsx=books/'],
      ['books', 'books/*', 'books/old.xlsx', 'books/plan.csv.xlsx', 'books/plan.xlsx'],
    ],
    ['ingest', ['ingest', 'in', '-f', 'json'], []],
    ['ingest into a file', ['ingest', 'in', '--out', 'a.csv'], ['*', 'a.csv']],
    ['accept', ['accept', 'in', '--reason', 'known', '--baseline', 'known.json'], ['*', 'known.json']],
    ['diff', ['diff', 'in/old.csv', 'in/plan.csv', '--out', 'a.html', '-f', 'html'], ['*', 'a.html']],
    ['rules', ['rules'], []],
    ['explain', ['explain', 'missing-unit'], []],
    ['schema', ['schema', 'plan-document'], []],
    ['help', ['--help'], []],
  ])('%s', async (_name, args, written) => {
    const run = await watch([...args, ...(args.length > 2 ? AS_OF : [])]);
    expect(run.stderr).not.toContain('denied');
    expect([0, 1]).toContain(run.exitCode);
    expect(run.denied).toEqual([]);
    expect(run.touched).toEqual(written);
    expect(run.threads > 0).toBe(args.includes('--jobs') || args.includes('xlsx=books/'));
  });

  it.each(['document', 'agency', 'sector'])('report by %s', async (by) => {
    const args = ['report', 'in', '--out', 'out', '--by', by, '--formats', 'html,markdown,xlsx,csv,json'];
    const run = await watch([...args, ...AS_OF]);
    expect(run.denied).toEqual([]);
    expect(run.touched.length).toBeGreaterThan(5);
    expect(run.touched.filter((path) => path !== 'out' && !path.startsWith('out/'))).toEqual([]);
  });

  it('keeps names out of the documents within the folder of reports', async () => {
    const header = '策略類別,執行方案,主辦/協辦,推動期程,成果,目標,經費(萬元)';
    const plan = `${header}\n節能,換燈,../../逃走局,111年,9盞,10盞,1\n節能,換窗,/tmp/處,111年,9扇,10扇,1\n`;
    await writeFile(join(cwd, 'in', '..csv'), plan);
    for (const by of ['document', 'agency']) {
      const run = await watch(['report', join(cwd, 'in', '..csv'), '--out', 'out', '--by', by, ...AS_OF]);
      expect(run.touched.length, by).toBeGreaterThan(2);
      expect(
        run.touched.filter((path) => path !== 'out' && !/^out\/[^/]+$/u.test(path)),
        by,
      ).toEqual([]);
    }
  });
});

describe.skipIf(process.platform === 'win32')('links', () => {
  const args = ['validate', 'plan.csv', ...AS_OF];
  beforeEach(async () => {
    await symlink('in/plan.csv', join(cwd, 'plan.csv'));
    await mkdir(join(cwd, 'elsewhere'));
    await writeFile(join(cwd, 'elsewhere', 'kept.html'), 'kept');
  });

  it('that are inputs are followed, and one file under two names is read once', async () => {
    const run = await program.run(cwd, [...args, 'in/plan.csv', '-f', 'json']);
    const { inputs } = JSON.parse(run.stdout);
    expect(inputs.map(({ path }: { path: string }) => path)).toEqual(['in/plan.csv']);
  });

  it('to folders are not followed inside a folder', async () => {
    await symlink('..', join(cwd, 'in', 'round'));
    const run = await program.run(cwd, ['validate', 'in', '-f', 'json', ...AS_OF]);
    const { inputs } = JSON.parse(run.stdout);
    expect(inputs.map(({ path }: { path: string }) => path)).toEqual([
      'in/old.csv',
      'in/plan.csv',
      'in/plan.xlsx',
    ]);
  });

  it('to folders are told; in a circle or to nothing they are inputs that are missing; to files they are read', async () => {
    await symlink('../elsewhere', join(cwd, 'in', 'away'));
    await symlink('circle.csv', join(cwd, 'in', 'circle.csv'));
    await symlink('nothing.csv', join(cwd, 'in', 'dangling.csv'));
    await writeFile(join(cwd, 'elsewhere', 'other.csv'), toCsv(strategyRows(5, 3)));
    await symlink('../elsewhere/other.csv', join(cwd, 'in', 'other.csv'));
    const run = await program.run(cwd, ['validate', 'in', '-f', 'json', ...AS_OF]);
    expect(run.exitCode).toBe(2);
    expect(run.stderr.trimEnd().split('\n')).toEqual([
      'planlint: in/away is a link to a folder and was not followed; name it to have it read.',
      'planlint: in/circle.csv: There is no such file. Check the path.',
      'planlint: in/dangling.csv: There is no such file. Check the path.',
    ]);
    const { inputs } = JSON.parse(run.stdout);
    expect(
      inputs.map(({ path, reason = 'read' }: { path: string; reason?: string }) => `${path} ${reason}`),
    ).toEqual([
      'in/circle.csv missing',
      'in/dangling.csv missing',
      'in/old.csv read',
      'in/other.csv read',
      'in/plan.csv read',
      'in/plan.xlsx read',
    ]);
    // A pattern matches what a folder shows, and follows no more.
    const matched = await program.run(cwd, ['validate', 'in/**/*.csv', '-f', 'json', ...AS_OF]);
    expect(JSON.parse(matched.stdout).inputs.map(({ path }: { path: string }) => path)).toEqual([
      'in/old.csv',
      'in/other.csv',
      'in/plan.csv',
    ]);
  });

  it('that are named as an output and lead to nothing yet are written where they lead, or not at all', async () => {
    await symlink('elsewhere/new.json', join(cwd, 'new.json'));
    await symlink('nowhere/new.json', join(cwd, 'lost.json'));
    await symlink('there.json', join(cwd, 'here.json'));
    await symlink('here.json', join(cwd, 'there.json'));
    expect((await program.run(cwd, [...args, '-f', 'json=new.json'])).stderr).toBe('');
    expect(await readlink(join(cwd, 'new.json'))).toBe('elsewhere/new.json');
    expect(JSON.parse(await readFile(join(cwd, 'elsewhere', 'new.json'), 'utf8'))).toHaveProperty('findings');
    for (const [path, said] of [
      ['lost.json', 'its folder does not exist'],
      ['here.json', 'its links lead in a circle'],
    ] as const) {
      const run = await program.run(cwd, [...args, '-f', `json=${path}`]);
      expect(run).toMatchObject({ exitCode: 2, stdout: '' });
      expect(run.stderr).toContain(`${path}: ${said}`);
      expect((await lstat(join(cwd, path))).isSymbolicLink()).toBe(true);
    }
  });

  it('on the way to a folder of outputs do not make inputs of them', async () => {
    await mkdir(join(cwd, 'in', 'reports'));
    await symlink('in/reports', join(cwd, 'reports'));
    const report = ['report', 'in', '--out', 'reports', '--formats', 'csv', ...AS_OF];
    const first = await program.run(cwd, report);
    expect(first.stderr).toBe('planlint: Wrote 4 files in reports; begin with the index.\n');
    expect(await program.run(cwd, report)).toEqual(first);
  });

  it('of the hard kind do not let an output change an input', async () => {
    await link(join(cwd, 'in', 'plan.csv'), join(cwd, 'hard.json'));
    await program.run(cwd, [...args, '-f', 'json=hard.json']);
    expect(await readFile(join(cwd, 'in', 'plan.csv'), 'utf8')).toBe(toCsv(strategyRows(5, 2)));
    expect(JSON.parse(await readFile(join(cwd, 'hard.json'), 'utf8'))).toHaveProperty('findings');
  });

  it('that are named as an output are written through', async () => {
    await symlink('elsewhere/kept.html', join(cwd, 'a.html'));
    await watch([...args, '-f', 'html=a.html']);
    expect((await lstat(join(cwd, 'a.html'))).isSymbolicLink()).toBe(true);
    expect(await readFile(join(cwd, 'elsewhere', 'kept.html'), 'utf8')).toContain('<html');
  });

  it('that lie in a folder of outputs under a name of ours are replaced, and lead nowhere any more', async () => {
    await mkdir(join(cwd, 'out'));
    for (const name of ['index.html', 'plan.html', 'plan.xlsx'])
      await symlink('../elsewhere/kept.html', join(cwd, 'out', name));
    await watch(['report', 'in/plan.xlsx', '--out', 'out', ...AS_OF]);
    await watch(['validate', 'in/plan.xlsx', '-f', 'xlsx=out/', ...AS_OF]);
    for (const name of ['index.html', 'plan.html', 'plan.xlsx'])
      await expect(readlink(join(cwd, 'out', name)), name).rejects.toThrow('EINVAL');
    expect(await readFile(join(cwd, 'elsewhere', 'kept.html'), 'utf8')).toBe('kept');
  });

  it('cannot make an output of an input', async () => {
    await symlink('in/plan.csv', join(cwd, 'a.json'));
    for (const path of ['a.json', 'elsewhere/../in/plan.csv']) {
      const run = await program.run(cwd, [...args, '-f', `json=${path}`]);
      expect(run).toMatchObject({ exitCode: 2, stdout: '' });
      expect(run.stderr).toContain(path);
    }
    expect(await readFile(join(cwd, 'in', 'plan.csv'), 'utf8')).toBe(toCsv(strategyRows(5, 2)));
  });
});

it('runs modules of a configuration that was named, and of no other', async () => {
  await writeFile(join(cwd, 'in', 'planlint.config.json'), '{ "plugins": ["./own.mjs"] }');
  await writeFile(
    join(cwd, 'in', 'own.mjs'),
    "import { writeFileSync } from 'node:fs'; writeFileSync('ran.txt', ''); export default [];",
  );
  const found = await watch(['validate', 'in/plan.csv', ...AS_OF]);
  expect(found).toMatchObject({ exitCode: 2, touched: [] });
  const named = await watch(['validate', 'in/plan.csv', '--config', 'in/planlint.config.json', ...AS_OF]);
  expect(named.touched).toEqual(['ran.txt']);
});

it('denies the network indeed', async () => {
  await writeFile(
    join(cwd, 'own.mjs'),
    "await fetch('http://127.0.0.1:9/').catch(() => undefined); export default [];",
  );
  await writeFile(join(cwd, 'own.json'), '{ "plugins": ["./own.mjs"] }');
  const run = await watch(['validate', 'in/plan.csv', '--config', 'own.json', ...AS_OF]);
  expect(run.denied).toEqual(['DENIED global.fetch']);
});
