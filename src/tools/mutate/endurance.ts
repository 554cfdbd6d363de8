/**
 * Tests that feed a parser thousands of texts by chance, or 100,000 characters of brackets, say that it ends. They
 * take seconds and notice a fault by luck, so no mutant is put before them.
 */
import fc from 'fast-check';

const chance = { ...fc, assert: () => undefined };

/** Stand in for the modules of these names or paths. */
export const ENDURANCE: Readonly<Record<string, unknown>> = {
  'fast-check': { ...chance, default: chance, __esModule: true },
  'test/parse/hostile.ts': { survivesAnything: () => undefined, anyText: fc.constant(''), worstTexts: [] },
};

export function isEndurance(name: string): boolean {
  return /100,000 characters/u.test(name);
}
