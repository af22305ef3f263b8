import { readFile } from 'node:fs/promises'
import { createServer } from 'node:http'
import { extname, join, normalize } from 'node:path'

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
}

export type Site = { readonly url: string; close(): Promise<void> }

/** Folders of files, by the beginning of their addresses, and texts by the whole; `change` may give other bytes. */
export async function serve(options: {
  readonly folders: Readonly<Record<string, string>>
  readonly texts?: Readonly<Record<string, string>>
  readonly headers?: Readonly<Record<string, string>>
  readonly change?: (path: string, body: Buffer) => Buffer
}): Promise<Site> {
  const { folders, texts = {}, headers = {}, change = (_, body) => body } = options
  const server = createServer(async (request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://site.test')
    const path = pathname.endsWith('/') ? `${pathname}index.html` : pathname
    const prefix = Object.keys(folders)
      .sort((a, b) => b.length - a.length)
      .find((one) => path.startsWith(one))
    try {
      const file = join(folders[prefix ?? ''] ?? '', normalize(path.slice(prefix?.length)))
      const body = change(
        path,
        texts[path] === undefined ? await readFile(file) : Buffer.from(texts[path]),
      )
      const type = TYPES[extname(path)] ?? 'application/octet-stream'
      response.writeHead(200, { 'content-type': type, ...headers }).end(body)
    } catch {
      response.writeHead(404, headers).end()
    }
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  const port = typeof address === 'object' && address !== null ? address.port : 0
  return {
    url: `http://127.0.0.1:${port}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}
