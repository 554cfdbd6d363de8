/** Runs the whole program on files or texts, without the command line. */
import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import type { Baseline } from '../src/check/engine/baseline.ts';
import type { Override } from '../src/check/engine/overrides.ts';
import type { Language, Severity } from '../src/finding.ts';
import type { InputSource } from '../src/input.ts';
import { builtInProfiles } from '../src/map/profile.ts';
import { validate } from '../src/pipeline/pipeline.ts';

export interface RunSettings {
  readonly asOf?: string;
  readonly lang?: Language;
  readonly rules?: ReadonlyMap<string, Severity | 'off'>;
  readonly overrides?: readonly Override[];
  readonly baseline?: Baseline;
}

export function fileInput(path: string): InputSource {
  return { path: basename(path), bytes: new Uint8Array(readFileSync(path)) };
}

export function textInput(path: string, text: string): InputSource {
  return { path, bytes: new TextEncoder().encode(text) };
}

export function run(inputs: readonly InputSource[], settings: RunSettings = {}) {
  return validate(inputs, {
    asOf: settings.asOf,
    profiles: builtInProfiles(),
    lang: settings.lang ?? 'en',
    rules: settings.rules ?? new Map(),
    overrides: settings.overrides ?? [],
    baseline: settings.baseline,
    failOn: 'error',
    version: '0.0.0-test',
  });
}
