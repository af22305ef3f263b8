import ts from 'typescript'

const WHOLE = ts.NodeBuilderFlags.NoTruncation | ts.NodeBuilderFlags.MultilineObjectLiterals
const EXPANDED = WHOLE | ts.NodeBuilderFlags.InTypeAlias
/** A longer one is a table: its keys say more. */
const LONGEST = 1_500
const printer = ts.createPrinter({ removeComments: true, omitTrailingSemicolon: true })

/** What a caller of an exported name has to know of it: its types, without a body or a comment. */
export function signatureOf({ checker }, name, symbol) {
  return (symbol.declarations ?? [])
    .flatMap((node) => declarationsOf(checker, name, symbol, node))
    .map((text) => text.replace(/^(export |declare )+/, '').replaceAll('\t', '  '))
    .join('\n')
}

function declarationsOf(checker, name, symbol, node) {
  if (ts.isFunctionDeclaration(node)) return functionText(checker, name, node)
  if (ts.isVariableDeclaration(node)) return [variableText(checker, name, symbol, node)]
  if (ts.isTypeAliasDeclaration(node)) return [aliasText(checker, name, node)]
  if (ts.isClassDeclaration(node)) return [classText(checker, name, node)]
  return [print(node, node)]
}

function functionText(checker, name, node) {
  const signature = checker.getSignatureFromDeclaration(node)
  const made = checker.signatureToSignatureDeclaration(
    signature,
    ts.SyntaxKind.FunctionDeclaration,
    node,
    WHOLE,
  )
  return [`function ${name}${print(made, node).replace(/^function\s*\w*/, '')}`]
}

function variableText(checker, name, symbol, node) {
  const type = checker.getTypeOfSymbolAtLocation(symbol, node)
  const output = schemaOutput(checker, type, node)
  if (!output) return `const ${name}: ${shortened(checker, type, node)}`
  const typeName = `${name[0].toUpperCase()}${name.slice(1).replace(/Schema$/, '')}`
  const isNamed = isExported(node, typeName)
  return `const ${name}: Schema<${isNamed ? typeName : shortened(checker, output, node)}>`
}

/** `ticketSchema` stands beside `Ticket`. */
function isExported(node, typeName) {
  return node
    .getSourceFile()
    .statements.some((each) => ts.isTypeAliasDeclaration(each) && each.name.text === typeName)
}

function shortened(checker, type, node) {
  const text = typeText(checker, type, node, EXPANDED)
  if (text.length <= LONGEST) return text
  const keys = checker.getPropertiesOfType(type).map((each) => `  ${each.getName()}: …`)
  return ['{', ...keys, '}'].join('\n')
}

/** What a valibot schema lets through: its own type is of no use to a reader. */
function schemaOutput(checker, type, node) {
  const types = type.getProperty('~types')
  if (!types) return null
  const inner = checker.getNonNullableType(checker.getTypeOfSymbolAtLocation(types, node))
  const output = inner.getProperty('output')
  return output ? checker.getTypeOfSymbolAtLocation(output, node) : null
}

/** As it is written; what is computed from a schema or another value is spelt out. */
function aliasText(checker, name, node) {
  const written = print(node, node)
  if (!/\b(Infer(Output|Input)|typeof|ReturnType)\b/.test(written)) return written
  const type = checker.getTypeFromTypeNode(node.type)
  return `type ${name} = ${typeText(checker, type, node, EXPANDED)}`
}

function classText(checker, name, node) {
  const members = node.members.flatMap((member) => memberText(checker, node, member))
  const heritage = (node.heritageClauses ?? [])
    .map((clause) => ` ${print(clause, node).trim()}`)
    .join('')
  return [`class ${name}${heritage} {`, ...members.map((line) => `  ${line}`), '}'].join('\n')
}

function memberText(checker, node, member) {
  if (ts.isConstructorDeclaration(member)) {
    return [`constructor(${member.parameters.map((each) => print(each, node)).join(', ')})`]
  }
  const type = checker.getTypeAtLocation(member)
  return [`readonly ${member.name.getText()}: ${typeText(checker, type, node, WHOLE)}`]
}

function typeText(checker, type, node, flags) {
  const written = checker.typeToTypeNode(type, node, flags)
  return written ? print(written, node) : checker.typeToString(type, node, flags)
}

function print(node, near) {
  return printer.printNode(ts.EmitHint.Unspecified, node, near.getSourceFile())
}
