/** Preloaded into a measured process: leaves its peak memory in the file that PLANLINT_PEAK names. */
import { writeFileSync } from 'node:fs';

process.on('exit', () => {
  const file = process.env.PLANLINT_PEAK;
  if (file) writeFileSync(file, String(process.resourceUsage().maxRSS));
});
