import ts from 'typescript'

const printer = ts.createPrinter({ removeComments: true })

/** The words of a union of strings, each with the comment above it, in the order of the alphabet. */
export function wordsOf({ program }, file, typeName) {
  const source = program.getSourceFile(file)
  const alias = find(source, typeName)
  if (!ts.isUnionTypeNode(alias.type)) throw new Error(`${typeName} is no union`)
  return alias.type.types
    .map((node, index, all) => ({
      name: node.literal.text,
      doc: commentBefore(source, node, all[index - 1]?.end ?? alias.type.getFullStart()),
    }))
    .sort(byName)
}

/** The fields of a type, each with its type and the comment above it, as they stand. */
export function fieldsOf({ program }, file, typeName) {
  const source = program.getSourceFile(file)
  const { type } = find(source, typeName)
  return type.members.map((member) => ({
    name: member.name.text ?? member.name.getText(source),
    type: printer
      .printNode(ts.EmitHint.Unspecified, member.type, source)
      .replaceAll('readonly ', '')
      .replaceAll(/\s+/g, ' '),
    doc: commentBefore(source, member, member.getFullStart()),
  }))
}

function find(source, typeName) {
  const alias = source.statements.find(
    (each) => ts.isTypeAliasDeclaration(each) && each.name.text === typeName,
  )
  if (!alias) throw new Error(`${source.fileName} has no type ${typeName}`)
  return alias
}

/** The last block comment above a node, without its stars, as one line. */
function commentBefore(source, node, from) {
  const text = source.text.slice(from, node.getStart(source))
  const block = [...text.matchAll(/\/\*\*([\s\S]*?)\*\//g)].at(-1)?.[1] ?? ''
  return block
    .replaceAll(/^\s*\*\s?/gm, '')
    .replaceAll(/\s+/g, ' ')
    .trim()
}

function byName(one, other) {
  return one.name < other.name ? -1 : 1
}
