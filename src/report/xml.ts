/** Text inside XML 1.0. */
import { showMoving } from './clean-text.ts';

/** Characters XML 1.0 cannot hold at all, not even as references; half of a surrogate pair is one. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: finding control characters is the purpose
const IMPOSSIBLE = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Surrogate}/gu;

/** For elements and attributes alike: line breaks and tabs in an attribute would be read as spaces. */
export function escapeXml(text: string): string {
  return showMoving(text.replace(IMPOSSIBLE, '\ufffd')).replace(
    /[&<>"'\t\n\r]/gu,
    (mark) => `&#${mark.codePointAt(0)};`,
  );
}

export type XmlAttributes = Readonly<Record<string, string | number | undefined>>;

/** One element on lines of its own; `children` are elements made the same way. */
export function element(name: string, attributes: XmlAttributes, children: readonly string[] = []): string {
  const named = Object.entries(attributes)
    .filter(([, value]) => value !== undefined)
    .map(([key, value]) => ` ${key}="${escapeXml(String(value))}"`)
    .join('');
  if (children.length === 0) return `<${name}${named}/>`;
  const inside = children.map((child) => child.replace(/^/gmu, '  ')).join('\n');
  return `<${name}${named}>\n${inside}\n</${name}>`;
}

/** An element that holds text and nothing else. */
export function textElement(name: string, attributes: XmlAttributes, text: string): string {
  return element(name, attributes).replace(/\/>$/u, () => `>${escapeXml(text)}</${name}>`);
}
