import { execFileSync } from 'node:child_process';
import { chmod, lstat, mkdtemp, readdir, readFile, rm, stat, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { CLI_TEXTS } from '../../src/cli/messages.ts';
import { writeOutput } from '../../src/cli/output/write-file.ts';
import { UsageError } from '../../src/cli/usage-error.ts';

let cwd = '';
beforeEach(async () => {
  cwd = await mkdtemp(join(tmpdir(), 'planlint-'));
});
afterEach(async () => {
  await rm(cwd, { recursive: true });
});

describe('writeOutput', () => {
  it('replaces a file, keeps its permissions and leaves nothing else behind', async () => {
    await writeFile(join(cwd, 'out.json'), 'old');
    await chmod(join(cwd, 'out.json'), 0o640);
    await writeOutput({ path: 'out.json', content: '新' }, cwd);
    expect(await readFile(join(cwd, 'out.json'), 'utf8')).toBe('新');
    expect((await stat(join(cwd, 'out.json'))).mode & 0o777).toBe(0o640);
    expect(await readdir(cwd)).toEqual(['out.json']);
  });

  it('writes bytes as they are', async () => {
    await writeOutput({ path: 'out.xlsx', content: new Uint8Array([0x50, 0x4b, 0xff, 0x00]) }, cwd);
    expect([...(await readFile(join(cwd, 'out.xlsx')))]).toEqual([0x50, 0x4b, 0xff, 0x00]);
  });

  it('writes through a link instead of replacing it', async () => {
    await writeFile(join(cwd, 'real.json'), 'old');
    await symlink('real.json', join(cwd, 'link.json'));
    await writeOutput({ path: 'link.json', content: 'new' }, cwd);
    expect((await lstat(join(cwd, 'link.json'))).isSymbolicLink()).toBe(true);
    expect(await readFile(join(cwd, 'real.json'), 'utf8')).toBe('new');
  });

  it.skipIf(process.platform === 'win32')(
    'lets nothing of an output that fails in the middle reach a pipe',
    async () => {
      const pipe = join(cwd, 'pipe');
      execFileSync('mkfifo', [pipe]);
      const read = readFile(pipe, 'utf8');
      function* failing(): Generator<string> {
        yield 'first piece';
        throw new UsageError([() => 'too slow'], 'en');
      }
      const output = { path: 'pipe', content: failing(), allAtOnce: true };
      await expect(writeOutput(output, cwd)).rejects.toThrow(UsageError);
      // Whoever reads the pipe waits for somebody to close it.
      await writeFile(pipe, '');
      expect(await read).toBe('');
    },
  );

  it('never replaces a device', async () => {
    await writeOutput({ path: '/dev/null', content: 'x' }, cwd);
    expect((await stat('/dev/null')).isCharacterDevice()).toBe(true);
  });

  it('says what the system says, in words, when it cannot', async () => {
    const failure = await writeOutput({ path: 'nowhere/out.json', content: 'x' }, cwd).catch(
      (error: unknown) => error,
    );
    expect(failure).toBeInstanceOf(UsageError);
    const said = failure instanceof UsageError ? failure.problems.map((say) => say(CLI_TEXTS.en)) : [];
    expect(said).toEqual([
      'Cannot write nowhere/out.json: its folder does not exist or takes no new files. Name another path, or mend the cause and try again; no partial file is left behind.',
    ]);
    expect(await readdir(cwd)).toEqual([]);
  });
});
