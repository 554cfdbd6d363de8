/**
 * Texts for readers: what a rule says about itself and the sentences of its findings. Emptying one changes no
 * behaviour; that they are there in both languages is a matter of types. The code between them is mutated.
 */
import ts from 'typescript';

const DESCRIPTIONS: ReadonlySet<string> = new Set(['zh-TW', 'en', 'examples']);

/** `REASON_ZH`, `saidZh`: tables and functions of texts in one language. */
const IN_ONE_LANGUAGE = /(?:_ZH|_EN|Zh|En)$/u;

export function isWording(node: ts.Node, source: ts.SourceFile): boolean {
  if (!ts.isStringLiteralLike(node) && !ts.isTemplateExpression(node)) return false;
  for (let at: ts.Node = node; at.parent !== undefined; at = at.parent) {
    if (ts.isPropertyAssignment(at) && DESCRIPTIONS.has(nameOf(at.name, source))) return true;
    if (ts.isVariableDeclaration(at) && IN_ONE_LANGUAGE.test(at.name.getText(source))) return true;
    if (ts.isFunctionDeclaration(at) && IN_ONE_LANGUAGE.test(at.name?.text ?? '')) return true;
  }
  return false;
}

function nameOf(name: ts.PropertyName, source: ts.SourceFile): string {
  return ts.isStringLiteral(name) ? name.text : name.getText(source);
}
