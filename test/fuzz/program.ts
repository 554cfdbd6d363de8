/** The whole program, bundled and run in a process of its own: the only place where what a library does can be stopped. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { bundleProgram, runProgram } from '../reliability/program.ts';
import { isPackage, ofBytes, ofPackage, spoilBytes, spoilPackage } from './mutations.ts';
import { type Property, specimenOf } from './properties.ts';
import { binaryWorkbooks, texts, workbooks } from './specimens.ts';

const SECONDS = 20;
const MOST_BYTES = 1024 ** 3;

export interface ProgramTrial {
  readonly property: Property;
  /** What was tried and what it cost, in a sentence. */
  readonly outcome: () => string;
  readonly done: () => void;
}

/** Ends within 20 seconds and 1 GB, without a stack trace, in a report that says what became of the file. */
export async function programProperty(): Promise<ProgramTrial> {
  const folder = mkdtempSync(join(tmpdir(), 'planlint-fuzz-'));
  const entry = await bundleProgram(join(folder, 'program'));
  const all = [...binaryWorkbooks(), ...binaryWorkbooks(), ...workbooks(), ...texts()];
  const worst = { seconds: 0, bytes: 0, runs: 0, refused: 0 };

  async function tryOne(name: string, bytes: Uint8Array): Promise<void> {
    const file = `spoilt.${name.slice(name.lastIndexOf('.') + 1)}`;
    writeFileSync(join(folder, file), bytes);
    const args = ['validate', file, '-f', 'json', '--lang', 'en'];
    const { code, stdout, stderr, seconds, peak, timedOut } = await runProgram(entry, args, {
      cwd: folder,
      seconds: SECONDS,
    });
    worst.runs += 1;
    worst.seconds = Math.max(worst.seconds, seconds);
    worst.bytes = Math.max(worst.bytes, peak);
    if (timedOut) throw new Error(`no end in ${SECONDS} seconds`);
    if (code === null || code > 2 || /^ {4}at /mu.test(stderr))
      throw new Error(`ended with ${code}: ${stderr}`);
    if (peak > MOST_BYTES) throw new Error(`took ${Math.round(peak / 1024 ** 2)} MiB`);
    const { inputs, findings } = JSON.parse(stdout);
    if (inputs[0].status === 'unreadable') worst.refused += 1;
    if (inputs[0].status === 'unreadable' && findings.length === 0) throw new Error('refused without a word');
  }

  return {
    property: {
      name: 'the program in a process of its own',
      weight: 16,
      make: async () =>
        fc.asyncProperty(specimenOf(all), ofBytes, ofPackage, async ({ name, bytes }, raw, parts) =>
          tryOne(name, isPackage(bytes) ? spoilPackage(bytes, parts) : raw.reduce(spoilBytes, bytes)),
        ),
    },
    outcome: () =>
      `in a process of its own: ${worst.runs} files, ${worst.refused} refused, slowest ${worst.seconds.toFixed(1)} s, highest memory ${Math.round(worst.bytes / 1024 ** 2)} MiB`,
    done: () => rmSync(folder, { recursive: true, force: true }),
  };
}
