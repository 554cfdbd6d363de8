/**
 * Writes everything that is made from a single source elsewhere: types and the model's page from
 * schemas, rule pages from rule declarations. With `--check` nothing is written and a stale file is an error.
 */
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import packageJson from '../../package.json' with { type: 'json' };
import { modelPage } from './generate-model-page.ts';
import { pageAssetsModule } from './generate-page-assets.ts';
import { rulePages } from './generate-rule-pages.ts';
import { typesOf } from './generate-types.ts';
import { unitsPage } from './generate-units-page.ts';
import { validatorModules } from './generate-validators.ts';

/** The package's own file lies outside the sources, where the library's types cannot reach it. */
function versionModule(): string {
  return `// Generated from package.json by \`npm run generate\`. Do not edit.\n\nexport const VERSION = '${packageJson.version}';\n`;
}

async function wanted(): Promise<Map<string, string>> {
  const files = new Map<string, string>();
  files.set('src/plan-document.ts', await typesOf('schemas/plan-document.schema.json'));
  files.set('src/validation-report.ts', await typesOf('schemas/validation-report.schema.json'));
  files.set('src/diff-report.ts', await typesOf('schemas/diff-report.schema.json'));
  files.set('src/profile.ts', await typesOf('schemas/profile.schema.json'));
  files.set('src/cli/config/config-data.ts', await typesOf('schemas/config.schema.json'));
  files.set('src/cli/config/baseline-data.ts', await typesOf('schemas/baseline.schema.json'));
  files.set('src/version.ts', versionModule());
  files.set('src/report/html/assets.ts', await pageAssetsModule());
  files.set('docs/model.md', await modelPage());
  files.set('docs/units.md', await unitsPage());
  for (const [path, text] of await validatorModules()) files.set(path, text);
  for (const [path, text] of rulePages()) files.set(path, text);
  return files;
}

const check = process.argv.includes('--check');
const stale: string[] = [];
for (const [path, text] of await wanted()) {
  const present = await readFile(path, 'utf8').catch(() => undefined);
  if (present === text) continue;
  stale.push(path);
  if (check) continue;
  await mkdir(dirname(path), { recursive: true });
  await writeFile(path, text);
}
for (const path of stale) process.stdout.write(`${check ? 'stale' : 'written'}: ${path}\n`);
if (check && stale.length > 0) {
  process.stderr.write('Run `npm run generate` and commit the result.\n');
  process.exitCode = 1;
}
