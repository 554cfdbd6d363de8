/** The program as it is published: `bin/planlint.js` over what `npm run build` made. */
import { execFile, spawn } from 'node:child_process';
import { existsSync, watch } from 'node:fs';
import { mkdir, mkdtemp, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import packageJson from '../../package.json' with { type: 'json' };

const ROOT = resolve('.');
const PROGRAM = join(ROOT, 'bin/planlint.js');
const WORKBOOK = join(ROOT, 'fixtures/chiayi-strategy/tables.xlsx');
const isBuilt = existsSync('dist/cli/main.cjs') && existsSync('dist/index.js');

// Not a console: a reporter that hides skipped tests must not hide this.
if (!isBuilt) process.stderr.write('test/cli/built.test.ts: SKIPPED, dist/ is missing; run npm run build\n');

let cwd = '';
beforeEach(async () => {
  cwd = await mkdtemp(join(tmpdir(), 'planlint-'));
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
    const options = { cwd, encoding: 'utf8', maxBuffer: 2 ** 28, env: { ...process.env, ...env } } as const;
    execFile(file, args, options, (error, stdout, stderr) =>
      done({ code: error === null ? 0 : error.code, stdout, stderr }),
    );
  });
}

function planlint(...args: string[]): Promise<Ended> {
  return start(process.execPath, [PROGRAM, ...args]);
}

describe.skipIf(!isBuilt)(`the built program${isBuilt ? '' : ' (dist/ is missing: npm run build)'}`, () => {
  it('says its version', async () => {
    expect(await planlint('--version')).toEqual({ code: 0, stdout: `${packageJson.version}\n`, stderr: '' });
  });

  it('validates a workbook, and gives the same bytes twice', async () => {
    const args = ['validate', WORKBOOK, '--as-of', '2023-10-31', '--lang', 'en', '-f', 'json'];
    const first = await planlint(...args);
    expect(first).toMatchObject({ code: 1, stderr: '' });
    const report = JSON.parse(first.stdout);
    expect(report).toMatchObject({ exitCode: 1, asOf: '2023-10-31', inputs: [{ status: 'read' }] });
    expect(report.findings.length).toBeGreaterThan(10);
    expect(await planlint(...args)).toEqual(first);
  });

  it('writes several formats from one reading, the same as each alone', async () => {
    const args = ['validate', WORKBOOK, '--as-of', '2023-10-31'];
    const files = ['text=report.txt', 'json=report.json', 'csv=report.csv', 'ndjson=report.ndjson'];
    const all = await planlint(...args, ...files.flatMap((file) => ['-f', file]));
    expect(all).toEqual({ code: 1, stdout: '', stderr: '' });
    expect((await readdir(cwd)).sort()).toEqual(files.map((file) => file.replace(/^.*=/u, '')).sort());
    for (const file of files) {
      const [format = '', path = ''] = file.split('=');
      const alone = await planlint(...args, '-f', format);
      expect(await readFile(join(cwd, path), 'utf8'), format).toBe(alone.stdout);
    }
  });

  it('reads a configuration in YAML', async () => {
    await writeFile(join(cwd, 'planlint.config.yaml'), 'rules:\n  missing-unit: "off"\n');
    const run = await planlint('validate', WORKBOOK, '--config', 'planlint.config.yaml', '-f', 'json');
    expect(run.stderr).toBe('');
    expect(JSON.parse(run.stdout).options.config.rules).toEqual({ 'missing-unit': 'off' });
  });

  it('tells the line and column of what is wrong in a configuration', async () => {
    await writeFile(join(cwd, 'own.json'), '{\n  "lang": "en",\n  "asof": "2023-10-31"\n}\n');
    const run = await planlint('validate', WORKBOOK, '--config', 'own.json', '--lang', 'en');
    expect(run).toMatchObject({ code: 2, stdout: '' });
    expect(run.stderr).toContain('own.json:3:3');
    expect(run.stderr).toContain('asOf');
    expect(run.stderr).not.toContain('TypeError');
  });

  it.each(['zh-TW', 'en'])('finds its schemas and rules, in %s', async (lang) => {
    const schema = await planlint('schema', 'plan-document', '--lang', lang);
    expect(JSON.parse(schema.stdout)).toHaveProperty('$schema');
    const rules = await planlint('rules', '-f', 'json', '--lang', lang);
    expect(JSON.parse(rules.stdout).length).toBeGreaterThan(20);
    expect(await planlint('explain', 'missing-unit', '--lang', lang)).toMatchObject({ code: 0, stderr: '' });
  });

  it.skipIf(process.platform === 'win32')('ends without a word when its reader has seen enough', async () => {
    const command = 'set -o pipefail; "$NODE" "$PROGRAM" ingest "$WORKBOOK" | head -n 1';
    const names = { NODE: process.execPath, PROGRAM, WORKBOOK };
    expect(await start('bash', ['-c', command], names)).toEqual({ code: 0, stdout: '{\n', stderr: '' });
  });
});

