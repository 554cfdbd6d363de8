/** The program as data, read off commander: what the shells' completion and the manual are written from. */
import type { Command } from 'commander';
import { COMMANDS } from '../output/formats.ts';
import { type Offer, offerOf } from './guided.ts';

export interface OptionFacts {
  /** `-f, --format <FORMAT>`. */
  readonly flags: string;
  /** `-f`. */
  readonly short: string | undefined;
  /** `--format`. */
  readonly long: string;
  readonly about: string;
  /** Name of its value: `FORMAT[=PATH]`; absent where it takes none. */
  readonly value: string | undefined;
  readonly offer: Offer | undefined;
}

export interface ArgumentFacts {
  /** `<inputs...>`. */
  readonly term: string;
  readonly about: string;
  readonly repeats: boolean;
  readonly offer: Offer;
}

export interface CommandFacts {
  readonly name: string;
  readonly about: string;
  readonly options: readonly OptionFacts[];
  readonly arguments: readonly ArgumentFacts[];
}

export interface ProgramFacts {
  readonly version: string;
  readonly about: string;
  readonly shared: readonly OptionFacts[];
  readonly commands: readonly CommandFacts[];
}

export function factsOfProgram(program: Command): ProgramFacts {
  const commands = program.createHelp().visibleCommands(program);
  return {
    version: program.version() ?? '',
    about: program.description(),
    shared: optionsOf(program),
    commands: commands.map((command) => ({
      name: command.name(),
      about: command.description(),
      options: optionsOf(command),
      arguments: argumentsOf(command),
    })),
  };
}

function optionsOf(command: Command): OptionFacts[] {
  return command
    .createHelp()
    .visibleOptions(command)
    .map((option) => ({
      flags: option.flags,
      short: option.short,
      long: option.long ?? '',
      about: option.description,
      value: /<(.*)>$/u.exec(option.flags)?.[1],
      offer: offerOf(option),
    }));
}

function argumentsOf(command: Command): ArgumentFacts[] {
  return command.registeredArguments.map((argument) => {
    const dots = argument.variadic ? '...' : '';
    const term = argument.required ? `<${argument.name()}${dots}>` : `[${argument.name()}${dots}]`;
    // commander's own `help [command]` is the only argument not of ours.
    const offer = offerOf(argument) ?? (command.name() === 'help' ? { words: COMMANDS } : {});
    return { term, about: argument.description, repeats: argument.variadic, offer };
  });
}
