import { fakeClock } from '@deskside/core/testing'
import { expect, it } from 'vitest'
import { signToken } from '../identity/jwt.js'
import { createAccountsRig, PASSWORD } from '../testing/createAccountsRig.js'
import { createRelay, newTicket, SECRET, type TestRelay } from '../testing/createRelay.js'
import { tusClient } from '../testing/tusClient.js'
import { memoryUploadStore } from '../uploads/memoryUploadStore.js'

/** One limit: what is answered to the last that is let in, and to the first that is not. */
type Row = {
  readonly name: string
  readonly limit: number
  readonly refused: number
  readonly passes?: readonly number[]
  /** The status of the answer to so much. */
  readonly ask: (amount: number) => Promise<number>
}

const DESK = {
  limits: {
    files: 3,
    fileBytes: 1_000,
    ticketBytes: 2_000,
    bodyCharacters: 100,
    subjectCharacters: 20,
  },
} as const

const statusOf = async (answer: Promise<Response>) => (await answer).status

const rows: readonly Row[] = [
  {
    name: 'bytes of a JSON body',
    limit: 65_536,
    refused: 413,
    ask: (bytes) => post('/v1/tickets/none/rating', padded({ rating: { score: 5 } }, bytes)),
  },
  {
    name: 'bytes of a body that carries a text',
    limit: 262_144,
    refused: 413,
    ask: (bytes) => post('/v1/tickets', padded(newTicket(), bytes)),
  },
  {
    name: 'arrays and objects inside each other',
    limit: 20,
    refused: 400,
    ask: (depth) => {
      const inner = depth - 2
      const list = `${'['.repeat(inner)}${']'.repeat(inner)}`
      return post(
        '/v1/tickets',
        JSON.stringify(newTicket({ fields: { a: 0 } })).replace(':0', `:${list}`),
      )
    },
  },
  {
    name: 'characters of a subject',
    limit: DESK.limits.subjectCharacters,
    refused: 422,
    ask: (characters) =>
      post('/v1/tickets', JSON.stringify(newTicket({ subject: 'x'.repeat(characters) }))),
  },
  {
    name: 'characters of a text',
    limit: DESK.limits.bodyCharacters,
    refused: 422,
    ask: (characters) =>
      post('/v1/tickets', JSON.stringify(newTicket({ body: 'x'.repeat(characters) }))),
  },
  {
    name: 'characters of an idempotency key',
    limit: 255,
    refused: 400,
    ask: (characters) => {
      const key = 'k'.repeat(characters)
      return statusOf(relayOf().ask('ann', 'POST', '/v1/tickets', { body: newTicket(), key }))
    },
  },
  {
    name: 'characters of a search',
    limit: 200,
    refused: 422,
    ask: (characters) => get(`/v1/tickets?q=${'q'.repeat(characters)}`),
  },
  {
    name: 'bytes of one file, as the desk has it',
    limit: DESK.limits.fileBytes,
    refused: 413,
    ask: (bytes) => statusOf(tusClient(relayOf(), 'ann').create(bytes)),
  },
  {
    name: 'bytes of one file, as the relay has it',
    limit: 500,
    refused: 413,
    ask: (bytes) =>
      statusOf(tusClient(relayOf({ limits: { fileBytes: 500 } }), 'ann').create(bytes)),
  },
  {
    name: 'bytes of an upload that come',
    limit: 100,
    refused: 413,
    ask: async (bytes) => {
      const ann = tusClient(relayOf(), 'ann')
      return statusOf(ann.patch(ann.idOf(await ann.create(100)), 0, new Uint8Array(bytes)))
    },
  },
  {
    name: 'files of one message',
    limit: DESK.limits.files,
    refused: 422,
    ask: (files) => ticketWith(Array.from({ length: files }, () => 10)),
  },
  {
    name: 'bytes of all files of one message',
    limit: DESK.limits.ticketBytes,
    refused: 413,
    ask: (bytes) => ticketWith([1_000, bytes - 1_000]),
  },
  {
    name: 'uploads of one person that wait',
    limit: 100,
    refused: 429,
    ask: async (uploads) => {
      const ann = tusClient(relayOf(), 'ann')
      for (let i = 1; i < uploads; i += 1) expect((await ann.create(10)).status).toBe(201)
      return statusOf(ann.create(10))
    },
  },
  {
    name: 'milliseconds that an upload waits',
    limit: 24 * 3_600_000 - 1,
    refused: 404,
    ask: async (ms) => {
      const clock = fakeClock()
      const relay = relayOf({ clock, authenticate: async () => ({ id: 'ann' }) })
      const ann = tusClient(relay, 'ann')
      const id = ann.idOf(await ann.create(10))
      await clock.advance(ms)
      return statusOf(ann.head(id))
    },
  },
  {
    name: 'characters of a token',
    limit: 8_192,
    refused: 401,
    ask: async (characters) => {
      const headers = { Authorization: `Bearer ${await tokenOf(characters)}` }
      return statusOf(relayOf().ask(null, 'GET', '/v1/changes', { headers }))
    },
  },
  {
    name: 'seconds that a token lives',
    limit: 3_660,
    refused: 401,
    ask: async (seconds) => {
      const { SignJWT } = await import('jose')
      const now = Math.floor(fakeClock().now() / 1_000)
      const token = await new SignJWT({ sub: 'ann', iat: now, exp: now + seconds })
        .setProtectedHeader({ alg: 'HS256' })
        .sign(new TextEncoder().encode(SECRET))
      const headers = { Authorization: `Bearer ${token}` }
      return statusOf(relayOf().ask(null, 'GET', '/v1/changes', { headers }))
    },
  },
  {
    name: 'characters of a password',
    limit: 200,
    refused: 422,
    ask: async (characters) => {
      const rig = createAccountsRig()
      await rig.post('/v1/account/sign-up', { email: 'ann@example.com' })
      const password = PASSWORD.padEnd(characters, 'x')
      return statusOf(rig.post('/v1/account/confirm', { token: rig.lastToken(), password }))
    },
  },
  {
    name: 'tickets of a guest that wait for the click',
    limit: 20,
    refused: 429,
    passes: [202, 202],
    ask: async (tickets) => {
      const rig = createAccountsRig()
      const { token } = await rig.guest('ann@example.com')
      const file = () => rig.as(token, 'POST', '/v1/tickets', { body: newTicket() })
      for (let i = 1; i < tickets; i += 1) expect((await file()).status).toBe(202)
      return statusOf(file())
    },
  },
]

