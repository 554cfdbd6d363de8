/** Finds the profile that was asked for: a built-in one by its identifier, or one of the user's own by its path. */
import { resolve } from 'node:path';
import { builtInProfiles, type Profile, parseProfile } from '../../map/profile.ts';
import type { ProblemList } from '../problem-list.ts';
import { promisedFiles } from '../reading/files.ts';
import { nearest } from '../suggest.ts';
import { describeFault, faultCode } from '../system-fault.ts';
import { parseJson } from './json-text.ts';
import { sayProfileProblems } from './profile-problems.ts';

export interface ChosenProfile {
  /** An identifier or a path. */
  readonly name: string;
  /** Where it was asked for: `--profile`, or the key of a configuration (`planlint.json: profile`). */
  readonly option: string;
}

/** What a configuration adds to the choice. */
export interface ProfileSources {
  readonly cwd: string;
  /** Profiles of the user's own, ahead of the built-in ones. */
  readonly own?: readonly ChosenProfile[] | undefined;
  /** Further header words by field, for every profile that has the field. */
  readonly headers?: Profile['fields'] | undefined;
}

/**
 * Without a choice all profiles; a known one alone when it is named; a user's own ahead of the others, which
 * still serve the inputs it does not know.
 */
export async function chooseProfiles(
  chosen: ChosenProfile | undefined,
  { cwd, own = [], headers = {} }: ProfileSources,
  problems: ProblemList,
): Promise<readonly Profile[]> {
  let known = builtInProfiles();
  for (const source of own.toReversed()) {
    const profile = await readProfile(source, cwd, problems);
    if (profile) known = [profile, ...known.filter(({ id }) => id !== profile.id)];
  }
  return (await narrow(known, chosen, cwd, problems)).map((profile) => addHeaders(profile, headers));
}

async function narrow(
  known: readonly Profile[],
  chosen: ChosenProfile | undefined,
  cwd: string,
  problems: ProblemList,
): Promise<readonly Profile[]> {
  if (chosen === undefined) return known;
  const named = known.find(({ id }) => id === chosen.name);
  if (named) return [named];
  const own = await readProfile(chosen, cwd, problems);
  return own ? [own, ...known.filter(({ id }) => id !== own.id)] : known;
}

function addHeaders(profile: Profile, headers: Profile['fields']): Profile {
  const added = Object.entries(headers) as [keyof Profile['fields'], string[]][];
  const fields = { ...profile.fields };
  for (const [field, words] of added) {
    const present = fields[field];
    if (present !== undefined) fields[field] = [...present, ...words];
  }
  return added.length === 0 ? profile : { ...profile, fields };
}

async function readProfile(
  { name, option }: ChosenProfile,
  cwd: string,
  problems: ProblemList,
): Promise<Profile | undefined> {
  let text: string;
  try {
    text = await promisedFiles().readFile(resolve(cwd, name), 'utf8');
  } catch (fault) {
    if (faultCode(fault) === 'ENOENT' && !/[\\/]|\.json$/iu.test(name)) {
      const ids = builtInProfiles().map(({ id }) => id);
      problems.add((texts) =>
        texts.unknownProfile(option, name, ids.join(texts.listComma), nearest(name, ids)),
      );
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
  problems.add((texts) =>
    texts.badProfile(option, name, texts.profileValue('extends', ids.join(texts.listComma))),
  );
  return undefined;
}
