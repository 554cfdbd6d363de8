/** The commands and options, told to commander; each command's code is loaded only when it runs. */
import { Command, type Help } from 'commander';
import packageJson from '../../package.json' with { type: 'json' };
import { displayWidth, wrap } from '../report/terminal-width.ts';
import {
  DIFF_FORMATS,
  EXPLAIN_FORMATS,
  INGEST_FORMATS,
  REPORT_FORMATS,
  RULE_LIST_FORMATS,
  VALIDATE_FORMATS,
} from './formats.ts';
import { HELP_TEXTS, type HelpTexts } from './help-texts.ts';
import type { GivenOptions, Invocation } from './invocation.ts';
import type { Io } from './io.ts';

export const VERSION: string = packageJson.version;

type Done = (exitCode: number) => void;

/** The program in one language. Whatever a command returns as exit code is handed to `done`. */
export function buildProgram(invocation: Invocation, done: Done): Command {
  const texts = HELP_TEXTS[invocation.lang];
  const program = new Command('planlint');
  program
    .exitOverride()
    .configureHelp(helpStyle(texts))
    .description(texts.about)
    .usage(`${texts.usage.options} ${texts.usage.command}`)
    .version(VERSION, '-V, --version', texts.shared.version)
    .helpOption('-h, --help', texts.shared.help)
    .helpCommand('help [command]', texts.commands.help)
    .addHelpText('after', () => `\n${wrap(texts.exitCodes, helpWidth(invocation.io)).join('\n')}`);
  addSharedOptions(program, texts);
  addInputCommands(program, texts, invocation, done);
  addAcceptCommand(program, texts, invocation, done);
  addReportCommand(program, texts, invocation, done);
  addDiffCommand(program, texts, invocation, done);
  addReferenceCommands(program, texts, invocation, done);
  return program;
}

/** Every occurrence is kept: two values of a single-valued option are a contradiction to be told. */
function collect(value: string, before: readonly string[] | undefined): readonly string[] {
  return [...(before ?? []), value];
}

/** Declared on the program, so that they may stand before and after the command. */
function addSharedOptions(program: Command, { shared }: HelpTexts): void {
  program
    .option('--as-of <DATE>', shared.asOf, collect)
    .option('--profile <ID|PATH>', shared.profile, collect)
    .option('--config <PATH>', shared.config, collect)
    .option('--lang <LANG>', shared.lang, collect)
    .option('--rule <ID=LEVEL>', shared.rule, collect)
    .option('--jobs <N>', shared.jobs, collect)
    .option('--encoding <NAME>', shared.encoding, collect)
    .option('--stdin-name <NAME>', shared.stdinName, collect)
    .option('--quiet', shared.quiet)
    .option('--verbose', shared.verbose)
    .option('--no-color', shared.color)
    .option('--no-progress', shared.progress);
}

function addInputCommands(program: Command, texts: HelpTexts, invocation: Invocation, done: Done): void {
  addCommand(program, 'ingest', texts)
    .description(texts.commands.ingest)
    .argument('<inputs...>', texts.inputs)
    .option('-f, --format <FORMAT>', texts.format(INGEST_FORMATS.join(' ')), collect)
    .option('--out <PATH>', texts.out, collect)
    .action(async (inputs: string[], _own: unknown, command: Command) => {
      const { runIngest } = await import('./commands/ingest.ts');
      done(await runIngest(inputs, command.optsWithGlobals<GivenOptions>(), invocation));
    });
  addCommand(program, 'validate', texts)
    .description(texts.commands.validate)
    .argument('<inputs...>', texts.inputs)
    .option(
      '-f, --format <FORMAT[=PATH]>',
      `${texts.formats(VALIDATE_FORMATS.join(' '))}${texts.workbooks}`,
      collect,
    )
    .option('--fail-on <LEVEL>', texts.failOn, collect)
    .option('--baseline <PATH>', texts.baseline, collect)
    .option('--no-baseline', texts.noBaseline)
    .action(async (inputs: string[], _own: unknown, command: Command) => {
      const { runValidate } = await import('./commands/validate.ts');
      done(await runValidate(inputs, command.optsWithGlobals<GivenOptions>(), invocation));
    });
}

