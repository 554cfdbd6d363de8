/**
 * XML that defines entities. No spreadsheet does; a file that does means to be expanded (one line of `&lol9;` into
 * a thousand million) or to fetch what the entity names. Nothing here expands one, so cells would hold the bare names.
 */
import { refuse } from '../refusal.ts';
import type { Part } from './unpack.ts';

/** A prologue is a declaration and perhaps a document type; definitions further down are no XML. */
const PROLOGUE = 64 * 1024;

/** The first bytes as text; `latin1` maps bytes one to one, and the zero bytes of UTF-16 are taken out. */
function prologueOf({ chunks }: Part): string {
  const decoder = new TextDecoder('latin1');
  let text = '';
  for (const chunk of chunks) {
    text += decoder.decode(chunk.subarray(0, PROLOGUE));
    if (text.length >= PROLOGUE) break;
  }
  return text.slice(0, PROLOGUE).replaceAll('\0', '');
}

/** Refuses an XML part whose document type defines anything. A bare `<!DOCTYPE … PUBLIC …>`, as OpenOffice wrote it, passes. */
export function refuseEntities(part: Part): void {
  if (!/\.(?:xml|rels)$/i.test(part.name)) return;
  const text = prologueOf(part);
  const type = text.indexOf('<!DOCTYPE');
  if (type < 0) return;
  if (/^<!DOCTYPE[^[>]*\[/.test(text.slice(type)) || text.includes('<!ENTITY', type)) {
    refuse('damaged', `XML: ${part.name} <!ENTITY>`);
  }
}
