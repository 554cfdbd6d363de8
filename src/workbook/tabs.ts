/** The list of sheets in `workbook.xml`: found by name, and ours put before the others. */

import { CONTENT_TYPES, declarePart, undeclarePart } from './content-types.ts';
import { type Package, partText, removePart, setPart } from './package.ts';
import { addRelation, OFFICE, relationsOf, relationsPart, removeRelations } from './relations.ts';
import { attributeOf, childrenOf, type Element, escapeXml, prefixAt, rootOf, withAttribute } from './xml.ts';

export interface Tab {
  readonly name: string;
  readonly sheetId: number;
  readonly relation: string;
  /** Name of its part. */
  readonly part: string;
}

export interface TabList {
  /** Name of the part that lists the sheets: `xl/workbook.xml`. */
  readonly part: string;
  readonly tabs: readonly Tab[];
  /** Everything before the last word of the types of its relations. */
  readonly family: string;
}

/** The sheets in order, chart sheets among them. Throws when the package has no list of sheets. */
export async function tabsOf(pack: Package): Promise<TabList> {
  const part =
    (await relationsOf(pack, '')).find(({ kind }) => kind === 'officeDocument')?.target ?? 'xl/workbook.xml';
  const xml = await listText(pack, part);
  const relations = await relationsOf(pack, part);
  const tabs = sheetElements(xml).flatMap(({ start, end }): Tab[] => {
    const tag = xml.slice(start, end);
    const relation = attributeOf(tag, '[^\\s:=]+:id') ?? '';
    const target = relations.find(({ id }) => id === relation)?.target;
    if (target === undefined) return [];
    const name = attributeOf(tag, 'name') ?? '';
    return [{ name, sheetId: Number(attributeOf(tag, 'sheetId') ?? 0), relation, part: target }];
  });
  const family = relations.find(({ kind }) => kind === 'worksheet')?.family ?? OFFICE;
  return { part, tabs, family };
}

async function listText(pack: Package, part: string): Promise<string> {
  const xml = await partText(pack, part);
  if (xml === undefined) throw new Error(`the workbook has no ${part}`);
  return xml;
}

function sheetElements(xml: string): Element[] {
  const root = rootOf(xml);
  const sheets = childrenOf(xml, root.innerStart, root.innerEnd).find(({ local }) => local === 'sheets');
  return sheets ? childrenOf(xml, sheets.innerStart, sheets.innerEnd) : [];
}

/** A name no sheet has yet; sheets are told apart without regard to case. */
export function freeTabName(tabs: readonly Tab[], wanted: string): string {
  const taken = new Set(tabs.map(({ name }) => name.toLowerCase()));
  if (!taken.has(wanted.toLowerCase())) return wanted;
  for (let number = 2; ; number += 1) {
    const name = `${wanted} (${number})`;
    if (!taken.has(name.toLowerCase())) return name;
  }
}

/** Takes sheets of ours from an earlier run out of the package, with everything that named them. */
export async function removeTabs(pack: Package, names: ReadonlySet<string>): Promise<void> {
  const { part, tabs } = await tabsOf(pack);
  const gone = tabs.filter(({ name }) => names.has(name));
  if (gone.length === 0) return;
  const xml = await listText(pack, part);
  const shift = (index: number) => {
    if (gone.includes(tabs[index] as Tab)) return undefined;
    return index - tabs.slice(0, index).filter((tab) => gone.includes(tab)).length;
  };
  const isGone = (tag: string) => gone.some(({ relation }) => attributeOf(tag, '[^\\s:=]+:id') === relation);
  setPart(pack, part, rewriteList(xml, { shift, keep: (tag) => !isGone(tag), first: '', names: '' }));
  await removeRelations(pack, part, new Set(gone.map(({ relation }) => relation)));
  for (const { part: sheet } of gone) {
    for (const { target, kind } of await relationsOf(pack, sheet)) {
      // What another program hung on our sheet goes with it; pictures and the like may be shared.
      if (target === undefined || !['comments', 'vmlDrawing', 'printerSettings'].includes(kind)) continue;
      removePart(pack, target);
      await undeclarePart(pack, target);
    }
    removePart(pack, relationsPart(sheet));
    removePart(pack, sheet);
    await undeclarePart(pack, sheet);
  }
}

export interface NewTab {
  readonly name: string;
  readonly part: string;
  readonly xml: string;
  /** Names that belong to it, by their built-in word: `Print_Titles` -> `$1:$4`. */
  readonly names: Readonly<Record<string, string>>;
}

