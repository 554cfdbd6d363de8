/** Keeps a library's own chatter out of the program's output. */

/** Runs `work` with the console silent: SheetJS writes about records it does not know, and has no option against it. */
export function quietly<T>(work: () => T): T {
  const { error, info, log, warn } = console;
  const silent = () => undefined;
  Object.assign(console, { error: silent, info: silent, log: silent, warn: silent });
  try {
    return work();
  } finally {
    Object.assign(console, { error, info, log, warn });
  }
}
