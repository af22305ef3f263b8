// TypeScript, JavaScript and what of a page or component is either: read by the compiler as a reader's own project would.
import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import ts from 'typescript'
import { root } from '../steps.mjs'
import { scriptOfSvelte, scriptOfVue, scriptsOfHtml } from './components.mjs'

const FOLDER = join(root, '.cache/doc-blocks')
const LANGUAGES = new Set(['ts', 'tsx', 'js', 'mjs', 'jsx', 'vue', 'svelte', 'html'])
/** A parameter without a type is none of JavaScript's faults. */
const IMPLICIT_ANY = new Set([7005, 7006, 7018, 7019, 7031, 7034, 7044])

export const isTyped = ({ language }) => LANGUAGES.has(language)

/**
 * @param {readonly import('./pages.mjs').PageBlock[]} blocks
 * @returns {string[]} a line a fault
 */
export function checkTyped(blocks) {
  rmSync(FOLDER, { recursive: true, force: true })
  const problems = []
  const files = new Map()
  for (const block of blocks) {
    try {
      for (const file of filesOf(block)) write(files, block, file)
    } catch (error) {
      problems.push(`${block.page}:${block.line}: ${String(error.message).split('\n')[0]}`)
    }
  }
  const program = ts.createProgram(
    [...files.keys(), join(root, 'tools/docBlocks/given.d.ts')],
    options(),
  )
  for (const [path, { block, offset }] of files) {
    problems.push(
      ...faultsOf(program, path).map(
        ({ line, words }) => `${block.page}:${block.line + line - offset}: ${words}`,
      ),
    )
  }
  return problems
}

/** What the compiler reads of a block: `syntaxOnly` where types of the page are not known to it. */
function filesOf(block) {
  const { language, text, line } = block
  if (language === 'vue') return [{ name: `at${line}.vue.ts`, text: scriptOfVue(text, line) }]
  if (language === 'svelte') return [{ name: `at${line}.svelte.ts`, text: scriptOfSvelte(text) }]
  if (language === 'html')
    return scriptsOfHtml(text).map((script, at) => ({
      name: `at${line}-${at}.page.js`,
      text: script,
    }))
  const isNamed = /\.(ts|tsx|js|mjs|jsx)$/.test(block.name)
  return [{ name: isNamed ? block.name : `at${line}.${language}`, text }]
}

function write(files, block, { name, text }) {
  const folder = join(FOLDER, block.page)
  const [, sibling] = /^\/\/ (\S+\.ts)\n/.exec(block.given) ?? []
  const before = sibling ? '' : block.given
  if (sibling) save(join(folder, sibling), block.given)
  let path = join(folder, name)
  // Two ways to write the same file stand on one page.
  if (files.has(path)) path = join(folder, `at${block.line}`, name)
  const isModule = /^(import|export) /m.test(before + text)
  save(path, `${before}${text}${isModule ? '' : '\nexport {}\n'}`)
  files.set(path, { block, offset: before.split('\n').length - 1 })
}

function save(path, text) {
  mkdirSync(dirname(path), { recursive: true })
  writeFileSync(path, text)
}

function faultsOf(program, path) {
  const source = program.getSourceFile(path)
  if (!source) return [{ line: 0, words: 'was not read' }]
  const isPage = path.endsWith('.page.js')
  const isJs = /\.(js|mjs|jsx)$/.test(path)
  const found = [
    ...program.getSyntacticDiagnostics(source),
    ...(isPage ? [] : program.getSemanticDiagnostics(source)),
  ]
  return found
    .filter(({ code }) => !(isJs && IMPLICIT_ANY.has(code)))
    .map(({ start = 0, code, messageText }) => ({
      line: source.getLineAndCharacterOfPosition(start).line,
      words: `TS${code} ${ts.flattenDiagnosticMessageText(messageText, ' ')}`,
    }))
}

/** As strict as a new project of a reader's, with our packages read from their sources. */
function options() {
  const { config } = ts.readConfigFile(join(root, 'tsconfig.json'), ts.sys.readFile)
  const { options: own } = ts.parseJsonConfigFileContent(config, ts.sys, root)
  return {
    ...own,
    checkJs: true,
    jsxImportSource: 'react',
    experimentalDecorators: true,
    exactOptionalPropertyTypes: false,
    noUnusedLocals: false,
    noUnusedParameters: false,
    // As the language tools of Svelte ask.
    customConditions: [...own.customConditions, 'svelte'],
    types: ['node', 'vite/client', 'svelte'],
  }
}
