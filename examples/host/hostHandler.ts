import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http'
import { signToken } from '@deskside/relay'
import type { HostApp } from './hostApp.js'
import type { HostFile } from './hostFiles.js'
import { pageHeaders, renderPage } from './page.js'
import { personById, type Sessions } from './sessions.js'

/** Long enough for a page to work, short enough for a stolen token to be of little use. */
const TOKEN_SECONDS = 10 * 60

export type HostHandlerDeps = {
  readonly host: HostApp
  readonly files: ReadonlyMap<string, HostFile>
  readonly sessions: Sessions
  /** Shared with the support desk; never leaves the server. */
  readonly secret: string
  /** Known once both servers listen. */
  readonly supportUrl: () => string
  readonly ownOrigins: () => readonly string[]
}

/** A host's own server: its pages, the session, and tokens for the support desk. */
export function createHostHandler(deps: HostHandlerDeps): RequestListener {
  return (request, response) => {
    answer(request, response, deps).catch((error: unknown) => {
      process.stderr.write(`${String(error)}\n`)
      if (!response.headersSent) sendJson(response, 500, { error: 'internal' })
    })
  }
}

async function answer(
  request: IncomingMessage,
  response: ServerResponse,
  deps: HostHandlerDeps,
): Promise<void> {
  const { pathname } = new URL(request.url ?? '/', 'http://host')
  if (pathname.startsWith('/api/')) return answerApi(request, response, pathname, deps)
  if (request.method !== 'GET' && request.method !== 'HEAD') return sendStatus(response, 405)
  const file = deps.files.get(pathname)
  if (file !== undefined && !pathname.endsWith('.html')) return sendFile(response, file)
  // A missing asset must not answer with the page: the browser would run HTML as a script.
  if (/\.[a-z0-9]+$/i.test(pathname)) return sendStatus(response, 404)
  sendPage(request, response, pathname, deps)
}

async function answerApi(
  request: IncomingMessage,
  response: ServerResponse,
  pathname: string,
  deps: HostHandlerDeps,
): Promise<void> {
  // The cookie is SameSite=Strict; the Origin is checked as well, so that no other page signs in.
  const origin = request.headers.origin
  if (origin !== undefined && !deps.ownOrigins().includes(origin)) return sendStatus(response, 403)
  const person = deps.sessions.personOf(request.headers.cookie)
  switch (`${request.method} ${pathname}`) {
    case 'GET /api/session':
      return sendJson(response, 200, { person: person?.id ?? null })
    case 'POST /api/session': {
      const chosen = personById(deps.host, (await readJson(request)).person)
      if (chosen === null) return sendJson(response, 422, { error: 'unknown_person' })
      response.setHeader('Set-Cookie', deps.sessions.begin(chosen.id))
      return sendJson(response, 200, { person: chosen.id })
    }
    case 'DELETE /api/session':
      response.setHeader('Set-Cookie', deps.sessions.begin(null))
      return sendJson(response, 200, { person: null })
    case 'POST /api/support-token': {
      if (person === null) return sendJson(response, 401, { error: 'signed_out' })
      const token = await signToken({
        secret: deps.secret,
        // Mails that support has answered come in the language of the page.
        user: { ...person, locale: pageLanguage(request, deps.host) },
        expiresInSeconds: TOKEN_SECONDS,
      })
      return sendJson(response, 200, { token })
    }
    default:
      return sendStatus(response, 404)
  }
}

/** As the page asks: each one names its own language in place of the browser's. */
function pageLanguage({ headers }: IncomingMessage, { languages }: HostApp): string {
  const asked = headers['accept-language']?.slice(0, 2)
  return languages.find((language) => language === asked) ?? languages[0] ?? 'en'
}

function sendPage(
  request: IncomingMessage,
  response: ServerResponse,
  pathname: string,
  deps: HostHandlerDeps,
): void {
  const page = pageOf(pathname, deps.files)
  const html = renderPage(page.bytes.toString('utf8'), {
    person: deps.sessions.personOf(request.headers.cookie),
    people: deps.host.people,
    supportUrl: deps.supportUrl(),
  })
  response.writeHead(200, { 'Content-Type': page.type, ...pageHeaders(deps.supportUrl()) })
  response.end(html)
}

/** `/docs/anything` is a route of `docs.html`, where the host has one, or else of `index.html`. */
function pageOf(pathname: string, files: HostHandlerDeps['files']): HostFile {
  const [, first = ''] = pathname.split('/')
  const page = files.get(`/${first}.html`) ?? files.get('/index.html')
  if (page === undefined) throw new Error('The host page was not built')
  return page
}

function sendFile(response: ServerResponse, file: HostFile): void {
  response.writeHead(200, {
    'Content-Type': file.type,
    'Content-Length': file.bytes.length,
    'Cache-Control': file.hashed ? 'public, max-age=31536000, immutable' : 'no-cache',
    'X-Content-Type-Options': 'nosniff',
  })
  response.end(file.bytes)
}

function sendJson(response: ServerResponse, status: number, value: unknown): void {
  response.writeHead(status, { 'Content-Type': 'application/json', 'Cache-Control': 'no-store' })
  response.end(JSON.stringify(value))
}

function sendStatus(response: ServerResponse, status: number): void {
  response.writeHead(status).end()
}

const LONGEST_BODY = 10_000

async function readJson(request: IncomingMessage): Promise<Record<string, unknown>> {
  let text = ''
  for await (const piece of request) {
    text += String(piece)
    if (text.length > LONGEST_BODY) return {}
  }
  try {
    const value: unknown = JSON.parse(text)
    return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {}
  } catch {
    return {}
  }
}
