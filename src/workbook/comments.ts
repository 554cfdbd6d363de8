/** The comments of one sheet: read, ours taken out, new ones put in. What others wrote keeps its form. */
import { showMoving } from '../report/clean-text.ts';
import { aroundBlock, blockOf } from './comment-text.ts';
import { withPrefix } from './styles.ts';
import {
  attributeOf,
  childrenOf,
  decodeCellText,
  type Element,
  escapeCellText,
  prefixAt,
  rootOf,
  tagsOf,
} from './xml.ts';

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const AUTHOR = 'planlint';
const FONT = '<rPr><sz val="9"/><color indexed="81"/><rFont val="Microsoft JhengHei"/></rPr>';

export interface PatchedComments {
  readonly xml: string;
  /** Cells that have a comment now and had none, which a drawing must be made for. */
  readonly added: readonly string[];
  /** Cells whose comment is gone. */
  readonly removed: readonly string[];
}

/** A comments part without comments. `family` is the namespace of the sheet it belongs to. */
export function emptyComments(namespace = MAIN): string {
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<comments xmlns="${namespace}"><authors></authors><commentList></commentList></comments>`;
}

/** `notes` holds the lines of our block by cell. */
export function patchComments(xml: string, notes: ReadonlyMap<string, readonly string[]>): PatchedComments {
  const root = rootOf(xml);
  const prefix = prefixAt(xml, root.start);
  const children = childrenOf(xml, root.innerStart, root.innerEnd);
  const authors = children.find(({ local }) => local === 'authors');
  const list = children.find(({ local }) => local === 'commentList');
  const comments = list ? childrenOf(xml, list.innerStart, list.innerEnd) : [];
  const { author, authorsXml } = withAuthor(xml, authors, prefix);
  const waiting = new Map(notes);
  const removed: string[] = [];
  const written: string[] = [];
  for (const comment of comments) {
    const cell = attributeOf(xml.slice(comment.start, comment.innerStart), 'ref') ?? '';
    const lines = waiting.get(cell);
    waiting.delete(cell);
    const kept = restated(xml, comment, lines, prefix);
    if (kept === undefined) removed.push(cell);
    else written.push(kept);
  }
  for (const [cell, lines] of waiting) {
    written.push(
      withPrefix(
        `<comment ref="${cell}" authorId="${author}"><text>${runOf(blockOf(lines))}</text></comment>`,
        prefix,
      ),
    );
  }
  const body = `${authorsXml}<${prefix}commentList>${written.join('')}</${prefix}commentList>`;
  const rest = children.filter(({ local }) => local !== 'authors' && local !== 'commentList');
  const others = rest.map(({ start, end }) => xml.slice(start, end)).join('');
  return {
    xml: `${openingOf(xml, root)}${body}${others}</${prefix}comments>`,
    added: [...waiting.keys()],
    removed,
  };
}

function openingOf(xml: string, root: Element): string {
  return xml.slice(0, root.innerStart).replace(/\s*\/>$/u, '>');
}

function withAuthor(
  xml: string,
  authors: Element | undefined,
  prefix: string,
): { readonly author: number; readonly authorsXml: string } {
  const own = authors ? childrenOf(xml, authors.innerStart, authors.innerEnd) : [];
  const names = own.map(({ innerStart, innerEnd }) => xml.slice(innerStart, innerEnd));
  const known = names.indexOf(AUTHOR);
  const items = own.map(({ start, end }) => xml.slice(start, end));
  if (known < 0) items.push(`<${prefix}author>${AUTHOR}</${prefix}author>`);
  return {
    author: known < 0 ? items.length - 1 : known,
    authorsXml: `<${prefix}authors>${items.join('')}</${prefix}authors>`,
  };
}

function runOf(text: string): string {
  return `<r>${FONT}<t xml:space="preserve">${escapeCellText(showMoving(text))}</t></r>`;
}

/** The comment as it is to stand; undefined when nothing is left of it. */
function restated(
  xml: string,
  comment: Element,
  lines: readonly string[] | undefined,
  prefix: string,
): string | undefined {
  const whole = xml.slice(comment.start, comment.end);
  const text = childrenOf(xml, comment.innerStart, comment.innerEnd).find(({ local }) => local === 'text');
  if (text === undefined) return whole;
  const inside = xml.slice(text.innerStart, text.innerEnd);
  const theirs = withoutBlock(inside, prefix);
  if (theirs === inside && lines === undefined) return whole;
  if (theirs === '' && lines === undefined) return undefined;
  const kept = lines === undefined ? theirs : asRuns(theirs, prefix);
  const block = lines === undefined ? '' : runOf(`${theirs === '' ? '' : '\n'}${blockOf(lines)}`);
  const tag = `<${prefix}text>${kept}${withPrefix(block, prefix)}</${prefix}text>`;
  return xml.slice(comment.start, text.start) + tag + xml.slice(text.end, comment.end);
}

/** The runs of a comment without our block; exactly as they were where it holds none. */
function withoutBlock(inside: string, prefix: string): string {
  const textOf = (from: number, to: number) =>
    [...tagsOf(inside, from, to)]
      .filter(({ local, kind }) => local === 't' && kind === 'open')
      .map(({ end }) => decodeCellText(inside.slice(end, inside.indexOf('</', end))))
      .join('');
  const around = aroundBlock(textOf(0, inside.length));
  if (around === undefined) return inside;
  const kept: string[] = [];
  let length = 0;
  // Programs that save a workbook may cut the runs anew: those wholly before the block keep their form.
  for (const { start, end } of childrenOf(inside, 0, inside.length)) {
    const size = textOf(start, end).length;
    if (length + size > around.before.length) break;
    kept.push(inside.slice(start, end));
    length += size;
  }
  const rest = [around.before.slice(length), around.after].filter((text) => text.trim() !== '').join('\n');
  if (rest !== '') {
    const lead = length > 0 && around.before.length <= length ? '\n' : '';
    kept.push(withPrefix(`<r><t xml:space="preserve">${escapeCellText(lead + rest)}</t></r>`, prefix));
  }
  return kept.join('');
}

/** A comment may be one plain text, which cannot have a second one beside it; a run can. */
function asRuns(inside: string, prefix: string): string {
  const [only] = childrenOf(inside, 0, inside.length);
  if (only?.local !== 't') return inside;
  return `<${prefix}r>${inside.slice(only.start, only.end)}</${prefix}r>`;
}
