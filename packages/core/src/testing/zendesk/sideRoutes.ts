import { isRecord } from '../../wire/isRecord.js'
import type { ZendeskAttachment } from './account.js'
import {
  type Asked,
  type EmulatorContext,
  forbidden,
  json,
  notFound,
  recordInvalid,
  UPLOAD_LIFE_MS,
  unauthorized,
} from './emulatorContext.js'
import { paged } from './pages.js'
import { attachmentView, fieldView, formView, tokenOf } from './views.js'

/** Everything beside the requests themselves. */
export async function answerSides(
  context: EmulatorContext,
  asked: Asked,
): Promise<Response | null> {
  const { method, path } = asked
  if (method === 'GET') return answerReads(context, asked)
  if (method === 'POST' && path === '/uploads') return createUpload(context, asked)
  const upload = /^\/uploads\/([^/]+)$/.exec(path)
  if (method === 'DELETE' && upload) return deleteUpload(context, String(upload[1]))
  const rated = /^\/tickets\/(\d+)\/satisfaction_rating$/.exec(path)
  if (method === 'POST' && rated) return rate(context, asked, Number(rated[1]))
  return null
}

function answerReads(context: EmulatorContext, asked: Asked): Response | null {
  const { account } = context
  const { path, query, user } = asked
  if (path === '/users/me') return json(200, { user: meView(asked) })
  if (path === '/ticket_forms') {
    // Inactive ones are hidden only where that is asked for.
    const forms = account.forms.filter(
      ({ isActive }) => query.get('active') !== 'true' || isActive !== false,
    )
    return json(200, { ticket_forms: forms.map(formView), next_page: null, count: forms.length })
  }
  if (path === '/ticket_fields') return listFields(context, asked)
  if (/^\/ticket_fields\/\d+$/.test(path)) return forbidden()
  if (path === '/custom_statuses') {
    if (user === null) return unauthorized()
    return json(200, {
      custom_statuses: account.statuses.map((status) => ({
        id: status.id,
        status_category: status.category,
        agent_label: `staff: ${status.endUserLabel}`,
        end_user_label: status.endUserLabel,
        end_user_description: '',
        active: true,
        default: status.isDefault,
      })),
    })
  }
  return answerArticles(context, asked)
}

function meView({ user }: Asked): Record<string, unknown> {
  if (user === null) {
    return { id: null, name: 'Anonymous user', email: 'invalid@example.com', role: 'end-user' }
  }
  return {
    id: user.id,
    name: user.name,
    email: user.email,
    role: user.role,
    organization_id: user.organizationId,
    verified: true,
    authenticity_token: 'csrf-word',
  }
}

/** `count` is of all fields, and a page can be short: those hidden from end users are cut out of it. */
function listFields({ account }: EmulatorContext, asked: Asked): Response {
  const number = Number(asked.query.get('page') ?? 1)
  const size = 4
  const page = account.fields.slice((number - 1) * size, number * size)
  const hasMore = number * size < account.fields.length
  const url = new URL(asked.request.url)
  url.searchParams.set('page', String(number + 1))
  return json(200, {
    ticket_fields: page.filter(({ isVisible }) => isVisible !== false).map(fieldView),
    next_page: hasMore ? url.href : null,
    previous_page: null,
    count: account.fields.length,
  })
}

async function createUpload(context: EmulatorContext, asked: Asked): Promise<Response> {
  const { account, options, nextId, now } = context
  if (asked.user === null && options.refusesAnonymous) return unauthorized()
  const name = asked.query.get('filename')
  if (!name) return recordInvalid('filename', 'cannot be blank', 'BlankValue')
  const bytes = new Uint8Array(await asked.request.arrayBuffer())
  if (bytes.length === 0) return recordInvalid('attachment', 'cannot be empty', 'BlankValue')
  const type = asked.request.headers.get('content-type') ?? 'application/octet-stream'
  const attachment: ZendeskAttachment = { id: nextId(), name, type, bytes }
  const known = account.uploads.get(asked.query.get('token') ?? '')
  const upload = known ?? { token: `u${nextId()}`, attachments: [], createdAt: now() }
  upload.attachments.push(attachment)
  account.uploads.set(upload.token, upload)
  return json(201, {
    upload: {
      token: upload.token,
      attachment: attachmentView(context, attachment),
      attachments: upload.attachments.map((one) => attachmentView(context, one)),
    },
  })
}

