/** What a terminal can show: its width, its colours. */
import { type Palette, PLAIN } from '../report/palette.ts';
import type { Io, Output } from './io.ts';

/** What a pipe or a file gets, so that the same input gives the same bytes everywhere. */
const PIPE_WIDTH = 80;
const LEAST_WIDTH = 60;
/** Longer lines are hard to read, however wide the window. */
const MOST_WIDTH = 120;

/** Columns to fill; without an output, those of a file. */
export function reportWidth(output?: Output): number {
  if (output?.columns === undefined || !output.isTerminal) return PIPE_WIDTH;
  return Math.min(Math.max(output.columns, LEAST_WIDTH), MOST_WIDTH);
}

/**
 * Colour for a terminal only, and not where `NO_COLOR` or a dumb terminal forbid it; `FORCE_COLOR` wins over all of
 * these (CI shows colours without being a terminal), `--no-color` over everything.
 */
export async function paletteFor({ stdout, env }: Io, allowed: boolean): Promise<Palette> {
  const { FORCE_COLOR: forced = '' } = env;
  const isWanted =
    forced === ''
      ? stdout.isTerminal && !env.NO_COLOR && env.TERM !== 'dumb'
      : !/^(?:0|false)$/iu.test(forced);
  if (!allowed || !isWanted) return PLAIN;
  const { Chalk } = await import('chalk');
  const chalk = new Chalk({ level: 1 });
  return {
    severity: { error: chalk.red, warning: chalk.yellow, notice: chalk.cyan },
    heading: chalk.bold,
    faint: chalk.dim,
  };
}
