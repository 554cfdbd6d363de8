/**
 * Mutation testing: puts small faults into sources, one at a time, and asks whether a test notices.
 *
 *     npm run mutate -- src/parse/period.ts src/check/rules [--sample 40 --seed 1] [--survivors] [--table]
 *
 * Every result is kept in `coverage/mutation`; `--table` prints all that are kept, as Markdown.
 */
import { mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { type FileResult, Judge } from './judge.ts';
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

function keep(result: FileResult): void {
  mkdirSync(RESULTS, { recursive: true });
  writeFileSync(join(RESULTS, `${result.file.replaceAll(/[\\/]/gu, '+')}.json`), JSON.stringify(result));
}

function kept(): FileResult[] {
  return filesIn(RESULTS, '.json').map((path) => JSON.parse(readFileSync(path, 'utf8')) as FileResult);
}

const judge = new Judge();
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    sample: { type: 'string' },
    seed: { type: 'string', default: '1' },
    survivors: { type: 'boolean', default: false },
    table: { type: 'boolean', default: false },
    tests: { type: 'string', multiple: true },
  },
});

for (const file of positionals.flatMap((path) => filesIn(path, '.ts'))) {
  const tests = (values.tests ?? asked(file)).flatMap((path) => filesIn(path, '.test.ts'));
  const result = await judge.file(file, tests, (mutants) =>
    values.sample === undefined ? mutants : drawn(mutants, Number(values.sample), Number(values.seed)),
  );
  keep(result);
  process.stdout.write(`${scoreLine(result)}\n`);
  for (const test of result.left) process.stdout.write(`  left out, fails without a mutant: ${test}\n`);
  if (values.survivors) process.stdout.write(survivorLines(result));
}
judge.stop();
if (values.table) process.stdout.write(scoreTable(kept()));
