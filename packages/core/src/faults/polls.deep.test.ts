import { expect, it } from 'vitest'
import { createBackRooms } from '../backRooms.js'
import { assembleClient } from '../client.js'
import { memoryStorage } from '../platform/memoryStorage.js'
import type { SupportClientOptions } from '../supportClient.js'
import { MAYA, memoryMarker } from '../testing/clientRig.js'
import { deepSize } from '../testing/deep.js'
import { fakeClock } from '../testing/fakeClock.js'
import { fakePresence } from '../testing/fakePresence.js'
import { fakeTabs } from '../testing/fakeTabs.js'
import { seededIds, seededRandom } from '../testing/seededRandom.js'
import { sharedDesk } from './sharedDesk.js'

/** What becomes of the ETag on its way: kept, weakened by a proxy, removed, hidden by CORS. */
const etags = ['strong', 'weak', 'absent', 'unexposed'] as const

for (const kind of etags) {
  it(`T-PO4 every change is heard once, ETag ${kind}, answers shuffled and overtaking`, async () => {
    const polls = deepSize(200, 1_000)
    const changes = polls / 20
    const { answered, received, shown, versions } = await read(kind, polls, changes)
    const hasETag = kind === 'strong' || kind === 'weak'
    if (hasETag) expect(answered).toEqual({ 304: polls - changes, 200: changes })
    else expect(answered).toEqual({ 200: polls })
    const all = Array.from({ length: changes }, (_, index) => `answer ${index}`)
    expect(received).toEqual(all)
    expect(shown).toEqual(all)
    expect(versions).toEqual([...versions].sort())
  }, 120_000)
}

/** So many polls by a tab that shows the list and a ticket, in which an agent writes now and then. */
async function read(kind: (typeof etags)[number], polls: number, changes: number) {
  let busy = 0
  const clock = fakeClock(undefined, () => busy > 0)
  const random = seededRandom(polls)
  const createId = seededIds(polls)
  async function atWork<T>(work: () => Promise<T>): Promise<T> {
    busy += 1
    return work().finally(() => {
      busy -= 1
    })
  }
  const desk = sharedDesk({ clock, random, createId, latencyMs: 600, atWork })
  let answered: Record<number, number> = {}

  async function fetch(input: RequestInfo | URL, init?: RequestInit): Promise<Response> {
    const request = input as Request
    const headers = new Headers(request.headers)
    const known = headers.get('if-none-match')
    if (known) headers.set('if-none-match', known.replace(/^W\//, ''))
    const response = await desk.fetchFor(0)(new Request(request, { headers }), init)
    if (!request.url.endsWith('/v1/changes')) return atWork(() => shuffled(response, random))
    answered[response.status] = (answered[response.status] ?? 0) + 1
    const etag = response.headers.get('etag')
    const passed = new Headers(response.headers)
    if (kind === 'weak' && etag) passed.set('etag', `W/${etag.replace(/^W\//, '')}`)
    if (kind === 'absent' || kind === 'unexposed') passed.delete('etag')
    return new Response(response.body, { status: response.status, headers: passed })
  }

  const client = assembleClient(
    {
      endpoint: 'http://desk.test',
      fetch,
      getToken: () => desk.token(MAYA),
      user: MAYA,
      storage: memoryStorage({ mode: 'kept' }),
      marker: memoryMarker(),
      presence: fakePresence(),
      ...{ clock, createId, random },
      ...fakeTabs().open(),
    } as SupportClientOptions,
    async () => createBackRooms,
  )
  const created = client.tickets.create({ subject: 'Many answers', body: 'first' })
  await clock.advance(5_000)
  const { id } = await created
  const thread = client.tickets.open(id)
  const received: string[] = []
  const versions: string[] = []
  client.on('message:received', ({ message }) => {
    if (message.kind === 'message') received.push(message.body)
  })
  thread.subscribe(({ ticket }) => ticket && versions.push(ticket.updatedAt))
  client.tickets.list.subscribe(() => {})
  await clock.advance(300_000)

  answered = {}
  const count = () => Object.values(answered).reduce((sum, each) => sum + each, 0)
  for (let change = 0; change < changes; change++) {
    desk.world.agent.reply(id, { body: `answer ${change}` })
    const until = ((change + 1) * polls) / changes
    while (count() < until) await clock.advance(250)
  }
  const { messages } = thread.get()
  const shown = messages.flatMap((each) =>
    each.kind === 'message' && each.author.role === 'agent' ? [each.body] : [],
  )
  const seen = { answered, received: [...received], shown, versions: [...versions] }
  client.destroy()
  return seen
}

/** The same items in another order: nothing says that a server keeps one. */
async function shuffled(response: Response, random: () => number): Promise<Response> {
  if (!response.ok || response.status === 204) return response
  const { status, headers } = response
  const text = await response.text()
  const body = text === '' ? null : (JSON.parse(text) as { items?: unknown[] })
  const items = body?.items?.map((item) => ({ item, place: random() }))
  items?.sort((one, other) => one.place - other.place)
  const mixed = items ? { ...body, items: items.map(({ item }) => item) } : body
  return new Response(mixed ? JSON.stringify(mixed) : null, { status, headers })
}
