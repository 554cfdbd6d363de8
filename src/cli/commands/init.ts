/** `planlint init`: a configuration with every key explained, and a workbook to be filled in for each kind of document. */
import { readFile, stat } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { makeTemplate, TEMPLATE_KINDS, type TemplateKind } from '../../pipeline/template.ts';
import { showText } from '../../report/clean-text.ts';
import { type Given, oneOf, single } from '../choice.ts';
import { CONFIG_NAMES } from '../config/find.ts';
import { configTemplate } from '../config/template.ts';
import type { GivenOptions, Invocation } from '../invocation.ts';
import { CLI_TEXTS } from '../messages.ts';
import { INIT_PARTS } from '../output/formats.ts';
import { checkFolder, makeFolder } from '../output/out-folder.ts';
import { type OutputFile, writeOutput } from '../output/write-file.ts';
import { collectProblems, type ProblemList } from '../problem-list.ts';
import { yearsOf } from '../resolve-options.ts';
import { resolveSettings, type Settings } from '../settings.ts';
import { schemaFile } from './schema.ts';

const [, CONFIG] = CONFIG_NAMES;
/** Beside the configuration, so that editors find it without a network. */
const SCHEMA = 'planlint.config.schema.json';

/** Exit code 0; whatever is there already is a usage error, and nothing is written. */
export async function runInit(
  named: string | undefined,
  given: GivenOptions,
  invocation: Invocation,
): Promise<number> {
  const { io } = invocation;
  const problems = collectProblems();
  const folder = named ?? '.';
  if (folder === '') problems.add((texts) => texts.emptyFolder);
  const settings = await resolveSettings({ ...given, baseline: false }, invocation, problems, [folder]);
  const only = oneOf('--only', single('--only', given.only, problems), INIT_PARTS, problems);
  const kinds = kindsOf(given.kind, settings, problems);
  const years = yearsOf('--years', single('--years', given.years, problems), io.today, problems);
  await checkFolder(folder, io.cwd, problems);
  problems.settle(settings.lang);

  const texts = CLI_TEXTS[settings.lang];
  const templates = only === 'config' ? [] : await templatesOf(kinds, settings, years);
  const isThere = templates.length > 0;
  const files: OutputFile[] = [
    ...(only === 'templates' ? [] : await configFiles(settings, isThere ? texts.templateFolder : undefined)),
    ...templates.map(({ path, content }) => ({ path: join(texts.templateFolder, path), content })),
  ].map(({ path, content }) => ({ path: join(folder, path), content }));
  if (given.force !== true) await refuseToReplace(files, io.cwd, problems);
  if (only !== 'templates') await refuseSecondConfig(folder, io.cwd, problems);
  problems.settle(settings.lang);
  if (isThere) await makeFolder(join(folder, texts.templateFolder), io.cwd);
  else await makeFolder(folder, io.cwd);
  for (const file of files) await writeOutput(file, io.cwd);
  await io.stdout.write(files.map(({ path }) => `${showText(path.replaceAll('\\', '/'))}\n`).join(''));
  if (!settings.quiet) await io.stderr.write(`${texts.prefix}${texts.initNext(isThere)}\n`);
  return 0;
}

/** Without a choice every kind that a profile is there for. */
function kindsOf(given: Given, { profiles }: Settings, problems: ProblemList): TemplateKind[] {
  const there = TEMPLATE_KINDS.filter((kind) => profiles.some((profile) => profile.kind === kind));
  if (given === undefined) return there;
  const names = given.flatMap((text) => text.split(',')).map((name) => name.trim());
  return [...new Set(names)].flatMap((name) => {
    const kind = oneOf('--kind', name, there, problems);
    return kind === undefined ? [] : [kind];
  });
}

async function templatesOf(
  kinds: readonly TemplateKind[],
  { lang, profiles, agencies = [] }: Settings,
  years: { readonly start: number; readonly end: number },
): Promise<OutputFile[]> {
  const made = kinds.map((kind) =>
    makeTemplate({
      kind,
      lang,
      from: years.start,
      to: years.end,
      profiles,
      agencies: agencies.map(({ name }) => name),
    }),
  );
  return (await Promise.all(made)).flatMap((template) =>
    template === undefined ? [] : [{ path: template.file, content: template.bytes }],
  );
}

async function configFiles({ lang }: Settings, templates: string | undefined): Promise<OutputFile[]> {
  return [
    { path: CONFIG, content: configTemplate(lang, `./${SCHEMA}`, templates) },
    { path: SCHEMA, content: await readFile(await schemaFile('config'), 'utf8') },
  ];
}

async function refuseToReplace(
  files: readonly OutputFile[],
  cwd: string,
  problems: ProblemList,
): Promise<void> {
  for (const { path } of files) {
    if (await isThere(resolve(cwd, path))) problems.add((texts) => texts.wouldReplace(path));
  }
}

/** Of two configurations in one folder nobody could say which counts. */
async function refuseSecondConfig(folder: string, cwd: string, problems: ProblemList): Promise<void> {
  for (const name of CONFIG_NAMES) {
    const path = join(folder, name);
    if (name !== CONFIG && (await isThere(resolve(cwd, path)))) {
      problems.add((texts) => texts.secondConfig(path, CONFIG));
    }
  }
}

async function isThere(path: string): Promise<boolean> {
  return stat(path).then(
    () => true,
    () => false,
  );
}
