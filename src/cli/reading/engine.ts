/** The engine that runs the program; loaded by commands that read. */
import { availableParallelism } from 'node:os';
import { setFlagsFromString } from 'node:v8';
import type { Engine } from './pace.ts';
import { sha256 } from './sha256.ts';

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
        loadAhead: () => void sha256(new Uint8Array()),
      };
