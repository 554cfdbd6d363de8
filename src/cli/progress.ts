/** How far a run is: a bar with counts and the file in hand on a terminal, now and then a plain line elsewhere. */
import { showText } from '../report/clean-text.ts';
import { displayWidth } from '../report/terminal-width.ts';
import type { Io } from './io.ts';
import { CLI_TEXTS } from './messages.ts';
import type { Settings } from './settings.ts';

const CELLS = 20;
/** Runs of fewer files end before anyone would look at a log. */
const WORTH_A_LINE = 20;

export interface Progress {
  /** `done` counts the file in hand. */
  readonly step: (done: number, all: number, path: string) => void;
  readonly stop: () => void;
}

/** `what` names the phase; `logged` lets plain lines go to a standard error that is no terminal. */
export function startProgress(
  what: 'reading' | 'writing',
  { io, settings }: { io: Io; settings: Settings },
  logged = false,
): Progress {
  const texts = CLI_TEXTS[settings.lang];
  if (!settings.progress) return { step: () => undefined, stop: () => undefined };
  // Some CI gives a terminal, and keeps every picture of what moves in its log.
  if (io.stderr.isTerminal && !io.env.CI) {
    const spinner = io.startSpinner?.(texts[what](0, 0, ''));
    return {
      step: (done, all, path) => {
        const line = `${progressBar(done - 1, all)} ${texts[what](done, all, showText(path))}`;
        spinner?.say(shorten(line, (io.stderr.columns ?? 80) - 4));
      },
      stop: () => spinner?.stop(),
    };
  }
  return {
    step: (done, all, path) => {
      const tenth = Math.ceil(all / 10);
      if (!logged || all < WORTH_A_LINE || (done % tenth !== 0 && done !== all)) return;
      // Nobody waits for it: what cannot be said must not hold up the work.
      void io.stderr.write(`${texts.prefix}${texts[what](done, all, showText(path))}\n`);
    },
    stop: () => undefined,
  };
}

/** `━━━━━━╌╌╌╌`, filled as far as `done` of `all`. */
export function progressBar(done: number, all: number): string {
  const filled = all === 0 ? 0 : Math.floor((Math.min(done, all) / all) * CELLS);
  return '━'.repeat(filled) + '╌'.repeat(CELLS - filled);
}

/** A line that wraps could not be taken back. */
function shorten(line: string, width: number): string {
  let shown = '';
  let taken = 0;
  for (const character of line) {
    taken += displayWidth(character);
    if (taken > width) return `${shown}…`;
    shown += character;
  }
  return shown;
}
