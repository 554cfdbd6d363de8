import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Io } from '../../src/cli/io.ts';
import { CLI_TEXTS } from '../../src/cli/messages.ts';
import { checkDelivery, type Delivery, deliver } from '../../src/cli/output/deliver.ts';
import type { Settings } from '../../src/cli/settings.ts';
import type { Say } from '../../src/cli/usage-error.ts';
import { UsageError } from '../../src/cli/usage-error.ts';

interface Count {
  readonly count: number;
}
const shown: Delivery<Count> = {
  format: 'text',
  writer: { load: async () => (run, options) => `${run.count} ${options.lang} ${options.path ?? '-'}\n` },
};
const bytes: Delivery<Count> = {
  format: 'xlsx',
  writer: { fileOnly: true, load: async () => (run) => new Uint8Array([run.count]) },
};

let cwd = '';
let said = '';
let aside = '';
beforeEach(async () => {
  cwd = await mkdtemp(join(tmpdir(), 'planlint-'));
  said = '';
  aside = '';
});
afterEach(async () => {
  await rm(cwd, { recursive: true });
});

function world(): { io: Io; settings: Settings } {
  const stdout = {
    isTerminal: false,
    write: async (text: string) => {
      said += text;
    },
  };
  const io: Io = {
    stdin: (async function* () {})(),
    stdout,
    stderr: {
      isTerminal: false,
      write: async (text) => {
        aside += text;
      },
    },
    cwd,
    env: {},
    platform: 'linux',
    today: '2023-12-31',
  };
  const settings: Settings = {
    lang: 'en',
    version: '1',
    profiles: [],
    rules: new Map(),
    failOn: 'error',
    jobs: 1,
    stdinName: 'stdin',
    quiet: false,
    verbose: false,
    progress: false,
    colour: false,
    baselinePlace: undefined,
    knownRules: [],
  };
  return { io, settings };
}

describe('deliver', () => {
  it('writes text and bytes from one run', async () => {
    await deliver({ count: 7 }, [shown, { ...shown, path: 'a.txt' }, { ...bytes, path: 'a.xlsx' }], world());
    expect(said).toBe('7 en -\n');
    expect(await readFile(join(cwd, 'a.txt'), 'utf8')).toBe('7 en a.txt\n');
    expect([...(await readFile(join(cwd, 'a.xlsx')))]).toEqual([7]);
  });

  it('writes the pieces of a long text one after the other, as one file', async () => {
    const long: Delivery<Count> = {
      format: 'csv',
      writer: { load: async () => () => ['甲\n', '乙\n', '丙\n'] },
    };
    await deliver({ count: 1 }, [long, { ...long, path: 'a.csv' }], world());
    expect(said).toBe('甲\n乙\n丙\n');
    expect(await readFile(join(cwd, 'a.csv'), 'utf8')).toBe('甲\n乙\n丙\n');
  });

  it('gives every other output its part when one fails, and then tells the failure', async () => {
    const faulty: Delivery<Count> = {
      format: 'json',
      path: 'b.json',
      writer: { load: () => Promise.reject(new Error('broken')) },
    };
    const lost = { ...bytes, path: 'nowhere/a.xlsx' };
    await expect(deliver({ count: 1 }, [lost, shown], world())).rejects.toBeInstanceOf(UsageError);
    // Ours is shown whole, but does not hide the user's.
    await expect(deliver({ count: 1 }, [lost, faulty, shown], world())).rejects.toThrow('broken');
    expect(aside).toContain('Cannot write nowhere/a.xlsx');
    expect(said).toBe('1 en -\n1 en -\n');
    expect(await readdir(cwd)).toEqual([]);
  });

  it('stops an output that takes too long or would be too long, tells both, and writes the others', async () => {
    const endless: Delivery<Count> = {
      format: 'html',
      path: 'slow.html',
      writer: {
        load: async () => () => {
          for (;;);
        },
      },
    };
    const long = { ...endless, path: 'long.json', writer: { load: async () => () => 'x'.repeat(2 ** 30) } };
    await writeFile(join(cwd, 'slow.html'), 'old');
    const bounded = world();
    const settings = { ...bounded.settings, limits: { time: 1 } };
    const deliveries = [endless, long, { ...shown, path: 'a.txt' }, shown];
    const failure = await deliver({ count: 3 }, deliveries, { ...bounded, settings }).catch(
      (fault: unknown) => fault,
    );
    expect(failure).toBeInstanceOf(UsageError);
    expect(failure instanceof UsageError && failure.problems.map((say) => say(CLI_TEXTS.en))).toEqual([
      'Making slow.html took more than 1 s and was stopped; nothing of it was written, and a file of that name is as it was. If you trust the inputs, raise the limit with --limit time=SECONDS.',
      'long.json would be longer than 512 MB and cannot be made; nothing of it was written. Take ndjson or csv, or fewer files at a time.',
    ]);
    expect(said).toBe('3 en -\n');
    expect((await readdir(cwd)).sort()).toEqual(['a.txt', 'slow.html']);
    expect(await readFile(join(cwd, 'slow.html'), 'utf8')).toBe('old');
  });
});

it('asks for a file where the format is no text', () => {
  const says: Say[] = [];
  const problems = { add: (say: Say) => says.push(say), settle: () => undefined };
  checkDelivery(bytes, '-f xlsx=PATH', problems);
  checkDelivery({ ...bytes, path: 'a.xlsx' }, '-f xlsx=PATH', problems);
  checkDelivery(shown, '-f text=PATH', problems);
  expect(says.map((say) => say(CLI_TEXTS.en))).toEqual([
    'The format xlsx can only be written to a file: -f xlsx=PATH.',
  ]);
});
