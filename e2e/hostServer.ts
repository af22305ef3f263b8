import { createReadStream } from 'node:fs'
import { readFile, stat } from 'node:fs/promises'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import { extname, join, normalize } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { SupportUser } from '@deskside/core'
import { signToken } from '@deskside/relay'

const PAGES = fileURLToPath(new URL('./pages', import.meta.url))
const CORE = fileURLToPath(new URL('../packages/core/dist', import.meta.url))
const MODULES = fileURLToPath(new URL('../node_modules', import.meta.url))
const WIDGET = fileURLToPath(new URL('../packages/widget/dist/cdn', import.meta.url))

const FOLDERS = [
  ['/deskside/', WIDGET],
  ['/core/', CORE],
  ['/modules/', MODULES],
] as const

const TYPES: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
}

/** What the strictest host allows: no inline code or style, no eval, no policy for Trusted Types. */
export function strictPolicy(apiOrigin: string): string {
  return [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    `connect-src 'self' ${apiOrigin}`,
    "img-src 'self' blob:",
    "require-trusted-types-for 'script'",
    "trusted-types 'none'",
  ].join('; ')
}

/** An answer of the host's server that is no file. */
export type HostAnswer = {
  readonly body: string
  readonly type?: string
  readonly headers?: Readonly<Record<string, string>>
}

export type HostServer = {
  readonly url: string
  /** Paths asked for, oldest first. */
  readonly requests: readonly string[]
  close(): Promise<void>
}

/**
 * A host app's own server: its pages, the widget's files under /deskside/, the core's under /core/,
 * and the token endpoint that a host writes (`POST /token?user=maya`).
 */
export async function startHostServer(options: {
  readonly secret: string
  readonly contentSecurityPolicy?: string
  /** Whom a token names. @default the id alone */
  readonly userOf?: (id: string) => SupportUser
  /** By path; these win over files. */
  readonly answers?: Readonly<Record<string, HostAnswer>>
  /** Go along with every answer. */
  readonly headers?: Readonly<Record<string, string>>
}): Promise<HostServer> {
  const requests: string[] = []
  const server = createServer((request, response) => {
    const url = new URL(request.url ?? '/', 'http://host.test')
    requests.push(url.pathname)
    answer(url, request, response, options).catch(() => {
      if (!response.headersSent) response.writeHead(500)
      response.end()
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  const port = typeof address === 'object' && address !== null ? address.port : 0
  return {
    url: `http://127.0.0.1:${port}`,
    requests,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}

async function answer(
  url: URL,
  request: IncomingMessage,
  response: ServerResponse,
  options: Parameters<typeof startHostServer>[0],
): Promise<void> {
  for (const [name, value] of Object.entries(options.headers ?? {})) response.setHeader(name, value)
  if (url.pathname === '/token' && request.method === 'POST') {
    const id = url.searchParams.get('user') ?? 'maya'
    const expiresInSeconds = Number(url.searchParams.get('expires') ?? 600)
    const user = options.userOf?.(id) ?? { id }
    const token = await signToken({ secret: options.secret, user, expiresInSeconds })
    response.writeHead(200, { 'content-type': 'application/json', 'cache-control': 'no-store' })
    response.end(JSON.stringify({ token }))
    return
  }
  const made = options.answers?.[url.pathname]
  if (made) {
    const headers = { 'content-type': made.type ?? 'text/javascript', ...made.headers }
    response.writeHead(200, headers).end(made.body)
    return
  }
  const file = fileOf(url.pathname === '/' ? '/app.html' : url.pathname)
  if ((await stat(file).catch(() => undefined))?.isFile() !== true) {
    response.writeHead(404).end()
    return
  }
  response.setHeader('content-type', TYPES[extname(file)] ?? 'application/octet-stream')
  if (options.contentSecurityPolicy !== undefined) {
    response.setHeader('content-security-policy', options.contentSecurityPolicy)
  }
  if (extname(file) === '.html') response.end(await readFile(file))
  else createReadStream(file).pipe(response)
}

function fileOf(path: string): string {
  for (const [prefix, folder] of FOLDERS) {
    if (path.startsWith(prefix)) return join(folder, normalize(path.slice(prefix.length - 1)))
  }
  return join(PAGES, normalize(path))
}
