import { afterEach, beforeEach, expect, it } from 'vitest'
import type { SupportError } from '../errors/SupportError.js'
import type { SupportClient } from '../supportClient.js'
import { MAYA } from '../testing/clientRig.js'
import { type WireDesk, wireDesk } from './wireDesk.js'

const MINUTE_MS = 60_000
const HOUR_MS = 60 * MINUTE_MS
const WORDS = { subject: 'Chart', body: 'It is empty' }

let desk: WireDesk
beforeEach(() => {
  desk = wireDesk()
})
afterEach(() => desk.end())

const tickets = () => desk.world.agent.list()
const rows = (client: SupportClient) => client.outbox.submissions.get()
const form = (client: SupportClient, key: 'new' | `reply:${string}` = 'new') =>
  client.drafts.open(key).get().draft

/** Types and presses «Send»; resolves with what the person is told within `withinMs`. */
async function send(client: SupportClient, withinMs = 500) {
  client.drafts.edit('new', WORDS)
  await desk.clock.advance(50)
  const result = client.submit('new')
  result.catch(() => {})
  await desk.clock.advance(withinMs)
  return result
}

/** The ticket is there, once, by one key, and nothing is left to send. */
function seeSentOnce(client: SupportClient): void {
  expect(tickets()).toHaveLength(1)
  expect(desk.world.agent.messages(tickets()[0]?.id ?? '')).toMatchObject([{ body: WORDS.body }])
  expect(new Set(desk.keys).size).toBe(1)
  expect(rows(client)).toEqual([])
  expect(form(client).body).toBe('')
}

/** Kept: it is still there for whoever opens the page anew. */
async function seeKept(client: SupportClient): Promise<SupportClient> {
  client.destroy()
  const next = desk.open()
  await desk.clock.advance(50)
  expect([...rows(next).map(({ draft }) => draft.body), form(next).body]).toContain(WORDS.body)
  return next
}

/** An existing ticket of Maya's. */
async function ticketOf(client: SupportClient): Promise<string> {
  const created = client.tickets.create(WORDS)
  await desk.clock.advance(500)
  return (await created).id
}

type Row = readonly [row: number, what: string, run: () => Promise<void>]

