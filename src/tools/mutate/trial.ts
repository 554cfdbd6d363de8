/** One mutated file: which tests reach its mutants, and which mutant they notice. */
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import * as xlsx from 'xlsx';
import { ENDURANCE } from './endurance.ts';
import { instrument, type Mutant } from './instrument.ts';
import { Modules } from './modules.ts';
import { computed, type Outcome, runTests, vitestStandIn } from './suite.ts';

export interface TestFile {
  readonly path: string;
  readonly ms: number;
  readonly tests: number;
}

export interface Prepared {
  readonly mutants: readonly Mutant[];
  /** For each mutant the test files that reach it, quickest first, by their place in `files`. */
  readonly reached: readonly (readonly number[])[];
  readonly files: readonly TestFile[];
  /** Tests that fail without any mutant, and so prove nothing. */
  readonly left: readonly string[];
}

export interface Verdict {
  readonly by: string | undefined;
}

/** Far above what the tests need; a loop that turns more often does not end. */
const SPARE_TURNS = 200_000;

interface Asked {
  readonly file: TestFile;
  readonly hits: readonly number[];
  readonly turns: number;
}

class Endless extends Error {}

export class Trial {
  private on = -1;
  private turns = 0;
  private most = Number.POSITIVE_INFINITY;
  private readonly hits = new Set<number>();
  private readonly modules = new Modules(
    {
      isOn: (id) => {
        if (id === this.on) return true;
        if (this.on === -1) this.hits.add(id);
        return false;
      },
      turn: () => {
        this.turns += 1;
        if (this.turns > this.most) throw new Endless('a loop does not end');
      },
    },
    { vitest: vitestStandIn(), xlsx, ...ENDURANCE },
  );

  /** Runs the tests unmutated, to learn who reaches what. */
  async prepare(file: string, tests: readonly string[]): Promise<Prepared> {
    const path = resolve(file);
    const { code, mutants } = instrument(path, readFileSync(path, 'utf8'));
    this.modules.mutate(
      path,
      code,
      tests.map((test) => resolve(test)),
    );
    this.most = Number.POSITIVE_INFINITY;
    const left: string[] = [];
    const found: Asked[] = [];
    for (const test of tests.filter((one) => this.modules.dependsOnMutated(resolve(one)))) {
      const asked = await this.ask(test);
      if (typeof asked === 'string') left.push(`${test}: ${asked}`);
      else found.push(asked);
    }
    this.most = Math.max(0, ...found.map(({ turns }) => turns)) * 10 + SPARE_TURNS;
    found.sort((a, b) => a.file.ms - b.file.ms);
    const reached: number[][] = mutants.map(() => []);
    found.forEach(({ hits }, at) => {
      for (const id of hits) reached[id]?.push(at);
    });
    return { mutants, reached, files: found.map((one) => one.file), left };
  }

  /** Runs a test file unmutated; a text tells why it cannot be asked. */
  private async ask(test: string): Promise<Asked | string> {
    this.hits.clear();
    this.turns = 0;
    this.modules.renew();
    const started = computed();
    const outcome = await this.run(test);
    if (outcome.failed !== undefined) return `${outcome.failed}: ${String(outcome.reason)}`;
    const file = { path: test, ms: computed() - started, tests: outcome.passed };
    return { file, hits: [...this.hits], turns: this.turns };
  }

  /** Which test notices a mutant; undefined when none does. */
  async judge(id: number, { reached, files }: Prepared): Promise<Verdict> {
    this.on = id;
    this.modules.renew();
    try {
      for (const at of reached[id] ?? []) {
        const file = files[at];
        if (file === undefined) continue;
        this.turns = 0;
        const outcome = await this.run(file.path);
        if (outcome.failed !== undefined) return { by: `${file.path}: ${outcome.failed}` };
        if (outcome.passed !== file.tests) return { by: `${file.path}: other tests` };
      }
      return { by: undefined };
    } finally {
      this.on = -1;
    }
  }

  private async run(test: string): Promise<Outcome> {
    return await runTests(() => this.modules.loadAnew(resolve(test)));
  }
}
