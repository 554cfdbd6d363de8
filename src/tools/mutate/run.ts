/**
 * Mutation testing: puts small faults into sources, one at a time, and asks whether a test notices.
 *
 *     npm run mutate -- src/parse/period.ts src/check/rules [--sample 40 --seed 1] [--survivors] [--table]
 *
 * Every result is kept in `coverage/mutation`; `--table` prints all that are kept, as Markdown.
 */
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { noticedBefore } from './again.ts';
import { type Asked, readArguments, USAGE } from './arguments.ts';
import { type FileResult, Judge, type Judged } from './judge.ts';
import { drawn } from './sample.ts';
import { scoreLine, scoreTable, survivorLines } from './score.ts';

/**
 * The tests of a folder's own stage, which answer within a second. Those of the stages behind it and of whole documents
 * notice more, and take twelve seconds for each mutant that survives: `--tests test` asks all.
 */
function asked(file: string): readonly string[] {
  const [, folder = ''] = file.split(/[\\/]/u);
  return [join('test', folder)];
}

const RESULTS = join('coverage', 'mutation');

function filesIn(path: string, ending: string): string[] {
  if (!statSync(path).isDirectory()) return [path];
  return readdirSync(path, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith(ending))
    .map((name) => join(path, name))
    .toSorted();
}

function resultPath(file: string): string {
  return join(RESULTS, `${file.replaceAll(/[\\/]/gu, '+')}.json`);
}

function keep(result: FileResult): void {
  mkdirSync(RESULTS, { recursive: true });
  writeFileSync(resultPath(result.file), JSON.stringify(result));
}

function keptOf(file: string): FileResult | undefined {
  const path = resultPath(file);
  return existsSync(path) ? (JSON.parse(readFileSync(path, 'utf8')) as FileResult) : undefined;
}

function kept(): FileResult[] {
  if (!existsSync(RESULTS)) return [];
  return filesIn(RESULTS, '.json').map((path) => JSON.parse(readFileSync(path, 'utf8')) as FileResult);
}

async function run({ paths, tests: named, sample, seed, again, survivors, table }: Asked): Promise<void> {
  const judge = new Judge();
  for (const file of paths.flatMap((path) => filesIn(path, '.ts'))) {
    const tests = (named ?? asked(file)).flatMap((path) => filesIn(path, '.test.ts'));
    let known: readonly Judged[] = [];
    const found = await judge.file(file, tests, (all) => {
      const chosen = sample === undefined ? all : drawn(all, sample, seed);
      known = again ? noticedBefore(keptOf(file), all, chosen) : [];
      const ids = new Set(known.map(({ mutant }) => mutant.id));
      return chosen.filter(({ id }) => !ids.has(id));
    });
    const judged = [...found.judged, ...known].toSorted((a, b) => a.mutant.id - b.mutant.id);
    const result = { ...found, judged };
    keep(result);
    process.stdout.write(`${scoreLine(result)}\n`);
    for (const test of result.left) process.stdout.write(`  left out, fails without a mutant: ${test}\n`);
    if (survivors) process.stdout.write(survivorLines(result));
  }
  judge.stop();
  if (table) process.stdout.write(scoreTable(kept()));
}

const order = readArguments(process.argv.slice(2));
if (order === 'help') process.stdout.write(USAGE);
else if ('wrong' in order) {
  process.stderr.write(`mutate: ${order.wrong}\nnpm run mutate -- --help tells what it takes.\n`);
  process.exitCode = 2;
} else await run(order);
