import { isRecord } from '../../wire/isRecord.js'
import type { ZendeskComment, ZendeskTicket, ZendeskUser } from './account.js'
import {
  type Asked,
  type EmulatorContext,
  escapeHtml,
  forbidden,
  json,
  notFound,
  recordInvalid,
  setStatus,
  unauthorized,
} from './emulatorContext.js'
import { newTicket, takeUploads } from './newTicket.js'
import { paged } from './pages.js'
import { canBeSolvedBy, commentView, requestView, userView } from './views.js'

/** The Requests API: what an end user may do, and how it says less than it should. */
export async function answerRequests(
  context: EmulatorContext,
  asked: Asked,
): Promise<Response | null> {
  const { method, path } = asked
  if (path === '/requests' && method === 'POST') return createRequest(context, asked)
  if (path === '/requests' && method === 'GET') return listRequests(context, asked)
  if (path === '/requests/search' && method === 'GET') return searchRequests(context, asked)
  const organization = /^\/organizations\/(\d+)\/requests$/.exec(path)
  if (organization && method === 'GET') return listOrganization(context, asked, organization[1])
  const one = /^\/requests\/([^/]+)(\/comments)?$/.exec(path)
  if (!one) return null
  const me = asked.user
  if (me === null) return unauthorized()
  const ticket = context.account.tickets.get(Number(one[1]))
  if (!ticket || ticket.isSuspended) return notFound()
  // Not 404: the vendor tells a stranger that there is one.
  if (!mayRead(context, ticket, me)) return forbidden()
  if (one[2] && method === 'GET') return listComments(context, asked, ticket)
  if (!one[2] && method === 'GET') return oneRequest(context, asked, ticket, me)
  if (!one[2] && method === 'PUT') return updateRequest(context, asked, ticket, me)
  return null
}

function mayRead({ options }: EmulatorContext, ticket: ZendeskTicket, me: ZendeskUser): boolean {
  if (ticket.requesterId === me.id) return true
  const { organizationId } = ticket
  return (
    organizationId !== null &&
    organizationId === me.organizationId &&
    options.sharedOrganizations.includes(organizationId)
  )
}

async function createRequest(context: EmulatorContext, asked: Asked): Promise<Response> {
  const body = await bodyOf(asked.request)
  const made = newTicket(context, asked, body)
  if (made instanceof Response) return made
  return json(201, { request: requestView(context, made, asked.user) })
}

function listRequests(context: EmulatorContext, asked: Asked): Response {
  const { user } = asked
  if (user === null) return unauthorized()
  const mine = readable(context).filter(({ requesterId }) => requesterId === user.id)
  return listOf(context, asked, withStatus(asked, mine))
}

function listOrganization(
  context: EmulatorContext,
  asked: Asked,
  id: string | undefined,
): Response {
  const { user } = asked
  if (user === null) return unauthorized()
  const isShared = context.options.sharedOrganizations.includes(Number(id))
  if (!isShared || user.organizationId !== Number(id)) return forbidden()
  return listOf(
    context,
    asked,
    readable(context).filter(({ organizationId }) => organizationId === Number(id)),
  )
}

function searchRequests(context: EmulatorContext, asked: Asked): Response {
  const { user, query } = asked
  if (user === null) return unauthorized()
  if (query.has('page[size]')) return json(400, { error: 'InvalidPaginationParameter' })
  const page = Number(query.get('page') ?? 1)
  if (page * Number(query.get('per_page') ?? 15) > 1_000) {
    return json(422, { error: 'unavailable', description: 'Number of allowed results exceeded' })
  }
  const words = (query.get('query') ?? '').toLowerCase().split(/\s+/u).filter(Boolean)
  const indexedTo = context.now() - context.options.searchLagMs
  const found = readable(context).filter(
    (ticket) =>
      ticket.requesterId === user.id &&
      ticket.updatedAt <= indexedTo &&
      words.every((word) => textOf(ticket).includes(word)),
  )
  return listOf(context, asked, withStatus(asked, found), 15)
}

function textOf({ id, subject, comments }: ZendeskTicket): string {
  const said = comments.filter(({ isPublic }) => isPublic).map(({ body }) => body)
  return [String(id), subject, ...said].join('\n').toLowerCase()
}

/** An unknown word among the statuses is no error: it takes the whole filter away. */
function withStatus(asked: Asked, rows: readonly ZendeskTicket[]): readonly ZendeskTicket[] {
  const words = asked.query.get('status')?.split(',')
  const known = ['new', 'open', 'pending', 'hold', 'solved', 'closed']
  if (!words?.every((word) => known.includes(word))) return rows
  return rows.filter(({ status }) => words.includes(status))
}

