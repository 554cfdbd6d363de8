/** Loaded before the program: the folder that it is started in is removed, as by another program. */
import { mkdtempSync, rmdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const folder = mkdtempSync(join(tmpdir(), 'planlint-'));
process.chdir(folder);
rmdirSync(folder);
