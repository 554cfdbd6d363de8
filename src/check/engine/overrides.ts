/** Levels set for a part of the findings: the files, sectors or lead agencies they are about. */
import type { Severity } from '../../finding.ts';
import { matchesPath } from './path-pattern.ts';

export type Level = Severity | 'off';

/** Applies to findings that fit everything it names. */
export interface Override {
  /** Patterns of the paths as the report shows them. */
  readonly files?: readonly string[] | undefined;
  readonly sectors?: readonly string[] | undefined;
  readonly agencies?: readonly string[] | undefined;
  readonly rules: ReadonlyMap<string, Level>;
}

export interface About {
  readonly rule: string;
  readonly file: string;
  readonly sector?: string | undefined;
  /** Every name the lead agencies go by. */
  readonly agencies: readonly string[];
}

/** The level the last fitting override sets; `undefined` where none does. */
export function overriddenLevel(about: About, overrides: readonly Override[]): Level | undefined {
  return overrides.findLast((override) => fits(about, override))?.rules.get(about.rule);
}

/** Whether a rule that is off everywhere may still have to run for some files. */
export function isSwitchedOnSomewhere(rule: string, overrides: readonly Override[]): boolean {
  return overrides.some(({ rules }) => (rules.get(rule) ?? 'off') !== 'off');
}

function fits({ rule, file, sector, agencies }: About, override: Override): boolean {
  if (!override.rules.has(rule)) return false;
  if (override.files && !override.files.some((pattern) => matchesPath(pattern, file))) return false;
  if (override.sectors && !(sector !== undefined && override.sectors.includes(sector))) return false;
  return override.agencies === undefined || override.agencies.some((name) => agencies.includes(name));
}
