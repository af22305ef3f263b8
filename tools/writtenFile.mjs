// A JSON document that is written from the sources, and compared with them in CI.
import { readFile, writeFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { createServer, defaultServerConditions } from 'vite'

const root = fileURLToPath(new URL('..', import.meta.url))

/** Writes the document; with `--check` only says whether what is written is what the sources say. */
export async function writeOrCheck({ file, module, make, from, command }) {
  const at = new URL(`../${file}`, import.meta.url)
  const text = `${JSON.stringify((await loadSource(module))[make](), null, 2)}\n`
  if (!process.argv.includes('--check')) {
    await writeFile(at, text)
    process.stdout.write(`Wrote ${file}\n`)
  } else if ((await readFile(at, 'utf8').catch(() => '')) !== text) {
    process.stderr.write(`${file} is not what ${from} says. Run: ${command}\n`)
    process.exitCode = 1
  }
}

/** Sources are TypeScript and find each other by the export condition: vite reads them. */
export async function loadSource(module) {
  const server = await createServer({
    configFile: false,
    root,
    appType: 'custom',
    logLevel: 'error',
    optimizeDeps: { noDiscovery: true },
    server: { middlewareMode: true, watch: null, ws: false },
    ssr: { resolve: { conditions: ['deskside-source', ...defaultServerConditions] } },
  })
  try {
    return await server.ssrLoadModule(module)
  } finally {
    await server.close()
  }
}
