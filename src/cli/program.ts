/** The program in one language: its commands, and how its help looks. */
import { Command, Help } from 'commander';
import packageJson from '../../package.json' with { type: 'json' };
import { displayWidth, wrap } from '../report/terminal-width.ts';
import { addCommands, addSharedOptions, type Done, SHARED_OPTIONS_USED } from './declare-commands.ts';
import { formatExamples } from './help/examples.ts';
import { HELP_TEXTS, type HelpTexts } from './help/texts.ts';
import type { Invocation } from './invocation.ts';
import type { Io } from './io.ts';

export const VERSION: string = packageJson.version;

/** Whatever a command returns as exit code is handed to `done`. */
export function buildProgram(invocation: Invocation, done: Done): Command {
  const { io, lang } = invocation;
  const texts = HELP_TEXTS[lang];
  const program = new Command('planlint');
  program
    .exitOverride()
    .configureHelp(helpStyle(texts))
    .description(texts.about)
    .usage(`${texts.usage.options} ${texts.usage.command}`)
    .version(VERSION, '-V, --version', texts.shared.version)
    .helpOption('-h, --help', texts.shared.help)
    .helpCommand('help [command]', texts.commands.help);
  addSharedOptions(program, texts);
  addCommands(program, texts, invocation, done);
  for (const command of [program, ...program.commands]) {
    const name = command === program ? 'planlint' : command.name();
    for (const note of notesOf(name, texts)) {
      command.addHelpText('after', () => `\n${wrap(note, helpWidth(io)).join('\n')}`);
    }
    command.addHelpText('after', () => `\n${formatExamples(name, lang, helpWidth(io))}`);
  }
  return program;
}

/** What a command's help says below its options. */
export function notesOf(name: string, texts: HelpTexts): readonly string[] {
  if (name === 'planlint') return [texts.exitCodes];
  if (name === 'diff') return [texts.diffAbout];
  return name === 'completion' ? texts.completionAbout : [];
}

function helpWidth({ stdout }: Io): number {
  return Math.min(stdout.columns ?? 80, 100);
}

/** commander's own help knows neither our titles nor that Chinese takes two columns and breaks anywhere. */
function helpStyle(texts: HelpTexts): Partial<Help> & { showGlobalOptions: boolean } {
  const titles: Readonly<Record<string, string>> = texts.titles;
  return {
    showGlobalOptions: true,
    visibleGlobalOptions: (command) => {
      const all = Help.prototype.visibleGlobalOptions.call({ showGlobalOptions: true }, command);
      const used = SHARED_OPTIONS_USED[command.name()];
      return used === undefined ? all : all.filter(({ long }) => used.includes(long ?? ''));
    },
    styleTitle: (title) => titles[title] ?? title,
    styleSubcommandTerm: (term) => term.replace('[options]', texts.usage.options),
    styleUsage: (usage) => usage.replace('[options]', texts.usage.options),
    displayWidth,
    // Between the title and the usage it puts a space, which a full-width colon already is.
    formatHelp: (command, helper) =>
      Help.prototype.formatHelp.call(helper, command, helper).replace(/^(\S+：) /u, '$1'),
    boxWrap: (text, width) => wrap(text, Math.max(width, 20)).join('\n'),
  };
}