function deleteUpload({ account, now }: EmulatorContext, token: string): Response {
  const upload = account.uploads.get(token)
  if (!upload || now() - upload.createdAt >= UPLOAD_LIFE_MS) return notFound()
  account.uploads.delete(token)
  return new Response(null, { status: 204 })
}

async function rate(context: EmulatorContext, asked: Asked, id: number): Promise<Response> {
  const ticket = context.account.tickets.get(id)
  if (asked.user === null) return unauthorized()
  if (!ticket) return notFound()
  if (ticket.requesterId !== asked.user.id) return forbidden()
  const parsed: unknown = await asked.request.json().catch(() => null)
  const given = isRecord(parsed) ? parsed.satisfaction_rating : null
  const { score, comment } = isRecord(given) ? given : {}
  if (score !== 'good' && score !== 'bad') {
    return recordInvalid('score', 'is invalid', 'InvalidValue')
  }
  if (ticket.status !== 'solved' && ticket.status !== 'closed') return forbidden()
  ticket.satisfaction = { score, comment: typeof comment === 'string' ? comment : '' }
  return json(200, { satisfaction_rating: { id, ...ticket.satisfaction } })
}

/** Articles come as HTML alone. */
function answerArticles({ account }: EmulatorContext, asked: Asked): Response | null {
  const { query } = asked
  // A language may stand before the articles.
  const path = asked.path.replace(/^\/help_center\/(?!articles)[\w-]+/, '/help_center')
  const view = ({ id, title, html }: (typeof account.articles)[number]) => ({
    id,
    title,
    body: html,
    snippet: title,
    html_url: `https://help.example.com/hc/en-us/articles/${id}`,
    updated_at: '2026-01-04T08:00:00Z',
  })
  const page = (name: string, rows: typeof account.articles) =>
    paged(asked, name, rows, { sorted: (all) => all, view, rowsAtMost: 100, perPage: 25 })
  if (path === '/help_center/articles') return page('articles', account.articles)
  if (path === '/help_center/articles/search') {
    const words = (query.get('query') ?? '').toLowerCase().split(/\s+/u).filter(Boolean)
    if (words.length === 0) {
      return json(400, { error: 'query, category, section or label_names is required' })
    }
    const found = account.articles.filter(({ title, html }) =>
      words.every((word) => `${title} ${html}`.toLowerCase().includes(word)),
    )
    return page('results', found)
  }
  const one = /^\/help_center\/articles\/(\d+)$/.exec(path)
  if (!one) return null
  const article = account.articles.find(({ id }) => id === Number(one[1]))
  return article ? json(200, { article: view(article) }) : notFound()
}

/** The bytes of an attachment: by the word in its address, and signed in where the account says so. */
export function answerAttachment(
  { account, options }: EmulatorContext,
  path: string,
  isSignedIn: boolean,
): Response | null {
  const asked = /^\/attachments\/token\/([^/]+)\/$/.exec(path)
  if (!asked) return null
  if (options.hasPrivateAttachments && !isSignedIn) return notFound()
  const all = [...account.tickets.values()].flatMap(({ comments }) =>
    comments.flatMap(({ attachments }) => attachments),
  )
  const found = all.find(({ id }) => tokenOf(id) === asked[1])
  if (!found) return notFound()
  return new Response(found.bytes, { headers: { 'Content-Type': found.type } })
}