function readable({ account }: EmulatorContext): readonly ZendeskTicket[] {
  return [...account.tickets.values()].filter(({ isSuspended }) => !isSuspended)
}

function listOf(
  context: EmulatorContext,
  asked: Asked,
  rows: readonly ZendeskTicket[],
  perPage = 100,
): Response {
  const { query, user } = asked
  const key = query.get('sort_by') === 'created_at' ? 'createdAt' : 'updatedAt'
  const turn = query.get('sort_order') === 'desc' ? -1 : 1
  return paged(asked, 'requests', rows, {
    sorted: (all) => [...all].sort((a, b) => turn * (a[key] - b[key] || a.id - b.id)),
    view: (ticket) => requestView(context, ticket, user),
    more: (page) => sideloads(context, asked, page.flatMap(peopleOf)),
    rowsAtMost: context.options.rowsAtMost,
    perPage,
  })
}

const peopleOf = ({ requesterId, assigneeId }: ZendeskTicket): readonly number[] =>
  assigneeId === null ? [requesterId] : [requesterId, assigneeId]

function sideloads(
  { account }: EmulatorContext,
  asked: Asked,
  ids: readonly number[],
): Record<string, unknown> {
  if (asked.query.get('include') !== 'users') return {}
  const users = [...new Set(ids)].flatMap((id) => account.users.get(id) ?? [])
  return { users: users.map(userView) }
}

function oneRequest(
  context: EmulatorContext,
  asked: Asked,
  ticket: ZendeskTicket,
  me: ZendeskUser,
): Response {
  return json(200, {
    request: requestView(context, ticket, me),
    ...sideloads(context, asked, peopleOf(ticket)),
  })
}

function listComments(context: EmulatorContext, asked: Asked, ticket: ZendeskTicket): Response {
  const { account } = context
  const since = Date.parse(asked.query.get('since') ?? '') || 0
  const shown = ticket.comments.filter(({ isPublic, createdAt }) => isPublic && createdAt >= since)
  return paged<ZendeskComment>(asked, 'comments', shown, {
    sorted: (rows) => rows,
    view: (comment) => commentView(context, comment),
    more: (page) => ({
      users: [...new Set(page.map(({ authorId }) => authorId))].flatMap((id) => {
        const user = account.users.get(id)
        return user ? [userView(user)] : []
      }),
    }),
    // What breaks is reported of lists of requests alone.
    rowsAtMost: 100,
    perPage: 100,
  })
}

/** Knows a comment, `solved` and more people; anything else is passed over in silence. */
async function updateRequest(
  context: EmulatorContext,
  asked: Asked,
  ticket: ZendeskTicket,
  me: ZendeskUser,
): Promise<Response> {
  const body = await bodyOf(asked.request)
  const { comment, solved } = body
  if (ticket.status === 'closed') {
    return recordInvalid('status', 'closed prevents ticket update', 'InvalidValue')
  }
  if (isRecord(comment)) {
    const text = typeof comment.body === 'string' ? comment.body : ''
    if (text.trim() === '') return recordInvalid('comment', 'cannot be blank', 'BlankValue')
    ticket.comments.push(newComment(context, me, text, takeUploads(context, comment.uploads)))
    if (['pending', 'hold', 'solved'].includes(ticket.status)) setStatus(context, ticket, 'open')
    ticket.updatedAt = context.now()
  }
  // Without the right to: 200, and nothing happens.
  if (solved === true && canBeSolvedBy(ticket, me)) {
    setStatus(context, ticket, 'solved')
    ticket.updatedAt = context.now()
  }
  return json(200, { request: requestView(context, ticket, me) })
}

/** What an end user writes is public, whatever `public` says. */
function newComment(
  context: EmulatorContext,
  author: ZendeskUser,
  body: string,
  attachments: ZendeskComment['attachments'],
): ZendeskComment {
  return {
    id: context.nextId(),
    authorId: author.id,
    body,
    html: `<p>${escapeHtml(body)}</p>`,
    isPublic: true,
    createdAt: context.now(),
    attachments,
  }
}

export async function bodyOf(request: Request): Promise<Record<string, unknown>> {
  const parsed: unknown = await request.json().catch(() => null)
  const inner = isRecord(parsed) ? parsed.request : null
  return isRecord(inner) ? inner : {}
}
