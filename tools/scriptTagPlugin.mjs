// Turns the entry chunk into a classic script. In one, `import('./x.js')` is asked of the page's
// address where the script came from another origin (its base is then `about:blank`), and every
// top-level name would be a global: so the code is wrapped and its imports are made absolute.
import { createHash } from 'node:crypto'
import MagicString from 'magic-string'
import { minifySync } from 'vite'

// Where the hash will be, the name still holds a placeholder with signs of its own.
const IMPORT = /\bimport\(\s*(["'`])\.\/([^"'`]+)\1\s*\)/g

/**
 * @param entryFile the name of the classic script
 * @param privateNames properties that nothing outside of the entry sees: they become one letter
 */
export function scriptTag(entryFile, privateNames = []) {
  return [
    {
      name: 'deskside-script-tag',
      renderChunk(code, chunk) {
        if (chunk.fileName === entryFile) return wrap(code, chunk)
        // A chunk that imports the classic script would run it once more, as a module.
        if (chunk.imports.includes(entryFile))
          throw new Error(`${chunk.fileName} imports the entry`)
        return null
      },
    },
    {
      name: 'deskside-private-names',
      renderChunk(code, chunk) {
        return chunk.fileName === entryFile ? shorten(code, privateNames) : null
      },
      generateBundle(_options, bundle) {
        // The map lies beside it; the comment that names it would cost every host page 30 bytes.
        const entry = bundle[entryFile]
        entry.code = entry.code.replace(/\n\/\/# sourceMappingURL=.*\s*$/, '')
      },
    },
  ]
}

function wrap(code, { fileName, imports, exports, dynamicImports }) {
  if (imports.length > 0) throw new Error(`${fileName} imports ${imports}`)
  if (exports.length > 0) throw new Error(`${fileName} exports ${exports}`)
  const text = new MagicString(code)
  let count = 0
  text.replace(IMPORT, (_match, _quote, file) => {
    count += 1
    return `import(scriptFolder + "${file}")`
  })
  if (count !== dynamicImports.length) {
    throw new Error(`${fileName}: ${count} of ${dynamicImports.length} imports rewritten`)
  }
  text.prepend('((scriptFolder) => {\n')
  text.append('\n})(new URL(".", document.currentScript.src));\n')
  return { code: text.toString(), map: text.generateMap({ hires: true }) }
}

/** The bundle's own minifier mangles no properties where there is more than one file. */
function shorten(code, privateNames) {
  if (privateNames.length === 0) return null
  const { errors, ...short } = minifySync('entry.js', code, {
    module: false,
    sourcemap: true,
    mangleProps: { include: new RegExp(`^(?:${privateNames.join('|')})$`) },
  })
  if (errors.length > 0) throw new Error(errors.map(({ message }) => message).join('\n'))
  return short
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
        // One file with everything names itself.
        dynamicImports: chunk.dynamicImports
          .map((file) => file.replace(/^\.\//, ''))
          .filter((file) => file !== chunk.fileName)
          .toSorted(),
      },
    ])
  return Object.fromEntries(rows.toSorted(([a], [b]) => (a < b ? -1 : 1)))
}

function integrityOf(text) {
  return `sha384-${createHash('sha384').update(text).digest('base64')}`
}
