import type { FakeClock } from '@deskside/core/testing'
import { createVendorDoor, type VendorDoor } from '../vendorDoor.js'
import {
  createFreshdeskRecords,
  type FreshdeskRecords,
  type StoredConversation,
  type StoredFile,
  type StoredTicket,
} from './freshdeskRecords.js'
import { published } from './published.js'

const API_KEY = 'key-of-the-tests'
const AGENT_ID = 4
const A_MONTH_MS = 30 * 86_400_000
/** Custom fields that the account has. */
const FIELDS = [
  'cf_deskside_submission',
  'cf_category',
  'cf_kind',
  'cf_project',
  'cf_reason',
  'cf_stars',
  'cf_stars_why',
]
const STATUSES = { ...published.statusField.choices, 6: ['Declined', 'We cannot do this'] }

/** An account of Freshdesk as an **emulator**: no more of it than the published pages say. */
export interface FreshdeskEmulator extends VendorDoor {
  readonly url: string
  readonly apiKey: string
  readonly records: FreshdeskRecords
  /** An automation of the account takes the next change of a ticket back at once. */
  ignoreNextWrite(): void
}

type Fields = Readonly<Record<string, unknown>>
type Sent = { readonly fields: Fields; readonly files: readonly File[] }

export function createFreshdeskEmulator(
  clock: FakeClock,
  companies: Readonly<Record<string, number>>,
): FreshdeskEmulator {
  const records = createFreshdeskRecords(() => clock.now(), companies)
  let ignoresNext = false

  function create({ fields, files }: Sent): Response {
    const custom_fields = (fields.custom_fields ?? {}) as Fields
    const strange = Object.keys(custom_fields).find((name) => !FIELDS.includes(name))
    if (strange !== undefined) return invalid(strange, 'invalid_field')
    for (const name of ['subject', 'description', 'status', 'priority', 'source']) {
      if (fields[name] === undefined) return invalid(name, 'missing_field')
    }
    if (!(Number(fields.status) in STATUSES)) return invalid('status', 'invalid_value')
    const { requester_id, email, name } = fields
    const isNew = requester_id === undefined
    const contact = isNew
      ? records.contactOf(String(email), name === undefined ? undefined : String(name))
      : records.contacts.get(Number(requester_id))
    if (contact === undefined) return invalid('requester_id', 'invalid_value')
    const at = records.time()
    const ticket: StoredTicket = {
      id: records.nextId(),
      subject: String(fields.subject),
      description: String(fields.description),
      status: Number(fields.status),
      priority: Number(fields.priority),
      source: Number(fields.source),
      requester_id: contact.id,
      responder_id: null,
      company_id: contact.company_id,
      custom_fields,
      files: records.keepFiles(files),
      spam: false,
      created_at: at,
      updated_at: at,
    }
    records.tickets.set(ticket.id, ticket)
    return json(201, ticketToWire(ticket, true))
  }

  function list(url: URL): Response {
    const ask = (name: string) => url.searchParams.get(name)
    const since = ask('updated_since')
    const found = [...records.tickets.values()]
      .filter(({ spam }) => !spam)
      .filter(
        (one) => ask('requester_id') === null || one.requester_id === Number(ask('requester_id')),
      )
      .filter((one) => ask('company_id') === null || one.company_id === Number(ask('company_id')))
      .filter((one) =>
        since === null
          ? Date.parse(one.created_at) > clock.now() - A_MONTH_MS
          : Date.parse(one.updated_at) >= Date.parse(since),
      )
      .sort((a, b) => Date.parse(b.updated_at) - Date.parse(a.updated_at))
    const isWhole = ask('include') === 'description'
    return page(
      url,
      found.map((one) => ticketToWire(one, isWhole)),
    )
  }

  function change(ticket: StoredTicket, patch: Fields): Response {
    if (ignoresNext) {
      ignoresNext = false
      return json(200, ticketToWire(ticket, true))
    }
    if (patch.status !== undefined && !(Number(patch.status) in STATUSES)) {
      return invalid('status', 'invalid_value')
    }
    const custom_fields = { ...ticket.custom_fields, ...(patch.custom_fields as Fields) }
    return json(200, ticketToWire(records.change(ticket.id, { ...patch, custom_fields }), true))
  }

  function note(ticket: StoredTicket, { fields, files }: Sent): Response {
    if (fields.body === undefined) return invalid('body', 'missing_field')
    const made = records.add({
      ticket_id: ticket.id,
      body: String(fields.body),
      // A note is private unless it is said that it is not.
      private: String(fields.private ?? true) === 'true',
      incoming: String(fields.incoming ?? false) === 'true',
      source: 2,
      user_id: Number(fields.user_id ?? AGENT_ID),
      files: records.keepFiles(files),
    })
    return json(201, conversationToWire(made))
  }

  async function tickets(request: Request, url: URL, [id, verb]: readonly string[]) {
    const { method } = request
    if (id === undefined) return method === 'POST' ? create(await readSent(request)) : list(url)
    const ticket = records.tickets.get(Number(id))
    if (ticket === undefined) return new Response('', { status: 404 })
    if (verb === 'notes') return note(ticket, await readSent(request))
    if (verb === 'conversations') {
      const found = records.conversations.filter(({ ticket_id }) => ticket_id === ticket.id)
      return page(url, found.map(conversationToWire))
    }
    return method === 'PUT'
      ? change(ticket, (await readSent(request)).fields)
      : json(200, ticketToWire(ticket, true))
  }

  async function answer(request: Request, url: URL): Promise<Response> {
    if (url.hostname === 'files.example') {
      const file = records.files.get(Number(url.pathname.split('/').at(-1)))
      const isLeaked = request.headers.has('Authorization')
      return file === undefined || isLeaked ? new Response('', { status: 404 }) : new Response(file)
    }
    if (request.headers.get('Authorization') !== `Basic ${btoa(`${API_KEY}:X`)}`) {
      return json(401, { code: 'invalid_credentials', message: 'You have to be logged in' })
    }
    const [, , , area, ...path] = url.pathname.split('/')
    if (area === 'tickets') return tickets(request, url, path)
    if (area === 'contacts') {
      const wanted = url.searchParams.get('email')?.toLowerCase()
      const found = [...records.contacts.values()].filter(({ email }) => email === wanted)
      return json(
        200,
        found.map((one) => ({ ...one, active: false })),
      )
    }
    const { statusField } = published
    return area === 'ticket_fields'
      ? json(200, [{ ...statusField, choices: STATUSES }])
      : new Response('', { status: 404 })
  }

  return {
    ...createVendorDoor(answer, () => clock.now()),
    url: 'https://acme.freshdesk.com',
    apiKey: API_KEY,
    records,
    ignoreNextWrite() {
      ignoresNext = true
    },
  }
}

