/** Judges mutants, told by messages; ends with its parent. A mutant that hangs is the parent's to stop. */
import { type Prepared, Trial, type Verdict } from './trial.ts';

export type Order =
  | { readonly kind: 'prepare'; readonly file: string; readonly tests: readonly string[] }
  | { readonly kind: 'judge'; readonly id: number };

export type Answer =
  | { readonly kind: 'prepared'; readonly prepared: Prepared }
  | { readonly kind: 'judged'; readonly id: number; readonly verdict: Verdict };

const trial = new Trial();
let prepared: Prepared | undefined;

function answer(message: Answer): void {
  process.send?.(message);
}

// A mutant may leave a promise behind that nobody waits for.
process.on('unhandledRejection', () => undefined);
process.on('disconnect', () => process.exit());
process.on('message', async (order: Order) => {
  if (order.kind === 'prepare') {
    prepared = await trial.prepare(order.file, order.tests);
    answer({ kind: 'prepared', prepared });
  } else if (prepared !== undefined) {
    answer({ kind: 'judged', id: order.id, verdict: await trial.judge(order.id, prepared) });
  }
});