/** Puts sheets before all others and opens the workbook at the first of them. */
export async function addTabsFirst(pack: Package, added: readonly NewTab[]): Promise<void> {
  const { part, tabs, family } = await tabsOf(pack);
  let sheetId = tabs.reduce((most, tab) => Math.max(most, tab.sheetId), 0);
  let first = '';
  let names = '';
  const prefix = prefixAt(await listText(pack, part), rootOf(await listText(pack, part)).start);
  for (const [index, tab] of added.entries()) {
    sheetId += 1;
    setPart(pack, tab.part, tab.xml);
    await declarePart(pack, tab.part, CONTENT_TYPES.worksheet);
    const relation = await addRelation(pack, part, { kind: 'worksheet', family, target: tab.part });
    first += `<${prefix}sheet xmlns:r="${family}" name="${escapeXml(tab.name)}" sheetId="${sheetId}" r:id="${relation}"/>`;
    for (const [word, reference] of Object.entries(tab.names)) {
      const hidden = word === '_FilterDatabase' ? ' hidden="1"' : '';
      const value = escapeXml(`${quoteName(tab.name)}!${reference}`);
      names += `<${prefix}definedName name="_xlnm.${word}" localSheetId="${index}"${hidden}>${value}</${prefix}definedName>`;
    }
  }
  const shift = (index: number) => index + added.length;
  setPart(pack, part, rewriteList(await listText(pack, part), { shift, keep: () => true, first, names }));
}

/** `表 1` -> `'表 1'`. */
export function quoteName(name: string): string {
  return `'${name.replaceAll("'", "''")}'`;
}

interface ListChange {
  /** The new number of a sheet, 0-based; undefined for one that goes. */
  readonly shift: (index: number) => number | undefined;
  readonly keep: (sheet: string) => boolean;
  readonly first: string;
  readonly names: string;
}

/** What may stand between the sheets and the names. */
const BEFORE_NAMES: readonly string[] = ['functionGroups', 'externalReferences'];

function rewriteList(xml: string, change: ListChange): string {
  const root = rootOf(xml);
  const prefix = prefixAt(xml, root.start);
  const children = childrenOf(xml, root.innerStart, root.innerEnd);
  const hasNames = children.some(({ local }) => local === 'definedNames');
  const lastBefore = children.findLast(({ local }) => local === 'sheets' || BEFORE_NAMES.includes(local));
  let written = '';
  let copied = 0;
  for (const child of children) {
    const { local, start, end } = child;
    const text = rewriteChild(xml, child, change, prefix);
    written += xml.slice(copied, start) + text;
    copied = end;
    if (!hasNames && child === lastBefore && change.names !== '' && local !== 'definedNames') {
      written += `<${prefix}definedNames>${change.names}</${prefix}definedNames>`;
    }
  }
  return written + xml.slice(copied);
}

function rewriteChild(xml: string, child: Element, change: ListChange, prefix: string): string {
  const { local, start, end, innerStart, innerEnd } = child;
  const whole = xml.slice(start, end);
  const inside = childrenOf(xml, innerStart, innerEnd).map((item) => xml.slice(item.start, item.end));
  if (local === 'bookViews') {
    return `<${prefix}bookViews>${inside.map((view) => rewriteView(view, change)).join('')}</${prefix}bookViews>`;
  }
  if (local === 'sheets') {
    return `<${prefix}sheets>${change.first}${inside.filter(change.keep).join('')}</${prefix}sheets>`;
  }
  if (local !== 'definedNames') return whole;
  const names = inside.flatMap((name) => rewriteName(name, change));
  // An empty list is against the schema, though some programs write it.
  if (names.length === 0 && change.names === '') return whole.includes('definedName ') ? '' : whole;
  return `<${prefix}definedNames>${change.names}${names.join('')}</${prefix}definedNames>`;
}

/** With new sheets the first of them is shown; else the sheet that was. */
function rewriteView(view: string, { shift, first }: ListChange): string {
  const end = view.indexOf('>') + 1;
  const opening = view.slice(0, end);
  const active = Number(attributeOf(opening, 'activeTab') ?? 0);
  const shown = first === '' ? (shift(active) ?? 0) : 0;
  return withAttribute(withAttribute(opening, 'firstSheet', 0), 'activeTab', shown) + view.slice(end);
}

function rewriteName(name: string, { shift }: ListChange): string[] {
  const end = name.indexOf('>') + 1;
  const opening = name.slice(0, end);
  const local = attributeOf(opening, 'localSheetId');
  if (local === undefined) return [name];
  const index = shift(Number(local));
  return index === undefined ? [] : [withAttribute(opening, 'localSheetId', index) + name.slice(end)];
}
