/** What commander complains about in English, as a problem that can be said in either language. */
import type { Command, CommanderError } from 'commander';
import type { Language } from '../finding.ts';
import { firstExample } from './help/examples.ts';
import { offerOf } from './help/guided.ts';
import type { CliTexts } from './messages.ts';
import { COMMANDS } from './output/formats.ts';
import { nearest } from './suggest.ts';
import { type Say, UsageError } from './usage-error.ts';

/** The complaint about a word that is no command. */
export function unknownCommand(name: string): UsageError {
  return new UsageError([sayUnknown(name), (texts) => texts.seeHelp('')]);
}

function sayUnknown(name: string): Say {
  return (texts) => texts.unknownCommand(name, COMMANDS.join(texts.listComma), nearest(name, COMMANDS));
}

/** Its messages quote what they are about: `error: unknown option '--foo'`. `program` is the one that complained. */
export function readCommanderError(error: CommanderError, program: Command, lang: Language): UsageError {
  const command = program.commands.find((own) => own.name() === program.args[0]);
  const says =
    error.code === 'commander.missingArgument'
      ? [sayMissing(error, command, lang)]
      : (sayElsewhere(error, program, command) ?? [sayFor(error, command)]);
  return new UsageError([
    ...says,
    (texts) => texts.seeHelp(command === undefined ? '' : `${command.name()} `),
  ]);
}

/** `validate --by agency`: an option of other commands is no slip of the pen, and who has it helps more than a near name. */
function sayElsewhere(
  error: CommanderError,
  program: Command,
  command: Command | undefined,
): Say[] | undefined {
  if (error.code !== 'commander.unknownOption' || command === undefined) return undefined;
  const [name = ''] = quotedIn(error).split('=');
  const has = ({ options }: Command) => options.some(({ long, short }) => long === name || short === name);
  const owners = program.commands.filter(has).map((owner) => owner.name());
  if (owners.length === 0) return undefined;
  const saysFile = command.options.some((option) => offerOf(option)?.behind === 'file');
  return [
    (texts) => texts.optionElsewhere(name, command.name(), owners.join(texts.listComma)),
    ...(name === '--out' && saysFile ? [(texts: CliTexts) => texts.fileWithFormat] : []),
  ];
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

function sayFor(error: CommanderError, command: Command | undefined): Say {
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
      return (texts) => texts.excessArguments(quoted, command?.registeredArguments.length ?? 0);
    default:
      return () => message;
  }
}
