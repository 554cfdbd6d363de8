import type { SectorId } from '../plan-document.ts';
import list from './sectors.json' with { type: 'json' };

interface SectorWords {
  readonly id: SectorId;
  readonly name: { readonly 'zh-TW': string; readonly en: string };
  readonly synonyms: readonly string[];
}

const sectors = list as readonly SectorWords[];
export const SECTOR_IDS: readonly SectorId[] = sectors.map(({ id }) => id);

const byName: ReadonlyMap<string, SectorId> = new Map(
  sectors.flatMap(({ id, synonyms }) => synonyms.map((synonym) => [synonym, id] as const)),
);
const words = [...byName.keys()].sort((a, b) => b.length - a.length);
const spoken = new RegExp(
  `(${words.map((word) => word.replace(/[/&]/g, '\\$&')).join('|')})(?:部門|別| ?sector)`,
  'gi',
);
const englishSpoken = /[a-z]/;

/** Name of a sector for people. */
export function sectorName(id: SectorId, lang: 'zh-TW' | 'en'): string {
  return sectors.find((sector) => sector.id === id)?.name[lang] ?? id;
}

/**
 * The sector a text is about: the whole text is its name (`能源`), or the text speaks of one 部門
 * (`表 4-1、嘉義市能源部門推動策略`, `Table 1. Energy sector`). Undefined where it speaks of several or of none.
 */
export function sectorOf(text: string): SectorId | undefined {
  if (text.length > 300) return undefined;
  const folded = text.normalize('NFKC').trim().toLowerCase().replace(/\s+/g, ' ');
  const compact = englishSpoken.test(folded) ? folded : folded.replace(/ /g, '');
  const whole = byName.get(compact.replace(/(?:部門| ?sector)$/, ''));
  if (whole !== undefined) return whole;
  const found = new Set([...compact.matchAll(spoken)].map((match) => byName.get(match[1] ?? '')));
  const [only] = found;
  return found.size === 1 ? only : undefined;
}

/** A text without the sectors it speaks of: `嘉義市能源部門推動策略` is `嘉義市推動策略`. */
export function withoutSectors(text: string): string {
  return text.replace(spoken, '').replace(/ {2,}/g, ' ').trim();
}
