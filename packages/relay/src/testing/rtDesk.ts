import type { Backend, DeskConfigInput, SupportUser } from '@deskside/core'
import { type AgentDoor, conformanceDesk } from '@deskside/core/testing'
import {
  type RequestTrackerOptions,
  requestTrackerBackend,
} from '../helpdesks/requestTracker/index.js'

/** The real Request Tracker that `npm run test:rt` has started. */
export type LiveRt = {
  readonly url: string
  readonly version: string
  readonly pid: number
  readonly tokens: Readonly<Record<string, string>>
  /** The file that all its mail goes to. */
  readonly mails: string
}

/** Fails where there is none: a suite over a live server is never left out in silence. */
export function liveRt(): LiveRt {
  const text = process.env.DESKSIDE_RT
  if (!text) throw new Error('No Request Tracker is running: `npm run test:rt` starts one.')
  return JSON.parse(text) as LiveRt
}

export const rtDesk = {
  name: conformanceDesk.name,
  form: conformanceDesk.form,
  list: conformanceDesk.list,
  categoryChange: { open: 'change', in_progress: 'request' },
  articles: conformanceDesk.articles,
} as const satisfies DeskConfigInput

/** As the desk of `tools/rt/initialdata.pl` is set up. */
export function rtOptions(patch: Partial<RequestTrackerOptions> = {}): RequestTrackerOptions {
  const rt = liveRt()
  return {
    url: rt.url,
    token: rt.tokens.relay ?? '',
    account: 'relay',
    desk: rtDesk,
    queue: 'Support',
    closedStatus: 'closed',
    columns: { categoryId: 'Category', typeId: 'Question type', projectId: 'Project' },
    rating: { score: 'Satisfaction', comment: 'Satisfaction comment' },
    articles: { className: 'FAQ', body: 'Body' },
    settleMs: 0,
    ...patch,
  }
}

export const RT_PEOPLE = {
  alice: {
    id: 'alice',
    name: 'Alice Acme',
    email: 'alice@acme.test',
    organization: { id: 'Acme' },
  },
  bob: { id: 'bob', name: 'Bob Acme', email: 'bob@acme.test', organization: { id: 'Acme' } },
  carol: {
    id: 'carol',
    name: 'Carol Globex',
    email: 'carol@globex.test',
    organization: { id: 'Globex' },
  },
} as const satisfies Readonly<Record<string, SupportUser>>

/**
 * Three people whom nobody else has tickets of: two of one organisation, one of another. RT knows
 * them before they write, as it knows an organisation's people.
 */
export async function newPeople(): Promise<typeof RT_PEOPLE> {
  const word = crypto.randomUUID().slice(0, 8)
  const root = `Basic ${btoa('root:root-pass-1')}`
  const made = await Promise.all(
    Object.entries(RT_PEOPLE).map(async ([name, person]) => {
      const organization = { id: `${person.organization.id} ${word}` }
      const email = person.email.replace('@', `-${word}@`)
      const user = {
        Name: email,
        EmailAddress: email,
        RealName: person.name,
        Organization: organization.id,
      }
      const response = await fetch(`${liveRt().url}/REST/2.0/user`, {
        method: 'POST',
        headers: { Authorization: root, 'Content-Type': 'application/json' },
        body: JSON.stringify(user),
      })
      if (!response.ok) throw new Error(`RT made no ${email}: ${await response.text()}`)
      return [name, { ...person, id: `${person.id}-${word}`, email, organization }]
    }),
  )
  return Object.fromEntries(made)
}

/** RT's own REST 2.0, asked as one of its accounts. */
export interface RtAsker {
  (method: string, path: string, body?: unknown): Promise<Response>
  json<T>(method: string, path: string, body?: unknown): Promise<T>
}

export function askRt(account: string): RtAsker {
  const rt = liveRt()
  const ask = (method: string, path: string, body?: unknown) => {
    const isForm = body instanceof FormData
    const sent = isForm ? body : body === undefined ? null : JSON.stringify(body)
    return fetch(`${rt.url}/REST/2.0${path}`, {
      method,
      headers: {
        Authorization: `token ${rt.tokens[account]}`,
        ...(isForm || body === undefined ? {} : { 'Content-Type': 'application/json' }),
      },
      body: sent,
    })
  }
  return Object.assign(ask, {
    async json<T>(method: string, path: string, body?: unknown): Promise<T> {
      const response = await ask(method, path, body)
      const text = await response.text()
      if (!response.ok) throw new Error(`${method} ${path}: ${response.status} ${text}`)
      return (text === '' ? undefined : JSON.parse(text)) as T
    },
  })
}

