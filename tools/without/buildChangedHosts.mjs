import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { build } from 'vite'
import { root } from '../steps.mjs'

/** Builds a host for each of these ids, with one place of its sources changed, beside its own build. */
export async function buildChangedHosts(withouts, folderOf) {
  for (const without of withouts) {
    const folder = join(root, 'examples', without.host)
    const file = join(folder, without.page.file)
    if (!readFileSync(file, 'utf8').includes(without.page.find)) {
      throw new Error(
        `${without.id}: ${without.host}/${without.page.file} has no «${without.page.find}»`,
      )
    }
    await build({
      configFile: join(folder, 'vite.config.ts'),
      logLevel: 'warn',
      plugins: [changed(file, without.page)],
      build: { outDir: folderOf(without), emptyOutDir: true },
    })
  }
}

function changed(file, { find, replace }) {
  const apply = (source) => source.replace(find, () => replace)
  return {
    name: 'changed-host',
    enforce: 'pre',
    transform: (source, id) => (id.split('?')[0] === file ? apply(source) : undefined),
    transformIndexHtml: {
      order: 'pre',
      handler: (html, { filename }) => (filename === file ? apply(html) : html),
    },
  }
}
