import { createServer, type Server } from 'node:http'
import { type Browser, chromium } from 'playwright'
import type { Rolldown } from 'vite'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { chromiumArgs } from './ensureChromium.mjs'
import { manifestOf, scriptTag } from './scriptTagPlugin.mjs'
import { buildToy } from './toyBuild.js'

const ENTRY = `
const secret = 'top-level names stay inside'
window.toy = { load: () => import('lazy'), secret: secret.length }
`

let browser: Browser
let files: Rolldown.OutputChunk[]
const servers: Server[] = []

beforeAll(async () => {
  const { CHROMIUM_PATH: executablePath } = process.env
  browser = await chromium.launch({
    args: [...chromiumArgs],
    ...(executablePath ? { executablePath } : {}),
  })
  files = await buildScript(ENTRY)
})

afterAll(async () => {
  await browser.close()
  for (const server of servers) server.close()
})

async function buildScript(entry: string): Promise<Rolldown.OutputChunk[]> {
  const modules = { entry, lazy: 'export const words = "from the chunk"' }
  const names = { entryFileNames: 'toy.js', chunkFileNames: '[name]-[hash].js' }
  const output = await buildToy(modules, [scriptTag('toy.js')], names)
  return output.filter((file) => file.type === 'chunk')
}

/** Serves pages by path; everything of ours as a CDN does, for any origin. */
async function serve(answer: (path: string) => { type: string; body: string } | undefined) {
  const server = createServer((request, response) => {
    const found = answer(request.url ?? '/')
    response.setHeader('access-control-allow-origin', '*')
    if (!found) return response.writeHead(404).end()
    return response.writeHead(200, { 'content-type': found.type }).end(found.body)
  })
  servers.push(server)
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  return `http://127.0.0.1:${typeof address === 'object' ? address?.port : 0}`
}

test('a classic script of another origin finds its chunks, under a strict policy (X12)', async () => {
  const cdn = await serve((path) => {
    const file = files.find(({ fileName }) => path === `/deep/${fileName}`)
    return file && { type: 'text/javascript', body: file.code }
  })
  const policy = `default-src 'none'; script-src ${cdn}; require-trusted-types-for 'script'; trusted-types 'none'`
  const host = await serve(() => ({
    type: 'text/html',
    body: `<!doctype html><meta http-equiv="content-security-policy" content="${policy}">
      <script async src="${cdn}/deep/toy.js"></script>`,
  }))
  const page = await browser.newPage()
  await page.goto(`${host}/some/page`, { waitUntil: 'load' })
  const words = await page.evaluate(() =>
    (window as unknown as { toy: { load(): Promise<{ words: string }> } }).toy
      .load()
      .then((chunk) => chunk.words),
  )
  expect(words).toBe('from the chunk')
  // A top-level `const` of a classic script would be in scope here.
  expect(await page.evaluate('typeof secret + typeof scriptFolder')).toBe('undefinedundefined')
  await page.close()
})

test('the manifest has the hash that a browser accepts, and what needs what', async () => {
  const manifest = manifestOf(files)
  const entry = manifest['toy.js']
  const [lazy] = entry?.dynamicImports ?? []
  expect(lazy).toMatch(/^.*lazy-[\w-]+\.js$/)
  const host = await serve((path) =>
    path === '/toy.js'
      ? { type: 'text/javascript', body: files.find(({ isEntry }) => isEntry)?.code ?? '' }
      : {
          type: 'text/html',
          body: `<!doctype html><script src="/toy.js" integrity="${entry?.integrity}"></script>`,
        },
  )
  const page = await browser.newPage()
  await page.goto(host)
  expect(await page.evaluate(() => 'toy' in window)).toBe(true)
  await page.close()
})

test('an entry that cannot be a classic script fails the build', async () => {
  await expect(buildScript("export const toy = () => import('lazy')")).rejects.toThrow('exports')
})
