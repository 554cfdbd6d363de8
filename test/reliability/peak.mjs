/**
 * Preloaded into a measured process: leaves its peak memory, in KiB, in the file that PLANLINT_PEAK names. Linux is asked for
 * the peak of this program alone; what `resourceUsage` says also counts the process it was started from.
 */
import { readFileSync, writeFileSync } from 'node:fs';

function peak() {
  try {
    return /^VmHWM:\s+(\d+) kB$/m.exec(readFileSync('/proc/self/status', 'utf8'))?.[1];
  } catch {
    return undefined;
  }
}

process.on('exit', () => {
  const file = process.env.PLANLINT_PEAK;
  if (file) writeFileSync(file, String(peak() ?? process.resourceUsage().maxRSS));
});
