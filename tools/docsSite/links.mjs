import { existsSync, statSync } from 'node:fs'
import { dirname, join, normalize } from 'node:path'

/** Tests are named, not shown: there are hundreds. */
const TEST = /\.(test|browser|e2e)\.tsx?$/
const PICTURE = /\.(png|webp|svg|jpg)$/

/**
 * Where the links of a page lead on the site. A page leads to its route, a picture to its copy, any
 * other file or folder of the repository to a page that shows it.
 *
 * @param {{ root: string, routes: ReadonlyMap<string, string>, leftOut?: ReadonlySet<string>, onFile: (source: string) => void, onPicture: (source: string) => void, onDead: (line: string) => void }} site
 *   routes by source; `leftOut` is never shown; `onFile` hears of each file that is no page
 */
export function createLinks({ root, routes, leftOut = new Set(), onFile, onPicture, onDead }) {
  return function resolve(target, from) {
    if (/^([a-z]+:|#|\/)/.test(target)) return target
    const [path = '', hash] = decodeURI(target).split('#')
    const source = normalize(join(dirname(from), path)).replace(/\/$/, '')
    const tail = hash === undefined ? '' : `#${hash}`
    const route = routes.get(source)
    // The front page has no places to go to.
    if (route === 'index') return '/'
    if (route !== undefined) return `/${route}${tail}`
    if (!existsSync(join(root, source))) {
      onDead(`${from}: ${target} leads nowhere`)
      return '/'
    }
    if (TEST.test(source) || leftOut.has(source)) return null
    if (PICTURE.test(source)) {
      onPicture(source)
      return `/${source.replace(/^docs\//, '')}`
    }
    onFile(source)
    return `/${sourceRoute(source)}${tail}`
  }
}

/** The route of a page that shows a file; brackets would be parameters of a route, and hidden folders are no pages. */
export function sourceRoute(source) {
  return `source/${source.replace(/\.md$/, '').replaceAll(/[[\]]|(?<=^|\/)\./g, '_')}`
}

export function isFolder(root, source) {
  return statSync(join(root, source)).isDirectory()
}

/**
 * Markdown with each link changed, but for what stands in code; where `change` gives `null`, its words alone.
 *
 * @param {string} markdown
 * @param {(target: string) => string | null} change
 */
export function changeLinks(markdown, change) {
  const kept = []
  const keep = (code) => `\u0000${kept.push(code) - 1}\u0000`
  const code = /^( *)(```+|~~~+)[^\n]*\n[\s\S]*?^\1\2 *$|`[^`\n]+`/gm
  const text = changeText(markdown.replaceAll(code, keep), change)
  // biome-ignore lint/suspicious/noControlCharactersInRegex: a sign that no page holds
  return text.replaceAll(/\u0000(\d+)\u0000/g, (_, at) => kept[Number(at)])
}

function changeText(text, change) {
  const linked = (words, target) => {
    const to = change(target)
    return to === null ? words : `[${words}](${to})`
  }
  return text
    .replaceAll(/\[([^\]]*)\]\(<([^>\n]+)>\)/g, (_, words, target) => linked(words, target))
    .replaceAll(/\[([^\]]*)\]\(([^)\s<]+)\)/g, (_, words, target) => linked(words, target))
    .replaceAll(/ (href|src)="([^"]+)"/g, (_, name, target) => ` ${name}="${change(target) ?? ''}"`)
}
