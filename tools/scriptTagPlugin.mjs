// Turns the entry chunk into a classic script. In one, `import('./x.js')` is asked of the page's
// address where the script came from another origin (its base is then `about:blank`), and every
// top-level name would be a global: so the code is wrapped and its imports are made absolute.
import { createHash } from 'node:crypto'
import MagicString from 'magic-string'

// Where the hash will be, the name still holds a placeholder with signs of its own.
const IMPORT = /\bimport\(\s*(["'`])\.\/([^"'`]+)\1\s*\)/g

export function scriptTag(entryFile) {
  return {
    name: 'deskside-script-tag',
    renderChunk(code, chunk) {
      if (chunk.fileName !== entryFile) {
        // A chunk that imports the classic script would run it once more, as a module.
        if (chunk.imports.includes(entryFile))
          throw new Error(`${chunk.fileName} imports the entry`)
        return null
      }
      if (chunk.imports.length > 0) throw new Error(`${entryFile} imports ${chunk.imports}`)
      if (chunk.exports.length > 0) throw new Error(`${entryFile} exports ${chunk.exports}`)
      const text = new MagicString(code)
      let count = 0
      text.replace(IMPORT, (_match, _quote, file) => {
        count += 1
        return `import(new URL("./${file}", scriptAddress).href)`
      })
      if (count !== chunk.dynamicImports.length) {
        throw new Error(
          `${entryFile}: ${count} of ${chunk.dynamicImports.length} imports rewritten`,
        )
      }
      text.replace(/\bexport\s*\{\s*\};?\s*$/, '')
      text.prepend('((scriptAddress) => {\n')
      text.append('\n})(document.currentScript?.src || document.baseURI);\n')
      return { code: text.toString(), map: text.generateMap({ hires: true }) }
    },
  }
}

/**
 * What a host needs to know of each file: its hash for `integrity=`, and which files it needs. The
 * sizes are measured by it too.
 */
export function manifestOf(files) {
  const rows = files
    .filter((file) => file.type === 'chunk')
    .map((chunk) => [
      chunk.fileName,
      {
        integrity: integrityOf(chunk.code),
        name: chunk.name,
        imports: chunk.imports.toSorted(),
        dynamicImports: chunk.dynamicImports.toSorted(),
      },
    ])
  return Object.fromEntries(rows.toSorted(([a], [b]) => (a < b ? -1 : 1)))
}

function integrityOf(text) {
  return `sha384-${createHash('sha384').update(text).digest('base64')}`
}
