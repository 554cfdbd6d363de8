/** Node's own modules, loaded when they are wanted: what a short run does not need is not loaded for it. */
import { createRequire } from 'node:module';

/** Node 21 has no way of its own to ask for one, nor has 22 before its 22.3. */
export const builtInModule: typeof process.getBuiltinModule =
  process.getBuiltinModule ?? createRequire(import.meta.url);