type RtList = { readonly items: readonly { readonly id: string; readonly Filename: string }[] }

const STATUS = { in_progress: 'open', waiting_on_customer: 'stalled', solved: 'resolved' } as const

/** What staff do, as RT's own agent. */
export function rtAgent(requestor: string = RT_PEOPLE.alice.email): AgentDoor {
  const rt = askRt('agnes')

  async function say(ticketId: string, verb: string, json: object, files: readonly File[]) {
    const form = new FormData()
    form.append('JSON', JSON.stringify(json))
    for (const file of files) form.append('Attachments', file, file.name)
    const body = files.length === 0 ? json : form
    const response = await rt('POST', `/ticket/${ticketId}/${verb}`, body)
    if (response.status !== 201) throw new Error(`${verb}: ${await response.text()}`)
    return response.headers.get('location')?.split('/').at(-1) ?? ''
  }

  return {
    async reply(ticketId, { body, internal = false, files = [], status }) {
      const attached = files.map(
        ({ name, type, bytes }) => new File([new Uint8Array(bytes)], name, { type }),
      )
      const json = { Content: body, ContentType: 'text/plain' }
      const messageId = await say(ticketId, internal ? 'comment' : 'correspond', json, attached)
      if (status !== undefined) {
        await rt.json('PUT', `/ticket/${ticketId}`, { Status: STATUS[status] })
      }
      const path = `/transaction/${messageId}/attachments?fields=Filename&per_page=100`
      const { items } = await rt.json<RtList>('GET', path)
      const named = items.filter(({ Filename }) => Filename)
      return { messageId, attachmentIds: named.map(({ id }) => String(id)) }
    },
    async replyHtml(ticketId, html) {
      await say(ticketId, 'correspond', { Content: html, ContentType: 'text/html' }, [])
    },
    async decline(ticketId, reason) {
      const CustomFields = { 'Decline reason': reason }
      await rt.json('PUT', `/ticket/${ticketId}`, { Status: 'rejected', CustomFields })
    },
    async createForAlice({ subject, body }) {
      const made = await rt.json<{ id: string }>('POST', '/ticket', {
        Queue: 'Support',
        Subject: subject,
        Content: body,
        ContentType: 'text/plain',
        Requestor: requestor,
        CustomFields: { Category: 'help' },
      })
      return { id: String(made.id) }
    },
    async readAll(ticketId) {
      const [ticket, history] = await Promise.all([
        rt.json('GET', `/ticket/${ticketId}`),
        rt.json('GET', `/ticket/${ticketId}/history?per_page=100&fields=Type,Field,NewValue`),
      ])
      return JSON.stringify([ticket, history])
    },
  }
}

/** A line to RT that a test can break or bend. */
export interface BentLine {
  readonly fetch: typeof globalThis.fetch
  loseNextAnswer(): void
  ignoreNextWrite(): void
  refuseNextAsTooFast(retryAfterSeconds: number): void
}

export function bentLine(): BentLine {
  let isLosing = false
  let isIgnoring = false
  let waitSeconds: number | null = null
  return {
    async fetch(input, init) {
      const method = init?.method ?? 'GET'
      if (waitSeconds !== null) {
        const headers = { 'Retry-After': String(waitSeconds) }
        waitSeconds = null
        return new Response('', { status: 429, headers })
      }
      if (isIgnoring && method === 'PUT') {
        isIgnoring = false
        return new Response('["Ticket 1: Status changed"]', { status: 200 })
      }
      const response = await fetch(input, init)
      const isWrite = method === 'POST' && /\/(ticket|correspond)$/.test(String(input))
      if (isLosing && isWrite) {
        isLosing = false
        throw new TypeError('the answer is lost')
      }
      return response
    },
    loseNextAnswer() {
      isLosing = true
    },
    ignoreNextWrite() {
      isIgnoring = true
    },
    refuseNextAsTooFast(retryAfterSeconds) {
      waitSeconds = retryAfterSeconds
    },
  }
}

/** A backend for one person over the live RT. */
export function rtBackend(
  person: SupportUser,
  patch: Partial<RequestTrackerOptions> = {},
): Backend {
  return requestTrackerBackend(rtOptions(patch))(person)
}
