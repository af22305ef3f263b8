import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import ts from 'typescript'
import { root } from '../steps.mjs'

const core = join(root, 'packages/core')

/** `{ '.': '/…/src/index.ts', './hours': … }`: what the package says that it exports. */
export function entriesOf(folder = core) {
  const { exports } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'))
  const files = Object.entries(exports).flatMap(([name, where]) =>
    where['deskside-source'] ? [[name, join(folder, where['deskside-source'])]] : [],
  )
  return Object.fromEntries(files)
}

/** The compiler's view of these files, as tsconfig.json says. */
export function createProgram(files) {
  const config = ts.readConfigFile(join(root, 'tsconfig.json'), ts.sys.readFile)
  const { options } = ts.parseJsonConfigFileContent(config.config, ts.sys, root)
  const program = ts.createProgram(files, { ...options, noEmit: true })
  return { program, checker: program.getTypeChecker() }
}

/** What a file exports, in the order of the alphabet; aliases followed to where they are declared. */
export function exportsOf({ program, checker }, file) {
  const module = checker.getSymbolAtLocation(program.getSourceFile(file))
  if (!module) throw new Error(`${file} exports nothing`)
  return checker
    .getExportsOfModule(module)
    .map((symbol) => ({
      name: symbol.getName(),
      symbol: symbol.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(symbol) : symbol,
    }))
    .sort((one, other) => (one.name < other.name ? -1 : 1))
}

/** The docstring of a name, as one line; '' where there is none. */
export function docOf({ checker }, symbol) {
  return ts
    .displayPartsToString(symbol.getDocumentationComment(checker))
    .replaceAll(/\s+/g, ' ')
    .trim()
}
