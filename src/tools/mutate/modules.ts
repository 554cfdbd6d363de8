/**
 * Loads the sources and tests as CommonJS, so that one process can load them anew for every mutant. Only what
 * depends on the mutated file is loaded again.
 */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, extname, relative, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { compileFunction } from 'node:vm';
import { transformSync } from 'esbuild';

/** Asked by the code of the mutated file. */
export interface Probe {
  readonly isOn: (id: number) => boolean;
  readonly turn: () => void;
}

type Run = (
  exports: object,
  require: (name: string) => unknown,
  module: { exports: unknown },
  ...probe: unknown[]
) => void;

export class Modules {
  private readonly codes = new Map<string, string>();
  private readonly runs = new Map<string, Run>();
  private readonly loaded = new Map<string, { exports: unknown }>();
  private mutated: string | undefined;
  private dependent: ReadonlySet<string> = new Set();

  constructor(
    private readonly probe: Probe,
    private readonly stands: Readonly<Record<string, unknown>>,
  ) {}

  /** From now on `path` is what the given code says; the module map starts empty. */
  mutate(path: string, code: string, among: readonly string[]): void {
    if (this.mutated !== undefined) this.forgetCode(this.mutated);
    this.forgetCode(path);
    this.mutated = path;
    this.codes.set(path, asCommonJs(path, code));
    this.loaded.clear();
    this.dependent = new Set();
    const reach = new Map<string, boolean>([[path, true]]);
    for (const one of among) this.reaches(one, reach);
    this.dependent = new Set([...reach].filter(([, yes]) => yes).map(([file]) => file));
  }

  dependsOnMutated(path: string): boolean {
    return this.dependent.has(path);
  }

  /** Everything that depends on the mutated file will be loaded again. */
  renew(): void {
    for (const path of this.dependent) this.loaded.delete(path);
  }

  /** Runs a test file, which tells its tests while it is loaded. */
  loadAnew(path: string): unknown {
    this.loaded.delete(path);
    return this.load(path);
  }

  load(path: string): unknown {
    const known = this.loaded.get(path);
    if (known !== undefined) return known.exports;
    const module: { exports: unknown } = { exports: {} };
    this.loaded.set(path, module);
    if (extname(path) === '.json') {
      module.exports = JSON.parse(readFileSync(path, 'utf8'));
      return module.exports;
    }
    const outside = createRequire(path);
    const require = (name: string): unknown => {
      if (Object.hasOwn(this.stands, name)) return this.stands[name];
      if (!name.startsWith('.')) return outside(name);
      const target = resolve(dirname(path), name);
      return this.stands[relative('.', target).replaceAll('\\', '/')] ?? this.load(target);
    };
    const { isOn, turn } = this.probe;
    this.runOf(path)(module.exports as object, require, module, isOn, turn);
    return module.exports;
  }

  private forgetCode(path: string): void {
    this.codes.delete(path);
    this.runs.delete(path);
  }

  private runOf(path: string): Run {
    const known = this.runs.get(path);
    if (known !== undefined) return known;
    const run = compileFunction(this.codeOf(path), ['exports', 'require', 'module', '__m', '__t'], {
      filename: relative('.', path),
    }) as Run;
    this.runs.set(path, run);
    return run;
  }

  private codeOf(path: string): string {
    const known = this.codes.get(path);
    if (known !== undefined) return known;
    const code = asCommonJs(path, readFileSync(path, 'utf8'));
    this.codes.set(path, code);
    return code;
  }

  /** Whether a file imports the mutated one, over whatever other files. */
  private reaches(path: string, known: Map<string, boolean>): boolean {
    const before = known.get(path);
    if (before !== undefined) return before;
    known.set(path, false);
    if (extname(path) === '.json') return false;
    const imports = [...this.codeOf(path).matchAll(/\brequire\("(\.[^"]+)"\)/gu)].map((match) =>
      resolve(dirname(path), match[1] ?? ''),
    );
    const yes = imports.filter((one) => this.reaches(one, known)).length > 0;
    known.set(path, yes);
    return yes;
  }
}

function asCommonJs(path: string, code: string): string {
  const here = code.replaceAll('import.meta.url', JSON.stringify(pathToFileURL(path).href));
  const loader = path.endsWith('.ts') ? 'ts' : 'js';
  // `await import('xlsx')` must come through our own `require` too.
  const supported = { 'dynamic-import': false };
  return transformSync(here, { loader, format: 'cjs', target: 'node20', supported, sourcefile: path }).code;
}
