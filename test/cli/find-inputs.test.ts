import { execFileSync } from 'node:child_process';
import { chmod, mkdir, mkdtemp, open, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findInputs } from '../../src/cli/reading/find-inputs.ts';

let cwd = '';
beforeAll(async () => {
  cwd = await mkdtemp(join(tmpdir(), 'planlint-'));
  await mkdir(join(cwd, 'plans/.git'), { recursive: true });
  await mkdir(join(cwd, 'plans/嘉義'), { recursive: true });
  await mkdir(join(cwd, 'empty'));
  const files = [
    'b.csv',
    'a [1].csv',
    'plans/z.XLSX',
    'plans/嘉義/表.ods',
    'plans/~$z.XLSX',
    'plans/.git/x.csv',
    'plans/x.pdf',
    'plans/report.html',
  ];
  for (const file of files) await writeFile(join(cwd, file), 'x');
  await symlink(join(cwd, 'b.csv'), join(cwd, 'plans/link.csv'));
  await symlink(join(cwd, 'plans'), join(cwd, 'plans/circle'));
});
afterAll(async () => {
  await rm(cwd, { recursive: true });
});

async function find(named: string[], extra: { platform?: string; outputs?: string[] } = {}) {
  const outputs = new Set((extra.outputs ?? []).map((path) => join(cwd, path)));
  const found = await findInputs(named, {
    cwd,
    platform: extra.platform ?? 'linux',
    stdinName: 'stdin',
    outputs,
  });
  return found.map((input) => (input.from === 'nowhere' ? `${input.path} (${input.problem})` : input.path));
}

describe('findInputs', () => {
  it.each<[string[], string[]]>([
    [['b.csv'], ['b.csv']],
    [['b.csv', './b.csv', 'plans/../b.csv'], ['b.csv']],
    [['plans'], ['plans/link.csv', 'plans/z.XLSX', 'plans/嘉義/表.ods']],
    [
      ['plans', 'b.csv'],
      ['b.csv', 'plans/z.XLSX', 'plans/嘉義/表.ods'],
    ],
    [
      ['b.csv', 'plans'],
      ['b.csv', 'plans/z.XLSX', 'plans/嘉義/表.ods'],
    ],
    [['**/*.{ods,XLSX}'], ['plans/z.XLSX', 'plans/嘉義/表.ods']],
    [['a [1].csv'], ['a [1].csv']],
    [['plans/x.pdf'], ['plans/x.pdf']],
    // In a folder it may be a report of ours; it is read when it is named.
    [['plans/report.html'], ['plans/report.html']],
    [['plans/*.html'], ['plans/report.html']],
    [['-', '-'], ['stdin']],
    [
      ['lost.csv', 'b.csv'],
      ['b.csv', 'lost.csv (missing)'],
    ],
    [['b.csv/x.csv'], ['b.csv/x.csv (missing)']],
    [['empty'], ['empty (folder)']],
    [['*.xls'], ['*.xls (no-match)']],
    [['/dev/zero'], [expect.stringMatching(/\/dev\/zero \(not-a-file\)$/u) as unknown as string]],
  ])('%j', async (named, paths) => {
    expect(await find(named)).toEqual(paths);
  });

  // Linux names what an open file leads to by no path: `/proc/7/fd/pipe:[42]` of `<(command)`, `b.csv (deleted)` of a file that is gone.
  it.skipIf(process.platform !== 'linux')('takes an open file that has no path of its own', async () => {
    const gone = join(cwd, 'gone.csv');
    await writeFile(gone, 'x');
    const file = await open(gone);
    await rm(gone);
    const opened = `/proc/self/fd/${file.fd}`;
    try {
      const found = await findInputs([opened, 'b.csv', opened], {
        cwd,
        platform: 'linux',
        stdinName: 'stdin',
        outputs: new Set(),
      });
      expect(found).toEqual([
        { path: opened, from: 'file', absolute: opened },
        { path: 'b.csv', from: 'file', absolute: join(cwd, 'b.csv') },
      ]);
    } finally {
      await file.close();
    }
  });

  it('takes a pattern with backslashes on Windows', async () => {
    expect(await find(['plans\\*.XLSX'], { platform: 'win32' })).toEqual(['plans/z.XLSX']);
  });

  it('leaves the files to be written out of folders and patterns, not out of what is named', async () => {
    expect(await find(['plans'], { outputs: ['plans/z.XLSX'] })).toEqual([
      'plans/link.csv',
      'plans/嘉義/表.ods',
    ]);
    expect(await find(['*.csv'], { outputs: ['b.csv'] })).toEqual(['a [1].csv']);
    expect(await find(['b.csv'], { outputs: ['b.csv'] })).toEqual(['b.csv']);
  });
});

