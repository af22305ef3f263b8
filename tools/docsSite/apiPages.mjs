// The API of every entry of every package as Markdown, by TypeDoc: a page an entry.
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { Application } from 'typedoc'
import { entriesOf } from '../apiReport/program.mjs'
import { root } from '../steps.mjs'

const PACKAGES = ['core', 'widget', 'relay', 'server-mock']

/** Every entry by its source file: how it is imported, and its page. */
function entries() {
  const all = PACKAGES.flatMap((name) =>
    Object.entries(entriesOf(join(root, 'packages', name))).map(([entry, file]) => ({
      file,
      title: `@deskside/${name}${entry.slice(1)}`,
      route: `api/@deskside/${name}${entry.slice(1)}`,
    })),
  )
  return new Map(all.map((entry) => [entry.file, entry]))
}

/** The routes of all pages, to be known before they are written. */
export function apiRoutes() {
  return [...entries().values()].map(({ title, route }) => ({ title, route }))
}

/**
 * Writes all pages into a folder.
 *
 * @param {string} site
 */
export async function writeApiPages(site) {
  process.chdir(root)
  const known = entries()
  const app = await Application.bootstrapWithPlugins({
    name: 'API reference',
    plugin: ['typedoc-plugin-markdown'],
    entryPoints: [...known.keys()],
    tsconfig: 'tsconfig.json',
    readme: 'none',
    router: 'module',
    out: join(site, 'api'),
    excludeExternals: true,
    hideBreadcrumbs: true,
    hidePageHeader: true,
    hidePageTitle: true,
    parametersFormat: 'table',
    interfacePropertiesFormat: 'table',
    typeAliasPropertiesFormat: 'table',
    typeDeclarationFormat: 'table',
    useCodeBlocks: true,
    // The types are checked by tsc; what is not exported by name is not meant to be found.
    skipErrorChecking: true,
    logLevel: 'Error',
  })
  const project = await app.convert()
  if (!project) throw new Error('TypeDoc could not read the sources; tsc --noEmit says why.')
  for (const module of project.children ?? []) {
    const file = module.sources?.[0]?.fullFileName ?? ''
    const entry = known.get(file)
    if (!entry) throw new Error(`TypeDoc shows ${file || module.name}, and no package exports it`)
    module.name = entry.title
  }
  // Places of our sources are of no use to a reader.
  for (const reflection of Object.values(project.reflections)) delete reflection.sources
  app.options.setValue('disableSources', true)
  await app.generateOutputs(project)
  for (const { title, route } of known.values()) mend(join(site, `${route}.md`), title)
}

/** A title; no rulers between names; links to a name that TypeDoc counts twice, and writes once. */
function mend(at, title) {
  const text = readFileSync(at, 'utf8')
    .replaceAll(/^\*\*\*\n\n/gm, '')
    .replaceAll('#supporterrorcode-1)', '#supporterrorcode)')
  writeFileSync(at, `---\noutline: [2, 3]\n---\n\n# ${title}\n\n${text}`)
}
