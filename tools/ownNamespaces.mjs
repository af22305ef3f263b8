import MagicString from 'magic-string'

const RUNTIME = /import\s*\{\s*\w+ as (\w+)\s*\}\s*from\s*["']\.\/(rolldown-runtime[^"']*)["'];?/

const HELPER = `(all) => {
  const names = {}
  for (const name of Object.keys(all)) {
    Object.defineProperty(names, name, { get: all[name], enumerable: true })
  }
  return names
}`

/**
 * Makes a module's namespace in the file that needs one. The bundler's own helper is a file of its
 * own, asked for only after the panel has come, and it takes what a page has put on the prototype of
 * all objects for names of the module.
 */
export function ownNamespaces() {
  return {
    name: 'deskside-own-namespaces',
    renderChunk(code) {
      const found = RUNTIME.exec(code)
      if (!found) return null
      const [whole, name] = found
      const text = new MagicString(code)
      text.overwrite(found.index, found.index + whole.length, `const ${name} = ${HELPER};`)
      return { code: text.toString(), map: text.generateMap({ hires: true }) }
    },
    generateBundle(_options, bundle) {
      const files = Object.values(bundle).filter(({ type }) => type === 'chunk')
      const runtime = files.find(({ name }) => name === 'rolldown-runtime')
      if (!runtime) return
      for (const file of files) {
        if (file.code.includes(runtime.fileName)) {
          throw new Error(`${file.fileName} needs more of the bundler's runtime than a namespace`)
        }
        file.imports = file.imports.filter((name) => name !== runtime.fileName)
      }
      delete bundle[runtime.fileName]
      delete bundle[`${runtime.fileName}.map`]
    },
  }
}
