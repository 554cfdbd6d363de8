/** What all bundles have in common. */
import { readFileSync } from 'node:fs';
import ts from 'typescript';

/**
 * Gives objects of one kind one shape. The V8 of Node 20 makes a new one for each `{ ...measure, records }` that begins
 * with a spread and adds to it, which takes microseconds and makes all that looks at the objects slow; behind another
 * spread, be it of nothing, the same fields are simply copied. Later versions do well either way.
 */
const sharedShapes = {
  name: 'shared-shapes',
  setup({ onLoad }) {
    onLoad({ filter: /[\\/]src[\\/].*\.ts$/ }, ({ path }) => {
      const text = readFileSync(path, 'utf8');
      const places = /\{\s*\.\.\./u.test(text)
        ? leadingSpreads(ts.createSourceFile(path, text, ts.ScriptTarget.Latest))
        : [];
      // A name, since esbuild would leave a spread of a plain `{}` out.
      const contents =
        places.length === 0 ? text : `const $nothing = {};${insert(text, '...$nothing, ', places)}`;
      return { contents, loader: 'ts' };
    });
  },
};

/** Where the objects of a file begin with a spread that more follows. */
function leadingSpreads(file) {
  const places = [];
  const visit = (node) => {
    const [first, ...more] = ts.isObjectLiteralExpression(node) ? node.properties : [];
    if (first && ts.isSpreadAssignment(first) && more.length > 0) places.push(first.getStart(file));
    ts.forEachChild(node, visit);
  };
  visit(file);
  return places.sort((a, b) => a - b);
}

function insert(text, words, places) {
  const edges = [0, ...places, text.length];
  return edges
    .slice(1)
    .map((edge, at) => text.slice(edges[at], edge))
    .join(words);
}

export const SHARED = {
  bundle: true,
  target: 'node20',
  logLevel: 'warning',
  legalComments: 'none',
  // Names stay, so that a fault's trace can be read.
  minifySyntax: true,
  minifyWhitespace: true,
  plugins: [sharedShapes],
  // Node has had these since 10; without the word of it, esbuild makes each such pattern anew on every call.
  supported: { 'regexp-unicode-property-escapes': true },
};
