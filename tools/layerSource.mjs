// Reads a source file as TypeScript does, so that a word in a comment is not taken for a call.
import ts from 'typescript'

/**
 * What a file imports (`kind`: `value`, `type` or `lazy` for `import()`), and the names it uses:
 * `setTimeout`, `Date.now`, `.innerHTML`, `new Function`, `'beforeunload'`.
 */
export function readSource(path, text) {
  const kind = path.endsWith('x') ? ts.ScriptKind.TSX : ts.ScriptKind.TS
  const file = ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true, kind)
  const found = { imports: [], uses: [] }
  const lineOf = (node) => file.getLineAndCharacterOfPosition(node.getStart(file)).line + 1
  const visit = (node) => {
    const line = () => lineOf(node)
    for (const one of importsOf(node)) found.imports.push({ ...one, line: line() })
    for (const name of usesOf(node)) found.uses.push({ name, line: line() })
    ts.forEachChild(node, visit)
  }
  visit(file)
  return found
}

function importsOf(node) {
  if (ts.isImportDeclaration(node)) {
    return [{ from: node.moduleSpecifier.text, kind: isTypeOnly(node) ? 'type' : 'value' }]
  }
  if (ts.isExportDeclaration(node) && node.moduleSpecifier) {
    const names = node.exportClause?.elements ?? []
    const isType = node.isTypeOnly || (names.length > 0 && names.every((one) => one.isTypeOnly))
    return [{ from: node.moduleSpecifier.text, kind: isType ? 'type' : 'value' }]
  }
  if (ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument)) {
    return [{ from: node.argument.literal.text, kind: 'type' }]
  }
  if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword) {
    const [address] = node.arguments
    return [{ from: address && ts.isStringLiteralLike(address) ? address.text : '?', kind: 'lazy' }]
  }
  return []
}

function isTypeOnly({ importClause }) {
  if (!importClause) return false
  if (importClause.isTypeOnly) return true
  const names = importClause.namedBindings?.elements ?? []
  return !importClause.name && names.length > 0 && names.every((one) => one.isTypeOnly)
}

function usesOf(node) {
  if (ts.isPropertyAccessExpression(node)) {
    const owner = ts.isIdentifier(node.expression)
      ? [`${node.expression.text}.${node.name.text}`]
      : []
    return [`.${node.name.text}`, ...owner]
  }
  if (ts.isElementAccessExpression(node) && ts.isStringLiteralLike(node.argumentExpression)) {
    return [`.${node.argumentExpression.text}`]
  }
  if (ts.isJsxAttribute(node)) return [`.${node.name.getText()}`]
  if (ts.isPropertyAssignment(node)) return [`.${node.name.getText().replace(/['"]/g, '')}`]
  if (ts.isCallExpression(node) && ts.isIdentifier(node.expression)) return [node.expression.text]
  if (ts.isNewExpression(node) && ts.isIdentifier(node.expression)) {
    return [`new ${node.expression.text}`]
  }
  return ts.isStringLiteralLike(node) ? [`'${node.text}'`] : []
}