const SENDING: readonly Row[] = [
  [
    1,
    'the answer is lost after the server did it: the same key again, one ticket',
    async () => {
      const client = desk.open()
      desk.answer('lost', 'lost')
      expect(await send(client)).toMatchObject({ status: 'waiting' })
      await desk.clock.advance(MINUTE_MS)
      seeSentOnce(client)
      expect(desk.keys).toHaveLength(3)
    },
  ],
  [
    3,
    '429 with 120 s, and with nothing: it waits, says until when, is kept, never gives up',
    async () => {
      const client = desk.open()
      const limited = { status: 429, headers: { 'retry-after': '120' } }
      desk.answer(limited, ...Array(30).fill({ status: 429 }))
      const at = desk.clock.now()
      expect(await send(client)).toMatchObject({ status: 'waiting' })
      const [row] = rows(client)
      expect(row).toMatchObject({ status: 'waiting', error: { code: 'rate_limited' } })
      expect((row?.retryAt ?? 0) - at).toBeGreaterThanOrEqual(120_000)
      await desk.clock.advance(118_000)
      expect(desk.keys).toHaveLength(1)
      await desk.clock.advance(24 * HOUR_MS)
      expect(desk.keys.length).toBeGreaterThan(30)
      seeSentOnce(client)
    },
  ],
  [
    4,
    'Retry-After that is garbage, negative, past or a century: from 1 s to 18 min',
    async () => {
      for (const said of ['soon', '-7', 'Sun, 06 Nov 1994 08:49:37 GMT', '10000000000']) {
        desk = wireDesk()
        const client = desk.open()
        desk.answer({ status: 503, headers: { 'retry-after': said } })
        await send(client, 900)
        expect(desk.keys, said).toHaveLength(1)
        await desk.clock.advance(18 * MINUTE_MS)
        seeSentOnce(client)
        client.destroy()
      }
    },
  ],
  [
    5,
    '500, 502 and 503 for half an hour: waiting, with jitter, and «try now» tries now',
    async () => {
      const client = desk.open()
      desk.answer(...Array(300).fill({ status: 502 }))
      expect(await send(client)).toMatchObject({ status: 'waiting' })
      await desk.clock.advance(30 * MINUTE_MS)
      expect(rows(client)).toMatchObject([{ status: 'waiting', error: { code: 'unavailable' } }])
      const tries = desk.keys.length
      // Doubling up to five minutes, at half of it on average.
      expect(tries).toBeGreaterThan(8)
      expect(tries).toBeLessThan(40)
      client.outbox.retry(rows(client)[0]?.id ?? '')
      await desk.clock.advance(10)
      expect(desk.keys).toHaveLength(tries + 1)
      expect(await seeKept(client)).toBeDefined()
    },
  ],
  [
    6,
    '200 with a page of HTML: not taken for sent, kept, sent later',
    async () => {
      const client = desk.open()
      const page = '<!doctype html><title>Please accept our terms</title>'
      desk.answer({ status: 200, headers: { 'content-type': 'text/html' }, body: page })
      expect(await send(client, 10)).toMatchObject({ status: 'waiting' })
      expect(rows(client)).toMatchObject([{ error: { code: 'bad_response' } }])
      expect(tickets()).toEqual([])
      await desk.clock.advance(MINUTE_MS)
      seeSentOnce(client)
    },
  ],
  [
    7,
    '201 with JSON that is cut, or of another shape: found by its key, no second ticket',
    async () => {
      const client = desk.open()
      const headers = { 'content-type': 'application/json' }
      desk.answer(
        { status: 201, headers, body: '{"id":"a","num', isDone: true },
        { status: 201, headers, body: '{"id":7,"subject":{}}' },
      )
      await send(client)
      await desk.clock.advance(MINUTE_MS)
      seeSentOnce(client)
    },
  ],
  [
    10,
    '409, the first try still runs: it waits and asks again',
    async () => {
      const client = desk.open()
      const body = JSON.stringify({ code: 'in_progress', title: 'Still running', status: 409 })
      desk.answer({ status: 409, body }, { status: 409, body })
      expect(await send(client, 10)).toMatchObject({ status: 'waiting' })
      await desk.clock.advance(MINUTE_MS)
      seeSentOnce(client)
    },
  ],
  [
    11,
    '422, the key came with another text: that one stops, says so once, and is kept',
    async () => {
      const client = desk.open()
      const failures: string[] = []
      client.on('submit:error', ({ submission }) => failures.push(submission.error?.code ?? ''))
      const body = JSON.stringify({ code: 'conflict', title: 'Another payload', status: 422 })
      desk.answer({ status: 422, body })
      expect(await send(client)).toMatchObject({ status: 'failed', error: { code: 'conflict' } })
      await desk.clock.advance(HOUR_MS)
      expect(desk.keys).toHaveLength(1)
      expect(failures).toEqual(['conflict'])
      const next = await seeKept(client)
      // The person decides: pressed again it goes, under a key of its own.
      next.submit('new').catch(() => {})
      await desk.clock.advance(500)
      expect(tickets()).toHaveLength(1)
      expect(new Set(desk.keys).size).toBe(2)
    },
  ],
  [
    16,
    '403, or a ticket that is closed: it stops with the reason, and its words are there to use',
    async () => {
      const client = desk.open()
      const id = await ticketOf(client)
      const key = `reply:${id}` as const
      client.drafts.open(key).subscribe(() => {})
      for (const [status, code] of [
        [403, 'forbidden'],
        [409, 'conflict'],
      ] as const) {
        desk.answer({ status, body: JSON.stringify({ code, title: 'No', status }) })
        client.drafts.edit(key, { body: 'One more thing' })
        await desk.clock.advance(50)
        const result = client.submit(key)
        await desk.clock.advance(HOUR_MS)
        expect(await result).toMatchObject({ status: 'failed', error: { code, retryable: false } })
        expect(form(client, key).body).toBe('One more thing')
      }
      // As a new ticket, with the same words.
      const fresh = client.tickets.create({ subject: 'Chart again', body: form(client, key).body })
      await desk.clock.advance(500)
      expect(await fresh).toMatchObject({ subject: 'Chart again' })
    },
  ],
  [
    17,
    'offline at «Send», and a browser that lies: shown as waiting, requests tell the truth',
    async () => {
      const client = desk.open()
      // The code that sends is here: what a browser could not load once it may never load again.
      client.tickets.list.subscribe(() => {})
      await desk.clock.advance(500)
      client.presence.goOffline()
      desk.answer('dropped', 'dropped')
      expect(await send(client, 10)).toMatchObject({ status: 'waiting' })
      expect(rows(client)).toMatchObject([{ status: 'waiting' }])
      expect(client.connection.get().status).not.toBe('online')
      // The browser never says that the network is back.
      await desk.clock.advance(10 * MINUTE_MS)
      expect(client.presence.state.get().online).toBe(false)
      seeSentOnce(client)
      expect(client.connection.get().status).toBe('online')
    },
  ],
  [
    28,
    '«Send» pressed twice, and in two tabs: one ticket',
    async () => {
      const [client, other] = [desk.open(), desk.open()]
      client.drafts.edit('new', WORDS)
      await desk.clock.advance(100)
      expect(form(other).body).toBe(WORDS.body)
      for (const each of [client, client, other]) each.submit('new').catch(() => {})
      await desk.clock.advance(5 * MINUTE_MS)
      seeSentOnce(client)
      expect(form(other).body).toBe('')
    },
  ],
]

