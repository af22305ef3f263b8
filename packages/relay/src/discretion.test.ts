import { SupportError } from '@deskside/core'
import { expect, test } from 'vitest'
import { APP, createRelay, newTicket } from './testing/createRelay.js'

async function fileTicket(relay: ReturnType<typeof createRelay>, person = 'ann') {
  const response = await relay.ask(person, 'POST', '/v1/tickets', { body: newTicket() })
  expect(response.status).toBe(201)
  return response.json()
}

test("somebody else's ticket answers word for word like one that never was", async () => {
  const relay = createRelay()
  const { id } = await fileTicket(relay, 'ann')
  const missing = id.replace(/^./, (first: string) => (first === '0' ? '1' : '0'))
  const calls: [string, string, unknown?][] = [
    ['GET', ''],
    ['GET', '/messages'],
    ['POST', '/messages', { body: 'Hello', submissionId: 'reply-1' }],
    ['POST', '/close', {}],
    ['POST', '/reopen', {}],
    ['POST', '/rating', { rating: { score: 1 } }],
    ['POST', '/read', { messageId: 'message-1' }],
  ]
  for (const [method, below, body] of calls) {
    const answers = []
    for (const ticket of [id, missing]) {
      const response = await relay.ask('bob', method, `/v1/tickets/${ticket}${below}`, { body })
      const headers = [...response.headers]
      answers.push({ status: response.status, headers, text: await response.text() })
    }
    expect(answers[0], `${method} ${below}`).toEqual(answers[1])
    expect(answers[0]?.status).toBe(404)
  }
  expect((await (await relay.ask('bob', 'GET', '/v1/tickets')).json()).items).toEqual([])
})

test('an id that could climb out of a folder or a line never reaches the helpdesk', async () => {
  const asked: string[] = []
  const relay = createRelay({
    wrap: (backend) => ({
      ...backend,
      getTicket: async (id) => {
        asked.push(id)
        throw new SupportError('not_found')
      },
    }),
  })
  const ids = [
    '..%2f..%2fetc',
    '%2e%2e',
    '..',
    'a%5cb',
    'a%00b',
    'a%0d%0aX-Evil:%201',
    'x'.repeat(201),
  ]
  for (const id of [...ids, '%c0%ae', '%']) {
    expect((await relay.ask('ann', 'GET', `/v1/tickets/${id}`)).status, id).not.toBe(200)
  }
  expect(asked).toEqual([])
  await relay.ask('ann', 'GET', '/v1/tickets/RT%3A%2042')
  expect(asked).toEqual(['RT: 42'])
})

test('nothing that the wire does not describe leaves the relay', async () => {
  const relay = createRelay({
    wrap: (backend) => ({
      ...backend,
      getTicket: async (id) => ({ ...(await backend.getTicket(id)), internalNote: 'secret' }),
    }),
  })
  const { id } = await fileTicket(relay)
  const text = await (await relay.ask('ann', 'GET', `/v1/tickets/${id}`)).text()
  expect(text).toContain(id)
  expect(text).not.toContain('secret')
})

test('a backend that answers another shape is a 502, and a bug of ours a 500, both without a word of why', async () => {
  const relay = createRelay({
    wrap: (backend) => ({
      ...backend,
      getTicket: async () => ({ id: 1 }) as never,
      getChanges: () => {
        throw new TypeError('password=hunter2 at https://helpdesk.internal')
      },
    }),
  })
  const strange = await relay.ask('ann', 'GET', '/v1/tickets/1')
  expect(strange.status).toBe(502)
  expect((await strange.json()).code).toBe('bad_response')
  const broken = await relay.ask('ann', 'GET', '/v1/changes')
  expect(broken.status).toBe(500)
  expect(await broken.json()).toEqual({
    type: 'about:blank',
    title: 'Internal Server Error',
    status: 500,
    code: 'unknown',
  })
  expect(relay.errors).toHaveLength(2)
  expect(relay.errors[1]).toBeInstanceOf(TypeError)
})

test('an error of the helpdesk crosses as its code, its wait and its fields, never as its text', async () => {
  const relay = createRelay({
    wrap: (backend) => ({
      ...backend,
      getChanges: async () => {
        throw new SupportError('rate_limited', 'token abc is over its quota', {
          status: 403,
          retryAfterMs: 1_500,
        })
      },
      createTicket: async () => {
        throw new SupportError('invalid', 'no', {
          fields: [
            { pointer: '/fields/route', code: 'required', message: 'at line 7 of PG::Error' },
          ],
        })
      },
    }),
  })
  const waiting = await relay.ask('ann', 'GET', '/v1/changes', { headers: { Origin: APP } })
  expect(waiting.status).toBe(429)
  expect(waiting.headers.get('Retry-After')).toBe('2')
  expect(waiting.headers.get('Access-Control-Allow-Origin')).toBe(APP)
  expect(await waiting.text()).not.toContain('abc')
  const refused = await relay.ask('ann', 'POST', '/v1/tickets', { body: newTicket() })
  expect(refused.status).toBe(422)
  expect((await refused.json()).errors).toEqual([{ pointer: '/fields/route', code: 'required' }])
})