function addAcceptCommand(program: Command, texts: HelpTexts, invocation: Invocation, done: Done): void {
  const { accept } = texts;
  addCommand(program, 'accept', texts)
    .description(texts.commands.accept)
    .argument('<inputs...>', texts.inputs)
    .option('--reason <TEXT>', accept.reason, collect)
    .option('--rule <ID>', accept.rule, collect)
    .option('--fingerprint <HEX>', accept.fingerprint, collect)
    .option('--expires <DATE>', accept.expires, collect)
    .option('--prune', accept.prune)
    .option('--baseline <PATH>', accept.baseline, collect)
    .action(async (inputs: string[], _own: unknown, command: Command) => {
      const { runAccept } = await import('./commands/accept.ts');
      done(await runAccept(inputs, command.optsWithGlobals<GivenOptions>(), invocation));
    });
}

function addReportCommand(program: Command, texts: HelpTexts, invocation: Invocation, done: Done): void {
  addCommand(program, 'report', texts)
    .description(texts.commands.report)
    .argument('<inputs...>', texts.inputs)
    .option('--out <DIR>', texts.outFolder, collect)
    .option('--formats <FORMATS>', texts.reportFormats(REPORT_FORMATS.join(' ')), collect)
    .option('--by <WHAT>', texts.by, collect)
    .option('--fail-on <LEVEL>', texts.failOn, collect)
    .option('--baseline <PATH>', texts.baseline, collect)
    .option('--no-baseline', texts.noBaseline)
    .action(async (inputs: string[], _own: unknown, command: Command) => {
      const { runReport } = await import('./commands/report.ts');
      done(await runReport(inputs, command.optsWithGlobals<GivenOptions>(), invocation));
    });
}

function addDiffCommand(program: Command, texts: HelpTexts, invocation: Invocation, done: Done): void {
  addCommand(program, 'diff', texts)
    .description(texts.commands.diff)
    .argument('<old>', texts.oldInput)
    .argument('<new>', texts.newInput)
    .option('-f, --format <FORMAT>', texts.diffFormat(DIFF_FORMATS.join(' ')), collect)
    .option('--out <PATH>', texts.out, collect)
    .option('--fail-on <LEVEL>', texts.diffFailOn, collect)
    .addHelpText('after', () => `\n${wrap(texts.diffAbout, helpWidth(invocation.io)).join('\n')}`)
    .action(async (old: string, young: string, _own: unknown, command: Command) => {
      const { runDiff } = await import('./commands/diff.ts');
      done(await runDiff([old, young], command.optsWithGlobals<GivenOptions>(), invocation));
    });
}

function addReferenceCommands(program: Command, texts: HelpTexts, invocation: Invocation, done: Done): void {
  addCommand(program, 'rules', texts)
    .description(texts.commands.rules)
    .option('-f, --format <FORMAT>', texts.shownFormat(RULE_LIST_FORMATS.join(' ')), collect)
    .action(async (_own: unknown, command: Command) => {
      const { runRules } = await import('./commands/rules.ts');
      done(await runRules(command.optsWithGlobals<GivenOptions>(), invocation));
    });
  addCommand(program, 'explain', texts)
    .description(texts.commands.explain)
    .argument('<rule>', texts.rule)
    .option('-f, --format <FORMAT>', texts.shownFormat(EXPLAIN_FORMATS.join(' ')), collect)
    .action(async (rule: string, _own: unknown, command: Command) => {
      const { runExplain } = await import('./commands/explain.ts');
      done(await runExplain(rule, command.optsWithGlobals<GivenOptions>(), invocation));
    });
  addCommand(program, 'schema', texts)
    .description(texts.commands.schema)
    .argument('[name]', texts.schemaName)
    .action(async (name: string | undefined, _own: unknown, command: Command) => {
      const { runSchema } = await import('./commands/schema.ts');
      done(await runSchema(name, command.optsWithGlobals<GivenOptions>(), invocation));
    });
}

function addCommand(program: Command, name: string, texts: HelpTexts): Command {
  return program.command(name).helpOption('-h, --help', texts.shared.help);
}

function helpWidth({ stdout }: Io): number {
  return Math.min(stdout.columns ?? 80, 100);
}

/** commander's own help knows neither our titles nor that Chinese takes two columns and breaks anywhere. */
function helpStyle(texts: HelpTexts): Partial<Help> & { showGlobalOptions: boolean } {
  const titles: Readonly<Record<string, string>> = texts.titles;
  return {
    showGlobalOptions: true,
    styleTitle: (title) => titles[title] ?? title,
    styleSubcommandTerm: (term) => term.replace('[options]', texts.usage.options),
    styleUsage: (usage) => usage.replace('[options]', texts.usage.options),
    displayWidth,
    boxWrap: (text, width) => wrap(text, Math.max(width, 20)).join('\n'),
  };
}
