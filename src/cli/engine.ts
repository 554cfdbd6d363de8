/** The engine that runs the program; loaded by commands that read. */
import { availableParallelism } from 'node:os';
import { setFlagsFromString } from 'node:v8';
import type { Engine } from './pace.ts';

/** Absent where whoever started the engine told it how to run: its flags may not go with ours. */
export const engine: Engine | undefined =
  process.execArgv.length > 0
    ? undefined
    : {
        version: process.versions.v8,
        get cores() {
          return availableParallelism();
        },
        setFlag: setFlagsFromString,
        loadAhead: () => void crypto.subtle.digest('SHA-256', new Uint8Array()),
      };
