/** Finds the profile that was asked for: a built-in one by its identifier, or one of the user's own by its path. */
import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { builtInProfiles, type Profile, parseProfile } from '../map/profile.ts';
import { parseJson } from './json-text.ts';
import type { ProblemList } from './problem-list.ts';
import { sayProfileProblems } from './profile-problems.ts';
import { nearest } from './suggest.ts';
import { describeFault, faultCode } from './system-fault.ts';

export interface ChosenProfile {
  /** An identifier or a path. */
  readonly name: string;
  /** Where it was asked for: `--profile`, or the key of a configuration (`planlint.json: profile`). */
  readonly option: string;
}

/**
 * Without a choice all built-in profiles; a built-in one alone when it is named; a user's own ahead of the
 * built-in ones, which still serve the inputs it does not know.
 */
export async function chooseProfiles(
  chosen: ChosenProfile | undefined,
  cwd: string,
  problems: ProblemList,
): Promise<readonly Profile[]> {
  const builtIn = builtInProfiles();
  if (chosen === undefined) return builtIn;
  const named = builtIn.find(({ id }) => id === chosen.name);
  if (named) return [named];
  const own = await readProfile(chosen, cwd, problems);
  return own ? [own, ...builtIn.filter(({ id }) => id !== own.id)] : builtIn;
}

async function readProfile(
  { name, option }: ChosenProfile,
  cwd: string,
  problems: ProblemList,
): Promise<Profile | undefined> {
  let text: string;
  try {
    text = await readFile(resolve(cwd, name), 'utf8');
  } catch (fault) {
    if (faultCode(fault) === 'ENOENT' && !/[\\/]|\.json$/iu.test(name)) {
      const ids = builtInProfiles().map(({ id }) => id);
      problems.add((texts) => texts.unknownProfile(option, name, ids.join(', '), nearest(name, ids)));
    } else {
      problems.add((texts) => texts.unreadableProfile(option, name, describeFault(fault, texts)));
    }
    return undefined;
  }
  return checkProfile(text, { name, option }, problems);
}

/** One line for each thing that is wrong, so that all of it can be mended at once. */
function checkProfile(
  text: string,
  { name, option }: ChosenProfile,
  problems: ProblemList,
): Profile | undefined {
  const json = parseJson(text);
  if (!json.ok) {
    problems.add((texts) => texts.badProfile(option, name, texts.notJson(json.fault)));
    return undefined;
  }
  const wrong = sayProfileProblems(json.data);
  for (const say of wrong) problems.add((texts) => texts.badProfile(option, name, say(texts)));
  if (wrong.length > 0) return undefined;
  const parsed = parseProfile(JSON.stringify(json.data), name);
  if (parsed.ok) return parsed.profile;
  // Valid by its schema, so what is left is a base that does not exist.
  const ids = builtInProfiles().map(({ id }) => id);
  problems.add((texts) => texts.badProfile(option, name, texts.profileValue('extends', ids.join(', '))));
  return undefined;
}
