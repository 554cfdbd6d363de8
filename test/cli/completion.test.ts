/** Completion as the shells themselves work it out; a shell that is not installed is skipped, aloud. */
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { RULES } from '../../src/check/rules/index.ts';
import { COMMANDS, REPORT_BY } from '../../src/cli/output/formats.ts';
import { SPLITS } from '../../src/report/lists/split.ts';
import { runIn } from './scenario.ts';

const SHELLS = ['bash', 'zsh', 'fish'] as const;
type Shell = (typeof SHELLS)[number];

function isThere(shell: Shell): boolean {
  return spawnSync(shell, ['-c', 'true']).status === 0;
}

let cwd = '';
beforeAll(async () => {
  cwd = await mkdtemp(join(tmpdir(), 'planlint-'));
  await mkdir(join(cwd, 'work/plans'), { recursive: true });
  await writeFile(join(cwd, 'work/chart.csv'), '');
  await writeFile(join(cwd, 'work/計畫.xlsx'), '');
  for (const shell of SHELLS) {
    const { exitCode, stdout } = await runIn(cwd, ['completion', shell, '--lang', 'zh-TW']);
    expect(exitCode).toBe(0);
    await writeFile(join(cwd, `complete.${shell}`), stdout);
  }
});
afterAll(async () => {
  await rm(cwd, { recursive: true });
});

/** Hands the line to the function as readline does: torn apart at `=`, the last word the one to complete. */
const BASH = `
source "$1"
line="$2"
IFS=$'\\n' COMP_WORDS=($(printf '%s' "$line" | sed -e 's/  *$/ @/' -e 's/=/\\n=\\n/g' -e 's/ /\\n/g' | sed -e '/^$/d' -e 's/^@$//' ))
[[ $line == *' ' ]] && COMP_WORDS+=('')
COMP_CWORD=$((\${#COMP_WORDS[@]} - 1))
_planlint
printf '%s\\n' "\${COMPREPLY[@]}"
`;

/** Only a terminal starts zsh's completion; `compadd` is replaced by one that says what it is asked to add. */
const ZSH = `
zmodload zsh/zpty
zpty z zsh -f -i
zpty -w z "PROMPT=; autoload -U compinit; compinit -u -d \${(q)1}.dump; source \${(q)1}; setopt no_beep no_auto_list"
zpty -w z 'compadd () { if [[ \${@[1,(i)(-|--)]} == *-(O|A|D)\\ * ]]; then builtin compadd "$@"; return; fi; typeset -a hits; builtin compadd -A hits "$@"; for word in $hits; do echo "<\${IPREFIX}$word>"; done; builtin compadd "$@" }'
zpty -w z 'told () { echo "<told>"; BUFFER= }; zle -N told; bindkey "^X" told; bindkey "^I" complete-word'
zpty -w z 'zle-line-init () { echo "<typing>" }; zle -N zle-line-init'
zpty -r z said '*<typing>*<typing>*'
zpty -w -n z "$2"$'\\t\\C-x'
zpty -r z said '*<told>*'
print -r -- "$said"
zpty -d z
`;

function offersOf(shell: Shell, line: string): string[] {
  const script = join(cwd, `complete.${shell}`);
  const settings = {
    cwd: join(cwd, 'work'),
    encoding: 'utf8',
    env: { ...process.env, LC_ALL: 'C.UTF-8' },
  } as const;
  if (shell === 'bash') {
    const said = execFileSync('bash', ['--norc', '-c', BASH, 'bash', script, line], settings);
    return said.split('\n').filter(Boolean);
  }
  if (shell === 'zsh') {
    const said = execFileSync('zsh', ['-f', '-c', ZSH, 'zsh', script, line], settings);
    const words = [...said.matchAll(/<([^<>\s']+)>/gu)].map(([, word = '']) => word);
    return [...new Set(words)].filter((word) => word !== 'told' && word !== 'typing');
  }
  const command = `source ${script}; complete -C '${line}'`;
  const said = execFileSync('fish', ['--no-config', '-c', command], settings);
  return said
    .split('\n')
    .filter(Boolean)
    .map((offer) => offer.replace(/\t.*$/u, ''));
}

it('offers what can be given', () => {
  expect(REPORT_BY).toEqual(SPLITS);
});

describe.each(SHELLS)('%s', (shell) => {
  const there = isThere(shell);
  if (!there) process.stderr.write(`test/cli/completion.test.ts: ${shell} SKIPPED, it is not installed\n`);
  const check = it.skipIf(!there);

  check('offers the commands', () => {
    expect(offersOf(shell, 'planlint ').sort()).toEqual([...COMMANDS].sort());
    expect(offersOf(shell, 'planlint --lang en va')).toEqual(['validate']);
    expect(offersOf(shell, 'planlint help expl')).toEqual(['explain']);
  });

  check("offers a command's own options and the shared ones", () => {
    expect(offersOf(shell, 'planlint validate --fa')).toEqual(['--fail-on']);
    expect(offersOf(shell, 'planlint validate --as')).toEqual(['--as-of']);
    expect(offersOf(shell, 'planlint rules --fa')).toEqual([]);
  });

  check('offers the values of options', () => {
    expect(offersOf(shell, 'planlint validate --fail-on ').sort()).toEqual([
      'error',
      'never',
      'notice',
      'warning',
    ]);
    expect(offersOf(shell, 'planlint validate -f sa')).toEqual(['sarif']);
    expect(offersOf(shell, 'planlint ingest -f sar')).toEqual([]);
    expect(offersOf(shell, 'planlint --lang ')).toEqual(expect.arrayContaining(['zh-TW', 'en']));
    expect(offersOf(shell, 'planlint validate --profile kpi-p')).toEqual(['kpi-plan']);
  });

  check('offers rules, and levels behind them', () => {
    expect(offersOf(shell, 'planlint explain ').sort()).toEqual(RULES.map(({ id }) => id).sort());
    expect(offersOf(shell, 'planlint accept --rule missing-un')).toEqual(['missing-unit']);
    const levels = offersOf(shell, 'planlint validate --rule missing-unit=');
    expect(levels.map((level) => level.replace(/^.*=/u, '')).sort()).toEqual([
      'error',
      'notice',
      'off',
      'warning',
    ]);
  });

  check('offers limits, for a number to be typed behind them', () => {
    const limits = offersOf(shell, 'planlint validate --limit file-s').map((word) => word.replace(/=$/u, ''));
    expect(limits).toEqual(['file-size']);
  });

  check('offers lists apart by commas', () => {
    expect(
      offersOf(shell, 'planlint report --formats html,ma').map((word) => word.replace(/,$/u, '')),
    ).toEqual(['html,markdown']);
  });

  check('offers files and folders', () => {
    const files = offersOf(shell, 'planlint validate ch');
    expect(files).toEqual(['chart.csv']);
    expect(
      offersOf(shell, 'planlint validate -f json=ch').map((word) => word.replace(/^json=/u, '')),
    ).toEqual(['chart.csv']);
    expect(offersOf(shell, 'planlint report --out p').map((word) => word.replace(/\/$/u, ''))).toEqual([
      'plans',
    ]);
    expect(offersOf(shell, 'planlint report --out ch')).toEqual([]);
  });
});
