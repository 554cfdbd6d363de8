/** The stages import in one direction only, and the core touches no file, process, clock, console or network. */
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, normalize, relative } from 'node:path';
import { describe, expect, it } from 'vitest';

const SRC = 'src';

/** Words everyone shares; they import nothing but each other. */
const SHARED = [
  'source',
  'grid',
  'finding',
  'input',
  'limits',
  'plan-document',
  'validation-report',
  'diff-report',
  'profile',
  'remember',
  // Lists by key, for whatever is looked for among many; what a character is, for cells as for a terminal.
  'add-to',
  'ideograph',
  // Where in a list that goes down the sheet a row belongs: asked of grids as of models.
  'last-up-to',
  // Written by the reports, known again by the reader.
  'own-csv',
];

/** Which folder may import from which. A new edge is a decision: make it here, with its reason. */
const ALLOWED: Record<string, readonly string[]> = {
  shared: ['shared'],
  words: ['shared', 'words'],
  profiles: [],
  schema: ['shared', 'schema'],
  read: ['shared', 'read'],
  locate: ['shared', 'locate'],
  map: ['shared', 'locate', 'map', 'profiles', 'schema'],
  // Parsers read strings and nothing else; the stages before lend them to their searches through the pipeline.
  parse: ['shared', 'words', 'parse'],
  model: ['shared', 'words', 'locate', 'map', 'parse', 'model'],
  // Rules compare quantities with the unit table the model was built with.
  check: ['shared', 'words', 'parse', 'model', 'check'],
  // Two documents are compared by what the rules compare within one: how much a target asks for, whose cell it is.
  diff: ['shared', 'words', 'parse', 'model', 'check', 'diff'],
  // A report of the rules themselves shows their declarations; one of a comparison says what its classes mean.
  report: ['shared', 'words', 'check', 'diff', 'report'],
  // Hands workbooks back: takes their ZIP apart as the reader does, and words the findings as the reports do.
  // A unit typed into a tidy workbook is looked up as the parsers do.
  workbook: ['shared', 'read', 'parse', 'check', 'report', 'workbook'],
  pipeline: [
    'shared',
    'words',
    'schema',
    'read',
    'locate',
    'map',
    'parse',
    'model',
    'check',
    'diff',
    'report',
    // Knows its own sheets again in a workbook that was handed back.
    'workbook',
    'pipeline',
  ],
  // The library's face: the pipeline and every output by name.
  library: ['shared', 'map', 'pipeline', 'report', 'version'],
  version: [],
  index: ['library', 'shared', 'words', 'map', 'check', 'pipeline', 'read', 'report', 'workbook', 'schema'],
  cli: [
    'shared',
    'words',
    'read',
    'parse',
    'map',
    'check',
    'report',
    'workbook',
    'pipeline',
    'schema',
    'cli',
    'package.json',
    // Which keys a configuration may have is told from its schema.
    'schemas',
  ],
  // Pages of the documentation show what fields hold in the bundled documents, and what a cell is read as.
  // The manual page is written from the command line's own declarations.
  tools: [
    'package.json',
    'shared',
    'words',
    'parse',
    'check',
    'library',
    'map',
    'schema',
    'report',
    'tools',
    'cli',
  ],
};

const OUTSIDE_CORE = ['cli', 'tools'];

