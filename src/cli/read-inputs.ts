/** Opens the inputs one after the other, a few ahead of need. */
import { readFile } from 'node:fs/promises';
import type { InputFile, UnopenedInput } from '../input.ts';
import { type FoundInput, problemOf } from './find-inputs.ts';

/**
 * The inputs in the order given; at most `ahead` files are open or waiting at a time. What cannot be opened
 * is passed on with its reason.
 */
export async function* readInputs(
  found: readonly FoundInput[],
  stdin: AsyncIterable<Uint8Array>,
  ahead: number,
  onNext: (done: number, path: string) => void,
): AsyncGenerator<InputFile | UnopenedInput> {
  const opened: Promise<InputFile | UnopenedInput>[] = [];
  for (const [index, input] of found.entries()) {
    for (let next = opened.length; next < Math.min(index + ahead, found.length); next += 1) {
      const coming = found[next];
      if (coming) opened.push(open(coming, stdin));
    }
    onNext(index + 1, input.path);
    const ready = opened[index];
    // Released as soon as it is handed on: a folder of many large files must not stay in memory.
    delete opened[index];
    if (ready) yield await ready;
  }
}

async function open(input: FoundInput, stdin: AsyncIterable<Uint8Array>): Promise<InputFile | UnopenedInput> {
  const { path } = input;
  if (input.from === 'nowhere') return { path, problem: input.problem };
  try {
    const bytes = input.from === 'stdin' ? await readAll(stdin) : await readFile(input.absolute);
    return { path, bytes };
  } catch (fault) {
    return { path, problem: problemOf(fault) };
  }
}

async function readAll(stream: AsyncIterable<Uint8Array>): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of stream) {
    chunks.push(chunk);
    length += chunk.length;
  }
  const bytes = new Uint8Array(length);
  let at = 0;
  for (const chunk of chunks) {
    bytes.set(chunk, at);
    at += chunk.length;
  }
  return bytes;
}
