/** Which small faults are put into which piece of TypeScript: the default set of Stryker. */
import ts from 'typescript';
import { methodChanges } from './methods.ts';
import { regexMutants } from './regex-mutants.ts';

/** A fault: the text that takes the node's place. */
export interface Change {
  readonly operator: string;
  readonly text: string;
}

const K = ts.SyntaxKind;

const BINARY: ReadonlyMap<ts.SyntaxKind, readonly [operator: string, ...signs: string[]]> = new Map([
  [K.PlusToken, ['arithmetic', '-']],
  [K.MinusToken, ['arithmetic', '+']],
  [K.AsteriskToken, ['arithmetic', '/']],
  [K.SlashToken, ['arithmetic', '*']],
  [K.PercentToken, ['arithmetic', '*']],
  [K.LessThanToken, ['comparison', '<=', '>=']],
  [K.LessThanEqualsToken, ['comparison', '<', '>']],
  [K.GreaterThanToken, ['comparison', '>=', '<=']],
  [K.GreaterThanEqualsToken, ['comparison', '>', '<']],
  [K.EqualsEqualsToken, ['comparison', '!=']],
  [K.ExclamationEqualsToken, ['comparison', '==']],
  [K.EqualsEqualsEqualsToken, ['comparison', '!==']],
  [K.ExclamationEqualsEqualsToken, ['comparison', '===']],
  [K.AmpersandAmpersandToken, ['logical', '||']],
  [K.BarBarToken, ['logical', '&&']],
  [K.QuestionQuestionToken, ['logical', '&&']],
  [K.PlusEqualsToken, ['assignment', '-=']],
  [K.MinusEqualsToken, ['assignment', '+=']],
  [K.AsteriskEqualsToken, ['assignment', '/=']],
  [K.SlashEqualsToken, ['assignment', '*=']],
  [K.PercentEqualsToken, ['assignment', '*=']],
  [K.AmpersandAmpersandEqualsToken, ['assignment', '||=']],
  [K.BarBarEqualsToken, ['assignment', '&&=']],
  [K.QuestionQuestionEqualsToken, ['assignment', '&&=']],
]);

/** Faults for an expression; statements have their own in `instrument.ts`. */
export function changesOf(node: ts.Node, source: ts.SourceFile): Change[] {
  const changes: Change[] = [];
  const add = (operator: string, ...texts: string[]) => {
    for (const text of texts) changes.push({ operator, text });
  };
  const condition = conditionTexts(node);
  if (condition.length > 0) add('condition', ...condition);
  if (ts.isBinaryExpression(node)) changes.push(...binaryChanges(node, source));
  else if (ts.isPrefixUnaryExpression(node)) changes.push(...prefixChanges(node, source));
  else if (ts.isPostfixUnaryExpression(node)) {
    add('update', `${node.operand.getText(source)}${node.operator === K.PlusPlusToken ? '--' : '++'}`);
  } else if (node.kind === K.TrueKeyword) add('boolean', 'false');
  else if (node.kind === K.FalseKeyword) add('boolean', 'true');
  else if (ts.isArrayLiteralExpression(node)) add('array', node.elements.length === 0 ? '["mutant"]' : '[]');
  else if (ts.isObjectLiteralExpression(node) && node.properties.length > 0) add('object', '{}');
  else if (ts.isStringLiteralLike(node)) {
    add('string', node.text === '' ? '"mutant"' : '""');
    if (isPattern(node)) add('regex', ...regexMutants(node.text, 'u').map((text) => JSON.stringify(text)));
  } else if (ts.isTemplateExpression(node)) add('string', '""');
  else if (ts.isRegularExpressionLiteral(node)) changes.push(...regexChanges(node));
  else if (ts.isArrowFunction(node) && !ts.isBlock(node.body)) add('arrow', '() => undefined');
  else if (ts.isCallExpression(node)) add('method', ...methodChanges(node, source));
  if (isOptional(node)) add('optional', withoutQuestion(node, source));
  return changes;
}

