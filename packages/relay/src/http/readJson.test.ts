import { expect, test } from 'vitest'
import { createRelay, newTicket } from '../testing/createRelay.js'

const create = (relay: ReturnType<typeof createRelay>, raw: BodyInit, headers = {}) =>
  relay.ask('ann', 'POST', '/v1/tickets', { raw, headers })

test('a body that breaks rules is told which, by JSON Pointer', async () => {
  const relay = createRelay()
  const { submissionId: _, ...incomplete } = newTicket()
  const body = { ...incomplete, body: 7, 'a/b~c': true, uploadIds: ['one', 2] }
  const response = await create(relay, JSON.stringify(body))
  expect(response.status).toBe(422)
  const problem = await response.json()
  expect(problem.code).toBe('invalid')
  expect(problem.errors).toEqual(
    expect.arrayContaining([
      { pointer: '/body', code: 'wrong_type' },
      { pointer: '/uploadIds/1', code: 'wrong_type' },
      { pointer: '/submissionId', code: 'required' },
      { pointer: '/a~1b~0c', code: 'unknown_key' },
    ]),
  )
  expect(problem.errors).toHaveLength(4)
})

test('stars outside 1 to 5, and halves, are refused', async () => {
  const relay = createRelay()
  const codes = []
  for (const score of [0, 6, 4.5, '5']) {
    const body = { rating: { score } }
    const response = await relay.ask('ann', 'POST', '/v1/tickets/t/rating', { body })
    expect(response.status).toBe(422)
    codes.push((await response.json()).errors[0])
  }
  expect(codes).toEqual([
    { pointer: '/rating/score', code: 'out_of_range' },
    { pointer: '/rating/score', code: 'out_of_range' },
    { pointer: '/rating/score', code: 'not_an_integer' },
    { pointer: '/rating/score', code: 'wrong_type' },
  ])
})

test('what is not JSON is a 400, whatever kind of garbage it is', async () => {
  const relay = createRelay()
  const garbage: BodyInit[] = [
    '{',
    'hello',
    '{"a":1}}',
    '<html>',
    '\u0000',
    new Uint8Array([255, 254]),
    new Uint8Array([...new TextEncoder().encode('{"body":"'), 255, 34, 125]),
  ]
  for (const raw of garbage) {
    const response = await create(relay, raw)
    expect(response.status).toBe(400)
    expect(response.headers.get('Content-Type')).toBe('application/problem+json')
    expect((await response.json()).code).toBe('invalid')
  }
})

test('JSON that is no object is refused without a crash', async () => {
  const relay = createRelay()
  for (const raw of ['[]', 'null', '"text"', '12', 'true']) {
    expect((await create(relay, raw)).status, raw).toBe(422)
  }
  expect(relay.errors).toEqual([])
})

test('a body of another type is a 415', async () => {
  const relay = createRelay()
  const raw = JSON.stringify(newTicket())
  for (const type of ['text/plain', 'application/x-www-form-urlencoded', 'application/jsonp']) {
    expect((await create(relay, raw, { 'Content-Type': type })).status, type).toBe(415)
  }
  const type = { 'Content-Type': 'Application/JSON; charset=utf-8' }
  expect((await create(relay, raw, type)).status).toBe(201)
})

test('a body over the limit is a 413 that names the limit, announced or not', async () => {
  const relay = createRelay({ limits: { jsonBytes: 100, textBytes: 1_000 } })
  const exact = JSON.stringify(newTicket({ body: '' }))
  const fill = (size: number) =>
    JSON.stringify(newTicket({ body: 'x'.repeat(size - new TextEncoder().encode(exact).length) }))
  expect((await create(relay, fill(1_000))).status).toBe(201)
  for (const raw of [fill(1_001), new Blob([fill(1_001)]).stream()]) {
    const response = await create(relay, raw)
    expect(response.status).toBe(413)
    expect(await response.json()).toMatchObject({ code: 'too_large', limitBytes: 1_000 })
  }
  const announced = await create(relay, '{}', { 'Content-Length': '99999' })
  expect(announced.status).toBe(413)
  const body = { messageId: 'x'.repeat(100) }
  expect((await relay.ask('ann', 'POST', '/v1/tickets/t/read', { body })).status).toBe(413)
})