it('T-SV5 every limit lets the last one in and refuses the first that is too much', async () => {
  for (const { name, limit, refused, passes, ask } of rows) {
    const statuses = [await ask(limit - 1), await ask(limit), await ask(limit + 1)]
    expect(statuses[2], `${limit + 1} ${name}`).toBe(refused)
    for (const [i, status] of statuses.slice(0, 2).entries()) {
      const what = `${limit - 1 + i} ${name}`
      if (passes !== undefined) expect(status, what).toBe(passes[i])
      else expect(status, what).not.toBe(refused)
      expect(status, what).toBeLessThan(500)
    }
  }
}, 60_000)

it('T-SV5 a list of ids is counted before anything is looked up', async () => {
  const asked: string[] = []
  const uploads = {
    ...memoryUploadStore(),
    async find(id: string) {
      asked.push(id)
      return undefined
    },
  }
  const relay = relayOf({ uploads })
  const uploadIds = Array.from({ length: 20_000 }, (_, i) => `u${i}`)
  const said = { messageId: 'm', askId: 'a', submissionId: 's', body: 'b', subject: 's', uploadIds }
  for (const [path, names] of [
    ['/v1/tickets', ['subject', 'body', 'submissionId', 'uploadIds']],
    ['/v1/tickets/none/messages', ['body', 'submissionId', 'uploadIds']],
    ['/v1/tickets/none/asks', ['messageId', 'askId', 'submissionId', 'uploadIds']],
  ] as const) {
    const body = Object.fromEntries(names.map((name) => [name, said[name]]))
    const answer = await relay.ask('ann', 'POST', path, { body })
    expect(answer.status, path).toBe(422)
    expect((await answer.json()).errors).toEqual([
      { pointer: '/uploadIds', code: 'too_many_files' },
    ])
  }
  expect(asked).toEqual([])
})

function relayOf(options: Parameters<typeof createRelay>[0] = {}): TestRelay {
  return createRelay({ desk: DESK, ...options })
}

const post = (path: string, raw: string) => statusOf(relayOf().ask('ann', 'POST', path, { raw }))
const get = (path: string) => statusOf(relayOf().ask('ann', 'GET', path))

/** The same JSON in exactly so many bytes. */
const padded = (value: unknown, bytes: number) => JSON.stringify(value).padEnd(bytes, ' ')

async function ticketWith(sizes: readonly number[]): Promise<number> {
  const relay = relayOf()
  const ann = tusClient(relay, 'ann')
  const uploadIds: string[] = []
  for (const size of sizes) {
    // What is over the limit of one file goes as two.
    for (const part of size > 1_000 ? [1, size - 1] : [size]) {
      const id = ann.idOf(await ann.create(part))
      await ann.patch(id, 0, new Uint8Array(part))
      uploadIds.push(id)
    }
  }
  return statusOf(relay.ask('ann', 'POST', '/v1/tickets', { body: newTicket({ uploadIds }) }))
}

/** Some lengths are no length of base64: then it is the name of the key that fills up. */
async function tokenOf(characters: number): Promise<string> {
  for (let keyId = ''; keyId.length < 4; keyId += 'k') {
    for (let less = 0; less < 400; less += 1) {
      const name = 'n'.repeat(Math.floor((characters * 3) / 4) - less)
      const user = { id: 'ann', name }
      const token = await signToken({ secret: SECRET, user, keyId, clock: fakeClock() })
      if (token.length === characters) return token
      if (token.length < characters) break
    }
  }
  throw new Error(`No token has ${characters} characters`)
}
