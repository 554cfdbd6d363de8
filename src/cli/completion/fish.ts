/** Completion for fish, 3.0 and newer. */
import type { OptionFacts, ProgramFacts } from '../help/program-facts.ts';
import type { Value, Values } from './values.ts';

export function fishCompletion(program: ProgramFacts, values: Values): string {
  const { version, commands, shared } = program;
  const names = commands.map(({ name }) => name).join(' ');
  const own = new Map<string, string[]>();
  for (const { name, options } of commands)
    for (const { long } of options) own.set(long, [...(own.get(long) ?? []), name]);
  const lines = [
    `# fish completion for planlint ${version}, written by: planlint completion fish`,
    '',
    PATHS_BEHIND,
    ...values.all.map(valueFunction),
    '',
    'complete -c planlint -f',
    `set -l planlint_commands ${names}`,
    ...commands.map(
      ({ name, about }) =>
        `complete -c planlint -n "not __fish_seen_subcommand_from $planlint_commands" -a ${name} -d ${quote(about)}`,
    ),
    ...shared.map((option) => {
      // Where a command has an option of that name itself, its own line says what it takes.
      const taken = option.value === undefined ? undefined : own.get(option.long);
      return optionLine(
        taken ? `not __fish_seen_subcommand_from ${taken.join(' ')}` : undefined,
        option,
        values,
      );
    }),
    ...commands.flatMap(({ name, options, arguments: given }) => {
      const here = `__fish_seen_subcommand_from ${name}`;
      return [
        ...options.filter(({ long }) => long !== '--help').map((option) => optionLine(here, option, values)),
        ...given.map(
          ({ offer }) => `complete -c planlint -n ${quote(here)} ${takes(values.numberOf(offer), values)}`,
        ),
      ];
    }),
  ];
  return `${[...new Set(lines)].join('\n')}\n`;
}

/** The word being typed without `--format=`; paths behind a sign keep what stands before it. */
const PATHS_BEHIND = `function __planlint_token
    string replace -r -- '^--[a-z-]+=' '' (commandline -ct)
end

function __planlint_paths_behind
    set -l before (string replace -r -- '=.*$' '=' $argv[1])
    for path in (__fish_complete_path (string replace -r -- '^[^=]*=' '' $argv[1]))
        echo $before$path
    end
end`;

function valueFunction({ words, behind, commas }: Value, number: number): string {
  const list = words.join(' ');
  const lines: string[] = [];
  if (behind === 'file') {
    lines.push(
      'set -l token (__planlint_token)',
      "if string match -q -- '*=*' $token",
      '    __planlint_paths_behind $token',
      '    return',
      'end',
    );
  }
  if (Array.isArray(behind)) {
    // fish takes braces round nothing, or round one word, as they stand.
    const second = behind.length > 1 ? `{${behind.join(',')}}` : behind.join('');
    lines.push(`for word in ${list}`, `    printf '%s\\n' $word=${second}`, 'end');
  } else if (commas) {
    lines.push(
      "set -l before (string match -r -- '^.*,' (__planlint_token))",
      `printf '%s\\n' $before${`{${words.join(',')}}`}`,
    );
  } else if (words.length > 0) lines.push(`printf '%s\\n' ${list}`);
  if (lines.length === 0) lines.push('true');
  return `function __planlint_value_${number}\n${lines.map((line) => `    ${line}`).join('\n')}\nend`;
}

function optionLine(where: string | undefined, option: OptionFacts, values: Values): string {
  const { short, long, about, value, offer } = option;
  const flags = `${short === undefined ? '' : ` -s ${short.slice(1)}`} -l ${long.slice(2)}`;
  const wants =
    value === undefined || offer === undefined ? '' : ` ${takes(values.numberOf(offer), values)} -r`;
  const condition = where === undefined ? '' : ` -n ${quote(where)}`;
  return `complete -c planlint${condition}${flags}${wants} -d ${quote(about)}`;
}

/** Nothing but the words, or files besides them. */
function takes(number: number, { all }: Values): string {
  const paths = all[number]?.paths;
  const words = `-a '(__planlint_value_${number})'`;
  if (paths === 'folder') return `-f -a '(__fish_complete_directories (__planlint_token))'`;
  return paths === 'file' ? `-F ${words}` : `-f ${words}`;
}

function quote(text: string): string {
  return `'${text.replaceAll('\\', '\\\\').replaceAll("'", "\\'")}'`;
}
