/** The encodings text may come in, and the many names people and programs give them. */
import aliases from './aliases.json' with { type: 'json' };

export const KNOWN_ENCODINGS = ['utf-8', 'utf-16le', 'utf-16be', 'big5', 'gb18030', 'shift_jis'] as const;
export type EncodingName = (typeof KNOWN_ENCODINGS)[number];

const BY_ALIAS: ReadonlyMap<string, EncodingName> = new Map(
  KNOWN_ENCODINGS.flatMap((name) => aliases[name].map((alias) => [alias, name] as const)),
);

/**
 * The name planlint uses for an encoding, whatever case and punctuation it is asked for in
 * (`CP950`, `windows-950`, `Big5_ETEN` -> `big5`); undefined when it is none we read.
 */
export function canonicalEncoding(name: string): EncodingName | undefined {
  return BY_ALIAS.get(name.toLowerCase().replace(/[^a-z0-9]/g, ''));
}