const TOKENS: readonly Row[] = [
  [
    13,
    '401 during a write: one new token, and on from the same point',
    async () => {
      let asked = 0
      const client = desk.open({
        getToken: () => {
          asked += 1
          return desk.token(MAYA)
        },
      })
      await ticketOf(client)
      const before = asked
      desk.answer({ status: 401 })
      const reply = client.tickets.create({ subject: 'Second', body: 'After 401' })
      await desk.clock.advance(10)
      await reply
      expect(asked).toBe(before + 1)
      expect(tickets()).toHaveLength(2)
      expect(client.session.get().status).toBe('signed_in')
    },
  ],
  [
    14,
    'a token callback that hangs, throws or gives nothing: 10 s, unavailable, the rest waits',
    async () => {
      const moods = [
        () => new Promise<string>(() => {}),
        () => {
          throw new Error('no session')
        },
        () => undefined,
      ]
      for (const mood of moods) {
        desk = wireDesk()
        let isWell = false
        const client = desk.open({ getToken: () => (isWell ? desk.token(MAYA) : mood()) })
        expect(await send(client, 10_100)).toMatchObject({ status: 'waiting' })
        expect(rows(client)).toMatchObject([{ error: { code: 'auth_unavailable' } }])
        expect(client.session.get().status).toBe('auth_unavailable')
        expect(desk.seen).toEqual([])
        isWell = true
        await desk.clock.advance(10 * MINUTE_MS)
        seeSentOnce(client)
        client.destroy()
      }
    },
  ],
  [
    15,
    'a token of another person: said so, and nothing is asked with it',
    async () => {
      const errors: SupportError[] = []
      const client = desk.open({
        getToken: () => desk.token({ id: 'noor' }),
        onError: (error) => errors.push(error),
      })
      expect(await send(client)).toMatchObject({
        status: 'waiting',
        submission: { error: { code: 'identity_mismatch' } },
      })
      await desk.clock.advance(HOUR_MS)
      expect(desk.seen).toEqual([])
      expect(client.session.get().status).toBe('auth_required')
      await seeKept(client)
    },
  ],
  [
    29,
    'another person while requests are under way: late answers are dropped, nothing is left',
    async () => {
      let person = MAYA
      const client = desk.open({ getToken: () => desk.token(person) })
      client.tickets.list.subscribe(() => {})
      await ticketOf(client)
      client.tickets.refresh().catch(() => {})
      client.submit('new').catch(() => {})
      client.drafts.edit(`reply:${tickets()[0]?.id}`, WORDS)
      person = { id: 'noor' }
      client.identify(person)
      const shown = () =>
        JSON.stringify([client.tickets.list.get(), form(client), rows(client), client.unread.get()])
      expect(shown()).not.toContain(WORDS.body)
      await desk.clock.advance(MINUTE_MS)
      expect(shown()).not.toContain(WORDS.body)
      expect(client.tickets.list.get().tickets).toEqual([])
    },
  ],
  [
    30,
    'back from the cache after a sign-out elsewhere: nothing is shown until the host has said who',
    async () => {
      let session: typeof MAYA | null = MAYA
      const client = desk.open({ getToken: () => session && desk.token(session) })
      client.tickets.list.subscribe(() => {})
      const id = await ticketOf(client)
      const thread = client.tickets.open(id)
      thread.subscribe(() => {})
      await desk.clock.advance(1_000)
      expect(thread.get().messages).toHaveLength(1)
      client.presence.hide()
      // In another tab the person signs out, and the server lets nobody in.
      session = null
      client.presence.restore()
      const shown = () => JSON.stringify([client.tickets.list.get(), thread.get()])
      expect(shown()).not.toContain(WORDS.body)
      await desk.clock.advance(MINUTE_MS)
      expect(shown()).not.toContain(WORDS.body)
      expect(client.session.get().status).toBe('auth_unavailable')
      session = MAYA
      client.identify(MAYA)
      await desk.clock.advance(MINUTE_MS)
      expect(thread.get().messages).toHaveLength(1)
    },
  ],
]

