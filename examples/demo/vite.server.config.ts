import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vite'

const folder = (path: string) => fileURLToPath(new URL(path, import.meta.url))

/** The demo's own server, for Node. It imports the packages' builds when it runs. */
export default defineConfig({
  root: folder('.'),
  logLevel: 'warn',
  publicDir: false,
  ssr: { external: true },
  build: {
    ssr: folder('./server.ts'),
    outDir: folder('./dist'),
    // The page is in dist/host.
    emptyOutDir: false,
    target: 'node20',
    rolldownOptions: { output: { entryFileNames: 'server.js' } },
  },
})
