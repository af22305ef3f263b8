import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { createServer } from 'node:http'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { signToken } from '@deskside/relay'
import { build } from 'vite'
import { root } from '../../steps.mjs'
import { pageOf, VARIANTS } from './variants.mjs'

const PAGES = join(root, 'tools/bench/browser/pages')
const CDN = join(root, 'packages/widget/dist/cdn')
const PEERS = join(root, '.cache/peers')

const TYPES = { js: 'text/javascript', css: 'text/css', html: 'text/html; charset=utf-8' }

/** Every page over one server, compressed beforehand as a host's CDN does. */
export async function startSite({ endpoint, secret }) {
  const files = new Map()
  const add = (path, body) => files.set(path, gzipSync(body, { level: 9 }))
  const codes = new Map()
  for (const name of ['floor', 'sentry', 'uppy', 'deskside']) {
    for (const { fileName, code, source } of await bundle(name)) {
      add(`/${fileName}`, code ?? source)
      codes.set(fileName.replace(/\.js$/, ''), code)
    }
  }
  for (const name of readdirSync(CDN).filter((one) => one.endsWith('.js'))) {
    add(`/deskside/${name}`, readFileSync(join(CDN, name)))
  }
  add('/host.js', hostScript())
  for (const variant of VARIANTS) {
    const css = files.has(`/${variant.name}.css`)
    const inline = variant.isInline && codes.get(variant.page ?? variant.name)
    add(`/${variant.name}.html`, pageOf(variant, { css, endpoint, inline }))
  }
  const server = createServer(async (request, response) => {
    const { pathname } = new URL(request.url, 'http://host.test')
    if (pathname === '/token') {
      const token = await signToken({ secret, user: { id: 'maya' }, expiresInSeconds: 600 })
      response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify({ token }))
      return
    }
    const body = files.get(pathname)
    const type = TYPES[pathname.split('.').at(-1)]
    if (!body) response.writeHead(404).end()
    else response.writeHead(200, { 'content-type': type, 'content-encoding': 'gzip' }).end(body)
  })
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve))
  return {
    url: `http://127.0.0.1:${server.address().port}`,
    close() {
      server.close()
      server.closeAllConnections()
    },
  }
}

/** A small app: 36 kB that do not shrink, so that the blank page is ready when budgets.md's was. */
function hostScript() {
  const noise = createHash('shake256', { outputLength: 36_000 }).update('host').digest('base64')
  return `window.hostApp = ${JSON.stringify(noise)}.length`
}

const isPeer = (name) => VARIANTS.some((one) => one.name === name && one.isPeer)

/** As a host would bundle it: minified, with chunks where it asks for them. */
async function bundle(name) {
  // Peers are no part of the workspace: their pages are built where they are installed.
  const folder = isPeer(name) ? PEERS : PAGES
  const result = await build({
    configFile: false,
    root: folder,
    logLevel: 'error',
    build: {
      write: false,
      target: 'es2022',
      minify: 'oxc',
      modulePreload: false,
      cssCodeSplit: false,
      rolldownOptions: {
        input: join(folder, `${name}.js`),
        output: {
          entryFileNames: `${name}.js`,
          chunkFileNames: `${name}-[hash].js`,
          assetFileNames: `${name}[extname]`,
        },
      },
    },
  })
  return result.output
}
