/** A text as RT's search language takes it: nothing in it ends the text. */
export function quoted(text: string): string {
  const plain = text.replace(/[\p{Cc}]/gu, ' ').replace(/[\\']/g, '\\$&')
  return `'${plain}'`
}

/** `(a = 1 OR a = 2)`; never empty, because RT takes an empty condition for none. */
export function anyOf(field: string, values: readonly (string | number)[]): string {
  if (values.length === 0) return 'id = 0'
  const tests = values.map((value) =>
    typeof value === 'number' ? `${field} = ${value}` : `${field} = ${quoted(value)}`,
  )
  return `(${tests.join(' OR ')})`
}

/** A custom field by its name. */
export function customField(name: string): string {
  return `CF.{${name.replace(/[{}'"\\]/g, '')}}`
}
