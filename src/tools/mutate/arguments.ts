/** What `npm run mutate` is asked, or why it cannot be done. */
import { existsSync } from 'node:fs';
import { parseArgs } from 'node:util';

export const USAGE = `Puts small faults into sources, one at a time, and asks whether a test notices. Takes minutes to hours.

  npm run mutate -- PATH... [options]

PATH is a source file or a folder of sources, such as src/parse/period.ts or src/check/rules.

  --again         judge only what survived the last run of the file; a file that has changed since is judged anew
  --survivors     list the faults that no test noticed, with their line and what they change
  --sample N      judge N faults of each file, drawn by chance, in place of all
  --seed N        which N are drawn; the same seed draws the same (default 1)
  --tests PATH    a test file or folder to ask, may be repeated (default: the tests of the stage, test/parse for src/parse)
  --table         print the scores of all runs kept in coverage/mutation, as a Markdown table; without PATH, only that
  -h, --help      show this

Ends with 0 when it could judge, whatever survived, and with 2 when it is asked what it cannot do.
`;

export interface Asked {
  readonly paths: readonly string[];
  /** Undefined: the tests of each file's own stage. */
  readonly tests: readonly string[] | undefined;
  readonly sample: number | undefined;
  readonly seed: number;
  readonly again: boolean;
  readonly survivors: boolean;
  readonly table: boolean;
}

/** A text says what is wrong with the command line; `help` asks for the usage. */
export function readArguments(args: readonly string[]): Asked | 'help' | { readonly wrong: string } {
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        help: { type: 'boolean', short: 'h', default: false },
        sample: { type: 'string' },
        seed: { type: 'string', default: '1' },
        again: { type: 'boolean', default: false },
        survivors: { type: 'boolean', default: false },
        table: { type: 'boolean', default: false },
        tests: { type: 'string', multiple: true },
      },
    });
    if (values.help) return 'help';
    const missing = [...positionals, ...(values.tests ?? [])].find((path) => !existsSync(path));
    if (missing !== undefined) return { wrong: `${missing}: there is no such file or folder` };
    if (positionals.length === 0 && !values.table)
      return { wrong: 'name a source file or a folder of sources' };
    return {
      paths: positionals,
      tests: values.tests,
      sample: values.sample === undefined ? undefined : wholeNumber('--sample', values.sample, 1),
      seed: wholeNumber('--seed', values.seed, 0),
      again: values.again,
      survivors: values.survivors,
      table: values.table,
    };
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    return { wrong: error.message };
  }
}

function wholeNumber(option: string, text: string, least: number): number {
  if (!/^\d+$/u.test(text) || Number(text) < least) {
    throw new TypeError(`${option}: expected a whole number from ${least} on, not '${text}'`);
  }
  return Number(text);
}
