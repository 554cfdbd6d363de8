/** What a thread does that reads inputs. */
import { finishInput } from '../pipeline.ts';
import { gunzipAtOnce } from './gunzip.ts';
import { quietly } from './mute-console.ts';
import { openInput } from './read-inputs.ts';
import type { CarryOut, Order, Reading, ReadingData } from './reading-thread.ts';

export function readerOf({ options, most, rules }: ReadingData): CarryOut<Order, Reading> {
  return async ({ path, from, keep }, began) => {
    const input = 'bytes' in from ? { path, bytes: from.bytes } : await openInput(from, most);
    const bytes = 'bytes' in input ? input.bytes : undefined;
    began(bytes?.length ?? 0);
    const finished = await finishInput(input, { ...options, quietly, gunzip: gunzipAtOnce }, rules);
    return { ...finished, ...(keep && bytes && { bytes }) };
  };
}
