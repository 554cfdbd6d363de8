/** Names the set of rules a report was made with, so that two reports can be compared honestly. */
import type { Severity } from '../../finding.ts';
import type { Rule } from '../rule.ts';
import { fnv1a64 } from './hash.ts';
import type { Override } from './overrides.ts';

/** Raised when a rule's meaning changes, though its name stays. */
const RULESET_VERSION = '2';

export interface Ruleset {
  readonly version: string;
  /** Of every identifier with the severity it ran at, whatever their order. */
  readonly hash: string;
}

/** `severities` are the configured ones; a rule not named ran at its own. */
export function rulesetOf(
  rules: readonly Rule[],
  severities: ReadonlyMap<string, Severity | 'off'> = new Map(),
  overrides: readonly Override[] = [],
): Ruleset {
  const lines = rules.map((rule) => `${rule.id}=${severities.get(rule.id) ?? rule.severity}`);
  // Their order is part of what they mean.
  const parts = overrides.map(({ rules: levels, ...part }) => JSON.stringify([part, [...levels].sort()]));
  return { version: RULESET_VERSION, hash: fnv1a64([...lines.sort(), ...parts].join('\n')) };
}
