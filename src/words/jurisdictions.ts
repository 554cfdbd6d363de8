import names from './jurisdictions.json' with { type: 'json' };

/** Every way a document may write a municipality: 臺 is often written 台. */
const written: readonly string[] = names.flatMap((name) => [name, name.replace('臺', '台')]);

/** Whether the text is the full name of a municipality. */
export function isJurisdiction(text: string): boolean {
  return written.includes(text);
}

/** The municipality a text begins with, as the text writes it (`嘉義市能源部門…` -> 嘉義市). */
export function leadingJurisdiction(text: string): string | undefined {
  return written.find((name) => text.startsWith(name));
}

/** The first municipality named anywhere in the text, as the text writes it. */
export function findJurisdiction(text: string): string | undefined {
  let best: { name: string; at: number } | undefined;
  for (const name of written) {
    const at = text.indexOf(name);
    if (at >= 0 && (best === undefined || at < best.at)) best = { name, at };
  }
  return best?.name;
}
