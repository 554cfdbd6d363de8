/** The few things only a real process shows. */
import { spawn } from 'node:child_process';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, it } from 'vitest';
import packageJson from '../../package.json' with { type: 'json' };

interface Ended {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

interface Start {
  /** Nobody reads what it says. */
  readonly deaf?: boolean;
  /** What the engine is told to load before the program. */
  readonly before?: readonly string[];
}

function start(args: readonly string[], { deaf = false, before = [] }: Start = {}): Promise<Ended> {
  const program = ['--import', 'tsx', ...before, resolve('src/cli/main.ts')];
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [...program, ...args]);
    let stdout = '';
    let stderr = '';
    if (deaf) child.stdout.destroy();
    else
      child.stdout.on('data', (chunk) => {
        stdout += chunk;
      });
    child.stderr.on('data', (chunk) => {
      stderr += chunk;
    });
    child.on('error', reject);
    child.on('close', (code) => resolve({ code, stdout, stderr }));
  });
}

describe('the process', () => {
  it('says its version', async () => {
    expect(await start(['--version'])).toEqual({ code: 0, stdout: `${packageJson.version}\n`, stderr: '' });
  });

  it('ends quietly when nobody reads its output any more', async () => {
    expect(await start(['schema', 'plan-document'], { deaf: true })).toEqual({
      code: 0,
      stdout: '',
      stderr: '',
    });
  });

  it('says that the folder it stands in is gone', async () => {
    const gone = ['--import', pathToFileURL('test/cli/preload/gone.mjs').href];
    const ended = await start(['rules', '--lang', 'en'], { before: gone });
    const told =
      'planlint: The working directory is no longer there. Change to one that is, and try again.\n';
    expect(ended).toEqual({ code: 2, stdout: '', stderr: told });
  });

  it('writes a long output whole into a pipe', async () => {
    const { stdout } = await start(['rules', '--format', 'json']);
    expect(JSON.parse(stdout).length).toBeGreaterThan(20);
  });
});
