/** Tells markup from text by how it begins. */
import { extension } from './path.ts';
import { refuse } from './refusal.ts';
import { nameOfXml } from './unread-formats.ts';

export type Markup = 'html' | 'mhtml' | 'spreadsheetml';

const HEAD = 4096;
/** Tags a page, or a piece cut out of one, begins with. A csv may begin with `<5%`, and a txt with a tag it is about. */
const PAGE = /^\s*<(?:!doctype\s+html|html)\b/iu;
const PIECE =
  /^\s*<(?:!--|(?:head|meta|title|style|link|script|base|body|table|div|center|font|span|form|h[1-6]|p|b|br|hr)\b)/iu;
const XML = /^\s*<(?:\?xml|[a-z]+:workbook|workbook)\b/iu;
const SPREADSHEET = 'urn:schemas-microsoft-com:office:spreadsheet';
const MESSAGE = /^\s*[A-Za-z][\w-]*:[^\n]*\n/u;
const MAY_QUOTE_MARKUP: readonly string[] = ['txt', 'text', 'md', 'markdown'];

/** The kind of markup a text is; undefined for other text. Refuses XML that is no workbook. */
export function markupOf(text: string, path: string): Markup | undefined {
  const head = text.slice(0, HEAD);
  if (MESSAGE.test(head)) {
    const isMessage = /^mime-version:/imu.test(head) && /^content-type:\s*multipart\/related\b/imu.test(head);
    return isMessage ? 'mhtml' : undefined;
  }
  if (XML.test(head)) {
    if (head.includes(SPREADSHEET) && !/<html\b/iu.test(head)) return 'spreadsheetml';
    return /<(?:!doctype\s+html|html)\b/iu.test(head) ? 'html' : refuse('unknown-format', nameOfXml(text));
  }
  if (PAGE.test(head)) return 'html';
  if (!PIECE.test(head) || MAY_QUOTE_MARKUP.includes(extension(path))) return undefined;
  return /<table\b/iu.test(text) ? 'html' : undefined;
}
