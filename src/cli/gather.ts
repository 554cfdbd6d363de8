/** The inputs of a command, with its outputs kept apart from them. */
import { resolve } from 'node:path';
import type { Io } from './io.ts';
import { sayDoubts, saySkipped } from './notes.ts';
import type { ProblemList } from './problem-list.ts';
import { settledPath } from './reading/files.ts';
import { type FoundInput, findInputs } from './reading/find-inputs.ts';
import type { Settings } from './settings.ts';

/**
 * The inputs named; an empty name and an output that is one of the inputs are problems. What lies in an output that is
 * a folder is no input of a folder or pattern around it.
 */
export async function gatherInputs(
  named: readonly string[],
  outputs: readonly string[],
  { io, settings, problems }: { io: Io; settings: Settings; problems: ProblemList },
): Promise<FoundInput[]> {
  const { cwd, platform } = io;
  const written = new Map(outputs.map((path) => [resolve(cwd, path), path]));
  // `planlint validate "$FILE"` with FILE unset must not read the whole folder.
  if (named.includes('')) problems.add((texts) => texts.emptyInput);
  const skipped: string[] = [];
  const linked: string[] = [];
  const found = await findInputs(
    named.filter((name) => name !== ''),
    {
      cwd,
      platform,
      stdinName: settings.stdinName,
      outputs: new Set([...written.keys(), ...(await Promise.all([...written.keys()].map(settledPath)))]),
      onSkip: (path) => skipped.push(path),
      onLink: (path) => linked.push(path),
    },
  );
  await saySkipped(skipped, { io, settings });
  await sayDoubts(
    linked.sort().map((path) => (texts) => texts.linkedFolder(path)),
    { io, settings },
  );
  if (written.size === 0) return found;
  const sources = new Set(await Promise.all(found.flatMap((input) => pathsOf(input)).map(settledPath)));
  for (const [absolute, path] of written) {
    if (sources.has(await settledPath(absolute))) problems.add((texts) => texts.outIsInput(path));
  }
  return found;
}

function pathsOf(input: FoundInput): string[] {
  return input.from === 'file' ? [input.absolute] : [];
}
