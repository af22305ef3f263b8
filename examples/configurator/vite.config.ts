import { fileURLToPath } from 'node:url'
import { defaultClientConditions, defineConfig } from 'vite'

const folder = (path: string) => fileURLToPath(new URL(path, import.meta.url))

/**
 * The configurator: two pages without a server. `npm run configurator` serves them over the sources
 * of the packages; a build takes the packages as they are published.
 */
export default defineConfig(({ command }) => ({
  root: folder('.'),
  base: './',
  logLevel: 'warn',
  resolve: {
    conditions: [...(command === 'serve' ? ['deskside-source'] : []), ...defaultClientConditions],
  },
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  // Words and desks are read from beside this folder.
  server: { fs: { allow: [folder('../..')] } },
  build: {
    target: 'es2022',
    modulePreload: { polyfill: false },
    // The world is a whole support desk, and only these pages carry it.
    chunkSizeWarningLimit: 1_000,
    rolldownOptions: { input: [folder('./index.html'), folder('./preview.html')] },
  },
}))