it('shows a pipe as it was named: it lies in no folder of the documents', async () => {
  await mkdir(join(cwd, 'named'));
  execFileSync('mkfifo', [join(cwd, 'named/p.csv')]);
  const search = { cwd, platform: 'linux', stdinName: 'stdin', outputs: new Set<string>() };
  const absolute = join(cwd, 'named/p.csv');
  for (const path of ['./named/p.csv', absolute]) {
    expect(await findInputs([path], search)).toEqual([{ path, from: 'file', absolute }]);
  }
  const closed = '/dev/fd/999999';
  expect(await findInputs([closed], search)).toEqual([{ path: closed, from: 'nowhere', problem: 'missing' }]);
});

it('tells of a pipe inside a folder, which may never end', async () => {
  await mkdir(join(cwd, 'pipes'));
  execFileSync('mkfifo', [join(cwd, 'pipes/p.csv')]);
  const skipped: string[] = [];
  const onSkip = (path: string) => skipped.push(path);
  const outputs = new Set<string>();
  const found = await findInputs(['pipes'], { cwd, platform: 'linux', stdinName: 'stdin', outputs, onSkip });
  expect(found).toEqual([{ path: 'pipes', from: 'nowhere', problem: 'folder' }]);
  expect(skipped).toEqual(['pipes/p.csv']);
});

describe('a folder that may not be read', () => {
  const isRoot = process.getuid?.() === 0;

  /** Nothing is closed to root. */
  async function asNobody<T>(work: () => Promise<T>): Promise<T> {
    if (isRoot) process.seteuid?.(65_534);
    try {
      return await work();
    } finally {
      if (isRoot) process.seteuid?.(0);
    }
  }

  it.skipIf(process.platform === 'win32')('is told, and what lies beside it is found', async () => {
    const outer = await mkdtemp(join(tmpdir(), 'planlint-'));
    try {
      await mkdir(join(outer, 'plans/closed'), { recursive: true });
      for (const file of ['plans/a.csv', 'plans/z.csv', 'plans/closed/b.csv'])
        await writeFile(join(outer, file), 'x');
      await chmod(outer, 0o755);
      await chmod(join(outer, 'plans/closed'), 0o000);
      for (const named of [
        'plans',
        'plans/**/*.csv',
        'plans/*/*.csv',
        'plans/closed',
        'plans/closed/*.csv',
      ]) {
        const search = { cwd: outer, platform: 'linux', stdinName: 'stdin', outputs: new Set<string>() };
        const found = await asNobody(() => findInputs([named], search));
        const told = found.map((input) =>
          input.from === 'nowhere' ? `${input.path}: ${input.problem}` : input.path,
        );
        const beside = named.includes('/c') || named.includes('/*/') ? [] : ['plans/a.csv', 'plans/z.csv'];
        expect(told.toSorted(), named).toEqual([...beside, 'plans/closed: closed-folder'].toSorted());
      }
    } finally {
      await chmod(join(outer, 'plans/closed'), 0o755);
      await rm(outer, { recursive: true });
    }
  });
});
