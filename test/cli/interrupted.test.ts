/** Whatever ends the program in the middle of writing: the old output is whole, or the new one is. */
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { chmod, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { strategyRows, toCsv } from '../../bench/tables.ts';
import { bundleProgram, type Program } from './bundled.ts';
import {
  AS_OF,
  COMMANDS,
  contentsOf,
  putInputs,
  putOld,
  temporariesIn,
  type WritingCommand,
} from './writing.ts';

const STEPS = resolve('test/cli/preload/stop-at-step.mjs');

let program: Program;
let cwd = '';
beforeAll(async () => {
  program = await bundleProgram();
});
afterAll(async () => program.remove());
beforeEach(async () => {
  cwd = await mkdtemp(join(tmpdir(), 'planlint-'));
  await putInputs(cwd);
});
afterEach(async () => {
  await chmod(cwd, 0o755);
  await rm(cwd, { recursive: true });
});

interface Steps {
  readonly step?: number;
  readonly signal?: string;
  readonly fault?: string;
}

async function runTo(args: readonly string[], { step = 0, signal = '', fault = '' }: Steps) {
  const env = { PLANLINT_STEP: String(step), PLANLINT_SIGNAL: signal, PLANLINT_FAULT: fault };
  const counted = { PLANLINT_STEPS: join(cwd, 'steps.txt') };
  return program.run(cwd, [...args, ...AS_OF], {
    preload: [STEPS],
    env: { ...env, ...(step === 0 && counted) },
  });
}

/** What the files are in the end, how many steps it took, and the exit code. */
async function wholeRun(command: WritingCommand) {
  const { exitCode, stderr } = await runTo(command.args, {});
  expect(stderr).not.toContain('    at ');
  const steps = Number(await readFile(join(cwd, 'steps.txt'), 'utf8'));
  await rm(join(cwd, 'steps.txt'));
  const contents = await contentsOf(cwd, command);
  expect(contents.every((content) => content !== undefined)).toBe(true);
  return { exitCode, steps, contents };
}

const ENDS = [
  ['SIGKILL', undefined],
  ['SIGINT', 130],
  ['SIGTERM', 143],
] as const;

/** The steps at which a signal comes, the same every time and others for each command: the first, the last, two between. */
function stepsFor(signal: string, steps: number, seed: number): number[] {
  const between = (by: number) => 2 + ((seed * by) % Math.max(1, steps - 2));
  if (signal === 'SIGINT') return [between(7)];
  return signal === 'SIGTERM' ? [between(11)] : [...new Set([1, between(5), steps])];
}

describe.skipIf(process.platform === 'win32').each(COMMANDS)('$name', (command) => {
  const { name, args, files } = command;
  it('ended by a signal at any step of writing leaves whole files', async () => {
    await putOld(cwd, command);
    const whole = await wholeRun(command);
    expect(whole.steps).toBeGreaterThanOrEqual(5 * files.length);
    for (const [signal, code] of ENDS) {
      for (const step of stepsFor(signal, whole.steps, name.length)) {
        const old = await putOld(cwd, command);
        const run = await runTo(args, { step, signal });
        const about = `${signal} at step ${step} of ${whole.steps}`;
        for (const [at, content] of (await contentsOf(cwd, command)).entries())
          expect([old, whole.contents[at]], about).toContain(content);
        expect(run.stderr, about).not.toContain('    at ');
        if (code === undefined) expect(run.signal, about).toBe(signal);
        else {
          // The last step may be done before the signal is heard.
          expect([code, whole.exitCode], about).toContain(run.exitCode);
          if (run.exitCode === code) expect(run.stderr, about).toContain('no partial file is left behind');
          expect(await temporariesIn(cwd), about).toEqual([]);
        }
        for (const temporary of await temporariesIn(cwd)) await rm(join(cwd, temporary));
      }
    }
  });

  it('on a full disk keeps the old file and says why', async () => {
    await putOld(cwd, command);
    const { steps } = await wholeRun(command);
    // A file is opened, written, settled, closed and renamed; a folder may have to be looked after before.
    const first = 1 + (steps % 5);
    for (const step of [first, first + 1, first + 4]) {
      const old = await putOld(cwd, command);
      const run = await runTo(args, { step, fault: 'ENOSPC' });
      expect(run.exitCode, `step ${step} of ${steps}`).toBe(2);
      expect(run.stderr).toContain('the disk is full');
      expect(run.stderr).not.toContain('    at ');
      expect(await temporariesIn(cwd)).toEqual([]);
      expect(await contentsOf(cwd, command)).toContain(old);
    }
  });
});

describe.skipIf(process.platform === 'win32')('an output that takes nothing', () => {
  it.each([
    ['a full device as a file', ['validate', 'plan.csv', '-f', 'json=/dev/full'], 'the disk is full'],
    ['a folder of the system', ['validate', 'plan.csv', '-f', 'json=/proc/a.json'], '/proc/a.json'],
  ])('%s is told in one line, with exit code 2', async (_what, args, said) => {
    const run = await program.run(cwd, [...args, ...AS_OF]);
    expect(run).toMatchObject({ exitCode: 2, stdout: '' });
    expect(run.stderr).toMatch(/^planlint: [^\n]*\n$/u);
    expect(run.stderr).toContain(said);
  });

  it('is standard output itself on a full device', async () => {
    const run = await inShell('"$NODE" "$MAIN" validate plan.csv --as-of 2022-12-31 --lang en > /dev/full');
    expect(run).toMatchObject({ exitCode: 2, stdout: '' });
    expect(run.stderr).toMatch(/^planlint: [^\n]*the disk is full[^\n]*\n$/u);
  });

  it('is a file beyond the size the shell allows: the old one stays', async () => {
    await writeFile(join(cwd, 'a.json'), 'old');
    // Blocks of 1,024 bytes; the schema's own report is longer.
    const command =
      'ulimit -f 1; "$NODE" "$MAIN" validate plan.csv -f json=a.json --as-of 2022-12-31 --lang en';
    const run = await inShell(command);
    expect(run).toMatchObject({ exitCode: 2, stdout: '' });
    expect(run.stderr).toMatch(/^planlint: [^\n]*larger than the system allows[^\n]*\n$/u);
    expect(await readFile(join(cwd, 'a.json'), 'utf8')).toBe('old');
    expect(await temporariesIn(cwd)).toEqual([]);
  });

  it('is a disk that is really full: the old file stays, and other outputs are written', async (context) => {
    const disk = join(cwd, 'disk');
    await mkdir(disk);
    const mounted = await inShell('mount -t tmpfs -o size=16k tmpfs disk');
    // Said aloud: the runner lists it as skipped, with this reason.
    if (mounted.exitCode !== 0) context.skip(`no small disk can be mounted here: ${mounted.stderr.trim()}`);
    try {
      await writeFile(join(disk, 'a.html'), 'old');
      const args = ['validate', 'plan.csv', '-f', 'html=disk/a.html', '-f', 'json=b.json', ...AS_OF];
      const run = await program.run(cwd, args);
      expect(run.exitCode).toBe(2);
      expect(run.stderr).toMatch(/^planlint: [^\n]*disk\/a\.html: the disk is full[^\n]*\n$/u);
      expect(await readdir(disk)).toEqual(['a.html']);
      expect(await readFile(join(disk, 'a.html'), 'utf8')).toBe('old');
      expect(JSON.parse(await readFile(join(cwd, 'b.json'), 'utf8'))).toHaveProperty('findings');
    } finally {
      await inShell('umount disk');
    }
  });

  // The superuser writes everywhere.
  it.runIf(process.getuid?.() === 0)(
    'is a folder without permission, and nothing is read first',
    async () => {
      await chmod(cwd, 0o755);
      for (const args of [
        ['validate', 'plan.csv', '-f', 'json=a.json'],
        ['report', 'plan.csv', '--out', 'out'],
      ]) {
        const run = await inShell(`"$NODE" "$MAIN" ${args.join(' ')} --lang en`, { uid: 65534, gid: 65534 });
        expect(run).toMatchObject({ exitCode: 2, stdout: '' });
        expect(run.stderr).toMatch(/^planlint: [^\n]*permission denied[^\n]*\n$/u);
      }
      expect(await readdir(cwd)).toEqual(['old.csv', 'plan.csv', 'plan.xlsx']);
    },
  );
});

describe.skipIf(process.platform === 'win32')('a reader that has seen enough', () => {
  it.each([
    ['validate plan.csv -f json --as-of 2022-12-31', 1],
    ['validate plan.csv --as-of 2022-12-31', 1],
    ['ingest plan.csv -f json', 0],
    ['rules --format json', 0],
  ])('ends %s without a word, and with the exit code of the run', async (args, exitCode) => {
    // Closed before anything is written.
    const command = `{ sleep 0.2; "$NODE" "$MAIN" ${args} --lang en; echo $? > code.txt; } | true`;
    expect(await inShell(command)).toEqual({ exitCode: 0, stdout: '', stderr: '' });
    expect(await readFile(join(cwd, 'code.txt'), 'utf8')).toBe(`${exitCode}\n`);
  });
});

describe.skipIf(process.platform === 'win32')(
  'an input that is gone or another by the time it is read',
  () => {
    it('is told where it is gone, and has the sum of what was read where it is another', async () => {
      const bureaus = ['1', '2', '3', '4', '5', '6'];
      for (const bureau of bureaus) await writeFile(join(cwd, `${bureau}.csv`), toCsv(strategyRows(5, 3)));
      // The first input waits to be written to; files far behind it are not opened before.
      await rm(join(cwd, '1.csv'));
      const changed = toCsv(strategyRows(5, 4));
      await writeFile(join(cwd, 'changed.txt'), changed);
      const files = bureaus.map((bureau) => `${bureau}.csv`).join(' ');
      const run = await inShell(
        `mkfifo 1.csv; "$NODE" "$MAIN" validate ${files} -f json --jobs 1 --lang en > out.json 2> err.txt & run=$!
       sleep 1; rm 6.csv; cp changed.txt 5.csv; cat plan.csv > 1.csv; wait $run`,
      );
      expect(run.exitCode).toBe(2);
      expect(await readFile(join(cwd, 'err.txt'), 'utf8')).toBe(
        'planlint: 6.csv: There is no such file. Check the path.\n',
      );
      const { inputs } = JSON.parse(await readFile(join(cwd, 'out.json'), 'utf8'));
      const sum = createHash('sha256').update(changed).digest('hex');
      expect(inputs[4]).toMatchObject({ path: '5.csv', status: 'read', sha256: sum });
      expect(inputs[5]).toMatchObject({ path: '6.csv', status: 'unreadable', reason: 'missing' });
    });
  },
);

interface Ended {
  readonly exitCode: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

function inShell(script: string, who: { readonly uid?: number; readonly gid?: number } = {}): Promise<Ended> {
  return new Promise((done) => {
    const env = { ...process.env, NODE: process.execPath, MAIN: program.main };
    const child = spawn('bash', ['-c', script], { cwd, env, ...who });
    const said = { stdout: '', stderr: '' };
    for (const name of ['stdout', 'stderr'] as const)
      child[name].setEncoding('utf8').on('data', (text) => {
        said[name] += text;
      });
    child.on('close', (exitCode) => done({ exitCode, ...said }));
  });
}
