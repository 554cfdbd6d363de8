/** What commander complains about in English, as a problem that can be said in either language. */
import type { Command, CommanderError } from 'commander';
import type { Language } from '../finding.ts';
import { firstExample } from './examples.ts';
import { COMMANDS } from './formats.ts';
import { nearest } from './suggest.ts';
import { type Say, UsageError } from './usage-error.ts';

/** The complaint about a word that is no command. */
export function unknownCommand(name: string): UsageError {
  return new UsageError([sayUnknown(name), (texts) => texts.seeHelp('')]);
}

function sayUnknown(name: string): Say {
  return (texts) => texts.unknownCommand(name, COMMANDS.join(', '), nearest(name, COMMANDS));
}

/** Its messages quote what they are about: `error: unknown option '--foo'`. `program` is the one that complained. */
export function readCommanderError(error: CommanderError, program: Command, lang: Language): UsageError {
  const command = program.commands.find((own) => own.name() === program.args[0]);
  const say = error.code === 'commander.missingArgument' ? sayMissing(error, command, lang) : sayFor(error);
  return new UsageError([say, (texts) => texts.seeHelp(command === undefined ? '' : `${command.name()} `)]);
}

function quotedIn({ message }: CommanderError): string {
  return /'([^']*)'/u.exec(message)?.[1] ?? message;
}

/** What can be given in its place is what the help says, and how is what its first example shows. */
function sayMissing(error: CommanderError, command: Command | undefined, lang: Language): Say {
  const name = quotedIn(error);
  const what = command?.registeredArguments.find((argument) => argument.name() === name)?.description ?? '';
  const example = firstExample(command?.name() ?? '', lang) ?? '';
  return (texts) => texts.missingArgument(name, what, example);
}

function sayFor(error: CommanderError): Say {
  const { code, message } = error;
  const quoted = quotedIn(error);
  const suggestion = /Did you mean ([^?]*)\?/u.exec(message)?.[1];
  const name = quoted.split(' ').find((word) => word.startsWith('--')) ?? quoted;
  switch (code) {
    case 'commander.unknownOption':
      return (texts) => texts.unknownOption(quoted, suggestion);
    case 'commander.unknownCommand':
      return sayUnknown(quoted);
    case 'commander.optionMissingArgument':
      return (texts) => texts.missingValue(name);
    case 'commander.excessArguments':
      return (texts) => texts.excessArguments(quoted);
    default:
      return () => message;
  }
}
