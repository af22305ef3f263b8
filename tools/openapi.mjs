// docs/openapi.json from the routes table: `node tools/openapi.mjs` writes it, `--check` compares.
import { readFile, writeFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { createServer, defaultServerConditions } from 'vite'

const root = fileURLToPath(new URL('..', import.meta.url))
const file = new URL('../docs/openapi.json', import.meta.url)

const text = `${JSON.stringify(await loadDocument(), null, 2)}\n`
if (!process.argv.includes('--check')) {
  await writeFile(file, text)
  process.stdout.write('Wrote docs/openapi.json\n')
} else if ((await readFile(file, 'utf8').catch(() => '')) !== text) {
  process.stderr.write(
    'docs/openapi.json is not what the routes table says. Run: node tools/openapi.mjs\n',
  )
  process.exitCode = 1
}

/** Sources are TypeScript and find each other by the export condition: vite reads them. */
async function loadDocument() {
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
    const { createDocument } = await server.ssrLoadModule('/tools/openapi/document.ts')
    return createDocument()
  } finally {
    await server.close()
  }
}
