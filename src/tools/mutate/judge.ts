/** Has a worker judge the mutants of a file, and stops it when one hangs. */
import { type ChildProcess, fork } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { performance } from 'node:perf_hooks';
import { fileURLToPath } from 'node:url';
import type { Mutant } from './instrument.ts';
import type { Prepared } from './trial.ts';
import type { Answer, Order } from './worker.ts';

export interface Judged {
  readonly mutant: Mutant;
  /** `killed` by a test, `timeout` when it hangs or takes the process down, `survived`, or reached by no test. */
  readonly state: 'killed' | 'timeout' | 'survived' | 'no-coverage';
  readonly by?: string;
}

export interface FileResult {
  readonly file: string;
  readonly mutants: number;
  readonly judged: readonly Judged[];
  readonly left: readonly string[];
  readonly testFiles: number;
}

const WORKER = fileURLToPath(new URL('worker.ts', import.meta.url));

export class Judge {
  private worker: ChildProcess | undefined;

  async file(
    file: string,
    tests: readonly string[],
    choose: (mutants: readonly Mutant[]) => readonly Mutant[],
  ): Promise<FileResult> {
    let prepared = await this.prepare(file, tests);
    const limit = 20_000 + 20 * prepared.files.reduce((sum, { ms }) => sum + ms, 0);
    const judged: Judged[] = [];
    for (const mutant of choose(prepared.mutants)) {
      if (prepared.reached[mutant.id]?.length === 0) {
        judged.push({ mutant, state: 'no-coverage' });
        continue;
      }
      const answer = await this.ask({ kind: 'judge', id: mutant.id }, limit);
      if (answer?.kind === 'judged') judged.push(judgedAs(mutant, answer.verdict.by));
      else {
        judged.push({ mutant, state: 'timeout' });
        prepared = await this.prepare(file, tests);
      }
    }
    const { mutants, left, files } = prepared;
    return { file, mutants: mutants.length, judged, left, testFiles: files.length };
  }

  stop(): void {
    this.worker?.kill('SIGKILL');
    this.worker = undefined;
  }

  private async prepare(file: string, tests: readonly string[]): Promise<Prepared> {
    const answer = await this.ask({ kind: 'prepare', file, tests }, 600_000);
    if (answer?.kind !== 'prepared') throw new Error(`${file}: the tests do not run without a mutant`);
    return answer.prepared;
  }

  /** Undefined when the worker died or spent more than `limit` milliseconds of computing; it is then gone. */
  private async ask(order: Order, limit: number): Promise<Answer | undefined> {
    this.worker ??= fork(WORKER, { stdio: ['ignore', 'ignore', 'inherit', 'ipc'] });
    const { worker } = this;
    const begun = spentBy(worker);
    return await new Promise((done) => {
      const finish = (answer: Answer | undefined) => {
        clearInterval(watch);
        worker.removeAllListeners();
        if (answer === undefined) this.stop();
        done(answer);
      };
      const watch = setInterval(() => spentBy(worker) - begun > limit && finish(undefined), 500);
      worker.once('message', (answer: Answer) => finish(answer));
      worker.once('exit', () => finish(undefined));
      worker.send(order);
    });
  }
}

function judgedAs(mutant: Mutant, by: string | undefined): Judged {
  return by === undefined ? { mutant, state: 'survived' } : { mutant, state: 'killed', by };
}

/** Milliseconds of computing where Linux tells them, so that a busy machine stops nothing; else of the clock. */
function spentBy({ pid }: ChildProcess): number {
  const path = `/proc/${pid}/stat`;
  if (pid === undefined || !existsSync(path)) return performance.now();
  const [user = 0, system = 0] =
    readFileSync(path, 'utf8').split(') ')[1]?.split(' ').slice(11, 13).map(Number) ?? [];
  return (user + system) * 10;
}
