/** What commander complains about in English, as a problem that can be said in either language. */
import type { CommanderError } from 'commander';
import { COMMANDS, PLANNED_COMMANDS } from './formats.ts';
import { nearest } from './suggest.ts';
import { type Say, UsageError } from './usage-error.ts';

/** The complaint about a word that is no command. */
export function unknownCommand(name: string): UsageError {
  return new UsageError([sayUnknown(name), (texts) => texts.seeHelp]);
}

function sayUnknown(name: string): Say {
  if (PLANNED_COMMANDS.includes(name)) return (texts) => texts.plannedCommand(name);
  return (texts) => texts.unknownCommand(name, COMMANDS.join(', '), nearest(name, COMMANDS));
}

/** Its messages quote what they are about: `error: unknown option '--foo'`. */
export function readCommanderError(error: CommanderError): UsageError {
  const quoted = /'([^']*)'/u.exec(error.message)?.[1] ?? error.message;
  const suggestion = /Did you mean ([^?]*)\?/u.exec(error.message)?.[1];
  return new UsageError([sayFor(error, quoted, suggestion), (texts) => texts.seeHelp]);
}

function sayFor({ code, message }: CommanderError, quoted: string, suggestion: string | undefined): Say {
  const name = quoted.split(' ').find((word) => word.startsWith('--')) ?? quoted;
  switch (code) {
    case 'commander.unknownOption':
      return (texts) => texts.unknownOption(quoted, suggestion);
    case 'commander.unknownCommand':
      return sayUnknown(quoted);
    case 'commander.missingArgument':
      return (texts) => texts.missingArgument(quoted);
    case 'commander.optionMissingArgument':
      return (texts) => texts.missingValue(name);
    case 'commander.excessArguments':
      return (texts) => texts.excessArguments(quoted);
    default:
      return () => message;
  }
}
