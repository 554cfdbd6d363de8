/** What users of the package may lean on: the library's exports, and the paths package.json promises. */
import { existsSync, readdirSync } from 'node:fs';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';
import packageJson from '../package.json' with { type: 'json' };
import { PROFILE_IDS } from '../src/cli/output/formats.ts';
import * as library from '../src/index.ts';

/** Taking one away, or adding one, is a decision about the version number: make it here too. */
const VALUES = [
  'RULES',
  'TIDY_COLUMNS',
  'annotateWorkbook',
  'builtInProfiles',
  'defineRule',
  'diff',
  'formatTidyTable',
  'ingest',
  'isDemanding',
  'loadProfile',
  'parseProfile',
  'report',
  'tidyBook',
  'validate',
];

const TYPES = [
  'AcceptedFinding',
  'AnnotateInput',
  'AnnotateOptions',
  'Annotated',
  'Baseline',
  'DiffFormat',
  'DiffReport',
  'DiffRun',
  'Finding',
  'IngestRun',
  'Ingested',
  'InputFile',
  'InputOutcome',
  'InputSource',
  'Language',
  'Location',
  'Options',
  'Override',
  'ParsedProfile',
  'Profile',
  'ReportFormat',
  'Rule',
  'RunOptions',
  'Severity',
  'UnopenedInput',
  'ValidateRun',
  'ValidationReport',
  'Years',
];

function exportsOf(path: string): string[] {
  const config = ts.readConfigFile('tsconfig.json', ts.sys.readFile);
  const { options } = ts.parseJsonConfigFileContent(config.config, ts.sys, '.');
  const program = ts.createProgram([path], options);
  const checker = program.getTypeChecker();
  const source = program.getSourceFile(path);
  const symbol = source && checker.getSymbolAtLocation(source);
  return symbol === undefined ? [] : checker.getExportsOfModule(symbol).map(({ name }) => name);
}

describe('the library', () => {
  it('exports these values', () => {
    expect(Object.keys(library).sort()).toEqual(VALUES);
  });

  it('exports these types, and every type of the model', () => {
    const model = exportsOf('src/plan-document.ts');
    expect(model).toContain('PlanDocument');
    const known = new Set([...VALUES, ...TYPES, ...model]);
    const exported = exportsOf('src/index.ts');
    expect(exported.filter((name) => !known.has(name))).toEqual([]);
    expect([...known].filter((name) => !exported.includes(name))).toEqual([]);
  });
});

describe('package.json', () => {
  const { bin, exports } = packageJson;
  const files = packageJson.files.filter((path) => !path.startsWith('!'));
  const targets = Object.values(exports).flatMap((target) =>
    typeof target === 'string' ? [target] : Object.values(target),
  );

  const published = files.filter((path) => !path.startsWith('!'));

  it.each([...published, ...Object.values(bin), ...targets].map((path) => path.replace(/^\.\//u, '')))(
    'promises %s, which is there or is built',
    (path) => {
      const isPublished = ['package.json', ...published].some(
        (one) => path === one || path.startsWith(`${one}/`) || one.startsWith(`${path}/`),
      );
      expect(isPublished, 'published').toBe(true);
      if (path.includes('*')) expect(readdirSync(path.replace(/\*.*$/u, ''))).not.toEqual([]);
      else expect(existsSync(sourceOf(path)), sourceOf(path)).toBe(true);
    },
  );

  it.each(files.filter((path) => path.startsWith('!')))('leaves out %s, which is there', (path) => {
    expect(existsSync(sourceOf(path.slice(1))), path).toBe(true);
  });
});

it('names the built-in profiles in the help as they are', () => {
  expect(library.builtInProfiles().map(({ id }) => id)).toEqual(PROFILE_IDS);
});

/** Where a built path comes from, so that the test needs no build. */
function sourceOf(path: string): string {
  if (path === 'dist') return 'build.config.js';
  return path.replace(/^dist\/(.*?)(?:\.d\.ts|\.js)$/u, 'src/$1.ts');
}
