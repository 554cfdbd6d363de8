/** How often each piece of our code runs: counted by the engine, the same on every machine, however busy it is. */
import { readFileSync } from 'node:fs';
import { type Profiler, Session } from 'node:inspector';
import { join } from 'node:path';
import { setFlagsFromString } from 'node:v8';

/** A piece of a function, in characters of its script, and how often it ran. */
interface Piece {
  readonly startOffset: number;
  readonly endOffset: number;
  readonly count: number;
}

/** By function (`model/judge.ts judgeRecord 120`), its pieces, once for each time the script was loaded. */
export type Executed = ReadonlyMap<string, readonly (readonly Piece[])[]>;

/** Counts while `work` runs. Pieces of functions are counted in what is loaded meanwhile, so load it in `work`. */
export async function countExecuted(work: () => Promise<unknown>): Promise<Executed> {
  // Compiled code does not count, or counts otherwise.
  for (const compiler of ['opt', 'maglev', 'sparkplug']) setFlagsFromString(`--no-${compiler}`);
  const session = new Session();
  session.connect();
  session.post('Profiler.enable');
  session.post('Profiler.startPreciseCoverage', { callCount: true, detailed: true });
  await work();
  const executed = new Map<string, (readonly Piece[])[]>();
  session.post('Profiler.takePreciseCoverage', (_, { result }) => {
    for (const script of result) addScript(executed, script);
  });
  session.post('Profiler.stopPreciseCoverage');
  session.disconnect();
  return executed;
}

function addScript(executed: Map<string, (readonly Piece[])[]>, script: Profiler.ScriptCoverage): void {
  const [, file] = /\/src\/(.*)$/u.exec(script.url) ?? [];
  if (file === undefined || script.url.includes('node_modules')) return;
  const source = readFileSync(join('src', file), 'utf8');
  for (const { functionName, ranges } of script.functions) {
    const [whole] = ranges;
    if (!whole || whole.count === 0) continue;
    const key = `${file} ${functionName || '(nameless)'} ${whole.startOffset}`;
    // Of a generator as a whole the engine counts now the calls, now the times it went on.
    const isGenerator = functionName !== '' && source.includes(`function* ${functionName}(`);
    const pieces = isGenerator ? ranges.slice(1) : ranges;
    executed.set(key, [...(executed.get(key) ?? []), pieces]);
  }
}

export interface Grown {
  readonly piece: string;
  readonly before: number;
  readonly after: number;
}

/** How often what ran in the second ran in the first. */
export function* grownFrom(first: Executed, second: Executed): Generator<Grown> {
  for (const [name, loaded] of second) {
    for (const { startOffset, endOffset, count } of loaded.flat()) {
      const counts = (first.get(name) ?? []).flatMap((pieces) => countAt(pieces, startOffset) ?? []);
      const before = counts.reduce((sum, one) => sum + one, 0);
      // Outside of its pieces, how often a generator ran is not known.
      if (counts.length === 0 && first.has(name)) continue;
      yield { piece: `${name} ${startOffset}-${endOffset}`, before, after: count };
    }
  }
}

/** The engine leaves out a piece that ran as often as what it stands in: the smallest piece around a place counts. */
function countAt(pieces: readonly Piece[], place: number): number | undefined {
  let smallest: Piece | undefined;
  for (const piece of pieces) {
    if (piece.startOffset > place || place >= piece.endOffset) continue;
    if (!smallest || piece.endOffset - piece.startOffset < smallest.endOffset - smallest.startOffset)
      smallest = piece;
  }
  return smallest?.count;
}
