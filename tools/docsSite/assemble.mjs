// The site's Markdown in .cache/docs-site: the pages of docs/ as they are, with links that lead on the site.
import {
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { dirname, extname, join } from 'node:path'
import { root } from '../steps.mjs'
import { changeLinks, createLinks, isFolder, sourceRoute } from './links.mjs'
import { llmsFull, llmsIndex } from './llms.mjs'
import { HOME, NOT_PAGES, PAGES } from './pages.mjs'

export const SITE = join(root, '.cache/docs-site')
/** Files that others fetch by their address: a desk's `$schema`, what a tool reads. */
const AT_THE_TOP = ['desk-config.schema.json', 'relay-config.schema.json', 'openapi.json']
/** Shown by the front page, whose links are not Markdown. */
const HOME_PICTURES = ['docs/screens/demo-panel.png', 'docs/screens/demo-phone-new.png']
const LANGUAGES = { '.mjs': 'js', '.yml': 'yaml', '': 'text' }

/**
 * Writes all pages but those of the API.
 *
 * @param {{ hasApi: boolean }} how without them, links to the API lead to the package
 * @returns {string[]} links of the Markdown that lead to no file, a line each
 */
export function assemble({ hasApi }) {
  rmSync(SITE, { recursive: true, force: true })
  const routes = new Map([HOME, ...PAGES].map(({ source, route }) => [source, route]))
  routes.set('README.md', 'index')
  routes.set('docs/api/core.api.md', hasApi ? 'api/@deskside/core' : 'packages/core')
  const files = new Set()
  const pictures = new Set(HOME_PICTURES)
  const problems = []
  const resolve = createLinks({
    root,
    routes,
    leftOut: new Set(NOT_PAGES),
    onFile: (source) => files.add(source),
    onPicture: (source) => pictures.add(source),
    onDead: (line) => problems.push(line),
  })
  for (const { source, route } of [HOME, ...PAGES]) {
    const text = readFileSync(join(root, source), 'utf8')
    write(`${route}.md`, onSite(text, source, resolve))
  }
  // A set that grows while it is walked: what a shown file links to is shown as well.
  for (const source of files) write(`${sourceRoute(source)}.md`, shown(source, resolve))
  for (const source of pictures) copy(source, source.replace(/^docs\//, ''))
  for (const name of AT_THE_TOP) copy(`docs/${name}`, name)
  cpSync(join(root, 'docs/public'), join(SITE, 'public'), { recursive: true })
  return problems
}

/** What a language model reads: each page as Markdown beside its HTML, llms.txt over them. */
export function writeForModels(built) {
  for (const { source, route } of PAGES) cpSync(join(root, source), join(built, `${route}.md`))
  writeFileSync(join(built, 'llms.txt'), llmsIndex())
  writeFileSync(join(built, 'llms-full.txt'), llmsFull())
}

function onSite(text, source, resolve) {
  const bare = text.replaceAll(/^<!-- given\n[\s\S]*?-->\n/gm, '')
  return changeLinks(bare, (target) => resolve(target, source))
}

/** A file of the repository as a page: Markdown as it is, code as code, a folder as its list. */
function shown(source, resolve) {
  const head = '---\nsearch: false\noutline: false\naside: false\n---\n\n'
  if (isFolder(root, source)) return head + folder(source, resolve)
  const text = readFileSync(join(root, source), 'utf8')
  if (extname(source) === '.md') return head + onSite(text, source, resolve)
  const language = LANGUAGES[extname(source)] ?? extname(source).slice(1)
  return `${head}# ${source.split('/').pop()}\n\n\`${source}\`\n\n\`\`\`\`${language}\n${text}\`\`\`\`\n`
}

/** What a folder says of itself, and what is in it. */
function folder(source, resolve) {
  const names = readdirSync(join(root, source)).filter(
    (name) => !/^(dist|node_modules)$/.test(name),
  )
  const readme = `${source}/README.md`
  const text = existsSync(join(root, readme))
    ? onSite(readFileSync(join(root, readme), 'utf8'), readme, resolve)
    : `# ${source}\n`
  return `${text}\n**In \`${source}\`**: ${names.map((name) => `\`${name}\``).join(', ')}\n`
}

function write(path, text) {
  const at = join(SITE, path)
  mkdirSync(dirname(at), { recursive: true })
  writeFileSync(at, text)
}

function copy(source, path) {
  const at = join(SITE, 'public', path)
  mkdirSync(dirname(at), { recursive: true })
  cpSync(join(root, source), at)
}
