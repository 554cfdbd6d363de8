/**
 * Run by the build, beside the scripts it has written: `SCRIPT ARGUMENTS… , ARGUMENTS…`. Runs the program with one list of
 * arguments after the other, and keeps the code the engine has made of the script by then, that of the functions it called
 * included. What is done with one document is done by other functions than what is done with several.
 */
import { writeFileSync } from 'node:fs';
import { codeFile, loadScript, type ScriptName } from './load.ts';

const BETWEEN = ',';

const [node = '', file = '', name, ...words] = process.argv as [string?, string?, ScriptName?, ...string[]];
const lists = words.join('\n').split(`\n${BETWEEN}\n`);
const { script, begin } = loadScript(__dirname, name ?? 'program');
const end = process.exit;

function rehearseNext(): void {
  const list = lists.shift();
  if (list === undefined) end();
  process.argv = [node, file, ...(list ?? '').split('\n')];
  begin().startProgram();
}

process.on('exit', () => writeFileSync(codeFile(__dirname, name ?? 'program'), script.createCachedData()));
// A program that is done ends its process: with 2 when it could not do its job.
process.exit = (code) => (Number(code) > 1 ? end(code) : rehearseNext()) as never;
rehearseNext();