const TRUTHS = new Set([
  K.LessThanToken,
  K.LessThanEqualsToken,
  K.GreaterThanToken,
  K.GreaterThanEqualsToken,
  K.EqualsEqualsToken,
  K.ExclamationEqualsToken,
  K.EqualsEqualsEqualsToken,
  K.ExclamationEqualsEqualsToken,
  K.AmpersandAmpersandToken,
  K.BarBarToken,
]);

/** A loop's condition may only become false: true would never end. */
function conditionTexts(node: ts.Node): string[] {
  const { parent } = node;
  if (ts.isWhileStatement(parent) || ts.isDoStatement(parent))
    return parent.expression === node ? ['false'] : [];
  if (ts.isForStatement(parent)) return parent.condition === node ? ['false'] : [];
  if (ts.isIfStatement(parent) && parent.expression === node) return ['true', 'false'];
  if (ts.isConditionalExpression(parent) && parent.condition === node) return ['true', 'false'];
  return ts.isBinaryExpression(node) && TRUTHS.has(node.operatorToken.kind) ? ['true', 'false'] : [];
}

function binaryChanges(node: ts.BinaryExpression, source: ts.SourceFile): Change[] {
  const [operator, ...signs] = BINARY.get(node.operatorToken.kind) ?? [];
  if (operator === undefined) return [];
  // A text put together with + has no other sign.
  if (node.operatorToken.kind === K.PlusToken && (isText(node.left) || isText(node.right))) return [];
  const [left, right] = [node.left.getText(source), node.right.getText(source)];
  // `a && b || c`: without brackets the other sign would bind otherwise, and ?? beside them is no syntax.
  const bracketed = operator === 'logical';
  return signs.map((sign) => ({
    operator,
    text: bracketed ? `(${left}) ${sign} (${right})` : `${left} ${sign} ${right}`,
  }));
}

function isText(node: ts.Expression): boolean {
  if (ts.isBinaryExpression(node)) return isText(node.left) || isText(node.right);
  return ts.isStringLiteralLike(node) || ts.isTemplateExpression(node);
}

function prefixChanges(node: ts.PrefixUnaryExpression, source: ts.SourceFile): Change[] {
  const operand = node.operand.getText(source);
  switch (node.operator) {
    case K.ExclamationToken:
      return [{ operator: 'boolean', text: operand }];
    case K.MinusToken:
      // `-1` is a number, and numbers are left alone; so is the sign in front of an expression they stand in.
      return [{ operator: 'unary', text: `+${operand}` }];
    case K.PlusToken:
      return [{ operator: 'unary', text: `-${operand}` }];
    case K.PlusPlusToken:
      return [{ operator: 'update', text: `--${operand}` }];
    case K.MinusMinusToken:
      return [{ operator: 'update', text: `++${operand}` }];
    default:
      return [];
  }
}

function regexChanges(node: ts.RegularExpressionLiteral): Change[] {
  const end = node.text.lastIndexOf('/');
  const flags = node.text.slice(end + 1);
  return regexMutants(node.text.slice(1, end), flags).map((text) => ({
    operator: 'regex',
    text: `/${text}/${flags}`,
  }));
}

/** `new RegExp('\\\\d+')` */
function isPattern({ parent }: ts.Node): boolean {
  return ts.isNewExpression(parent) && parent.expression.getText() === 'RegExp';
}

function isOptional(node: ts.Node): node is ts.CallChain | ts.PropertyAccessChain | ts.ElementAccessChain {
  const chained =
    ts.isPropertyAccessExpression(node) || ts.isElementAccessExpression(node) || ts.isCallExpression(node);
  return chained && node.questionDotToken !== undefined;
}

function withoutQuestion(
  node: ts.CallChain | ts.PropertyAccessChain | ts.ElementAccessChain,
  source: ts.SourceFile,
): string {
  const sign = node.questionDotToken;
  if (sign === undefined) return node.getText(source);
  const before = source.text.slice(node.getStart(source), sign.getStart(source));
  return `${before}${ts.isPropertyAccessExpression(node) ? '.' : ''}${source.text.slice(sign.end, node.end)}`;
}
