/**
 * Work that waits now and then. What it does between two waits is done at one go, so that it can be watched as a whole: to watch
 * over each part of a workbook of a few rows takes longer than to read it.
 */

/** Yields what is to be waited for, and is given what that came to. */
export type Waiting<T> = Generator<Promise<unknown>, T, unknown>;

/** `yield* waitFor(promise)` stands for `await promise`. */
export function* waitFor<T>(promise: Promise<T>): Waiting<T> {
  return (yield promise) as T;
}

/** Does the work, each stretch of it within `bounded`. */
export async function inStretches<T>(
  work: Waiting<T>,
  bounded: <S>(work: () => S) => S = (work) => work(),
): Promise<T> {
  let step = bounded(() => work.next());
  while (!step.done) {
    const goOn = await step.value.then(
      (value) => () => work.next(value),
      (fault: unknown) => () => work.throw(fault),
    );
    step = bounded(goOn);
  }
  return step.value;
}
