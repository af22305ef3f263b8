// llms.txt (https://llmstxt.org): what the docs hold, for a language model that helps somebody build with Deskside.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { root } from '../steps.mjs'
import { GROUPS, PAGES } from './pages.mjs'

const ABOUT = `# Deskside

> An in-product support widget and its headless core, in TypeScript. People file tickets with files, read the answers
> and reply without leaving the host's app; a relay puts any helpdesk behind it. Packages: @deskside/widget (mountHelp,
> <deskside-help>, a script tag), @deskside/core (createSupportClient), @deskside/relay (createHandler, signToken),
> @deskside/server-mock (a support server for tests).
`

/** On the site each page stands beside its HTML; in the repository it is its source. */
const ON_SITE = ({ route }) => `/${route}.md`
const IN_REPOSITORY = ({ source }) => source

/** llms.txt at the top of the repository. */
export function llmsOfRepository() {
  return llmsIndex(IN_REPOSITORY)
}

/** The index: a line a page, with its first sentence. */
export function llmsIndex(address = ON_SITE) {
  const groups = GROUPS.map(({ title, pages }) => {
    const lines = pages.map((page) => `- [${page.title}](${address(page)}): ${firstSentence(page)}`)
    return `## ${title}\n\n${lines.join('\n')}\n`
  })
  return `${ABOUT}\n${groups.join('\n')}`
}

/** All pages in one text, in their order. */
export function llmsFull() {
  return `${ABOUT}\n${PAGES.map((page) => `<!-- /${page.route} -->\n\n${read(page)}`).join('\n\n')}`
}

function read({ source }) {
  return readFileSync(join(root, source), 'utf8').replaceAll(/^<!-- given\n[\s\S]*?-->\n/gm, '')
}

function firstSentence(page) {
  const body = read(page)
    .replace(/^---\n[\s\S]*?\n---\n/, '')
    .replaceAll(/<!--[\s\S]*?-->/g, '')
    .replaceAll(/^```[\s\S]*?^```$/gm, '')
    .replaceAll(/^#.*$/gm, '')
  const paragraph = body.split(/\n\s*\n/).find((part) => /^[A-Z*`«<[]/i.test(part.trim())) ?? ''
  const words = paragraph
    .replaceAll(/\[([^\]]+)\]\([^)]*\)/g, '$1')
    .replaceAll(/[*`]/g, '')
    .replaceAll(/\s+/g, ' ')
    .trim()
  return (/^.*?[.?!:](?= |$)/.exec(words)?.[0] ?? words).replace(/:$/, '.')
}
