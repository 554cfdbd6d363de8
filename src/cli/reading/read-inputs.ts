/** Opens the inputs, a few ahead of need. */
import { createReadStream, readFileSync, statSync } from 'node:fs';
import type { InputFile, UnopenedInput } from '../../input.ts';
import { excessFact } from '../../limits.ts';
import { promisedFiles } from './files.ts';
import { type FoundInput, problemOf } from './find-inputs.ts';

/** Begins with an input, and tells what it came to. */
export type Begin<T> = (input: FoundInput) => Promise<T>;

/** What `begin` made of each input, in the order given; at most so many are begun and not yet handed on. */
export async function* inOrder<T>(
  found: readonly FoundInput[],
  ahead: number,
  begin: Begin<T>,
  onNext: (done: number, path: string) => void,
): AsyncGenerator<T> {
  const begun: Promise<T>[] = [];
  for (const [index, input] of found.entries()) {
    for (let next = begun.length; next < Math.min(index + ahead, found.length); next += 1) {
      const coming = found[next];
      if (coming === undefined) continue;
      const promise = begin(coming);
      // A run that ends early leaves some that nobody waits for any more.
      promise.catch(() => undefined);
      begun.push(promise);
    }
    onNext(index + 1, input.path);
    const ready = begun[index];
    // Released as soon as it is handed on: a folder of many large files must not stay in memory.
    delete begun[index];
    if (ready) yield await ready;
  }
}

export interface Ways {
  readonly stdin?: () => AsyncIterable<Uint8Array>;
  /** What loads a file, where that is not to be done beside other work. */
  readonly readFile?: ((absolute: string, size: number) => Uint8Array | Promise<Uint8Array>) | undefined;
}

/** What an input holds, up to `most` bytes: a larger file is not loaded to find that out. Else why it cannot be opened. */
export async function openInput(
  input: FoundInput,
  most: number,
  { stdin = async function* () {}, readFile }: Ways = {},
): Promise<InputFile | UnopenedInput> {
  const { path } = input;
  if (input.from === 'nowhere') return { path, problem: input.problem };
  try {
    const bytes = await (input.from === 'file'
      ? load(input.absolute, most, readFile)
      : readAll(stdin(), most));
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

/** Up to here to have a file read beside takes longer than to read it. */
const AT_ONCE_UP_TO = 256 * 1024;

function readWhole(absolute: string, size: number): Uint8Array | Promise<Uint8Array> {
  return size <= AT_ONCE_UP_TO ? readFileSync(absolute) : promisedFiles().readFile(absolute);
}

async function load(absolute: string, most: number, readFile = readWhole): Promise<Uint8Array | Surplus> {
  const there = statSync(absolute);
  // A pipe has no size to ask for.
  if (!there.isFile()) return readAll(createReadStream(absolute), most);
  return there.size > most ? { found: there.size, atLeast: false } : readFile(absolute, there.size);
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
