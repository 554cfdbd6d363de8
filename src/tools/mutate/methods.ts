/** Calls whose method is changed for its opposite, or left out. */
import ts from 'typescript';

const OPPOSITES: Readonly<Record<string, string>> = {
  startsWith: 'endsWith',
  endsWith: 'startsWith',
  trimStart: 'trimEnd',
  trimEnd: 'trimStart',
  toUpperCase: 'toLowerCase',
  toLowerCase: 'toUpperCase',
  toLocaleUpperCase: 'toLocaleLowerCase',
  toLocaleLowerCase: 'toLocaleUpperCase',
  some: 'every',
  every: 'some',
  min: 'max',
  max: 'min',
};

const LEFT_OUT: ReadonlySet<string> = new Set([
  'trim',
  'sort',
  'toSorted',
  'reverse',
  'toReversed',
  'filter',
  'slice',
  'substr',
  'substring',
  'charAt',
]);

export function methodChanges(node: ts.CallExpression, source: ts.SourceFile): string[] {
  const callee = node.expression;
  if (!ts.isPropertyAccessExpression(callee)) return [];
  const name = callee.name.text;
  if (LEFT_OUT.has(name)) return [callee.expression.getText(source)];
  const opposite = Object.hasOwn(OPPOSITES, name) ? OPPOSITES[name] : undefined;
  if (opposite === undefined) return [];
  const start = node.getStart(source);
  const before = source.text.slice(start, callee.name.getStart(source));
  return [`${before}${opposite}${source.text.slice(callee.name.end, node.end)}`];
}
