/** Completion for bash, 3.2 (macOS) and newer; it needs no other package. */
import type { ProgramFacts } from '../help/program-facts.ts';
import { optionsAt, spellingsOf, type Value, type Values } from './values.ts';

export function bashCompletion(program: ProgramFacts, values: Values): string {
  const { version, commands } = program;
  return `# bash completion for planlint ${version}, written by: planlint completion bash

# Readline tears words apart at a sign of COMP_WORDBREAKS and replaces only what stands behind it.
_planlint_words() {
  local before=
  [[ $COMP_WORDBREAKS == *=* ]] || before="$taken"
  COMPREPLY+=($(compgen -P "$before$3" -S "$4" -W "$2" -- "$1"))
}

_planlint_paths() {
  if ! compopt -o "$2" 2>/dev/null; then
    local IFS=$'\\n'
    COMPREPLY+=($(compgen "$3" -- "$1"))
  fi
}

_planlint_value() {
  case $1 in
${values.all.map(valueCase).join('\n')}
  esac
}

_planlint() {
  local IFS=$' \\t\\n'
  local word cur option= command= count=0 plain= taken= i
  local words
  words=()
  COMPREPLY=()
  for ((i = 1; i <= COMP_CWORD; i++)); do
    word="\${COMP_WORDS[i]}"
    if ((\${#words[@]})) && [[ $word == =* || \${words[\${#words[@]} - 1]} == *= ]]; then
      words[\${#words[@]} - 1]="\${words[\${#words[@]} - 1]}$word"
    else
      words[\${#words[@]}]="$word"
    fi
  done
  cur="\${words[\${#words[@]} - 1]}"
  for ((i = 0; i < \${#words[@]} - 1; i++)); do
    word="\${words[i]}"
    if [[ -n $option ]]; then
      option=
      continue
    fi
    if [[ -z $plain ]]; then
      case $word in
        --) plain=yes; continue ;;
        ${takingValues(program)}) option="$word"; continue ;;
        -?*) continue ;;
      esac
    fi
    if [[ -z $command ]]; then command="$word"; else ((count += 1)); fi
  done

  if [[ -z $option && -z $plain && $cur == -* ]]; then
    if [[ $cur == --*=* ]]; then
      option="\${cur%%=*}"
      taken="$option="
      cur="\${cur#*=}"
    else
      case $command in
${commands.map((command) => optionCase(command.name, spelt(optionsAt(command, program)))).join('\n')}
        *) _planlint_words "$cur" '${spelt(program.shared)}' ;;
      esac
      return
    fi
  fi
  if [[ -n $option ]]; then
    case "$command $option" in
${commands.flatMap((command) => command.options.flatMap((option) => valueCall(`'${command.name} `, option, values))).join('\n')}
${program.shared.flatMap((option) => valueCall(`*' `, option, values)).join('\n')}
    esac
    return
  fi
  case "$command $count" in
    ' 0') _planlint_words "$cur" '${commands.map(({ name }) => name).join(' ')}' ;;
${commands.flatMap((command) => argumentCalls(command, values)).join('\n')}
  esac
}

complete -F _planlint planlint
`;
}

function valueCase(value: Value, number: number): string {
  const { words, paths, behind, commas } = value;
  const list = words.join(' ');
  const lines: string[] = [];
  if (behind !== undefined) {
    const second =
      behind === 'file' ? '_planlint_paths "$2" default -f' : `_planlint_words "$2" '${behind.join(' ')}'`;
    lines.push(
      'if [[ $2 == *=* ]]; then',
      `  taken="$taken\${2%%=*}="`,
      `  set -- "$1" "\${2#*=}"`,
      `  ${second}`,
      '  return',
      'fi',
    );
  }
  if (commas)
    lines.push(`if [[ $2 == *,* ]]; then _planlint_words "\${2##*,}" '${list}' "\${2%,*},"; return; fi`);
  if (words.length > 0) {
    const mustGoOn = Array.isArray(behind);
    lines.push(`_planlint_words "$2" '${list}'${mustGoOn ? ` '' =` : ''}`);
    if (mustGoOn) lines.push('compopt -o nospace 2>/dev/null');
  }
  if (paths === 'file') lines.push('_planlint_paths "$2" default -f');
  if (paths === 'folder') lines.push('_planlint_paths "$2" dirnames -d');
  if (lines.length === 0) lines.push(':');
  return [`    ${number})`, ...lines.map((line) => `      ${line}`), '      ;;'].join('\n');
}

function takingValues({ shared, commands }: ProgramFacts): string {
  const options = [...shared, ...commands.flatMap(({ options: own }) => own)];
  const flags = options.filter(({ value }) => value !== undefined).flatMap(spellingsOf);
  return [...new Set(flags)].join('|');
}

function spelt(options: readonly Parameters<typeof spellingsOf>[0][]): string {
  return options.flatMap(spellingsOf).join(' ');
}

function optionCase(name: string, options: string): string {
  return `        ${name}) _planlint_words "$cur" '${options}' ;;`;
}

/** `before` is a pattern left open: `'validate `. */
function valueCall(before: string, option: Parameters<typeof spellingsOf>[0], values: Values): string[] {
  if (option.offer === undefined) return [];
  const patterns = spellingsOf(option).map((flag) => `${before}${flag}'`);
  return [`      ${patterns.join('|')}) _planlint_value ${values.numberOf(option.offer)} "$cur" ;;`];
}

function argumentCalls(
  { name, arguments: given }: ProgramFacts['commands'][number],
  values: Values,
): string[] {
  return given.map(({ offer, repeats }, at) => {
    const pattern = repeats ? `'${name} '*` : `'${name} ${at}'`;
    return `    ${pattern}) _planlint_value ${values.numberOf(offer)} "$cur" ;;`;
  });
}
