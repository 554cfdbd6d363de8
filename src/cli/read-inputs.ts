/** Opens the inputs one after the other, a few ahead of need. */
import { createReadStream } from 'node:fs';
import { readFile, stat } from 'node:fs/promises';
import type { InputFile, UnopenedInput } from '../input.ts';
import { excessFact } from '../limits.ts';
import { type FoundInput, problemOf } from './find-inputs.ts';

export interface Appetite {
  /** Files open or waiting at a time. */
  readonly ahead: number;
  /** The largest file that is read, in bytes; a larger one is not loaded to find that out. */
  readonly most: number;
}

/** The inputs in the order given. What cannot be opened is passed on with its reason. */
export async function* readInputs(
  found: readonly FoundInput[],
  stdin: AsyncIterable<Uint8Array>,
  { ahead, most }: Appetite,
  onNext: (done: number, path: string) => void,
): AsyncGenerator<InputFile | UnopenedInput> {
  const opened: Promise<InputFile | UnopenedInput>[] = [];
  for (const [index, input] of found.entries()) {
    for (let next = opened.length; next < Math.min(index + ahead, found.length); next += 1) {
      const coming = found[next];
      if (coming) opened.push(open(coming, stdin, most));
    }
    onNext(index + 1, input.path);
    const ready = opened[index];
    // Released as soon as it is handed on: a folder of many large files must not stay in memory.
    delete opened[index];
    if (ready) yield await ready;
  }
}

async function open(
  input: FoundInput,
  stdin: AsyncIterable<Uint8Array>,
  most: number,
): Promise<InputFile | UnopenedInput> {
  const { path } = input;
  if (input.from === 'nowhere') return { path, problem: input.problem };
  try {
    const bytes = input.from === 'stdin' ? await readAll(stdin, most) : await load(input.absolute, most);
    return bytes instanceof Uint8Array ? { path, bytes } : { path, problem: tooLarge(bytes, most) };
  } catch (fault) {
    return { path, problem: problemOf(fault) };
  }
}

interface Surplus {
  readonly found: number;
  readonly atLeast: boolean;
}

function tooLarge(surplus: Surplus, most: number): string {
  return excessFact({ limit: 'file-size', most, where: '', ...surplus });
}

async function load(absolute: string, most: number): Promise<Uint8Array | Surplus> {
  const there = await stat(absolute);
  // A pipe has no size to ask for.
  if (!there.isFile()) return readAll(createReadStream(absolute), most);
  return there.size > most ? { found: there.size, atLeast: false } : readFile(absolute);
}

async function readAll(stream: AsyncIterable<Uint8Array>, most: number): Promise<Uint8Array | Surplus> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of stream) {
    length += chunk.length;
    if (length > most) return { found: length, atLeast: true };
    chunks.push(chunk);
  }
  const bytes = new Uint8Array(length);
  let at = 0;
  for (const chunk of chunks) {
    bytes.set(chunk, at);
    at += chunk.length;
  }
  return bytes;
}
