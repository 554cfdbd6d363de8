/** Errors in words: the user's as one line each, ours whole. */
import type { Language } from '../finding.ts';
import { showHarmful, showText } from '../report/clean-text.ts';
import { CLI_TEXTS } from './messages.ts';
import type { UsageError } from './usage-error.ts';

/** One line for each problem. What is echoed of the call, a configuration or a file name is shown harmlessly. */
export function describeUsage(error: UsageError, lang: Language): string {
  const texts = CLI_TEXTS[error.lang ?? lang];
  const sentences = new Set(
    error.problems.map((say) => showText(say(texts).replace(/\s*[\r\n]+\s*/gu, ' '))),
  );
  return [...sentences].map((sentence) => `${texts.prefix}${sentence}\n`).join('');
}

/** A fault of the program with all that is needed to find it. `where` names the part that failed. */
export function describeBug(fault: unknown, lang: Language, where?: string): string {
  const { prefix, bug } = CLI_TEXTS[lang];
  return `${prefix}${bug}\n${where === undefined ? '' : `${where}: `}${stackOf(fault)}\n`;
}

/** What a rule of the user's own failed with, with all that is needed to find it in the user's module. */
export function describeOwnFault(fault: unknown, lang: Language, rule: string): string {
  const { prefix, ownRuleFails } = CLI_TEXTS[lang];
  return `${prefix}${ownRuleFails(rule)}\n${stackOf(fault)}\n`;
}

function stackOf(fault: unknown): string {
  return showHarmful(fault instanceof Error ? (fault.stack ?? String(fault)) : String(fault));
}