/** Things the core must not name, with what to do instead. */
const FORBIDDEN: readonly (readonly [pattern: RegExp, advice: string])[] = [
  [/['"]node:/u, 'the core takes bytes and returns data; files and processes belong to src/cli'],
  [/\bprocess\./u, 'pass the value in from src/cli'],
  [/\bconsole\./u, 'return the text; src/cli prints it'],
  [/\bDate\.now\b|\bnew Date\(\s*\)/u, 'the as-of date is passed in'],
  [/\bfetch\(|\bXMLHttpRequest\b|\bWebSocket\b/u, 'everything works offline'],
  [/\bBuffer\b/u, 'use Uint8Array and TextDecoder; the core runs in a browser'],
];

interface SourceFile {
  readonly path: string;
  readonly layer: string;
  readonly code: string;
  readonly imports: readonly string[];
}

function sourceFiles(): SourceFile[] {
  return readdirSync(SRC, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.ts') && !path.endsWith('.d.ts'))
    .map((path) => {
      const code = readFileSync(join(SRC, path), 'utf8');
      return { path, layer: layerOf(path), code: withoutComments(code), imports: importsOf(path, code) };
    });
}

function layerOf(path: string): string {
  if (path.startsWith('..')) return path.slice(3).replace(/^schemas\/.*/u, 'schemas');
  const [first = ''] = path.split(/[\\/]/u);
  const name = first.replace(/\.(?:ts|json|js)$/u, '');
  if (first === name) return name;
  return SHARED.includes(name) ? 'shared' : name;
}

const IMPORT = /(?:\bfrom\s+|\bimport\s*\(\s*|\bimport\s+)['"](\.[^'"]+)['"]/gu;

function importsOf(path: string, code: string): string[] {
  return [...code.matchAll(IMPORT)].map((match) =>
    normalize(join(dirname(path), match[1] ?? '')).replaceAll('\\', '/'),
  );
}

function withoutComments(code: string): string {
  return code.replace(/\/\*[\s\S]*?\*\//gu, '').replace(/(^|\s)\/\/.*$/gmu, '$1');
}

const files = sourceFiles();

describe('architecture', () => {
  it('finds the sources', () => {
    expect(files.length).toBeGreaterThan(50);
    expect([...new Set(files.map((file) => file.layer))].filter((layer) => !ALLOWED[layer])).toEqual([]);
  });

  it('imports only along the edges of the table', () => {
    const wrong = files.flatMap((file) =>
      file.imports
        .filter((target) => !ALLOWED[file.layer]?.includes(layerOf(target)))
        .map(
          (target) =>
            `${file.path} imports ${relative('.', target)}: ${file.layer} may not use ${layerOf(target)}`,
        ),
    );
    expect(wrong).toEqual([]);
  });

  it('has no import circle between files', () => {
    expect(findCircle(new Map(files.map((file) => [file.path, file.imports])))).toBeUndefined();
  });

  it('keeps files, process, clock, console and network out of the core', () => {
    const wrong = files
      .filter((file) => !OUTSIDE_CORE.includes(file.layer))
      .flatMap((file) =>
        FORBIDDEN.filter(([pattern]) => pattern.test(file.code)).map(
          ([pattern, advice]) => `${file.path} matches ${pattern.source}: ${advice}`,
        ),
      );
    expect(wrong).toEqual([]);
  });

  it('has small files and no junk drawers', () => {
    const long = files.filter(
      (file) => file.code.split('\n').length > 300 && !SHARED.includes(file.path.slice(0, -3)),
    );
    expect(long.map((file) => file.path)).toEqual([]);
    const drawers = files.filter((file) =>
      /(?:^|\/)(?:utils?|helpers?|common|misc)(?:\/|\.ts$)/u.test(file.path),
    );
    expect(drawers.map((file) => file.path)).toEqual([]);
  });
});

function findCircle(edges: ReadonlyMap<string, readonly string[]>): readonly string[] | undefined {
  const done = new Set<string>();
  const visit = (path: string, trail: readonly string[]): readonly string[] | undefined => {
    if (trail.includes(path)) return [...trail.slice(trail.indexOf(path)), path];
    if (done.has(path)) return undefined;
    for (const next of edges.get(path) ?? []) {
      const circle = visit(next, [...trail, path]);
      if (circle) return circle;
    }
    done.add(path);
    return undefined;
  };
  for (const path of edges.keys()) {
    const circle = visit(path, []);
    if (circle) return circle;
  }
  return undefined;
}
