import { SupportError } from '@deskside/core'
import { fakeClock } from '@deskside/core/testing'
import { expect, test } from 'vitest'
import { createHandler } from '../createHandler.js'
import { createLog } from './log.js'

function logOf(more: { readonly polls?: boolean } = {}) {
  const clock = fakeClock()
  const written: string[] = []
  let ids = 0
  const log = createLog({
    clock,
    write: (line) => void written.push(line),
    createId: () => `made-${++ids}`,
    ...more,
  })
  return { clock, log, written, lines: () => written.map((line) => JSON.parse(line)) }
}

const asking = (headers: Record<string, string> = {}) =>
  new Request('https://desk.example.com/v1/tickets/4711?q=invoice', { headers })

test('an answer is one line: an id, the pattern of the address, a status, milliseconds', async () => {
  const { clock, log, lines } = logOf()
  const request = asking()
  expect(log.begin(request)).toBe('made-1')
  await clock.advance(12)
  log.onAnswer({ request, route: '/v1/tickets/{ticketId}', status: 200 })
  expect(lines()).toEqual([
    {
      time: '2026-01-05T10:00:00.012Z',
      level: 'info',
      event: 'answer',
      requestId: 'made-1',
      method: 'GET',
      route: '/v1/tickets/{ticketId}',
      status: 200,
      ms: 12,
    },
  ])
})

test('the id of a proxy in front is taken over where it is a plain word', () => {
  const { log } = logOf()
  expect(log.begin(asking({ 'X-Request-Id': '7f3a-0.b_9-proxy' }))).toBe('7f3a-0.b_9-proxy')
  for (const word of ['short', 'ann@example.com', 'x'.repeat(65), '{"level":"error"}']) {
    expect(log.begin(asking({ 'X-Request-Id': word })), word).toMatch(/^made-/)
  }
})

test('a poll to which nothing had changed is no line, unless it is asked for', () => {
  const poll = { request: asking(), route: '/v1/changes', status: 304 }
  const [quiet, loud] = [logOf(), logOf({ polls: true })]
  for (const { log } of [quiet, loud]) log.onAnswer(poll)
  expect([quiet.written.length, loud.written.length]).toEqual([0, 1])
})

test('of an error a line has kind, code, place and cause, and no word of its message', () => {
  const { log, written, lines } = logOf()
  const request = asking()
  log.begin(request)
  const message = 'ann@example.com: "My invoice"\n    at token:12:3\n    at secret (x:1:2)'
  const cause = Object.assign(new TypeError(message), { code: 'ECONNREFUSED' })
  log.onError(new SupportError('unavailable', message, { cause }), request)
  expect(lines()).toMatchObject([
    {
      level: 'error',
      event: 'failure',
      requestId: 'made-1',
      error: 'SupportError',
      code: 'unavailable',
      cause: { error: 'TypeError', code: 'ECONNREFUSED' },
    },
  ])
  expect(lines()[0].at[0]).toMatch(/^at .*log\.test\.ts:\d+:\d+\)?$/)
  expect(written.join()).not.toMatch(/ann@|invoice|token|secret/)
})

test('names and codes that are no plain words are left out, and what is no error has no words', () => {
  const { log, written, lines } = logOf()
  const strange = Object.assign(new Error('x'), { name: 'ann@example.com', code: 'a b' })
  log.onError(strange, asking())
  log.onError('ann@example.com', asking())
  log.onError({ message: 'ann@example.com' }, asking())
  const said = lines().map(({ error, code }) => [error, code])
  expect(said).toEqual([['Error'], ['string'], ['object']].map(([error]) => [error, undefined]))
  expect(written.join()).not.toContain('ann@')
})

test('causes in a circle end', () => {
  const { log, lines } = logOf()
  const error = new Error('one')
  error.cause = error
  log.onError(error, asking())
  expect(JSON.stringify(lines()).match(/"cause"/g)).toHaveLength(4)
})

test('whatever fails behind the handler, no word of a person reaches the log', async () => {
  const { log, written, lines } = logOf({ polls: true })
  const secret = 'My password is hunter2'
  const broken = new Proxy(
    {},
    {
      get: () => () => {
        throw new Error(`${secret} for ann@example.com`)
      },
    },
  )
  const handler = createHandler(broken as never, {
    authenticate: async () => ({ id: 'ann@example.com', name: secret }),
    onAnswer: log.onAnswer,
    onError: log.onError,
  })
  const request = new Request(`https://desk.example.com/v1/tickets?q=${encodeURI(secret)}`, {
    headers: { Authorization: 'Bearer aaaa.bbbb.cccc' },
  })
  log.begin(request)
  expect((await handler(request)).status).toBe(500)
  expect(lines().map(({ event, route }) => [event, route])).toEqual([
    ['failure', undefined],
    ['answer', '/v1/tickets'],
  ])
  expect(written.join()).not.toMatch(/hunter2|ann@|aaaa|bbbb/)
})

test('readiness is told with what failed', () => {
  const { log, lines } = logOf()
  log.ready(['state'], [new SupportError('timeout', 'redis://ann:secret@cache')])
  log.ready([], [])
  expect(lines()).toMatchObject([
    { level: 'error', event: 'not_ready', failed: ['state'], why: [{ code: 'timeout' }] },
    { level: 'info', event: 'ready' },
  ])
  expect(JSON.stringify(lines())).not.toContain('secret@')
})
