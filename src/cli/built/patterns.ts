/**
 * V8 prepares a pattern twice: quickly for its first use, as machine code for its second. A city's plan is read with some
 * three hundred patterns, nearly all of them more than once, so that preparing them as machine code at once spares a
 * fifteenth of the run. How a pattern is prepared is settled where it is made, and most are made when the program starts.
 */
import { setFlagsFromString } from 'node:v8';

type LoadModule = (id: string) => unknown;

/** As for `src/cli/reading/pace.ts`: only with the engine it was measured with, and where nobody told it how to run. */
const IS_MEASURED = process.versions.v8.startsWith('11.') && process.execArgv.length === 0;

function prepareAtOnce(atOnce: boolean): void {
  setFlagsFromString(`--regexp-tier-up-ticks=${atOnce ? 0 : 1}`);
}

/**
 * Has patterns prepared at once until the program waits for the first time; from then on its pace tells. `load` gives
 * node's own modules; what is returned does as well, under the usual flags: their code was kept under those.
 */
export function preparePatternsAtOnce(load: LoadModule): LoadModule {
  if (!IS_MEASURED) return load;
  // Opened in any case, with modules that nobody has to ask for.
  void [process.stdout, process.stderr];
  let waited = false;
  prepareAtOnce(true);
  setImmediate(() => {
    waited = true;
    prepareAtOnce(false);
  });
  // Most are asked for again and again, and a flag takes the engine longer than an answer.
  const loaded = new Map<string, unknown>();
  const loadUsually = (id: string): unknown => {
    prepareAtOnce(false);
    try {
      return load(id);
    } finally {
      prepareAtOnce(true);
    }
  };
  return (id) => {
    if (waited) return load(id);
    if (!loaded.has(id)) loaded.set(id, loadUsually(id));
    return loaded.get(id);
  };
}
