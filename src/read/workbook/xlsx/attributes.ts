/** The attributes of a tag, one after the other, without a copy of the tag. */
import { refuse } from '../../refusal.ts';
import { decodeText } from './text.ts';

/** Where the walk through a tag stands: one attribute's name and value, as places in the text. */
export interface Attribute {
  nameFrom: number;
  nameTo: number;
  valueFrom: number;
  valueTo: number;
}

const EQUALS = 61;
const QUOTE = 34;
const APOSTROPHE = 39;

function afterSpace(xml: string, from: number, to: number): number {
  let at = from;
  while (at < to && xml.charCodeAt(at) <= 32) at += 1;
  return at;
}

export function startAttributes(from: number): Attribute {
  return { nameFrom: from, nameTo: from, valueFrom: from, valueTo: from - 1 };
}

/** Moves on to the next attribute before `to`; false when there is none. */
export function nextAttribute(xml: string, attribute: Attribute, to: number): boolean {
  const from = afterSpace(xml, attribute.valueTo + 1, to);
  if (from >= to) return false;
  let at = from;
  while (at < to && xml.charCodeAt(at) !== EQUALS) at += 1;
  let nameTo = at;
  while (nameTo > from && xml.charCodeAt(nameTo - 1) <= 32) nameTo -= 1;
  const opening = afterSpace(xml, at + 1, to);
  const quote = xml.charCodeAt(opening);
  const end = quote === QUOTE || quote === APOSTROPHE ? xml.indexOf(xml.charAt(opening), opening + 1) : -1;
  if (end < 0 || end >= to) return refuse('damaged', xml.slice(from - 1, Math.min(to, from + 40)));
  attribute.nameFrom = from;
  attribute.nameTo = nameTo;
  attribute.valueFrom = opening + 1;
  attribute.valueTo = end;
  return true;
}

/** The code of a name of one letter; 0 for every other name. */
export function shortName(xml: string, { nameFrom, nameTo }: Attribute): number {
  return nameTo - nameFrom === 1 ? xml.charCodeAt(nameFrom) : 0;
}

export function isNamed(xml: string, { nameFrom, nameTo }: Attribute, name: string): boolean {
  return nameTo - nameFrom === name.length && xml.startsWith(name, nameFrom);
}

export function valueAt(xml: string, { valueFrom, valueTo }: Attribute): string {
  return decodeText(xml.slice(valueFrom, valueTo));
}

/** All attributes of a tag by their names without prefix. */
export function attributesOf(xml: string, from: number, to: number): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  const attribute = startAttributes(from);
  while (nextAttribute(xml, attribute, to)) {
    const name = xml.slice(attribute.nameFrom, attribute.nameTo);
    // `xmlns:r` is a declaration, not an attribute `r`.
    if (!name.startsWith('xmlns')) found.set(name.slice(name.indexOf(':') + 1), valueAt(xml, attribute));
  }
  return found;
}

/** An XML truth value: `1`, `true`; LibreOffice and others write `on` too. */
export function isTrue(value: string | undefined): boolean {
  return value === '1' || value === 'true' || value === 'on';
}
