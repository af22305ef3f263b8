import { conformanceDesk } from '@deskside/core/testing'
import { accountOperations, operations } from '@deskside/core/wire'
import { expect, it } from 'vitest'
import { createAccountsRig, PASSWORD } from '../testing/createAccountsRig.js'
import { newTicket } from '../testing/createRelay.js'
import { createFuzz } from '../testing/fuzzBodies.js'

const DESK = {
  ...conformanceDesk,
  statuses: { open: { label: { en: 'Open', ru: 'Открыта' } } },
  guests: 'open',
  accounts: true,
} as const
const BODIES = 14

/** A desk with a ticket of Ann's in which everything can be said once. */
async function setUp() {
  const rig = createAccountsRig({
    relay: { desk: DESK },
    mailsAnHour: 1e6,
    guestsAnHour: 1e6,
    signInsAQuarter: 1e6,
  })
  rig.world.agent.publish({ id: 'guide', title: 'Guide', body: 'Words.' })
  const file = async () => {
    const body = newTicket({ categoryId: 'help', projectId: '4107' })
    const { id } = await (await rig.ask('ann', 'POST', '/v1/tickets', { body })).json()
    const asks = [{ kind: 'text' as const, label: 'Which?' }]
    const reply = rig.world.agent.reply(id, { body: 'Look', isSolution: true, asks })
    const askId = reply.kind === 'message' ? (reply.asks[0]?.id ?? '') : ''
    return { ticketId: id as string, messageId: reply.id, askId }
  }
  return { rig, file }
}

/** What would be right, so that some of the nonsense gets far. */
function rightBody(name: string, ids: Readonly<Record<string, string>>): Record<string, unknown> {
  const { messageId, askId, ticketId } = ids
  const email = 'ann@example.com'
  const bodies: Readonly<Record<string, Record<string, unknown>>> = {
    createTicket: {
      ...newTicket({ categoryId: 'help', projectId: '4107', fields: { a: 'b' } }),
      ...{ typeId: null, priority: 'urgent', uploadIds: [], locale: 'en', source: 'menu' },
      ...{ followUpOf: ticketId, page: { url: 'https://a.example', title: 'A' } },
    },
    reply: { body: 'More', submissionId: 's', uploadIds: [] },
    closeTicket: { rating: { score: 3, comment: 'So' } },
    rateTicket: { rating: { score: 3, comment: 'So' } },
    markRead: { messageId },
    judgeSolution: { messageId, helped: false },
    setCategory: { categoryId: 'error', typeId: 'slow' },
    setAccess: { granted: true, until: '2030-01-01T00:00:00Z' },
    escalate: { reason: 'Now' },
    answerAsk: { messageId, askId, text: 'Yes', submissionId: 's', uploadIds: [], optionId: 'o' },
    setNote: { text: 'Mine' },
    contactManager: { ticketId, body: 'Hello' },
    rateArticle: { score: 1 },
    enterAsGuest: { email, name: 'Ann' },
    signUp: { email, name: 'Ann', consent: true },
    confirmEmail: { token: 't', password: PASSWORD, remember: true },
    signIn: { email, password: PASSWORD, remember: true },
    refreshSession: { refreshToken: 'a.1.b', userId: 'ann' },
    changePassword: { current: PASSWORD, password: PASSWORD },
    claimTickets: { guestToken: 'a.b.c' },
  }
  return bodies[name] ?? {}
}

const KNOWN = ['type', 'title', 'status', 'code', 'detail', 'errors', 'limitBytes']

