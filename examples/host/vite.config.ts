import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vite'

const folder = (path: string) => fileURLToPath(new URL(path, import.meta.url))

/** The server of all examples, for Node. It imports the packages' builds when it runs. */
export default defineConfig({
  root: folder('.'),
  logLevel: 'warn',
  publicDir: false,
  ssr: { external: true },
  build: {
    ssr: folder('./main.ts'),
    outDir: folder('./dist'),
    target: 'node20',
    rolldownOptions: { output: { entryFileNames: 'main.js' } },
  },
})