test('JSON nested 21 deep is refused before it is parsed, 20 deep is read', async () => {
  const relay = createRelay()
  const nested = (depth: number) => {
    const value = '['.repeat(depth - 2) + ']'.repeat(depth - 2)
    return JSON.stringify(newTicket()).replace(/\}$/, `,"fields":{"deep":${value}}}`)
  }
  expect((await create(relay, nested(20))).status).toBe(201)
  expect((await create(relay, nested(21))).status).toBe(400)
  expect((await create(relay, '['.repeat(60_000))).status).toBe(400)
  const brackets = newTicket({ body: '[{"\\'.repeat(200) })
  expect((await create(relay, JSON.stringify(brackets))).status).toBe(201)
})

test('T-SV7 keys that mean something to an object are refused, at any depth', async () => {
  const relay = createRelay()
  const plain = JSON.stringify(newTicket())
  for (const key of ['__proto__', 'constructor', 'prototype', '__pr\\u006fto__']) {
    for (const [above, pointer] of [
      ['', ''],
      ['"fields":{', '/fields'],
      ['"fields":{"list":[1,{"deep":{', '/fields/list/1/deep'],
    ] as const) {
      const end = above.replace(/[^{[]/g, '').split('').reverse().join('').replace(/./g, closing)
      const sent = plain.replace('{', `{${above}"${key}":{"isAdmin":true}${end},`)
      const answer = await create(relay, sent)
      expect(answer.status, sent).toBe(422)
      const [problem] = (await answer.json()).errors
      const name = key.replace('\\u006f', 'o')
      expect(problem).toEqual({ pointer: `${pointer}/${name}`, code: 'unknown_key' })
    }
  }
  expect(({} as { isAdmin?: unknown }).isAdmin).toBeUndefined()
})

const closing = (opening: string) => (opening === '{' ? '}' : ']')

test('a name that an object has by birth is a name like any other', async () => {
  const relay = createRelay()
  const fields = { toString: 'a', hasOwnProperty: 'b', valueOf: { constructors: 'c' } }
  const ticket = await (await create(relay, JSON.stringify(newTicket({ fields })))).json()
  expect(ticket.fields).toEqual(fields)
})

test('T-SV7 half a character is refused where it stands, a whole one of two halves is read', async () => {
  const relay = createRelay()
  const answers = []
  for (const text of ['half \\ud800 one', '\\udc00', 'whole \\ud83d\\ude00 one']) {
    const raw = JSON.stringify(newTicket({ body: 'TEXT' })).replace('TEXT', text)
    const answer = await create(relay, raw)
    const { errors, subject } = await answer.json()
    answers.push([answer.status, errors ?? subject])
  }
  const refused = [422, [{ pointer: '/body', code: 'malformed' }]]
  expect(answers).toEqual([refused, refused, [201, 'Export']])
  const named = JSON.stringify(newTicket()).replace('{', '{"fields":{"\\udfff":1},')
  const answer = await create(relay, named)
  expect((await answer.json()).errors).toEqual([{ pointer: '/fields', code: 'malformed' }])
})

test('T-SV3 an id in a body that would climb in an address is refused by name', async () => {
  const relay = createRelay()
  for (const id of ['..', '.', '', 'a/b', '..\\..', 'x'.repeat(201)]) {
    const followUp = await create(relay, JSON.stringify(newTicket({ followUpOf: id })))
    expect([followUp.status, (await followUp.json()).errors], id).toEqual([
      422,
      [{ pointer: '/followUpOf', code: 'malformed' }],
    ])
    const file = await create(relay, JSON.stringify(newTicket({ uploadIds: ['fine', id] })))
    expect((await file.json()).errors, id).toEqual([{ pointer: '/uploadIds/1', code: 'malformed' }])
  }
  for (const id of ['...', 'RT: 42', 'a.b', 'x'.repeat(200)]) {
    const answer = await create(relay, JSON.stringify(newTicket({ followUpOf: id })))
    expect(answer.status, id).toBe(201)
  }
})
