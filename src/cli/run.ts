/** The program as a function: arguments and the world in, exit code out. */
import { CommanderError } from 'commander';
import type { Language } from '../finding.ts';
import { readCommanderError, unknownCommand } from './commander-error.ts';
import { describeBug, describeUsage } from './describe-error.ts';
import type { Io } from './io.ts';
import { languageAsked, languageOfLocale } from './language.ts';
import { COMMANDS } from './output/formats.ts';
import { buildProgram, VERSION } from './program.ts';
import { UsageError } from './usage-error.ts';

/** Exit code of everything that could not be done. */
const NOT_DONE = 2;
const HELP_WIDTH = 80;
const HELP_CODES: ReadonlySet<string> = new Set(['commander.help', 'commander.helpDisplayed']);

/**
 * Runs planlint with the arguments after its name. Never throws: the user's mistakes are one line each on
 * standard error, ours are shown whole.
 */
export async function run(argv: readonly string[], io: Io): Promise<number> {
  const lang = languageAsked(argv) ?? languageOfLocale(io.env);
  try {
    return await perform(argv, io, lang);
  } catch (fault) {
    await io.stderr.write(
      fault instanceof UsageError ? describeUsage(fault, lang) : describeBug(fault, lang),
    );
    return NOT_DONE;
  }
}

async function perform(argv: readonly string[], io: Io, lang: Language): Promise<number> {
  let exitCode = 0;
  let help = '';
  const program = buildProgram({ io, lang, version: VERSION }, (code) => {
    exitCode = code;
  });
  for (const command of [program, ...program.commands]) {
    command.configureOutput({
      writeOut: (text) => {
        help += text;
      },
      writeErr: () => undefined,
      getOutHelpWidth: () => io.stdout.columns ?? HELP_WIDTH,
    });
  }
  try {
    await program.parseAsync([...argv], { from: 'user' });
  } catch (fault) {
    if (!(fault instanceof CommanderError)) throw fault;
    const isHelp = HELP_CODES.has(fault.code);
    // Without a command the help comes too, beside the data stream, as after a slip.
    if (isHelp && program.args.length === 0) {
      await io.stderr.write(program.helpInformation());
      return NOT_DONE;
    }
    const unknown = isHelp ? unknownAmong(program.args) : undefined;
    if (unknown !== undefined) throw unknownCommand(unknown);
    // Help and version end commander's parsing like an error, with exit code 0; `help help` with 1.
    if (fault.exitCode !== 0 && !isHelp) throw readCommanderError(fault, program, lang);
    await io.stdout.write(help || program.helpInformation());
  }
  return exitCode;
}

/** commander shows the whole help for `foo --help` and `help foo`, as if there were nothing wrong with foo. */
function unknownAmong([first, second]: readonly string[]): string | undefined {
  const name = first === 'help' ? second : first;
  return name === undefined || name.startsWith('-') || COMMANDS.includes(name) ? undefined : name;
}
