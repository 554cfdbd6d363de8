/** Finds the profile that was asked for: a built-in one by its identifier, or one of the user's own by its path. */
import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { builtInProfiles, type Profile, parseProfile } from '../map/profile.ts';
import type { ProblemList } from './problem-list.ts';
import { nearest } from './suggest.ts';
import { describeFault, faultCode } from './system-fault.ts';

/**
 * Without a choice all built-in profiles; a built-in one alone when it is named; a user's own ahead of the
 * built-in ones, which still serve the inputs it does not know.
 */
export async function chooseProfiles(
  chosen: string | undefined,
  cwd: string,
  problems: ProblemList,
): Promise<readonly Profile[]> {
  const builtIn = builtInProfiles();
  if (chosen === undefined) return builtIn;
  const named = builtIn.find(({ id }) => id === chosen);
  if (named) return [named];
  const own = await readProfile(chosen, cwd, problems);
  return own ? [own, ...builtIn.filter(({ id }) => id !== own.id)] : builtIn;
}

async function readProfile(chosen: string, cwd: string, problems: ProblemList): Promise<Profile | undefined> {
  let text: string;
  try {
    text = await readFile(resolve(cwd, chosen), 'utf8');
  } catch (fault) {
    if (faultCode(fault) === 'ENOENT' && !/[\\/]|\.json$/iu.test(chosen)) {
      const ids = builtInProfiles().map(({ id }) => id);
      problems.add((texts) => texts.unknownValue('--profile', chosen, ids.join(', '), nearest(chosen, ids)));
    } else {
      problems.add((texts) => texts.unreadableFile(texts.profileFile, chosen, describeFault(fault, texts)));
    }
    return undefined;
  }
  const parsed = parseProfile(text.replace(/^\ufeff/u, ''), chosen);
  if (parsed.ok) return parsed.profile;
  problems.add((texts) => texts.badProfile(chosen, parsed.problems.join('; ')));
  return undefined;
}
