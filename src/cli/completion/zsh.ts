/** Completion for zsh: a file for a folder of `fpath`, or to be sourced after `compinit`. */
import type { CommandFacts, OptionFacts, ProgramFacts } from '../help/program-facts.ts';
import { optionsAt, spellingsOf, type Value, type Values } from './values.ts';

export function zshCompletion(program: ProgramFacts, values: Values): string {
  const { version, commands, shared } = program;
  return `#compdef planlint
# zsh completion for planlint ${version}, written by: planlint completion zsh

${values.all.map(valueFunction).join('\n')}

_planlint_commands() {
  local -a commands
  commands=(
${commands.map(({ name, about }) => `    ${quote(`${name}:${about}`)}`).join('\n')}
  )
  _describe -t commands planlint commands
}

_planlint() {
  local curcontext="$curcontext" state state_descr line
  typeset -A opt_args
  _arguments -C \\
${shared.map((option) => `    ${optionSpec(option, values)}`).join(' \\\n')} \\
    '1: :_planlint_commands' \\
    '*:: :->rest' && return
  [[ $state == rest ]] || return
  case $words[1] in
${commands.map((command) => commandCase(command, program, values)).join('\n')}
  esac
}

if [[ $zsh_eval_context[-1] == loadautofunc ]]; then
  _planlint "$@"
else
  compdef _planlint planlint
fi
`;
}

function valueFunction({ words, paths, behind, commas }: Value, number: number): string {
  const list = words.join(' ');
  const lines: string[] = [];
  if (behind !== undefined) {
    const second = behind === 'file' ? '_files' : `compadd -- ${behind.join(' ')}`;
    lines.push(`if compset -P 1 '*='; then ${second}; return; fi`);
  }
  if (commas) lines.push(`compset -P '*,'`);
  const mustGoOn = Array.isArray(behind) ? " -S '='" : commas ? " -qS ','" : '';
  if (words.length > 0) lines.push(`compadd${mustGoOn} -- ${list}`);
  if (paths === 'file') lines.push('_files');
  if (paths === 'folder') lines.push('_path_files -/');
  if (lines.length === 0) lines.push(':');
  return `_planlint_value_${number}() {\n${lines.map((line) => `  ${line}`).join('\n')}\n}`;
}

function commandCase(command: CommandFacts, program: ProgramFacts, values: Values): string {
  const options = optionsAt(command, program).map((option) => optionSpec(option, values));
  const given = command.arguments.map(({ offer, repeats }, at) => {
    return `'${repeats ? '*' : at + 1}: :_planlint_value_${values.numberOf(offer)}'`;
  });
  const specs = [...options, ...given].map((spec) => `        ${spec}`).join(' \\\n');
  return `    ${command.name})\n      _arguments \\\n${specs}\n      ;;`;
}

/** `'*'{-f+,--format=}'[about]:FORMAT:_planlint_value_3'`; the star allows an option to be given again. */
function optionSpec(option: OptionFacts, values: Values): string {
  const { value, about, offer } = option;
  const signs = spellingsOf(option).map((flag) => {
    if (value === undefined) return flag;
    return flag.startsWith('--') ? `${flag}=` : `${flag}+`;
  });
  const named = signs.length > 1 ? `{${signs.join(',')}}` : (signs[0] ?? '');
  const takes =
    value === undefined
      ? ''
      : `:${value.replace(/[[\]:]/gu, '\\$&')}:${offer === undefined ? ' ' : `_planlint_value_${values.numberOf(offer)}`}`;
  return `'*'${named}${quote(`[${about.replace(/[[\]:\\]/gu, '\\$&')}]${takes}`)}`;
}

function quote(text: string): string {
  return `'${text.replaceAll("'", "'\\''")}'`;
}
