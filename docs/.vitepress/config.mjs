// The docs as a site. Its Markdown is put together in .cache/docs-site by tools/docsSite/assemble.mjs: run
// `npm run docs:build`, not vitepress itself.
import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitepress'
import { apiRoutes } from '../../tools/docsSite/apiPages.mjs'
import { GROUPS } from '../../tools/docsSite/pages.mjs'

const cache = (name) => fileURLToPath(new URL(`../../.cache/${name}`, import.meta.url))
const srcDir = cache('docs-site')
const item = ({ title, route }) => ({ text: title, link: `/${route}` })
const api = apiRoutes().filter(({ route }) => existsSync(`${srcDir}/${route}.md`))

const sidebar = {
  '/': GROUPS.map(({ title, pages }) => ({ text: title, items: pages.map(item) })),
  '/api/': [{ text: 'API reference', items: api.map(item) }],
}

/** What a search looks through: of the API the names alone, or the index would be 1.15 MB and not 0.43. */
function searched(src, env, md) {
  const html = md.render(src, env)
  if (env.frontmatter?.search === false) return ''
  if (!env.relativePath.startsWith('api/')) return html
  const names = src.split('\n').filter((line) => /^#{1,3} /.test(line))
  return md.render(names.join('\n\n'), env)
}

function slugOf(title) {
  return title
    .trim()
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}_ -]/gu, '')
    .replaceAll(' ', '-')
}

export default defineConfig({
  title: 'Deskside',
  description: 'Support inside your app, on the helpdesk you already have.',
  lang: 'en',
  base: process.env.DOCS_BASE ?? '/',
  srcDir,
  outDir: cache('docs-dist'),
  cacheDir: cache('vitepress'),
  cleanUrls: true,
  srcExclude: ['public/**'],
  // A link that leads nowhere ends the build.
  ignoreDeadLinks: false,
  head: [
    [
      'link',
      { rel: 'icon', type: 'image/svg+xml', href: `${process.env.DOCS_BASE ?? '/'}mark.svg` },
    ],
  ],
  markdown: {
    theme: { light: 'github-light-high-contrast', dark: 'github-dark-default' },
    languageAlias: { log: 'json' },
    headers: { level: [2, 3] },
    // As the repository's own pages are shown elsewhere: `CHANNEL_KINDS` keeps its line, a dot goes.
    anchor: { slugify: (title) => slugOf(title) },
  },
  themeConfig: {
    logo: { src: '/mark.svg', alt: '' },
    nav: [
      { text: 'Start', link: '/start/overview', activeMatch: '^/start/' },
      { text: 'The desk', link: '/desk-configuration', activeMatch: '^/desk-' },
      { text: 'Backends', link: '/backends', activeMatch: '^/(backends|relay|operating)' },
      ...(api.length === 0
        ? []
        : [{ text: 'API', link: '/api/@deskside/core', activeMatch: '^/api/' }]),
    ],
    sidebar,
    outline: { level: [2, 3], label: 'On this page' },
    search: { provider: 'local', options: { detailedView: 'auto', _render: searched } },
    docFooter: { prev: 'Before', next: 'Next' },
    externalLinkIcon: true,
    footer: { message: 'MIT licence. No telemetry, here or in the packages.' },
  },
  vite: {
    publicDir: `${srcDir}/public`,
    logLevel: 'warn',
    build: { chunkSizeWarningLimit: 4_000 },
  },
})