const TEXTS: readonly Row[] = [
  [
    20,
    'a device clock that is a day wrong: it works, and times are those of the server',
    async () => {
      for (const wrongMs of [24 * HOUR_MS, -24 * HOUR_MS]) {
        desk = wireDesk()
        desk.clock.jump(0)
        const client = desk.open({
          clock: { ...desk.clock, now: () => desk.clock.now() + wrongMs },
        })
        const at = desk.clock.now()
        desk.answer({ status: 503 })
        await send(client)
        await desk.clock.advance(MINUTE_MS)
        seeSentOnce(client)
        client.tickets.list.subscribe(() => {})
        await desk.clock.advance(1_000)
        const [ticket] = client.tickets.list.get().tickets
        expect(Math.abs(Date.parse(ticket?.createdAt ?? '') - at)).toBeLessThan(2 * MINUTE_MS)
        client.destroy()
      }
    },
  ],
  [
    27,
    'two tabs edit one draft: the newest wins per field, the other text is offered',
    async () => {
      const [one, other] = [desk.open(), desk.open()]
      one.drafts.edit('new', WORDS)
      await desk.clock.advance(100)
      // At once, in two fields: nothing is in the other's way.
      one.drafts.edit('new', { subject: 'Chart of May' })
      other.drafts.edit('new', { body: 'It has been empty since Monday' })
      await desk.clock.advance(5_000)
      const joined = { subject: 'Chart of May', body: 'It has been empty since Monday' }
      expect(await seenAnew()).toMatchObject(joined)
      // At once, in one field: the last one stands, what it took the place of is not lost.
      other.drafts.edit('new', { body: 'Typed there' })
      one.drafts.edit('new', { body: 'Typed here' })
      await desk.clock.advance(10)
      other.drafts.edit('new', { body: 'Typed there, last' })
      await desk.clock.advance(5_000)
      expect(await seenAnew()).toMatchObject({ body: 'Typed there, last' })
      expect(other.drafts.open('new').get().displaced).toMatchObject({ body: 'Typed here' })

      async function seenAnew() {
        const third = desk.open()
        await desk.clock.advance(50)
        const { draft } = third.drafts.open('new').get()
        third.destroy()
        return draft
      }
    },
  ],
  [
    37,
    'a body of 10 MB, half characters, only blanks, right to left, of no width',
    async () => {
      const client = desk.open()
      await desk.clock.advance(500)
      const problems = (body: string) => {
        client.drafts.edit('new', { subject: 'Text', body })
        return client.drafts.problems('new')
      }
      const limit = client.desk.get().description?.desk.limits.bodyCharacters ?? 0
      expect(limit).toBeGreaterThan(0)
      expect(problems('x'.repeat(10 * 1024 * 1024))).toEqual([
        { field: 'body', code: 'too_long', limit },
      ])
      expect(problems(' \n\t\u00a0')).toEqual([{ field: 'body', code: 'required' }])
      const texts = [
        ['half \ud83d of a boat', 'half \ufffd of a boat'],
        ['\u0645\u0631\u062d\u0628\u0627 \u202eabc', '\u0645\u0631\u062d\u0628\u0627 \u202eabc'],
        ['zero\u200bwidth\u2060 and \u{1f600}', 'zero\u200bwidth\u2060 and \u{1f600}'],
      ] as const
      for (const [typed, arrived] of texts) {
        expect(problems(typed)).toEqual([])
        client.submit('new').catch(() => {})
        await desk.clock.advance(MINUTE_MS)
        const last = tickets().toSorted((a, b) => Number(b.number) - Number(a.number))[0]
        expect(desk.world.agent.messages(last?.id ?? '')).toMatchObject([{ body: arrived }])
      }
    },
  ],
  [
    39,
    'made twice, ended while it sends, called back by a host that throws: one ticket, no error',
    async () => {
      const boom = () => {
        throw new Error('the host’s own mistake')
      }
      const client = desk.open({ onError: boom })
      const twin = desk.open()
      const reported: unknown[] = []
      // What a listener throws goes where a browser sends it: to the host's own error reports.
      const queue = globalThis.queueMicrotask
      globalThis.queueMicrotask = (task) =>
        queue(() => {
          try {
            task()
          } catch (error) {
            reported.push(error)
          }
        })
      try {
        client.session.subscribe(boom)
        client.outbox.submissions.subscribe(boom)
        client.on('ticket:created', boom)
        desk.answer('lost')
        client.drafts.edit('new', WORDS)
        await desk.clock.advance(100)
        client.submit('new').catch(() => {})
        await desk.clock.advance(6)
        client.destroy()
        client.destroy()
        twin.destroy()
        const next = desk.open()
        next.on('ticket:created', boom)
        await desk.clock.advance(5 * MINUTE_MS)
        seeSentOnce(next)
        await desk.clock.settle()
        expect(reported.length).toBeGreaterThan(0)
      } finally {
        globalThis.queueMicrotask = queue
      }
    },
  ],
]

it.each([...SENDING, ...TOKENS, ...TEXTS])('row %i: %s', async (_row, _what, run) => run(), 60_000)
