/** What the operating system says, in the user's words. */
import type { CliTexts } from './messages.ts';

/** Code of a system fault (`ENOENT`), where it is one. */
export function faultCode(fault: unknown): string | undefined {
  if (!(fault instanceof Error) || !('code' in fault)) return undefined;
  return typeof fault.code === 'string' ? fault.code : undefined;
}

/** A few words that fit after a colon. */
export function describeFault(fault: unknown, texts: CliTexts): string {
  const code = faultCode(fault) ?? '';
  return texts.faults[code] ?? (code || (fault instanceof Error ? fault.message : String(fault)));
}
