/** Where the program meets the process. Everything else is handed what it needs. */
import type { Language } from '../finding.ts';
import type { Io, Output, Spinner } from './io.ts';
import { languageAsked, languageOfLocale } from './language.ts';
import { CLI_TEXTS } from './messages.ts';
import { stopWriting } from './output/unfinished.ts';
import { run } from './run.ts';
import { describeFault, faultCode } from './system-fault.ts';
import { UsageError } from './usage-error.ts';

/** Short runs end before it would appear; only then is it worth loading what draws it. */
const SPINNER_DELAY_MS = 300;

/** `told`: whether trouble in writing is an error; what cannot be written to standard error cannot be told. */
function outputOf(stream: NodeJS.WriteStream, told: boolean): Output {
  let closed = false;
  // Told through `write`; without a listener it would end the process.
  stream.on('error', () => {
    closed = true;
  });
  return {
    isTerminal: stream.isTTY === true,
    columns: stream.columns,
    isClosed: () => closed,
    write: (text) =>
      new Promise((resolve, reject) => {
        if (closed) resolve();
        else
          stream.write(text, (fault) => (told && isTrouble(fault) ? reject(cannotShow(fault)) : resolve()));
      }),
  };
}

/** A reader that has seen enough (`planlint ... | head`) is no trouble. */
function isTrouble(fault: unknown): boolean {
  return fault !== null && fault !== undefined && faultCode(fault) !== 'EPIPE';
}

function cannotShow(fault: unknown): UsageError {
  return new UsageError([(texts) => texts.cannotShow(describeFault(fault, texts))]);
}

function startSpinner(text: string): Spinner {
  let said = text;
  let drawn: { text: string; stop: () => unknown } | undefined;
  let stopped = false;
  const timer = setTimeout(async () => {
    const { default: ora } = await import('ora');
    if (!stopped) drawn = ora({ text: said, stream: process.stderr, discardStdin: false }).start();
  }, SPINNER_DELAY_MS);
  return {
    say: (next) => {
      said = next;
      if (drawn) drawn.text = next;
    },
    stop: () => {
      stopped = true;
      clearTimeout(timer);
      drawn?.stop();
    },
  };
}

/** The day on the user's calendar, not in Greenwich. */
function localDate(now: Date): string {
  const pad = (number: number) => String(number).padStart(2, '0');
  return `${now.getFullYear()}-${pad(now.getMonth() + 1)}-${pad(now.getDate())}`;
}

/** A shell may stand in a folder that was removed since; every path is told from there. */
function workingFolder(): string {
  try {
    return process.cwd();
  } catch {
    const { prefix, noWorkingFolder } = CLI_TEXTS[languageSpoken()];
    process.stderr.write(`${prefix}${noWorkingFolder}\n`);
    process.exit(2);
  }
}

/** Where no configuration has been looked for yet. */
function languageSpoken(): Language {
  return languageAsked(process.argv.slice(2)) ?? languageOfLocale(process.env);
}

/** Run from its sources, the program has no file a thread could be started from. */
const IS_BUILT = import.meta.url.endsWith('.cjs');

const io: Io = {
  // Opened when a run asks for it: that takes as long as to read a small table.
  get stdin() {
    return process.stdin;
  },
  stdout: outputOf(process.stdout, true),
  stderr: outputOf(process.stderr, false),
  cwd: workingFolder(),
  env: process.env,
  platform: process.platform,
  today: localDate(new Date()),
  startSpinner,
  ...(IS_BUILT && {
    threads: async () => (await import('./reading/start-thread.ts')).startThread,
    engine: async () => {
      // What was arranged until the program waits for the first time is over then: `src/cli/built/patterns.ts`.
      await new Promise((resolve) => setImmediate(resolve));
      return (await import('./reading/engine.ts')).engine;
    },
  }),
};

/** Exit codes of a program that a signal ended, as shells know them. */
const SIGNALS = { SIGINT: 130, SIGTERM: 143, SIGHUP: 129 } as const;

for (const [signal, exitCode] of Object.entries(SIGNALS)) {
  process.once(signal, async () => {
    await stopWriting();
    const { prefix, stopped } = CLI_TEXTS[languageSpoken()];
    process.stderr.write(`\n${prefix}${stopped}\n`);
    process.exit(exitCode);
  });
}

// A file beyond what the shell allows (`ulimit -f`) fails like a full disk instead of ending the program half-way.
process.on('SIGXFSZ', () => undefined);

// Bundled, this is a script, which cannot wait by itself. All output has been handed to the system by now: to let go of
// a large model piece by piece, as the engine would, is no use to anyone.
run(process.argv.slice(2), io).then((exitCode) => process.exit(exitCode));
