/** Makes workbooks where they can be stopped: in a thread of their own, each within its limits of time and memory. */
import { readExcess } from '../../limits.ts';
import type { Io } from '../io.ts';
import { allowanceOf } from '../reading/allowance.ts';
import { quietly } from '../reading/mute-console.ts';
import { resumeUsualPace } from '../reading/pace.ts';
import type { Pool } from '../reading/pool.ts';
import type { Settings } from '../settings.ts';
import { type BookOrder, type BookResult, makeBook, type WrittenFile } from './book.ts';
import { OutputStopped } from './make-output.ts';

export interface BookMaker {
  /** `output` is the file it goes to, as it is to be shown. Throws `OutputStopped`. */
  readonly make: (order: BookOrder, output: string) => Promise<WrittenFile>;
  readonly close: () => Promise<void>;
}

export function openBookMaker({ io, settings }: { io: Io; settings: Settings }): BookMaker {
  const { threads } = io;
  const { limits, lang } = settings;
  // The program run from its sources has no threads.
  if (threads === undefined)
    return { make: (order) => makeBook(order, quietly), close: async () => undefined };
  let pool: Promise<Pool<BookOrder, BookResult>> | undefined;
  const open = async () => {
    const [{ startPool }, startThread] = await Promise.all([import('../reading/pool.ts'), threads()]);
    resumeUsualPace(await io.engine?.());
    return startPool<BookOrder, BookResult>({
      size: 1,
      start: () => startThread({ work: 'write' }, limits?.memory ?? 0),
      allowance: (bytes) => allowanceOf(bytes, limits),
      stopped: (_order, excess) => ({ excess }),
    });
  };
  return {
    make: async (order, output) => {
      pool ??= open();
      const result = await (await pool).order(order);
      if (!('excess' in result)) return result;
      const excess = readExcess(result.excess);
      if (excess === undefined) throw new Error(`no limit: ${result.excess}`);
      throw new OutputStopped(output, excess, lang);
    },
    close: async () => (await pool)?.close(),
  };
}
