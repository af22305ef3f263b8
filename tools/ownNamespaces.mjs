import MagicString from 'magic-string'

const RUNTIME = /import\s*\{\s*\w+ as (\w+)\s*\}\s*from\s*["']\.\/(rolldown-runtime[^"']*)["'];?/

const GETTER = /^\s*(\w+): \(\) => (\w+),?\s*$/

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
      text.remove(found.index, found.index + whole.length)
      const calls = [...code.matchAll(new RegExp(`\\b${name}\\(\\{([^}]*)\\}\\)`, 'g'))]
      for (const call of calls) {
        text.overwrite(call.index, call.index + call[0].length, `({ ${getters(call[1])} })`)
      }
      const mentions = code.split(new RegExp(`\\b${name}\\b`)).length - 2
      if (calls.length < mentions)
        throw new Error(`A namespace was written in another way: ${name}`)
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

/** `a: () => b` as `get a() { return b }`: a name may be looked at before its module has run. */
function getters(names) {
  return names
    .trim()
    .split('\n')
    .map((line) => {
      const found = GETTER.exec(line)
      if (!found) throw new Error(`A name of a namespace was written in another way: ${line}`)
      return `get ${found[1]}() { return ${found[2]} }`
    })
    .join(', ')
}
