import { docOf, exportsOf } from './program.mjs'
import { signatureOf } from './signature.mjs'

const HEAD = `# The public API of @deskside/core

Every exported name with its types, entry by entry. Written by \`npm run api\`; \`npm test\` fails where
it is not what the code says, so that a change of the public face is seen in a review.`

/** The whole report, and the names that lack a docstring. */
export function reportOf(view, entries) {
  const undocumented = []
  const known = new Map()
  const parts = Object.entries(entries).map(([entry, file]) => {
    const names = exportsOf(view, file).map(({ name, symbol }) => {
      const doc = docOf(view, symbol)
      if (!doc) undocumented.push(`${nameOf(entry)}: ${name}`)
      return nameText(view, { entry, name, symbol, doc, known })
    })
    return [`## ${nameOf(entry)}`, ...names].join('\n\n')
  })
  return { text: `${[HEAD, ...parts].join('\n\n')}\n`, undocumented }
}

export function nameOf(entry) {
  return `@deskside/core${entry.slice(1)}`
}

/** Where it stands in two entries, the second one points to the first. */
function nameText(view, { entry, name, symbol, doc, known }) {
  const first = known.get(symbol)
  if (first) return `### ${name}\n\nAs in ${first}.`
  known.set(symbol, nameOf(entry))
  const summary = doc.split(/(?<=[.!?])\s/)[0] ?? ''
  return [`### ${name}`, summary, fenced(signatureOf(view, name, symbol))]
    .filter((part) => part !== '')
    .join('\n\n')
}

function fenced(text) {
  return ['```ts', text, '```'].join('\n')
}