describe.skipIf(!isBuilt)('a built program that is killed', () => {
  it('leaves the old file while it still reads', async () => {
    await writeFile(join(cwd, 'out.json'), 'old');
    const child = spawn(process.execPath, [PROGRAM, 'ingest', '-', '--out', 'out.json'], { cwd });
    // Input that never ends; it is killed once it has taken the first part.
    await new Promise((taken) => child.stdin.write('策略類別,執行方案\n', taken));
    await killed(child);
    expect(await readdir(cwd)).toEqual(['out.json']);
    expect(await readFile(join(cwd, 'out.json'), 'utf8')).toBe('old');
  });

  // Elsewhere the system may report the temporary file too late, or not at all.
  it.runIf(process.platform === 'linux')(
    'leaves the old file or the whole new one while it writes',
    async () => {
      await writeFile(join(cwd, 'out.json'), '"old"');
      const child = spawn(process.execPath, [PROGRAM, 'ingest', WORKBOOK, '--out', 'out.json'], { cwd });
      let hasBegun = false;
      const watcher = watch(cwd, (_event, name) => {
        if (!name?.endsWith('.tmp')) return;
        hasBegun = true;
        child.kill('SIGKILL');
      });
      await new Promise((ended) => child.on('close', ended));
      watcher.close();
      expect(hasBegun).toBe(true);
      const data: unknown = JSON.parse(await readFile(join(cwd, 'out.json'), 'utf8'));
      if (data !== 'old') expect(data).toHaveProperty('documents');
    },
  );
});

describe.skipIf(!isBuilt)('a built report that is stopped in the middle', () => {
  // Windows ends a process without telling it.
  it.skipIf(process.platform === 'win32').each([
    ['SIGINT', 130],
    ['SIGTERM', 143],
  ] as const)('by %s leaves whole files only', async (signal, exitCode) => {
    const table = (name: number) =>
      `表 1-1、示範市能源部門推動策略\n策略類別,執行方案,策略說明,主辦/協辦,推動期程,成果,目標\n節能,換燈,衡量標準：換燈(盞),環保局,111年,${name},10\n`;
    await mkdir(join(cwd, 'in'));
    for (let name = 0; name < 60; name += 1) await writeFile(join(cwd, 'in', `${name}.csv`), table(name));
    await mkdir(join(cwd, 'out'));
    const args = [PROGRAM, 'report', 'in', '--out', 'out', '--formats', 'html,json', '--lang', 'en'];
    const child = spawn(process.execPath, args, { cwd });
    let said = '';
    child.stderr.on('data', (text) => {
      said += text;
      // The first tenth is written; the next file is in hand.
      if (said.includes('Writing') && !child.killed) child.kill(signal);
    });
    const code = await new Promise((ended) => child.on('close', ended));
    expect(code).toBe(exitCode);
    expect(said).toContain('no partial file is left behind');
    const names = await readdir(join(cwd, 'out'));
    expect(names.length).toBeGreaterThan(5);
    expect(names.length).toBeLessThan(122);
    for (const name of names) {
      const text = await readFile(join(cwd, 'out', name), 'utf8');
      if (name.endsWith('.html')) expect(text, name).toMatch(/<\/html>\n$/u);
      else expect(JSON.parse(text), name).toHaveProperty('findings');
    }
  });
});

describe.skipIf(!isBuilt)('the built library', () => {
  const CONSUMER = `
    import { builtInProfiles, ingest, type PlanDocument, type RunOptions } from 'planlint';
    const options: RunOptions = {
      lang: 'en', version: '1', profiles: builtInProfiles(), rules: new Map(), failOn: 'error',
    };
    const document: PlanDocument | undefined = (await ingest([], options)).model.documents[0];
    export const name: string | undefined = document?.measures[0]?.name;
    // @ts-expect-error: the types are there, so a wrong one is seen.
    export const wrong: RunOptions = 3;
  `;

  beforeEach(async () => {
    await mkdir(join(cwd, 'node_modules'));
    await symlink(ROOT, join(cwd, 'node_modules/planlint'), 'junction');
    await writeFile(join(cwd, 'package.json'), '{ "type": "module" }');
  });

  it('runs where it is installed', async () => {
    const code = "const { RULES } = await import('planlint'); process.exitCode = RULES.length > 20 ? 0 : 1;";
    expect(await start(process.execPath, ['--input-type=module', '-e', code])).toMatchObject({ code: 0 });
  });

  it.each([
    ['nodenext', 'nodenext'],
    ['bundler', 'esnext'],
  ])('brings types that resolve with moduleResolution %s', async (moduleResolution, module) => {
    const compilerOptions = {
      ...{ module, moduleResolution, target: 'es2022', lib: ['es2023'], types: [] },
      ...{ strict: true, skipLibCheck: false, noEmit: true },
    };
    await writeFile(join(cwd, 'consumer.ts'), CONSUMER);
    await writeFile(join(cwd, 'tsconfig.json'), JSON.stringify({ compilerOptions, files: ['consumer.ts'] }));
    const tsc = join(ROOT, 'node_modules/typescript/bin/tsc');
    const compiled = await start(process.execPath, [tsc, '-p', 'tsconfig.json']);
    expect(compiled).toEqual({ code: 0, stdout: '', stderr: '' });
  });
});

async function killed(child: ReturnType<typeof spawn>): Promise<void> {
  const ended = new Promise((done) => child.on('close', done));
  child.kill('SIGKILL');
  await ended;
}
