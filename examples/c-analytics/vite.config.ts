import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vite'

const folder = (path: string) => fileURLToPath(new URL(path, import.meta.url))

/** Three pages, each loaded as a whole: this product is no single-page app. */
export default defineConfig({
  root: folder('.'),
  logLevel: 'warn',
  build: {
    outDir: folder('./dist/host'),
    emptyOutDir: true,
    target: 'es2022',
    modulePreload: { polyfill: false },
    assetsInlineLimit: 0,
    rolldownOptions: {
      input: ['index', 'goals', 'support'].map((page) => folder(`./${page}.html`)),
    },
  },
})
