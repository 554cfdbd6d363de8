/** The parts of a message (MIME), as browsers and Excel save a page with all it needs: `.mht`. */
import type { ReadLimits } from '../limits.ts';
import { holdLimit, refuse } from '../refusal.ts';

export interface MessagePart {
  /** `text/html`, in small letters. */
  readonly type: string;
  readonly charset: string | undefined;
  /** The name of the part, the last piece of where it says it comes from. */
  readonly name: string;
  readonly bytes: () => Uint8Array;
}

const CHUNK = 32 * 1024;

/** One character for each byte, whatever it means. */
function asBinary(bytes: Uint8Array): string {
  const pieces: string[] = [];
  for (let from = 0; from < bytes.length; from += CHUNK)
    pieces.push(String.fromCharCode(...bytes.subarray(from, from + CHUNK)));
  return pieces.join('');
}

function asBytes(binary: string): Uint8Array {
  const bytes = new Uint8Array(binary.length);
  for (let at = 0; at < binary.length; at += 1) bytes[at] = binary.charCodeAt(at);
  return bytes;
}

interface Headed {
  readonly headers: ReadonlyMap<string, string>;
  readonly body: string;
}

const BLANK_LINE = /\r?\n[ \t]*\r?\n/u;
const LONGEST_HEAD = 64 * 1024;

/** Headers end at the first blank line; a line that begins with a blank goes on with the one before. */
function headed(text: string): Headed {
  const end = BLANK_LINE.exec(text.slice(0, LONGEST_HEAD));
  const head = end === null ? '' : text.slice(0, end.index);
  const headers = new Map<string, string>();
  for (const line of head.replace(/\r?\n[ \t]+/gu, ' ').split(/\r?\n/u)) {
    const colon = line.indexOf(':');
    if (colon > 0) headers.set(line.slice(0, colon).trim().toLowerCase(), line.slice(colon + 1).trim());
  }
  return { headers, body: end === null ? text : text.slice(end.index + end[0].length) };
}

/** `text/html; charset="big5"` -> `big5` */
function parameter(header: string, name: string): string | undefined {
  const match = new RegExp(`;\\s*${name}\\s*=\\s*(?:"([^"]*)"|([^\\s;]+))`, 'iu').exec(header);
  return match?.[1] ?? match?.[2];
}

const QUOTED = /=(?:[ \t]{0,80}\r?\n|([0-9A-Fa-f]{2}))/gu;

function decodeBody(body: string, coding: string): Uint8Array {
  switch (coding) {
    case 'quoted-printable':
      return asBytes(
        body.replace(QUOTED, (_, code: string | undefined) =>
          code === undefined ? '' : String.fromCharCode(Number.parseInt(code, 16)),
        ),
      );
    case 'base64':
      try {
        return asBytes(atob(body.replace(/\s+/gu, '')));
      } catch {
        return refuse('damaged', 'MHTML: base64');
      }
    case '':
    case '7bit':
    case '8bit':
    case 'binary':
      return asBytes(body);
    default:
      return refuse('unknown-format', `MHTML: ${coding.slice(0, 40)}`);
  }
}

function partOf(text: string): MessagePart {
  const { headers, body } = headed(text);
  const type = headers.get('content-type') ?? 'text/plain';
  const location = headers.get('content-location') ?? '';
  return {
    type: (type.split(';')[0] ?? '').trim().toLowerCase(),
    charset: parameter(type, 'charset'),
    name: location.slice(Math.max(location.lastIndexOf('/'), location.lastIndexOf('\\')) + 1),
    bytes: () => decodeBody(body, (headers.get('content-transfer-encoding') ?? '').toLowerCase()),
  };
}

/** The parts in their order. Throws a Refusal when the message does not end as it says it will. */
export function messageParts(bytes: Uint8Array, limits: ReadLimits): MessagePart[] {
  const { headers, body } = headed(asBinary(bytes).trimStart());
  const boundary = parameter(headers.get('content-type') ?? '', 'boundary');
  if (!boundary) return refuse('damaged', 'MHTML: boundary');
  const divider = `\n--${boundary}`;
  const parts: MessagePart[] = [];
  const all = `\n${body}`;
  let at = all.indexOf(divider);
  while (at >= 0) {
    const from = at + divider.length;
    if (all.startsWith('--', from)) return parts;
    const next = all.indexOf(divider, from);
    const lineEnd = all.indexOf('\n', from);
    if (next < 0 || lineEnd < 0) break;
    parts.push(partOf(all.slice(lineEnd + 1, next)));
    holdLimit(limits, 'zip-entries', parts.length, '', true);
    at = next;
  }
  return refuse('damaged', `MHTML: --${boundary.slice(0, 60)}--`);
}
