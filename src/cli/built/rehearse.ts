/**
 * Run by the build, beside the scripts it has written: `SCRIPT ARGUMENTS…`. Runs the program with the arguments and keeps
 * the code the engine has made of the script by then, that of the functions it called included.
 */
import { writeFileSync } from 'node:fs';
import { codeFile, loadScript, type ScriptName } from './load.ts';

const [name] = process.argv.splice(2, 1) as [ScriptName];
const { script, offers } = loadScript(__dirname, name);
process.on('exit', () => writeFileSync(codeFile(__dirname, name), script.createCachedData()));
offers.startProgram();
