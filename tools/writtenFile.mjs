// A document, or a marked part of one, that is written from the sources and compared with them in CI.
import { readFile, writeFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { createServer, defaultServerConditions } from 'vite'

const root = fileURLToPath(new URL('..', import.meta.url))

/**
 * Writes the document; with `--check` only says whether what is written is what the sources say. What `make` gives is
 * text, or becomes JSON; with `between` it stands in that place of the file: between `<!-- keys -->` and `<!-- /keys -->`.
 */
export async function writeOrCheck({ file, module, make, from, command, between }) {
  const at = new URL(`../${file}`, import.meta.url)
  const made = (await loadSource(module))[make]()
  const written = await readFile(at, 'utf8').catch(() => '')
  const whole = typeof made === 'string' ? made : `${JSON.stringify(made, null, 2)}\n`
  const text = between === undefined ? whole : placed(written, between, whole, file)
  if (!process.argv.includes('--check')) {
    await writeFile(at, text)
    process.stdout.write(`Wrote ${file}\n`)
  } else if (written !== text) {
    process.stderr.write(`${file} is not what ${from} says. Run: ${command}\n`)
    process.exitCode = 1
  }
}

function placed(written, name, text, file) {
  const [before, rest] = written.split(`<!-- ${name} -->\n`)
  const after = rest?.split(`<!-- /${name} -->`)[1]
  if (after === undefined)
    throw new Error(`${file} has no place <!-- ${name} --> … <!-- /${name} -->`)
  return `${before}<!-- ${name} -->\n${text}\n<!-- /${name} -->${after}`
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
