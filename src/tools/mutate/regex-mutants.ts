/** Small changes to the source of a regular expression, each of which a test of it should notice. */

/** Sources that still compile under `flags` and differ from `source`. */
export function regexMutants(source: string, flags: string): string[] {
  const tokens = tokensOf(source);
  const changed = tokens.flatMap((token, at) =>
    changesOf(token).map((text) =>
      [...tokens.slice(0, at), text, ...tokens.slice(at + 1)].map((part) => textOf(part)).join(''),
    ),
  );
  return [...new Set(changed)].filter((text) => text !== source && compiles(text, flags));
}

interface Token {
  readonly text: string;
  readonly kind: 'anchor' | 'class' | 'set' | 'quantifier' | 'look' | 'other';
}

/** `[...]` with its escapes, `(?=`, `{2,6}?`, `\d`, `\p{L}`: the longest piece that means one thing. */
const TOKEN =
  /(?<look>\(\?<?[=!])|(?<other>\((?:\?(?::|<\w+>))?)|(?<set>\[(?:\\.|[^\]\\])*\])|(?<class>\\[dDsSwW]|\\[pP]\{[^}]*\})|(?<quantifier>(?:[*+?]|\{\d+(?:,\d*)?\})\??)|(?<anchor>[$^])|\\.|./gsu;

function tokensOf(source: string): Token[] {
  return [...source.matchAll(TOKEN)].map((match) => {
    const named = Object.entries(match.groups ?? {}).find(([, text]) => text !== undefined);
    return { text: match[0], kind: (named?.[0] ?? 'other') as Token['kind'] };
  });
}

function textOf(part: Token | string): string {
  return typeof part === 'string' ? part : part.text;
}

function changesOf({ text, kind }: Token): string[] {
  switch (kind) {
    case 'anchor':
    case 'quantifier':
      return [''];
    case 'class':
      return [negatedClass(text)];
    case 'set':
      return [text.startsWith('[^') ? `[${text.slice(2)}` : `[^${text.slice(1)}`, ...innerChanges(text)];
    case 'look':
      return [text.replace(/[=!]$/u, (sign) => (sign === '=' ? '!' : '='))];
    default:
      return [];
  }
}

/** `[\d.]` also as `[\D.]`. */
function innerChanges(set: string): string[] {
  return [...set.matchAll(/\\[dDsSwW]/gu)].map(
    (match) => set.slice(0, match.index) + negatedClass(match[0]) + set.slice(match.index + match[0].length),
  );
}

function negatedClass(text: string): string {
  const letter = text.charAt(1);
  const turned = letter === letter.toLowerCase() ? letter.toUpperCase() : letter.toLowerCase();
  return `\\${turned}${text.slice(2)}`;
}

function compiles(source: string, flags: string): boolean {
  try {
    new RegExp(source, flags);
    return true;
  } catch {
    return false;
  }
}
