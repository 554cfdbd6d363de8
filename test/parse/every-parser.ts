/** Every exported function of src/parse, found by the compiler, with arguments made from one text. */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';

export interface Parser {
  /** `src/parse/law/fines.ts`. */
  readonly file: string;
  readonly name: string;
  /** JavaScript of each argument, in which `text` is the text. */
  readonly arguments: readonly string[];
}

export interface Unknown {
  readonly file: string;
  readonly name: string;
  /** The type no argument can be made of. */
  readonly type: string;
}

/** By the type of a parameter: how to make one. A text for every text, a small number, the real thing for the rest. */
const MADE: Readonly<Record<string, string>> = {
  string: 'text',
  'string | undefined': 'text',
  number: '1',
  'number | undefined': '2023',
  boolean: 'false',
  AgencyField: "'lead-and-support'",
  AgencyRegistry: 'given.registry',
  BasisInput: '{ indicatorName: text, measureName: text, text }',
  DirectionInput: '{ indicatorName: text, measureName: text, targets: [text] }',
  Figure: 'given.figure',
  Metrics: '{ count: 2, numbered: true }',
  RegExp: '/[0-9.,]+/y',
  Unit: 'given.figure.unit',
  'Unit | undefined': 'given.figure.unit',
  'readonly string[]': "['召集人']",
  '(pair: string) => number': '() => 1',
  '(word: string) => boolean': "(word) => word === '環保局'",
};

/** Steps of `scanFigures` and of `findLaws`, which are fed the text themselves and hand these what they found in it. */
export const STEPS: readonly string[] = [
  'figure-clauses.ts findClauses',
  'figure-roles.ts assignRoles',
  'figure-spans.ts covering',
  'organisation/laws.ts findLawsMeant',
];

const FOLDER = 'src/parse';

/** All functions, and those a parameter of which is of a type `MADE` does not know. */
export function everyParser(): { readonly parsers: Parser[]; readonly unknown: Unknown[] } {
  const files = readdirSync(FOLDER, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.ts'))
    .map((path) => join(FOLDER, path).replaceAll('\\', '/'))
    .sort();
  const config = ts.readConfigFile('tsconfig.json', ts.sys.readFile);
  const { options } = ts.parseJsonConfigFileContent(config.config, ts.sys, '.');
  const program = ts.createProgram(files, options);
  const checker = program.getTypeChecker();
  const parsers: Parser[] = [];
  const unknown: Unknown[] = [];
  for (const file of files) {
    for (const { name, signature } of functionsOf(file, program, checker)) {
      if (STEPS.includes(`${file.slice(FOLDER.length + 1)} ${name}`)) continue;
      const types = signature.parameters.filter((one) => !isOptional(one)).map((one) => typeOf(one, checker));
      const missing = types.find((type) => !Object.hasOwn(MADE, type));
      if (missing === undefined)
        parsers.push({ file, name, arguments: types.map((type) => MADE[type] ?? '') });
      else unknown.push({ file, name, type: missing });
    }
  }
  return { parsers, unknown };
}

function functionsOf(
  file: string,
  program: ts.Program,
  checker: ts.TypeChecker,
): { name: string; signature: ts.Signature }[] {
  const source = program.getSourceFile(file);
  const module = source && checker.getSymbolAtLocation(source);
  if (module === undefined) return [];
  return checker.getExportsOfModule(module).flatMap((symbol) => {
    // What a file only passes on is met where it is made.
    if (symbol.flags & ts.SymbolFlags.Alias || !(symbol.flags & ts.SymbolFlags.Value)) return [];
    const [signature] = checker.getTypeOfSymbol(symbol).getCallSignatures();
    return signature === undefined ? [] : [{ name: symbol.name, signature }];
  });
}

function isOptional({ valueDeclaration }: ts.Symbol): boolean {
  if (valueDeclaration === undefined || !ts.isParameter(valueDeclaration)) return false;
  return valueDeclaration.questionToken !== undefined || valueDeclaration.initializer !== undefined;
}

function typeOf(parameter: ts.Symbol, checker: ts.TypeChecker): string {
  return checker.typeToString(checker.getTypeOfSymbol(parameter));
}

/** The source of a program that feeds every parser every text and prints a line after each parser. */
export function feedingProgram(parsers: readonly Parser[], texts: string): string {
  const files = [...new Set(parsers.map(({ file }) => file))];
  const imports = files.map((file, at) => `import * as m${at} from './${file}';`);
  const feeds = parsers.map(
    ({ file, name, arguments: made }) =>
      `  [${JSON.stringify(`${file} ${name}`)}, (text) => m${files.indexOf(file)}[${JSON.stringify(name)}](${made.join(', ')})],`,
  );
  return `${imports.join('\n')}
import { scanFigures } from './src/parse/figures.ts';
import { builtInAgencies as registry } from './src/words/agencies.ts';
import { worstOfAll } from './${texts}';
const figure = scanFigures('110 年 5 輛').find(({ unit }) => unit);
const given = { registry, figure };
const parsers = [
${feeds.join('\n')}
];
for (const [name, parse] of parsers) {
  for (const text of worstOfAll) {
    parse(text);
    console.log('.');
  }
  console.log(name);
}
`;
}
