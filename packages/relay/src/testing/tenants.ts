import type { SupportUser } from '@deskside/core'
import {
  conformanceDesk,
  createWorld,
  type FakeClock,
  fakeClock,
  seededIds,
  type World,
} from '@deskside/core/testing'
import { createRelay, newTicket, type TestRelay } from './createRelay.js'

/** The same names everywhere: whoever is told apart by the name alone is mixed up. */
export const TENANTS = ['acme', 'globex', 'initech'] as const
const NAMES = ['ann', 'bob', 'cid'] as const
export const PERSONS: readonly string[] = TENANTS.flatMap((tenant) =>
  NAMES.map((name) => `${name}@${tenant}`),
)
export const SHARED_KEY = 'one-key-for-everybody'

/** What one person has, by the kind of its id. */
export type Belongings = {
  readonly person: string
  /** In every text of theirs, and nowhere else. */
  readonly sentinel: string
  readonly ids: Readonly<Record<IdKind, string>>
  readonly number: string
  readonly changesEtag: string
  /** What they sent under `SHARED_KEY`, and what was answered. */
  readonly sent: Readonly<Record<string, unknown>>
  readonly answered: string
}

export const ID_KINDS = ['ticket', 'message', 'ask', 'attachment', 'upload', 'article'] as const
export type IdKind = (typeof ID_KINDS)[number]

/** A relay with one store of keys and one of uploads in front of a helpdesk of each tenant. */
export interface Tenants extends TestRelay {
  readonly worlds: ReadonlyMap<string, World>
  readonly belongings: readonly Belongings[]
}

export async function createTenants(): Promise<Tenants> {
  const clock = fakeClock()
  const worlds = new Map(TENANTS.map((tenant, i) => [tenant as string, worldOf(clock, 11 + i)]))
  const relay = createRelay({
    clock,
    desk: DESK,
    wrap: (_, person) => worldFor(worlds, person).backendFor(person),
  })
  for (const [tenant, { agent }] of worlds) {
    agent.publish({ id: articleOf(tenant), title: `Of ${tenant}`, body: `Words of ${tenant}.` })
  }
  const belongings: Belongings[] = []
  for (const person of PERSONS) belongings.push(await furnish(relay, worlds, person))
  const whole = await Promise.all(belongings.map(async (one) => withEtag(relay, one)))
  return { ...relay, worlds, belongings: whole }
}

const DESK = { ...conformanceDesk, list: { views: ['mine'] } } as const

function worldOf(clock: FakeClock, seed: number): World {
  return createWorld({ clock, createId: seededIds(seed), desk: DESK })
}

function worldFor(worlds: ReadonlyMap<string, World>, { organization }: SupportUser): World {
  const world = worlds.get(organization?.id ?? '')
  if (world === undefined) throw new Error('A person without a tenant')
  return world
}

const articleOf = (tenant: string) => `guide-of-${tenant}`

/** A ticket with a file, an answer with a solution, an ask and a file, and an upload that waits. */
async function furnish(
  relay: TestRelay,
  worlds: ReadonlyMap<string, World>,
  person: string,
): Promise<Belongings> {
  const tenant = person.split('@')[1] ?? ''
  const sentinel = `secret-of-${person}`
  const fileId = await sendFile(relay, person, `${sentinel}.txt`)
  const body = { categoryId: 'help', projectId: '4107', submissionId: 'the-same-for-all' }
  const sent = newTicket({ ...body, subject: 'Export', body: 'It is empty.' })
  const first = await relay.ask(person, 'POST', '/v1/tickets', { body: sent, key: SHARED_KEY })
  const answered = await first.text()
  const about = { ...body, subject: sentinel, body: sentinel, uploadIds: [fileId] }
  const created = await relay.ask(person, 'POST', '/v1/tickets', { body: newTicket(about) })
  const { id, number } = (await created.json()) as { id: string; number: string }
  const { agent } = worlds.get(tenant) as World
  const file = { name: `${sentinel}.log`, type: 'text/plain', bytes: toBytes(sentinel) }
  agent.reply(id, { body: `internal-${sentinel}`, internal: true, files: [file] })
  const asks = [{ kind: 'text' as const, label: sentinel }]
  const reply = agent.reply(id, { body: sentinel, isSolution: true, asks, files: [file] })
  if (reply.kind !== 'message') throw new Error('An answer is a message')
  const ids = {
    ticket: id,
    message: reply.id,
    ask: reply.asks[0]?.id ?? '',
    attachment: reply.attachments[0]?.id ?? '',
    upload: await sendFile(relay, person, `${sentinel}-waiting.txt`),
    article: articleOf(tenant),
  }
  return { person, sentinel, ids, number, sent, answered, changesEtag: '' }
}

async function withEtag(relay: TestRelay, one: Belongings): Promise<Belongings> {
  const changes = await relay.ask(one.person, 'GET', '/v1/changes')
  return { ...one, changesEtag: changes.headers.get('ETag') ?? '' }
}

/** @returns the id of an upload that is whole and not used yet */
export async function sendFile(relay: TestRelay, person: string, name: string): Promise<string> {
  const bytes = toBytes(name)
  const tus = { 'Tus-Resumable': '1.0.0' }
  const metadata = `filename ${Buffer.from(name).toString('base64')}`
  const created = await relay.ask(person, 'POST', '/v1/uploads', {
    headers: { ...tus, 'Upload-Length': String(bytes.length), 'Upload-Metadata': metadata },
  })
  const id = created.headers.get('Location')?.split('/').at(-1) ?? ''
  const headers = {
    ...tus,
    'Upload-Offset': '0',
    'Content-Type': 'application/offset+octet-stream',
  }
  const patched = await relay.ask(person, 'PATCH', `/v1/uploads/${id}`, { headers, raw: bytes })
  if (patched.status !== 204) throw new Error(`The file was refused: ${patched.status}`)
  return id
}

function toBytes(text: string): Uint8Array<ArrayBuffer> {
  return new TextEncoder().encode(text)
}
