/**
 * Preloaded into the program: at the step of writing that PLANLINT_STEP names (opening, writing, settling, closing,
 * renaming, removing a file, making a folder), it sends PLANLINT_SIGNAL to itself, or the step fails with PLANLINT_FAULT.
 * The number of steps of a run that ends by itself is left in PLANLINT_STEPS.
 */
import { appendFileSync, promises as files } from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';
import { isMainThread } from 'node:worker_threads';

const { PLANLINT_STEP, PLANLINT_SIGNAL, PLANLINT_FAULT, PLANLINT_STEPS } = process.env;
const open = files.open.bind(files);
let steps = 0;

async function step(work) {
  steps += 1;
  if (steps !== Number(PLANLINT_STEP)) return work();
  if (PLANLINT_FAULT) throw Object.assign(new Error(PLANLINT_FAULT), { code: PLANLINT_FAULT });
  process.kill(process.pid, PLANLINT_SIGNAL);
  return work();
}

function watchHandle(handle) {
  for (const name of ['writeFile', 'sync', 'close']) {
    const method = handle[name].bind(handle);
    // Half of it stands in the file when a disk is full.
    const half = (content, ...rest) => method(content.slice(0, content.length / 2), ...rest);
    handle[name] = (...args) =>
      step(() => method(...args)).catch(async (fault) => {
        if (name === 'writeFile' && fault.code === PLANLINT_FAULT) await half(...args);
        if (name === 'close') await method();
        throw fault;
      });
  }
  return handle;
}

if (isMainThread) {
  files.open = (path, flags, ...rest) =>
    flags === undefined || flags === 'r'
      ? open(path, flags, ...rest)
      : step(async () => watchHandle(await open(path, flags, ...rest)));
  for (const name of ['rename', 'rm', 'mkdir']) {
    const method = files[name].bind(files);
    files[name] = (...args) => step(() => method(...args));
  }
  syncBuiltinESMExports();
  process.on('exit', () => {
    if (PLANLINT_STEPS) appendFileSync(PLANLINT_STEPS, String(steps));
  });
}
