/** Kills the program hundreds of times and writes what came of it into docs/reliability.md: `npm run reliability -- --kill`. */
import { bundleProgram } from '../cli/bundled.ts';
import { COMMANDS } from '../cli/writing.ts';
import { drawKills, type KillTrial, openYard, SIGNALS } from './kills.ts';
import { writeTable } from './page.ts';

/** Whether nothing went wrong. */
export async function tryKills(seed: number, count: number): Promise<boolean> {
  const program = await bundleProgram();
  const yard = await openYard(program.main);
  const trials: KillTrial[] = [];
  try {
    for (const kill of drawKills(seed, count)) {
      const trial = await yard.tryOne(kill);
      trials.push(trial);
      for (const fault of trial.faults)
        process.stdout.write(`${kill.signal} to ${kill.command.name}: ${fault}\n`);
    }
  } finally {
    await yard.remove();
    await program.remove();
  }
  const command = `npm run reliability -- --kill --seed ${seed} --trials ${count}`;
  writeTable('kills', tableOf(trials, command));
  return trials.every(({ faults }) => faults.length === 0);
}

function tableOf(trials: readonly KillTrial[], command: string): string {
  const row = (name: string, some: readonly KillTrial[]) => {
    const fell = (where: KillTrial['fell']) => some.filter((trial) => trial.fell === where).length;
    const by = (signal: string) => some.filter((trial) => trial.signal === signal).length;
    const cells = [
      ...[name, some.length, ...SIGNALS.map(by)],
      ...[fell('before'), fell('amid'), fell('after')],
      some.filter(({ left }) => left > 0).length,
      some.filter(({ faults }) => faults.length > 0).length,
    ];
    return `| ${cells.join(' | ')} |`;
  };
  return [
    `\`${command}\``,
    '',
    `| command | kills | ${SIGNALS.join(' | ')} | before any file was new | between files | after the last | left a temporary file (SIGKILL only) | faults |`,
    '|---|--:|--:|--:|--:|--:|--:|--:|--:|--:|',
    ...COMMANDS.map(({ name }) =>
      row(
        `\`${name}\``,
        trials.filter(({ command: of }) => of.name === name),
      ),
    ),
    row('all', trials),
  ].join('\n');
}
