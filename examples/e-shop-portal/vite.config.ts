import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vite'

const folder = (path: string) => fileURLToPath(new URL(path, import.meta.url))

/** The host page: an ordinary app that imports the published builds of the packages. */
export default defineConfig({
  root: folder('.'),
  logLevel: 'warn',
  build: {
    outDir: folder('./dist/host'),
    emptyOutDir: true,
    target: 'es2022',
    // Chromium, Firefox and Safari of the last two years know it; the polyfill would need a fetch.
    modulePreload: { polyfill: false },
    assetsInlineLimit: 0,
  },
})