async function readSent(request: Request): Promise<Sent> {
  const isForm = request.headers.get('Content-Type')?.startsWith('multipart/form-data')
  if (!isForm) return { fields: await request.json(), files: [] }
  const form = await request.formData()
  const files = form.getAll('attachments[]').filter((one): one is File => one instanceof File)
  const custom_fields: Record<string, unknown> = {}
  const fields: Record<string, unknown> = {}
  for (const [name, value] of form) {
    const key = /^custom_fields\[(\w+)\]$/.exec(name)?.[1]
    if (key !== undefined) custom_fields[key] = value
    else if (name !== 'attachments[]') fields[name] = value
  }
  return { fields: { ...fields, custom_fields }, files }
}

function ticketToWire({ files, description, ...ticket }: StoredTicket, isWhole: boolean) {
  const described = { description, description_text: description.replace(/<[^>]*>/g, ' ').trim() }
  return {
    ...ticket,
    type: null,
    group_id: null,
    ...(isWhole && { ...described, attachments: files.map(fileToWire) }),
  }
}

function conversationToWire({ files, ...conversation }: StoredConversation) {
  const { body, created_at } = conversation
  return {
    ...conversation,
    body_text: body.replace(/<[^>]*>/g, ' ').trim(),
    attachments: files.map(fileToWire),
    updated_at: created_at,
  }
}

function fileToWire({ id, file }: StoredFile) {
  const attachment_url = `https://files.example/attachments/${id}`
  return { id, name: file.name, content_type: file.type, size: file.size, attachment_url }
}

function page(url: URL, items: readonly unknown[]): Response {
  const size = Math.min(100, Number(url.searchParams.get('per_page') ?? 30))
  const number = Number(url.searchParams.get('page') ?? 1)
  const end = number * size
  const next = new URL(url)
  next.searchParams.set('page', String(number + 1))
  return json(
    200,
    items.slice(end - size, end),
    items.length > end ? { Link: `<${next}>; rel="next"` } : {},
  )
}

function invalid(field: string, code: string): Response {
  return json(400, { description: 'Validation failed', errors: [{ field, message: 'no', code }] })
}

function json(
  status: number,
  body: unknown,
  headers: Readonly<Record<string, string>> = {},
): Response {
  const all = { 'Content-Type': 'application/json', ...headers }
  return new Response(JSON.stringify(body), { status, headers: all })
}
