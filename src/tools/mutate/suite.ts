/** The part of vitest that the tests use, small enough to run a file's tests again for every mutant. */
import * as expecting from '@vitest/expect';
import { isEndurance } from './endurance.ts';

type Work = (...args: readonly unknown[]) => unknown;

interface Suite {
  readonly parent: Suite | undefined;
  readonly before: Work[];
  readonly after: Work[];
  readonly beforeEach: Work[];
  readonly afterEach: Work[];
  readonly children: (Suite | Case)[];
}

interface Case {
  readonly name: string;
  readonly work: Work;
}

function emptySuite(parent?: Suite): Suite {
  return { parent, before: [], after: [], beforeEach: [], afterEach: [], children: [] };
}

/** The first test that fails, or how many passed. */
export type Outcome =
  | { readonly failed: string; readonly reason: unknown }
  | { readonly failed: undefined; readonly passed: number };

let current = emptySuite();

/** Collects a test file's tests while `load` runs it, then runs them until one fails. */
export async function runTests(load: () => unknown): Promise<Outcome> {
  current = emptySuite();
  const root = current;
  try {
    load();
  } catch (reason) {
    return { failed: '(loading)', reason };
  }
  const count = { passed: 0 };
  return (await runSuite(root, count)) ?? { failed: undefined, passed: count.passed };
}

async function runSuite(suite: Suite, count: { passed: number }): Promise<Outcome | undefined> {
  let at = '(before all)';
  try {
    for (const work of suite.before) await work();
    for (const child of suite.children) {
      if (!('work' in child)) {
        const outcome = await runSuite(child, count);
        if (outcome !== undefined) return outcome;
        continue;
      }
      at = child.name;
      for (const work of around(suite, 'beforeEach')) await work();
      await child.work();
      for (const work of around(suite, 'afterEach')) await work();
      count.passed += 1;
    }
  } catch (reason) {
    return { failed: at, reason };
  } finally {
    for (const work of suite.after) await work();
  }
  return undefined;
}

/** Milliseconds this process has computed: a busy machine makes no test slow. */
export function computed(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

function around(suite: Suite, kind: 'beforeEach' | 'afterEach'): Work[] {
  const above = suite.parent === undefined ? [] : around(suite.parent, kind);
  return [...above, ...suite[kind]];
}

/** What stands between a test's name and its function are options: time limits mean nothing here. */
function workOf(rest: readonly unknown[]): Work {
  return rest.find((one): one is Work => typeof one === 'function') ?? (() => undefined);
}

function addCase(name: string, ...rest: readonly unknown[]): void {
  if (!isEndurance(name)) current.children.push({ name, work: workOf(rest) });
}

function addSuite(_name: string, ...rest: readonly unknown[]): void {
  const suite = emptySuite(current);
  current.children.push(suite);
  current = suite;
  try {
    workOf(rest)();
  } finally {
    current = suite.parent ?? suite;
  }
}

type Add = (name: string, ...rest: readonly unknown[]) => void;

function declaring(add: Add) {
  const each =
    (rows: readonly unknown[]): Add =>
    (name, ...rest) => {
      const work = workOf(rest);
      for (const row of rows) add(name, () => (Array.isArray(row) ? work(...row) : work(row)));
    };
  const skip: Add = () => undefined;
  const plain = Object.assign((name: string, ...rest: readonly unknown[]) => add(name, ...rest), {
    each,
    skip,
  });
  const skipping = Object.assign((name: string, ...rest: readonly unknown[]) => skip(name, ...rest), {
    each: () => skip,
    skip,
  });
  const skipIf = (yes: unknown) => (yes ? skipping : plain);
  return Object.assign(plain, { skipIf, runIf: (yes: unknown) => skipIf(!yes) });
}

function makeExpect(): unknown {
  const { chai } = expecting;
  chai.use(expecting.JestExtend);
  chai.use(expecting.JestChaiExpect);
  chai.use(expecting.JestAsymmetricMatchers);
  const expect = (value: unknown, message?: string) => chai.expect(value, message);
  const matchers = Reflect.get(globalThis, expecting.ASYMMETRIC_MATCHERS_OBJECT);
  return Object.assign(expect, chai.expect, matchers);
}

/** Stands in for `import ... from 'vitest'`. */
export function vitestStandIn(): Readonly<Record<string, unknown>> {
  const test = declaring(addCase);
  return {
    describe: declaring(addSuite),
    it: test,
    test,
    expect: makeExpect(),
    beforeAll: (work: Work) => current.before.push(work),
    afterAll: (work: Work) => current.after.push(work),
    beforeEach: (work: Work) => current.beforeEach.push(work),
    afterEach: (work: Work) => current.afterEach.push(work),
    vi: { setConfig: () => undefined },
  };
}
