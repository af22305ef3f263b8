// Every block of every page by whoever knows its language; first on blocks that are wrong.
import { checkInterpreted, isInterpreted } from './interpreted.mjs'
import { checkJson } from './json.mjs'
import { allBlocks, blocksOfPage } from './pages.mjs'
import { checkTyped, isTyped } from './typed.mjs'

const BROKEN = 'tools/docBlocks/broken.md'
/** Shown and not run: a picture in signs, a header, a style sheet, a piece of another program's configuration. */
const SHOWN = new Set(['text', 'http', 'css', 'perl', 'log', 'nginx'])

/** @returns {Promise<{ problems: string[], counted: string }>} rejects where a check finds nothing in what is wrong */
export async function checkBlocks() {
  const broken = blocksOfPage(BROKEN)
  const blocks = allBlocks()
  const found = await faultsOf([...broken, ...blocks])
  for (const { line, language } of broken) {
    if (!found.some((fault) => isIn(fault, broken, line))) {
      throw new Error(`${BROKEN}:${line}: nobody found the fault of this ${language} block`)
    }
  }
  const problems = found.filter((fault) => !fault.startsWith(BROKEN))
  const languages = [...new Set(blocks.map(({ language }) => language))]
  const count = (name) => blocks.filter(({ language }) => language === name).length
  const counted = languages.map((name) => `${count(name)} ${name}`)
  return { problems, counted: counted.join(', ') }
}

/** A fault stands at a block's line, or at one before the next block. */
function isIn(fault, blocks, line) {
  const at = Number(fault.startsWith(`${BROKEN}:`) && fault.split(':')[1])
  const next = blocks.find((block) => block.line > line)?.line ?? Number.POSITIVE_INFINITY
  return at >= line - 1 && at < next - 1
}

async function faultsOf(blocks) {
  const unknown = blocks.filter(
    (block) =>
      !isTyped(block) &&
      !isInterpreted(block) &&
      block.language !== 'json' &&
      !SHOWN.has(block.language),
  )
  return [
    ...unknown.map(
      ({ page, line, language }) => `${page}:${line}: nobody checks ${language} blocks`,
    ),
    ...checkTyped(blocks.filter(isTyped)),
    ...checkJson(blocks.filter(({ language }) => language === 'json')),
    ...(await checkInterpreted(blocks.filter(isInterpreted))),
  ]
}
