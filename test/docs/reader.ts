/** A reader who installed planlint and does what a page says: the program built from the sources, in a real shell. */
import { execFile } from 'node:child_process';
import { chmod, cp, mkdir, symlink, writeFile } from 'node:fs/promises';
import { delimiter, dirname, join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import packageJson from '../../package.json' with { type: 'json' };
import type { Command } from './page.ts';

export interface Said extends Command {
  readonly said: string;
  readonly exitCode: number;
}

/** Installs the package, as the sources are now, into a folder; its `bin` goes before the PATH. */
export async function install(folder: string): Promise<void> {
  const home = join(folder, 'node_modules/planlint');
  // Plain JavaScript: it runs before anything is compiled.
  const build: { bundle(folder: string): Promise<void> } = await import(
    pathToFileURL(resolve('build.config.js')).href
  );
  await build.bundle(join(home, 'dist'));
  for (const path of ['package.json', 'schemas', 'bin']) {
    await cp(path, join(home, path), { recursive: true });
  }
  for (const name of Object.keys(packageJson.dependencies)) {
    await mkdir(dirname(join(folder, 'node_modules', name)), { recursive: true });
    await symlink(resolve('node_modules', name), join(folder, 'node_modules', name), 'junction');
  }
  const program = join(folder, 'bin/planlint');
  await mkdir(dirname(program));
  await writeFile(program, `#!/bin/sh\nexec "${process.execPath}" "${home}/bin/planlint.js" "$@"\n`);
  await chmod(program, 0o755);
}

/** The folder a page's commands run in, below where planlint is installed. */
export async function openFolder(installed: string, name: string): Promise<string> {
  const folder = join(installed, 'pages', name);
  await mkdir(folder, { recursive: true });
  await cp('fixtures', join(folder, 'fixtures'), { recursive: true });
  await symlink(join(installed, 'node_modules/planlint/bin'), join(folder, 'bin'), 'junction');
  return folder;
}

export async function save(folder: string, path: string, text: string): Promise<void> {
  await mkdir(dirname(join(folder, path)), { recursive: true });
  await writeFile(join(folder, path), text);
}

/** What separates the outputs of two commands: nothing that a program prints. */
const MARK = '\u001e';

/** Runs the commands of one block in one shell, so that `cd` and `$?` mean what they mean to a reader. */
export async function type(installed: string, folder: string, commands: readonly Command[]): Promise<Said[]> {
  const script = commands.map(
    ({ line }) => `${line}\ncode=$?; printf '${MARK}%s${MARK}' "$code"; (exit "$code")\n`,
  );
  const text = await shell(installed, folder, ['exec 2>&1', ...script].join('\n'));
  const parts = text.split(MARK);
  return commands.map((command, index) => ({
    ...command,
    said: parts[2 * index] ?? '',
    exitCode: Number(parts[2 * index + 1] ?? Number.NaN),
  }));
}

function shell(installed: string, cwd: string, script: string): Promise<string> {
  const path = [join(installed, 'bin'), dirname(process.execPath), process.env.PATH].join(delimiter);
  const env = { PATH: path, HOME: installed, LANG: 'zh_TW.UTF-8', TZ: 'Asia/Taipei' };
  return new Promise((done) => {
    const options = { cwd, env, encoding: 'utf8', maxBuffer: 2 ** 28 } as const;
    execFile('bash', ['--noprofile', '--norc', '-c', script], options, (_error, stdout) => done(stdout));
  });
}
