/** Hands a run's outputs to where they are to go. */
import { PLAIN } from '../report/palette.ts';
import type { Io } from './io.ts';
import type { ProblemList } from './problem-list.ts';
import type { Settings } from './settings.ts';
import { paletteFor, reportWidth } from './terminal.ts';
import { writeOutput } from './write-file.ts';
import type { Writer } from './writers.ts';

/** One output to be: its format's name and writer, and the file it goes to. */
export interface Delivery<Run> {
  readonly format: string;
  readonly writer: Writer<Run>;
  /** Absent for standard output. */
  readonly path?: string | undefined;
}

/** Files first: should one fail, standard output still gets its part before the failure is told. */
export async function deliver<Run>(
  run: Run,
  deliveries: readonly Delivery<Run>[],
  { io, settings }: { io: Io; settings: Settings },
): Promise<void> {
  const { lang } = settings;
  const failures: unknown[] = [];
  for (const { writer, path } of deliveries) {
    if (path === undefined) continue;
    try {
      const write = await writer.load();
      const content = await write(run, { lang, width: reportWidth(), palette: PLAIN, path });
      await writeOutput({ path, content }, io.cwd);
    } catch (failure) {
      failures.push(failure);
    }
  }
  for (const { writer, path } of deliveries) {
    if (path !== undefined || writer.fileOnly) continue;
    const palette = await paletteFor(io, settings.colour);
    const write = await writer.load();
    await io.stdout.write(await write(run, { lang, width: reportWidth(io.stdout), palette }));
  }
  if (failures.length > 0) throw failures[0];
}

/** A format that is no text for a terminal needs a file. `wanted` shows how to name one. */
export function checkDelivery<Run>(
  { format, writer, path }: Delivery<Run>,
  wanted: string,
  problems: ProblemList,
): void {
  if (writer.fileOnly && path === undefined) problems.add((texts) => texts.fileOnly(format, wanted));
}
