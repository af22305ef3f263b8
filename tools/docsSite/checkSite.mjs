// What is wrong with the built site: links and pictures that lead nowhere, and anything fetched from elsewhere.
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'

/** Elements whose address is fetched as the page opens. */
const FETCHED = /<(?:script|img|iframe|source|video|audio)\b[^>]*?\bsrc="([^"]+)"/g
const STYLES = /<link\b[^>]*?\brel="(?:stylesheet|preload|modulepreload|icon)"[^>]*?>/g

/**
 * @param {string} folder the built site, at the base `/`
 * @returns {string[]} a line a fault
 */
export function checkSite(folder) {
  const pages = new Map(
    htmlOf(folder).map((path) => [path, readFileSync(join(folder, path), 'utf8')]),
  )
  const ids = new Map([...pages].map(([path, html]) => [path, idsOf(html)]))
  const problems = []
  for (const [path, html] of pages) {
    for (const target of matches(html, /<a\b[^>]*?\bhref="([^"]+)"/g)) {
      const why = deadLink(folder, ids, path, decode(target))
      if (why) problems.push(`${path}: ${target} ${why}`)
    }
    for (const target of fetchedBy(html)) {
      if (/^(https?:)?\/\//.test(target)) problems.push(`${path}: fetches ${target} from elsewhere`)
      else if (!target.startsWith('data:') && !existsSync(join(folder, target.split('?')[0])))
        problems.push(`${path}: ${target} is not there`)
    }
  }
  return [...problems, ...fetchedByStyles(folder)]
}

function deadLink(folder, ids, from, target) {
  if (/^(https?:|mailto:|tel:)/.test(target)) return ''
  const at = new URL(target, `http://site/${from.replace(/(index)?\.html$/, '')}`)
  const hash = at.hash.slice(1)
  const page = /^(#|$)/.test(target) ? from : pageOf(folder, decodeURI(at.pathname))
  if (page === null) return 'leads nowhere'
  const known = ids.get(page)
  if (hash === '' || known === undefined || known.has(decodeURIComponent(hash))) return ''
  return `: ${page} has no place of that name`
}

/** The file of an address, as a static server with clean addresses finds it; `null` for none. */
function pageOf(folder, path) {
  const bare = path.replace(/^\//, '')
  const candidates = [`${bare}.html`, join(bare, 'index.html'), bare]
  const found = candidates.find((one) => one !== '' && isFile(join(folder, one)))
  return found === undefined ? null : found.replace(/^\//, '')
}

function isFile(at) {
  return existsSync(at) && statSync(at).isFile()
}

function fetchedBy(html) {
  const links = (html.match(STYLES) ?? []).flatMap((link) => matches(link, /\bhref="([^"]+)"/g))
  return [...matches(html, FETCHED), ...links].map(decode)
}

function fetchedByStyles(folder) {
  const styles = readdirSync(folder, { recursive: true }).filter((path) => path.endsWith('.css'))
  return styles.flatMap((path) =>
    matches(readFileSync(join(folder, path), 'utf8'), /url\(["']?(https?:[^"')]+)/g).map(
      (target) => `${path}: fetches ${target} from elsewhere`,
    ),
  )
}

function idsOf(html) {
  return new Set(matches(html, /\sid="([^"]+)"/g).map(decode))
}

function htmlOf(folder) {
  return readdirSync(folder, { recursive: true }).filter((path) => path.endsWith('.html'))
}

function matches(text, pattern) {
  return [...text.matchAll(pattern)].map(([, found = '']) => found)
}

function decode(text) {
  return text.replaceAll('&amp;', '&').replaceAll('&quot;', '"').replaceAll('&#39;', "'")
}
