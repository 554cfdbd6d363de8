/** The built program's first file. Without a command there is nothing to do but to help, and that loads faster. */
import { COMMANDS } from '../output/formats.ts';
import { loadScript } from './load.ts';
import { preparePatternsAtOnce } from './patterns.ts';

const hasCommand = process.argv.slice(2).some((word) => COMMANDS.includes(word));
const { begin } = hasCommand
  ? loadScript(__dirname, 'program', preparePatternsAtOnce)
  : loadScript(__dirname, 'help');
begin().startProgram();
