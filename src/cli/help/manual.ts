/** The manual page, from what the help is made of; in roff, for `man`. */
import type { Command } from 'commander';
import type { Language } from '../../finding.ts';
import { notesOf } from '../program.ts';
import { examplesOf } from './examples.ts';
import { MANUAL_TEXTS } from './manual-texts.ts';
import { type CommandFacts, factsOfProgram, type OptionFacts } from './program-facts.ts';
import { HELP_TEXTS } from './texts.ts';

/** A page of section 1. No day stands in it, so that the same program gives the same bytes. */
export function manualPage(program: Command, lang: Language): string {
  const { version, about, shared, commands } = factsOfProgram(program);
  const texts = MANUAL_TEXTS[lang];
  const help = HELP_TEXTS[lang];
  const lines = [
    `.TH PLANLINT 1 "" "planlint ${version}" "${roff(texts.manual)}"`,
    // Spaces are no place to stretch a line of Chinese, and a word of a command is not to be cut.
    '.ad l',
    '.nh',
    section(texts.name),
    `planlint \\- ${roff(texts.short)}`,
    section(texts.synopsis),
    '.nf',
    ...commands.map((command) => `\\fBplanlint\\fR ${roff(usageOf(command, help.usage.options))}`),
    '.fi',
    section(texts.description),
    roff(about),
    ...examples('planlint', texts.examples, lang),
    section(texts.commands),
    ...commands.flatMap((command) => [
      `.SS "${roff(`planlint ${usageOf(command, help.usage.options)}`)}"`,
      roff(command.about),
      ...command.arguments.flatMap((argument) => item(argument.term, argument.about)),
      ...command.options.filter(({ long }) => long !== '--help').flatMap(optionItem),
      ...notesOf(command.name, help).flatMap((note) => ['.PP', roff(note)]),
      ...examples(command.name, texts.examples, lang),
    ]),
    section(texts.shared),
    ...shared.flatMap(optionItem),
    section(texts.exit),
    roff(help.exitCodes),
    section(texts.files),
    ...texts.fileNotes.flatMap(([name, what]) => item(name, what)),
    section(texts.environment),
    ...texts.environmentNotes.flatMap(([name, what]) => item(name, what)),
  ];
  return `${lines.join('\n')}\n`;
}

function usageOf({ name, options, arguments: given }: CommandFacts, word: string): string {
  const terms = given.map(({ term }) => term);
  return [name, ...(options.length > 0 ? [word] : []), ...terms].join(' ');
}

function section(title: string): string {
  return `.SH "${roff(title)}"`;
}

function item(term: string, what: string): string[] {
  return ['.TP', `\\fB${roff(term)}\\fR`, roff(what)];
}

function optionItem({ flags, about }: OptionFacts): string[] {
  return item(flags, about);
}

function examples(name: string, title: string, lang: Language): string[] {
  const shown = examplesOf(name, lang);
  return [
    '.PP',
    roff(title),
    ...shown.flatMap(({ run, says }) => [
      '.PP',
      '.RS 4',
      '.nf',
      `\\fB${roff(run)}\\fR`,
      '.fi',
      roff(says),
      '.RE',
    ]),
  ];
}

/** Chinese breaks anywhere but before its punctuation; roff breaks at spaces unless it is told. */
const BREAKS = /([\u3000-\u9fff\uff00-\uffef])(?=[\u3400-\u9fffA-Za-z\d\\])/gu;

/** Text as roff takes it: a hyphen that can be copied, no line that begins like a request. */
function roff(text: string): string {
  const safe = text
    .replaceAll('\\', '\\e')
    .replaceAll('-', '\\-')
    .replaceAll('"', '\\(dq')
    .replaceAll("'", '\\(aq')
    .replaceAll('`', '\\(ga')
    .replaceAll('^', '\\(ha')
    .replaceAll('~', '\\(ti')
    .replace(BREAKS, '$1\\:');
  return safe.startsWith('.') ? `\\&${safe}` : safe;
}
