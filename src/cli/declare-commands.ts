/** The commands and options, told to commander; each command's code is loaded only when it runs. */
import type { Command } from 'commander';
import { LANGUAGES, SEVERITIES } from '../finding.ts';
import { LIMIT_NAMES } from '../limits.ts';
import { KNOWN_ENCODINGS } from '../read/encoding/names.ts';
import { FAIL_ON } from '../report/exit-code.ts';
import { TEMPLATE_KINDS } from '../workbook/template/layout.ts';
import { DELIMITER_NAMES, QUOTE_NAMES } from './dialect-option.ts';
import { GuidedArgument, GuidedOption, type Offer } from './help/guided.ts';
import type { HelpTexts } from './help/texts.ts';
import type { GivenOptions, Invocation } from './invocation.ts';
import {
  DIFF_FORMATS,
  EXPLAIN_FORMATS,
  INGEST_FORMATS,
  INIT_PARTS,
  PROFILE_IDS,
  REPORT_BY,
  REPORT_FORMATS,
  RULE_LIST_FORMATS,
  SHELLS,
  VALIDATE_FORMATS,
} from './output/formats.ts';

export type Done = (exitCode: number) => void;

interface World {
  readonly program: Command;
  readonly texts: HelpTexts;
  readonly invocation: Invocation;
  readonly done: Done;
}

const FREE: Offer = {};
const A_FILE: Offer = { paths: 'file' };
const A_FOLDER: Offer = { paths: 'folder' };
const A_LEVEL: Offer = { words: FAIL_ON };
const RULE_LEVELS: readonly string[] = ['off', ...SEVERITIES.toReversed()];

/** Declared on the program, so that they may stand before and after the command. */
export function addSharedOptions(program: Command, { shared }: HelpTexts): void {
  const options: [flags: string, description: string, offer?: Offer][] = [
    ['--as-of <DATE>', shared.asOf, FREE],
    ['--profile <ID|PATH>', shared.profile, { words: PROFILE_IDS, paths: 'file' }],
    ['--config <PATH>', shared.config, A_FILE],
    ['--lang <LANG>', shared.lang, { words: LANGUAGES }],
    ['--rule <ID=LEVEL>', shared.rule, { list: 'rules', behind: RULE_LEVELS }],
    ['--jobs <N>', shared.jobs, FREE],
    ['--limit <NAME=VALUE>', shared.limit, { words: LIMIT_NAMES, behind: [] }],
    ['--encoding <NAME>', shared.encoding, { words: KNOWN_ENCODINGS }],
    ['--delimiter <SIGN>', shared.delimiter, { words: Object.keys(DELIMITER_NAMES) }],
    ['--quote <SIGN>', shared.quote, { words: Object.keys(QUOTE_NAMES) }],
    ['--stdin-name <NAME>', shared.stdinName, FREE],
    ['--quiet', shared.quiet],
    ['--verbose', shared.verbose],
    ['--no-color', shared.color],
    ['--no-progress', shared.progress],
  ];
  for (const option of options) program.addOption(new GuidedOption(...option));
}

const TALK: readonly string[] = ['--config', '--lang'];

/**
 * The shared options that matter to commands that read no inputs: their help leaves out how inputs are read. All others
 * of them are taken and make no difference, so that a script may put them before any command.
 */
export const SHARED_OPTIONS_USED: Readonly<Record<string, readonly string[]>> = {
  rules: [...TALK, '--no-color'],
  explain: [...TALK, '--no-color'],
  schema: TALK,
  init: [...TALK, '--profile', '--quiet'],
  completion: TALK,
};

export function addCommands(program: Command, texts: HelpTexts, invocation: Invocation, done: Done): void {
  const world = { program, texts, invocation, done };
  addInputCommands(world);
  addAcceptCommand(world);
  addReportCommand(world);
  addDiffCommand(world);
  addReferenceCommands(world);
  addInitCommand(world);
  addCompletionCommand(world);
}

function addInputCommands({ program, texts, invocation, done }: World): void {
  command(program, 'ingest', texts)
    .addArgument(inputs(texts))
    .addOption(
      new GuidedOption('-f, --format <FORMAT>', texts.format(INGEST_FORMATS.join(' ')), {
        words: INGEST_FORMATS,
      }),
    )
    .addOption(new GuidedOption('--out <PATH>', texts.out, A_FILE))
    .action(async (named: string[], _own: unknown, own: Command) => {
      const { runIngest } = await import('./commands/ingest.ts');
      done(await runIngest(named, own.optsWithGlobals<GivenOptions>(), invocation));
    });
  const validate = command(program, 'validate', texts)
    .addArgument(inputs(texts))
    .addOption(
      new GuidedOption(
        '-f, --format <FORMAT[=PATH]>',
        `${texts.formats(VALIDATE_FORMATS.join(' '))}${texts.workbooks}`,
        { words: VALIDATE_FORMATS, behind: 'file' },
      ),
    )
    .addOption(new GuidedOption('--fail-on <LEVEL>', texts.failOn, A_LEVEL));
  addBaselineOptions(validate, texts).action(async (named: string[], _own: unknown, own: Command) => {
    const { runValidate } = await import('./commands/validate.ts');
    done(await runValidate(named, own.optsWithGlobals<GivenOptions>(), invocation));
  });
}

