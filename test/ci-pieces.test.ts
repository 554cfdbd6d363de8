/** The pieces that other people's CI starts, run as far as they can be here: their own scripts, in a scratch folder. */
import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { chmod, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { delimiter, join, resolve } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import packageJson from '../package.json' with { type: 'json' };

const isBuilt = existsSync('dist/cli/main.cjs');
if (!isBuilt)
  process.stderr.write('test/ci-pieces.test.ts: SKIPPED in part, dist/ is missing; run npm run build\n');

const HEAD = [
  '表 1-1、示範市能源部門推動策略',
  '經費單位：萬元/年',
  '策略類別,執行方案,策略說明,主辦/協辦,推動期程,成果,目標,經費(萬元)',
];
const LATE = '節能,汰換燈具,衡量標準：汰換燈具盞數(盞),工務處/交通處,111年,853,"1,100",20';
const ALSO_LATE = '節能,推廣綠電,衡量標準：輔導家數(家),環保局/交通處,111年,3,5,20';

let cwd = '';
beforeEach(async () => {
  cwd = await mkdtemp(join(tmpdir(), 'planlint-'));
  await mkdir(join(cwd, 'my plans'));
  await writeFile(join(cwd, 'my plans/plan.csv'), [...HEAD, LATE].join('\n'));
});
afterEach(async () => {
  await rm(cwd, { recursive: true });
});

interface Ended {
  readonly code: number | string | null | undefined;
  readonly stdout: string;
  readonly stderr: string;
}

function start(file: string, args: readonly string[], env: NodeJS.ProcessEnv = {}): Promise<Ended> {
  return new Promise((done) => {
    execFile(
      file,
      args,
      { cwd, encoding: 'utf8', env: { ...process.env, ...env } },
      (error, stdout, stderr) => done({ code: error === null ? 0 : error.code, stdout, stderr }),
    );
  });
}

interface Action {
  readonly inputs: Readonly<Record<string, { readonly default?: string }>>;
  readonly runs: {
    readonly steps: readonly {
      readonly id?: string;
      readonly run: string;
      readonly env?: Readonly<Record<string, string>>;
    }[];
  };
}

describe('action.yml', () => {
  it('puts nothing from outside into a script', async () => {
    const action: Action = parse(await readFile('action.yml', 'utf8'));
    for (const { run } of action.runs.steps) expect(run).not.toContain('${{');
    const used = action.runs.steps.flatMap(({ env }) => Object.values(env ?? {}));
    const names = used.map((value) => /^\$\{\{ inputs\.([\w-]+) \}\}$/u.exec(value)?.[1]);
    for (const name of names) expect(Object.keys(action.inputs)).toContain(name);
  });
});

describe('docs/ci.md', () => {
  const blocks = async () => {
    const page = await readFile('docs/ci.md', 'utf8');
    return [...page.matchAll(/^```yaml\n(.*?)^```$/gmsu)].map(([, text = '']) => parse(text));
  };

  it('gives the action inputs it has', async () => {
    const action: Action = parse(await readFile('action.yml', 'utf8'));
    const steps: { uses?: string; with?: object }[] = (await blocks()).filter(Array.isArray).flat();
    const given = steps.filter(({ uses }) => uses?.includes('/planlint@')).map((step) => step.with ?? {});
    expect(given).toHaveLength(1);
    for (const name of Object.keys(given[0] ?? {})) expect(Object.keys(action.inputs)).toContain(name);
    for (const name of Object.keys(action.inputs)) {
      if (action.inputs[name]?.default === undefined) expect(given[0]).toHaveProperty(name);
    }
  });

  it('names the hook there is', async () => {
    const hooks: { id: string }[] = parse(await readFile('.pre-commit-hooks.yaml', 'utf8'));
    const repos = (await blocks()).flatMap(
      ({ repos = [] }: { repos?: { hooks: { id: string }[] }[] }) => repos,
    );
    expect(repos.flatMap((repo) => repo.hooks.map(({ id }) => id))).toEqual(hooks.map(({ id }) => id));
  });
});

describe.skipIf(!isBuilt)('the action', () => {
  /** The script of the step that checks, with the variables a runner would set. */
  async function check(
    inputs: Readonly<Record<string, string>>,
  ): Promise<Ended & { output: string; summary: string }> {
    const action: Action = parse(await readFile('action.yml', 'utf8'));
    const step = action.runs.steps.find(({ id }) => id === 'check');
    const env = Object.fromEntries(
      Object.entries(step?.env ?? {}).map(([name, value]) => {
        const input = /inputs\.([\w-]+)/u.exec(value)?.[1] ?? '';
        return [name, inputs[input] ?? action.inputs[input]?.default ?? ''];
      }),
    );
    const files = { GITHUB_OUTPUT: join(cwd, 'output'), GITHUB_STEP_SUMMARY: join(cwd, 'summary.md') };
    for (const path of Object.values(files)) await writeFile(path, '');
    const ended = await start('bash', ['--noprofile', '--norc', '-eo', 'pipefail', '-c', step?.run ?? ''], {
      ...env,
      ...files,
      GITHUB_ACTION_PATH: resolve('.'),
    });
    const [output, summary] = await Promise.all(Object.values(files).map((path) => readFile(path, 'utf8')));
    return { ...ended, output: output ?? '', summary: summary ?? '' };
  }

  const INPUTS = { files: 'my plans\n', 'as-of': '2022-12-31', lang: 'en' };

  it('annotates and fails; passes what is accepted; fails on what is new, and only that', async () => {
    const failed = await check({ ...INPUTS, sarif: 'planlint.sarif', junit: 'junit.xml' });
    expect(failed).toMatchObject({ code: 1, output: 'exit-code=1\n', stderr: '' });
    expect(failed.stdout.match(/^::error .*/gmu)).toHaveLength(1);
    expect(failed.summary).toContain('| error | behind-schedule |');
    expect(JSON.parse(await readFile(join(cwd, 'planlint.sarif'), 'utf8')).runs[0].results).toHaveLength(1);
    expect(await readFile(join(cwd, 'junit.xml'), 'utf8')).toContain('failures="1"');

    const accept = ['accept', 'my plans', '--as-of', '2022-12-31', '--reason', 'known to the council'];
    expect((await start(process.execPath, [resolve('.', 'bin/planlint.js'), ...accept])).code).toBe(0);
    expect(await check(INPUTS)).toMatchObject({ code: 0, output: 'exit-code=0\n', stdout: '' });

    await writeFile(join(cwd, 'my plans/plan.csv'), [...HEAD, ALSO_LATE, LATE].join('\n'));
    const anew = await check(INPUTS);
    expect(anew.code).toBe(1);
    expect(anew.stdout.match(/^::error .*/gmu)).toEqual([expect.stringContaining('short by 2 家')]);
  });

  it('takes an odd name for a name', async () => {
    const ended = await check({ ...INPUTS, files: '$(touch pwned); --help\n' });
    expect(ended.code).toBe(2);
    expect(existsSync(join(cwd, 'pwned'))).toBe(false);
  });
});

describe('.pre-commit-hooks.yaml', () => {
  interface Hook {
    readonly entry: string;
    readonly files: string;
    readonly language: string;
  }

  it('names a command the package brings, for the files it reads', async () => {
    const [hook]: Hook[] = parse(await readFile('.pre-commit-hooks.yaml', 'utf8'));
    expect(hook?.language).toBe('node');
    expect(Object.keys(packageJson.bin)).toContain(hook?.entry.split(' ')[0]);
    const files = new RegExp(hook?.files ?? '', 'u');
    expect(['a/plan.xlsx', 'a.csv', 'README.md', 'a.csv.bak'].map((path) => files.test(path))).toEqual([
      true,
      true,
      false,
      false,
    ]);
  });

  it.skipIf(!isBuilt)('runs as pre-commit would run it', async () => {
    const [hook]: Hook[] = parse(await readFile('.pre-commit-hooks.yaml', 'utf8'));
    const bin = join(cwd, 'bin');
    await mkdir(bin);
    await writeFile(
      join(bin, 'planlint'),
      `#!/bin/sh\nexec "${process.execPath}" "${resolve('.', 'bin/planlint.js')}" "$@"\n`,
    );
    await chmod(join(bin, 'planlint'), 0o755);
    const [command = '', ...args] = hook?.entry.split(' ') ?? [];
    const env = { PATH: `${bin}${delimiter}${process.env.PATH}`, LANG: 'en_US.UTF-8', LC_ALL: '' };
    const ended = await start('sh', ['-c', 'exec "$0" "$@"', command, ...args, 'my plans/plan.csv'], env);
    expect(ended).toMatchObject({ code: 1, stderr: '' });
    expect(ended.stdout).toContain('behind-schedule');
  });
});
