/** What a thread does that reads inputs. */
import { readFileSync } from 'node:fs';
import type { Finished } from '../../pipeline/options.ts';
import { finishInput } from '../../pipeline/pipeline.ts';
import { gunzip } from './gunzip.ts';
import { quietly } from './mute-console.ts';
import { packDocument } from './packed-document.ts';
import { openInput } from './read-inputs.ts';
import type { CarryOut, Order, Reading, ReadingData } from './reading-thread.ts';
import { sha256 } from './sha256.ts';

export function readerOf({ options, most, rules }: ReadingData): CarryOut<Order, Reading> {
  return async ({ path, from, keep }, began) => {
    const input =
      'bytes' in from
        ? { path, bytes: from.bytes }
        : await openInput(from, most, { readFile: (file) => readFileSync(file) });
    const bytes = 'bytes' in input ? input.bytes : undefined;
    began(bytes?.length ?? 0);
    const finished = await finishInput(input, { ...options, quietly, gunzip, sha256 }, rules);
    return { ...packed(finished), ...(keep && bytes && { bytes }) };
  };
}

function packed(finished: Finished): Reading {
  const { outcome } = finished;
  if (outcome.status !== 'read' || outcome.document === undefined) return finished;
  const { document, ...rest } = outcome;
  return { ...finished, outcome: rest, document: packDocument(document) };
}

/** What is handed over and not copied: the document of a large file. */
export function handedOver({ document }: Reading): ArrayBuffer[] {
  return document ? [document.large.buffer] : [];
}
