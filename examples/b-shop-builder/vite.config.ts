import { cpSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { defineConfig, type Plugin } from 'vite'

const folder = (path: string) => fileURLToPath(new URL(path, import.meta.url))

/** The knowledge base has the widget by a script tag: its files lie beside the page's own. */
function scriptTagFiles(): Plugin {
  const files = folder('../../packages/widget/dist/cdn')
  const integrity = (): string =>
    JSON.parse(readFileSync(join(files, 'integrity.json'), 'utf8'))['deskside.js'].integrity
  let outDir = ''
  return {
    name: 'script-tag-files',
    configResolved({ root, build }) {
      outDir = resolve(root, build.outDir)
    },
    transformIndexHtml: (html) => html.replace('%DESKSIDE_INTEGRITY%', integrity),
    closeBundle: () =>
      cpSync(files, join(outDir, 'deskside'), {
        recursive: true,
        filter: (path) => !path.endsWith('.map'),
      }),
  }
}

/** Two pages: the back office imports the widget from npm, the knowledge base loads its script tag. */
export default defineConfig({
  root: folder('.'),
  logLevel: 'warn',
  plugins: [scriptTagFiles()],
  build: {
    outDir: folder('./dist/host'),
    emptyOutDir: true,
    target: 'es2022',
    modulePreload: { polyfill: false },
    assetsInlineLimit: 0,
    rolldownOptions: { input: [folder('./index.html'), folder('./docs.html')] },
  },
})
