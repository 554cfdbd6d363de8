/** The few things only a real process shows. */
import { spawn } from 'node:child_process';
import { describe, expect, it } from 'vitest';
import packageJson from '../../package.json' with { type: 'json' };

interface Ended {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

function start(args: readonly string[], deaf = false): Promise<Ended> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, ['--import', 'tsx', 'src/cli/main.ts', ...args]);
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
    expect(await start(['schema', 'plan-document'], true)).toEqual({ code: 0, stdout: '', stderr: '' });
  });

  it('writes a long output whole into a pipe', async () => {
    const { stdout } = await start(['rules', '--format', 'json']);
    expect(JSON.parse(stdout).length).toBeGreaterThan(20);
  });
});
