/**
 * Scenarios of the command line: one text file each, made of sections that begin with a line `--- name`.
 *
 *     # what it shows
 *     --- file plan.csv          an input, relative to an empty working directory
 *     --- folder plans           an empty folder
 *     --- env                    NAME=value lines
 *     --- stdin                  text
 *     --- command                the arguments, as a shell would split them
 *     --- exit 1
 *     --- stdout                 the whole of it; `--- stdout has` instead: lines it contains
 *     --- stderr                 likewise; without the section it must be empty
 */
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { expect } from 'vitest';
import type { Io, Output } from '../../src/cli/io.ts';
import { run } from '../../src/cli/run.ts';

export interface Section {
  readonly name: string;
  readonly about: string;
  readonly body: string;
}

export function parseScenario(text: string): Section[] {
  return text
    .split(/^--- /mu)
    .slice(1)
    .map((part) => {
      const [heading = '', ...lines] = part.split('\n');
      const [name = '', ...about] = heading.trim().split(' ');
      return { name, about: about.join(' '), body: lines.join('\n') };
    });
}

export interface Ran {
  readonly exitCode: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs the program in this process; nothing of the process is touched. */
export async function runIn(
  cwd: string,
  argv: readonly string[],
  world: { stdin?: string | Uint8Array; env?: Readonly<Record<string, string>>; terminal?: boolean } = {},
): Promise<Ran> {
  const said = { stdout: '', stderr: '' };
  const output = (name: 'stdout' | 'stderr'): Output => ({
    isTerminal: world.terminal === true,
    ...(world.terminal === true && { columns: 100 }),
    write: async (text) => {
      said[name] += text;
    },
  });
  const io: Io = {
    stdin: (async function* () {
      const { stdin = '' } = world;
      yield typeof stdin === 'string' ? new TextEncoder().encode(stdin) : stdin;
    })(),
    stdout: output('stdout'),
    stderr: output('stderr'),
    cwd,
    env: world.env ?? {},
    platform: 'linux',
    today: '2023-12-31',
  };
  return { exitCode: await run(argv, io), ...said };
}

/** Plays a scenario in an empty folder and compares everything it states. */
export async function playScenario(text: string, cwd: string): Promise<void> {
  const sections = parseScenario(text);
  await prepare(sections, cwd);
  const before = await readdir(cwd, { recursive: true });
  const find = (name: string) => sections.find((section) => section.name === name);
  const env = (find('env')?.body ?? '')
    .split('\n')
    .filter((line) => line.includes('='))
    .map((line) => line.split('=') as [string, string]);
  const ran = await runIn(cwd, splitCommand(find('command')?.body ?? ''), {
    stdin: find('stdin')?.body ?? '',
    env: Object.fromEntries(env),
  });
  compare('stderr', find('stderr') ?? { name: 'stderr', about: '', body: '' }, ran.stderr);
  const stdout = find('stdout');
  if (stdout) compare('stdout', stdout, ran.stdout);
  expect(ran.exitCode, 'exit code').toBe(Number(find('exit')?.about));
  await compareFiles(sections, before, cwd);
}

async function prepare(sections: readonly Section[], cwd: string): Promise<void> {
  for (const { name, about, body } of sections) {
    if (name === 'folder') await mkdir(join(cwd, about), { recursive: true });
    if (name !== 'file') continue;
    await mkdir(dirname(join(cwd, about)), { recursive: true });
    await writeFile(join(cwd, about), body);
  }
}

function compare(what: string, { about, body }: Section, said: string): void {
  if (about !== 'has') {
    expect(said.replaceAll('\ufeff', '<BOM>'), what).toBe(body);
    return;
  }
  for (const line of body.split('\n').filter((wanted) => wanted !== '')) expect(said, what).toContain(line);
}

async function compareFiles(
  sections: readonly Section[],
  before: readonly string[],
  cwd: string,
): Promise<void> {
  const written: string[] = [];
  for (const { name, about, body } of sections) {
    if (name !== 'written') continue;
    written.push(about);
    const text = (await readFile(join(cwd, about), 'utf8')).replaceAll('\ufeff', '<BOM>');
    if (body !== '') expect(text, about).toBe(body);
  }
  const after = await readdir(cwd, { recursive: true });
  // Neither a temporary file nor half an output may stay behind.
  expect(
    after.filter((path) => !before.includes(path)),
    'new files',
  ).toEqual(written);
}

function splitCommand(line: string): string[] {
  return (line.trim().match(/'[^']*'|\S+/gu) ?? []).map((word) => word.replaceAll("'", ''));
}