async function expectOneShape(answer: Response, what: string): Promise<void> {
  const text = await answer.text()
  expect(answer.status, `${what}: ${text}`).toBeLessThan(500)
  expect(text, what).not.toMatch(
    /\bat .*[(/].*:\d+|node_modules|TypeError|valibot|Expected |Invalid /,
  )
  if (answer.status < 400) return
  expect(answer.headers.get('Content-Type'), what).toBe('application/problem+json')
  const problem = JSON.parse(text)
  expect(KNOWN, what).toEqual(expect.arrayContaining(Object.keys(problem)))
  expect(problem, what).toMatchObject({ type: 'about:blank', status: answer.status })
  expect(problem.code, what).toMatch(/^[a-z_]+$/)
}

it('T-SV7 of three hundred and more bodies of nonsense none is answered with 5xx, and none stays behind', async () => {
  const { rig, file } = await setUp()
  const posts = Object.entries({ ...operations, ...accountOperations }).filter(
    ([, row]) => row.method === 'POST',
  )
  const fuzz = createFuzz(20_260_105)
  let sent = 0
  for (const [name, { path }] of posts) {
    for (let i = 0; i < BODIES; i += 1) {
      const ids = await file()
      const raw = fuzz.body(rightBody(name, ids))
      const where = path.replace('{ticketId}', ids.ticketId).replace('{articleId}', 'guide')
      const answer = await rig.ask('ann', 'POST', where, { raw })
      await expectOneShape(answer, `${name} ${raw.slice(0, 300)}`)
      sent += 1
    }
  }
  expect(sent).toBeGreaterThanOrEqual(300)
  expect(({} as { isAdmin?: unknown }).isAdmin).toBeUndefined()
  expect(rig.errors).toEqual([])
  let cursor: string | null = ''
  let read = 0
  while (cursor !== null) {
    const next: string = cursor === '' ? '' : `&cursor=${cursor}`
    const page = await (await rig.ask('ann', 'GET', `/v1/tickets?limit=100${next}`)).json()
    for (const { id } of page.items) {
      for (const below of ['', '/messages']) {
        const answer = await rig.ask('ann', 'GET', `/v1/tickets/${id}${below}`)
        expect(answer.status, await answer.clone().text()).toBe(200)
        read += 1
      }
    }
    cursor = page.nextCursor
  }
  expect(read).toBeGreaterThan(posts.length * BODIES)
}, 60_000)

it('T-SV7 words that every object knows are words like others wherever a text may stand', async () => {
  const { rig } = await setUp()
  for (const word of ['__proto__', 'constructor', 'toString', 'hasOwnProperty', 'valueOf']) {
    for (const key of ['subject', 'body', 'priority', 'submissionId', 'source', 'locale']) {
      const body = newTicket({ categoryId: 'help', [key]: word })
      const answer = await rig.ask('ann', 'POST', '/v1/tickets', { body })
      await expectOneShape(answer, `${key}: ${word}`)
    }
    const places = [`/v1/tickets?q=${word}`, `/v1/tickets?number=${word}`, `/v1/articles?q=${word}`]
    const ids = [`/v1/tickets/${word}`, `/v1/articles/${word}`, `/v1/attachments/${word}`]
    for (const path of [...places, ...ids, '/v1/tickets', `/v1/tickets?categoryId=${word}`]) {
      await expectOneShape(await rig.ask(word, 'GET', path), `${word} at ${path}`)
    }
    const score = { body: { score: 1 } }
    const rated = await rig.ask(word, 'POST', '/v1/articles/guide/feedback', score)
    expect(rated.status, word).toBe(200)
    expect((await (await rig.ask(word, 'GET', '/v1/articles/guide')).json()).score, word).toBe(1)
    const email = `${word.replaceAll('_', '.')}@example.com`.replace('..', 'x').replace('..', 'y')
    expect((await rig.post('/v1/guests', { email })).status, email).toBe(201)
  }
  expect(rig.errors).toEqual([])
})

it('T-SV7 no query and no header of nonsense is answered with 5xx', async () => {
  const { rig, file } = await setUp()
  const { ticketId } = await file()
  const fuzz = createFuzz(7)
  const words = [
    '',
    '%',
    '%00',
    '%ff',
    '%ED%A0%80',
    '..',
    '[]',
    'x'.repeat(2_000),
    '1e9',
    '-1',
    'NaN',
  ]
  const more = [
    '2020',
    '__proto__',
    'constructor',
    '0.0',
    '9'.repeat(20),
    'a,b,,open',
    'null',
    '%0d%0aX: 1',
  ]
  const value = () => fuzz.one([...words, ...more])
  const names = Object.values(operations).flatMap((row) => ('query' in row ? row.query : []))
  for (let i = 0; i < 400; i += 1) {
    const query = `${fuzz.one(names)}=${value()}&${fuzz.one(names)}=${value()}`
    const path = fuzz.one(['/v1/tickets', `/v1/tickets/${ticketId}/messages`, '/v1/articles'])
    await expectOneShape(await rig.ask('ann', 'GET', `${path}?${query}`), query)
  }
  const malformed = [
    'limit=0',
    'limit=1e9',
    'sort=constructor',
    'state=%00',
    'status=open,',
    'from=2020',
  ]
  for (const query of [...malformed, `q=${'x'.repeat(201)}`, `cursor=${'x'.repeat(1_001)}`]) {
    expect((await rig.ask('ann', 'GET', `/v1/tickets?${query}`)).status, query).toBe(422)
  }
  const printable = [
    '',
    '"',
    '""',
    ',',
    'W/"x"',
    '*',
    '=',
    '; x',
    '\t',
    'é',
    'x'.repeat(3_000),
    '0',
    '-1',
    'a b,c ?',
  ]
  const headers = [
    'If-None-Match',
    'Idempotency-Key',
    'Upload-Length',
    'Upload-Offset',
    'Upload-Metadata',
  ]
  const others = [
    'Tus-Resumable',
    'X-HTTP-Method-Override',
    'Cookie',
    'Origin',
    'Content-Type',
    'Range',
  ]
  for (let i = 0; i < 400; i += 1) {
    const two = [fuzz.one([...headers, ...others]), fuzz.one([...headers, ...others])]
    const given = Object.fromEntries(two.map((name) => [name, fuzz.one(printable)]))
    const [method, path] = fuzz.one([
      ['GET', '/v1/changes'],
      ['POST', '/v1/tickets'],
      ['POST', '/v1/uploads'],
      ['PATCH', '/v1/uploads/none'],
      ['POST', '/v1/account/refresh'],
      ['OPTIONS', '/v1/uploads'],
    ] as const)
    const ask = { headers: { 'Tus-Resumable': '1.0.0', ...given } }
    await expectOneShape(
      await rig.ask('ann', method, path, ask),
      `${path} ${JSON.stringify(given)}`,
    )
  }
  expect(rig.errors).toEqual([])
}, 60_000)
