/** Writes all mutants of a file into one text, each behind a question that is true for one of them at a time. */
import ts from 'typescript';
import { type Change, changesOf } from './operators.ts';
import { isWording } from './wordings.ts';

export interface Mutant {
  readonly id: number;
  readonly operator: string;
  readonly line: number;
  readonly before: string;
  readonly after: string;
}

export interface Instrumented {
  readonly code: string;
  readonly mutants: readonly Mutant[];
}

/** `__m(id)` asks whether a mutant is switched on, `__t()` counts turns of loops. */
export function instrument(path: string, text: string): Instrumented {
  const source = ts.createSourceFile(path, text, ts.ScriptTarget.ES2023, true);
  const writer = new Writer(source);
  return { code: writer.write(source), mutants: writer.mutants };
}

class Writer {
  readonly mutants: Mutant[] = [];

  constructor(private readonly source: ts.SourceFile) {}

  write(node: ts.Node): string {
    if (isLeftAlone(node)) return node.getFullText(this.source);
    const lead = this.source.text.slice(node.getFullStart(), node.getStart(this.source));
    if (ts.isBlock(node)) return lead + this.block(node);
    if (ts.isCaseClause(node) || ts.isDefaultClause(node)) return lead + this.clause(node);
    const changes = isTarget(node) ? [] : this.changesAt(node);
    const inner = this.children(node);
    if (changes.length === 0) return lead + inner;
    const choices = changes.map((change) => `${this.switchFor(node, change)} ? ${change.text} : `).join('');
    return `${lead}(${choices}${inner})`;
  }

  /** A link of `a?.b.c` has no changes here: the whole chain switches them, since it is left early as a whole. */
  private changesAt(node: ts.Node): Change[] {
    if (!ts.isExpression(node) || isLink(node)) return [];
    const [start, end] = [node.getStart(this.source), node.end];
    const { text: all } = this.source;
    const carried = linksOf(node).flatMap((link) =>
      changesOf(link, this.source).map(({ operator, text }) => ({
        operator,
        text: all.slice(start, link.getStart(this.source)) + text + all.slice(link.end, end),
      })),
    );
    const own = changesOf(node, this.source);
    return isWording(node, this.source)
      ? own.filter(({ operator }) => operator !== 'string')
      : [...own, ...carried];
  }

  private children(node: ts.Node): string {
    let text = '';
    let at = node.getStart(this.source);
    ts.forEachChild(node, (child) => {
      text += this.source.text.slice(at, child.getFullStart());
      text += isLoopBody(child) && !ts.isBlock(child) ? `{ __t(); ${this.write(child)} }` : this.write(child);
      at = child.end;
    });
    return text + this.source.text.slice(at, node.end);
  }

  private block(node: ts.Block): string {
    const count = isLoopBody(node) ? ' __t();' : '';
    const inner = this.children(node).slice(1, -1);
    if (node.statements.length === 0) return `{${count}${inner}}`;
    return `{${count} if (${this.switchFor(node, { operator: 'block', text: '{}' })}) {} else {${inner}} }`;
  }

  private clause(node: ts.CaseOrDefaultClause): string {
    const start = node.getStart(this.source);
    const [first] = node.statements;
    if (first === undefined) return this.children(node);
    const head = ts.isCaseClause(node)
      ? `case${this.write(node.expression)}:`
      : this.source.text.slice(start, first.getFullStart());
    const body = node.statements.map((statement) => this.write(statement)).join('');
    return `${head} if (${this.switchFor(node, { operator: 'block', text: 'case emptied' })}) {} else {${body}\n}`;
  }

  private switchFor(node: ts.Node, { operator, text }: Change): string {
    const id = this.mutants.length;
    const { line } = this.source.getLineAndCharacterOfPosition(node.getStart(this.source));
    this.mutants.push({ id, operator, line: line + 1, before: node.getText(this.source), after: text });
    return `__m(${id})`;
  }
}

/** Types, imports, and names hold no behaviour to test. */
function isLeftAlone(node: ts.Node): boolean {
  if (ts.isTypeNode(node) || ts.isInterfaceDeclaration(node) || ts.isTypeAliasDeclaration(node)) return true;
  if (ts.isImportDeclaration(node) || ts.isExportDeclaration(node)) return true;
  if (ts.isTaggedTemplateExpression(node)) return true;
  const { parent } = node;
  return parent !== undefined && ts.isPropertyAssignment(parent) && parent.name === node;
}

/** What is assigned to, deleted or called cannot stand behind a question. */
function isTarget(node: ts.Node): boolean {
  const { parent } = node;
  if (parent === undefined || ts.isDeleteExpression(parent)) return true;
  if (ts.isPostfixUnaryExpression(parent)) return true;
  if (ts.isPrefixUnaryExpression(parent))
    return (
      parent.operator === ts.SyntaxKind.PlusPlusToken || parent.operator === ts.SyntaxKind.MinusMinusToken
    );
  if (ts.isForOfStatement(parent)) return parent.initializer === node;
  return (
    ts.isBinaryExpression(parent) &&
    parent.left === node &&
    parent.operatorToken.kind >= ts.SyntaxKind.FirstAssignment &&
    parent.operatorToken.kind <= ts.SyntaxKind.LastAssignment
  );
}

/** What a call or an access hangs on: `a.b` in `a.b()`, and every step of `a?.b.c`. */
function isLink(node: ts.Node): boolean {
  const { parent } = node;
  if (parent === undefined) return false;
  if (ts.isCallExpression(parent)) return parent.expression === node && isAccess(node);
  if (ts.isNonNullExpression(parent)) return true;
  const access = ts.isPropertyAccessExpression(parent) || ts.isElementAccessExpression(parent);
  return (
    access &&
    parent.expression === node &&
    ts.isOptionalChain(parent) &&
    (isAccess(node) || ts.isCallExpression(node))
  );
}

function isAccess(node: ts.Node): boolean {
  return ts.isPropertyAccessExpression(node) || ts.isElementAccessExpression(node);
}

function linksOf(node: ts.Node): ts.Node[] {
  const links: ts.Node[] = [];
  let at: ts.Node = node;
  while (isAccess(at) || ts.isCallExpression(at)) {
    const next: ts.Node = (at as ts.CallExpression | ts.PropertyAccessExpression).expression;
    if (!isLink(next)) break;
    links.push(next);
    at = next;
  }
  return links;
}

function isLoopBody(node: ts.Node): boolean {
  return (
    node.parent !== undefined && ts.isIterationStatement(node.parent, false) && node.parent.statement === node
  );
}