function addAcceptCommand({ program, texts, invocation, done }: World): void {
  const { accept } = texts;
  command(program, 'accept', texts)
    .addArgument(inputs(texts))
    .addOption(new GuidedOption('--reason <TEXT>', accept.reason, FREE))
    .addOption(new GuidedOption('--rule <ID>', accept.rule, { list: 'rules' }))
    .addOption(new GuidedOption('--fingerprint <HEX>', accept.fingerprint, FREE))
    .addOption(new GuidedOption('--expires <DATE>', accept.expires, FREE))
    .addOption(new GuidedOption('--prune', accept.prune))
    .addOption(new GuidedOption('--baseline <PATH>', accept.baseline, A_FILE))
    .action(async (named: string[], _own: unknown, own: Command) => {
      const { runAccept } = await import('./commands/accept.ts');
      done(await runAccept(named, own.optsWithGlobals<GivenOptions>(), invocation));
    });
}

function addReportCommand({ program, texts, invocation, done }: World): void {
  const report = command(program, 'report', texts)
    .addArgument(inputs(texts))
    .addOption(new GuidedOption('--out <DIR>', texts.outFolder, A_FOLDER))
    .addOption(
      new GuidedOption('--formats <FORMATS>', texts.reportFormats(REPORT_FORMATS.join(' ')), {
        words: REPORT_FORMATS,
        commas: true,
      }),
    )
    .addOption(new GuidedOption('--by <WHAT>', texts.by, { words: REPORT_BY }))
    .addOption(new GuidedOption('--fail-on <LEVEL>', texts.failOn, A_LEVEL));
  addBaselineOptions(report, texts).action(async (named: string[], _own: unknown, own: Command) => {
    const { runReport } = await import('./commands/report.ts');
    done(await runReport(named, own.optsWithGlobals<GivenOptions>(), invocation));
  });
}

function addDiffCommand({ program, texts, invocation, done }: World): void {
  command(program, 'diff', texts)
    .addArgument(new GuidedArgument('<old>', texts.oldInput, A_FILE))
    .addArgument(new GuidedArgument('<new>', texts.newInput, A_FILE))
    .addOption(
      new GuidedOption('-f, --format <FORMAT>', texts.diffFormat(DIFF_FORMATS.join(' ')), {
        words: DIFF_FORMATS,
      }),
    )
    .addOption(new GuidedOption('--out <PATH>', texts.out, A_FILE))
    .addOption(new GuidedOption('--fail-on <LEVEL>', texts.diffFailOn, A_LEVEL))
    .action(async (old: string, young: string, _own: unknown, own: Command) => {
      const { runDiff } = await import('./commands/diff.ts');
      done(await runDiff([old, young], own.optsWithGlobals<GivenOptions>(), invocation));
    });
}

function addReferenceCommands({ program, texts, invocation, done }: World): void {
  const shown = (formats: readonly string[]) =>
    new GuidedOption('-f, --format <FORMAT>', texts.shownFormat(formats.join(' ')), { words: formats });
  command(program, 'rules', texts)
    .addOption(shown(RULE_LIST_FORMATS))
    .action(async (_own: unknown, own: Command) => {
      const { runRules } = await import('./commands/rules.ts');
      done(await runRules(own.optsWithGlobals<GivenOptions>(), invocation));
    });
  command(program, 'explain', texts)
    .addArgument(new GuidedArgument('<rule>', texts.rule, { list: 'rules' }))
    .addOption(shown(EXPLAIN_FORMATS))
    .action(async (rule: string, _own: unknown, own: Command) => {
      const { runExplain } = await import('./commands/explain.ts');
      done(await runExplain(rule, own.optsWithGlobals<GivenOptions>(), invocation));
    });
  command(program, 'schema', texts)
    .addArgument(new GuidedArgument('[name]', texts.schemaName, { list: 'schemas' }))
    .action(async (name: string | undefined, _own: unknown, own: Command) => {
      const { runSchema } = await import('./commands/schema.ts');
      done(await runSchema(name, own.optsWithGlobals<GivenOptions>(), invocation));
    });
}

function addInitCommand({ program, texts, invocation, done }: World): void {
  const { init } = texts;
  command(program, 'init', texts)
    .addArgument(new GuidedArgument('[dir]', init.folder, A_FOLDER))
    .addOption(new GuidedOption('--kind <KINDS>', init.kind, { words: TEMPLATE_KINDS, commas: true }))
    .addOption(new GuidedOption('--years <YEARS>', init.years, FREE))
    .addOption(new GuidedOption('--only <PART>', init.only, { words: INIT_PARTS }))
    .addOption(new GuidedOption('--force', init.force))
    .action(async (folder: string | undefined, _own: unknown, own: Command) => {
      const { runInit } = await import('./commands/init.ts');
      done(await runInit(folder, own.optsWithGlobals<GivenOptions>(), invocation));
    });
}

function addCompletionCommand({ program, texts, invocation, done }: World): void {
  command(program, 'completion', texts)
    .addArgument(new GuidedArgument('<shell>', texts.shell(SHELLS.join(' ')), { words: SHELLS }))
    .action(async (shell: string, _own: unknown, own: Command) => {
      const { runCompletion } = await import('./commands/completion.ts');
      done(await runCompletion(shell, program, own.optsWithGlobals<GivenOptions>(), invocation));
    });
}

function addBaselineOptions(of: Command, texts: HelpTexts): Command {
  return of
    .addOption(new GuidedOption('--baseline <PATH>', texts.baseline, A_FILE))
    .addOption(new GuidedOption('--no-baseline', texts.noBaseline));
}

function inputs(texts: HelpTexts): GuidedArgument {
  return new GuidedArgument('<inputs...>', texts.inputs, A_FILE);
}

function command(program: Command, name: keyof HelpTexts['commands'], texts: HelpTexts): Command {
  return program.command(name).description(texts.commands[name]).helpOption('-h, --help', texts.shared.help);
}
