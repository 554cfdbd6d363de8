/** The file of accepted findings: read for a run, written by `planlint accept`. */
import { dirname, join, relative, resolve } from 'node:path';
import baselineSchema from '../../../schemas/baseline.schema.json' with { type: 'json' };
import type { AcceptedFinding, Baseline } from '../../check/engine/baseline.ts';
import { formatJson } from '../../report/json.ts';
import type { Io } from '../io.ts';
import type { ProblemList } from '../problem-list.ts';
import { promisedFiles, stat } from '../reading/files.ts';
import { describeFault } from '../system-fault.ts';
import type { AcceptedEntry, BaselineFile } from './baseline-data.ts';
import type { Config } from './config.ts';
import { parseText } from './data-text.ts';
import { schemaProblems } from './schema-problems.ts';

const BASELINE_NAME = 'planlint.baseline.json';
export const BASELINE_VERSION = '1.0.0';

/** Where the baseline is, whether or not it exists; `required` when somebody named it. */
export interface BaselinePlace {
  readonly absolute: string;
  /** As it is to be shown. */
  readonly path: string;
  readonly required: boolean;
}

/** The one named, else the configuration's, else the one beside it (or in the working directory). */
export function placeBaseline(
  named: string | false | undefined,
  config: Config,
  cwd: string,
  mayBeNew: boolean,
): BaselinePlace | undefined {
  if (named === false) return undefined;
  if (named !== undefined) return placeAt(resolve(cwd, named), cwd, !mayBeNew);
  if (config.baseline === false) return undefined;
  if (config.baseline !== undefined) return placeAt(config.baseline, cwd, !mayBeNew);
  return placeAt(join(config.folder ?? cwd, BASELINE_NAME), cwd, false);
}

function placeAt(absolute: string, cwd: string, required: boolean): BaselinePlace {
  return { absolute, path: shown(absolute, cwd), required };
}

function shown(absolute: string, from: string): string {
  return relative(from, absolute).replaceAll('\\', '/');
}

/** The entries for a run; `undefined` where there is no file and none was asked for. */
export async function readBaseline(
  place: BaselinePlace | undefined,
  { cwd, today }: Io,
  problems: ProblemList,
): Promise<Baseline | undefined> {
  if (place === undefined) return undefined;
  const isThere = await stat(place.absolute).then(
    () => true,
    () => false,
  );
  if (!isThere && !place.required) return undefined;
  const folder = dirname(place.absolute);
  const entries = await readEntries(place, problems);
  const known = entries.map(({ file, ...entry }): AcceptedFinding => {
    const path = file === undefined ? undefined : shown(resolve(folder, file), cwd);
    return { ...entry, file: path };
  });
  return { path: place.path, entries: known, today };
}

/** The entries as they stand in the file; a file that cannot be read or is wrong is a problem. */
export async function readEntries(
  { absolute, path }: BaselinePlace,
  problems: ProblemList,
): Promise<readonly AcceptedEntry[]> {
  let text: string;
  try {
    text = await promisedFiles().readFile(absolute, 'utf8');
  } catch (fault) {
    problems.add((texts) => texts.unreadableFile(texts.baselineFile, path, describeFault(fault, texts)));
    return [];
  }
  const parsed = await parseText(text, path);
  if (!parsed.ok) {
    problems.add((texts) => texts.badBaseline(path, parsed.say(texts)));
    return [];
  }
  const { baseline } = await import('../../schema/validators/baseline.js');
  const wrong = schemaProblems(parsed.data, baseline, baselineSchema);
  for (const { at, say } of wrong) {
    const place = await parsed.placeOf(at);
    const where = place === undefined ? path : `${path}:${place.line}:${place.column}`;
    problems.add((texts) => texts.badBaseline(where, say(texts)));
  }
  return wrong.length > 0 ? [] : (parsed.data as BaselineFile).entries;
}

/** The text of the file; sorted, so that two people's additions can be merged. */
export function formatBaseline(entries: readonly AcceptedEntry[]): string {
  const key = ({ file, rule, fingerprint }: AcceptedEntry) => [file ?? '', rule, fingerprint].join('\u001f');
  const sorted = entries.toSorted((a, b) => (key(a) < key(b) ? -1 : 1));
  return formatJson({ schemaVersion: BASELINE_VERSION, entries: sorted });
}
