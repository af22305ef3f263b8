import { expect, test } from 'vitest'
import { type Fault, readFaults } from './fault.js'
import { createFaults } from './faults.js'

function taken(route: string, method: string, path: string): boolean {
  const faults = createFaults()
  faults.add({ route, kind: 'status' })
  return faults.take(method, path).length === 1
}

test('a fault meets its own route and no other', () => {
  expect(taken('POST /v1/tickets', 'POST', '/v1/tickets')).toBe(true)
  expect(taken('POST /v1/tickets', 'GET', '/v1/tickets')).toBe(false)
  expect(taken('POST /v1/tickets', 'POST', '/v1/tickets/1/messages')).toBe(false)
  expect(taken('GET /v1/tickets', 'GET', '/v1/tickets/1')).toBe(false)
  expect(taken('POST /v1/tickets/*/messages', 'POST', '/v1/tickets/1/messages')).toBe(true)
  expect(taken('POST /v1/tickets/*/messages', 'POST', '/v1/tickets/1/close')).toBe(false)
})

test('for PATCH, HEAD and DELETE the last part of the path may be left out', () => {
  expect(taken('PATCH /v1/uploads', 'PATCH', '/v1/uploads/abc')).toBe(true)
  expect(taken('DELETE /v1/uploads', 'DELETE', '/v1/uploads/abc')).toBe(true)
  expect(taken('PATCH /v1/uploads/*', 'PATCH', '/v1/uploads/abc')).toBe(true)
  expect(taken('POST /v1/uploads', 'POST', '/v1/uploads/abc')).toBe(false)
})

test('a fault of all routes leaves preflights alone', () => {
  expect(taken('*', 'GET', '/v1/config')).toBe(true)
  expect(taken('*', 'OPTIONS', '/v1/config')).toBe(false)
})

test('a fault happens as often as was said, then no more', () => {
  const faults = createFaults()
  const twice: Fault = { route: 'GET /v1/config', kind: 'status', status: 503, times: 2 }
  faults.add(twice)
  expect(faults.take('GET', '/v1/config')).toEqual([twice])
  expect(faults.list()).toEqual([{ ...twice, times: 1 }])
  expect(faults.take('GET', '/v1/config')).toHaveLength(1)
  expect(faults.take('GET', '/v1/config')).toEqual([])
  expect(faults.list()).toEqual([])
})

test('without a number it happens until it is taken away', () => {
  const faults = createFaults()
  const remove = faults.add({ route: '*', kind: 'garbage' })
  for (let i = 0; i < 5; i++) expect(faults.take('GET', '/v1/config')).toHaveLength(1)
  remove()
  expect(faults.take('GET', '/v1/config')).toEqual([])
  faults.add({ route: '*', kind: 'garbage', times: 0 })
  for (let i = 0; i < 5; i++) expect(faults.take('GET', '/v1/config')).toHaveLength(1)
  faults.clear()
  expect(faults.take('GET', '/v1/config')).toEqual([])
})

test('a request meets all delays and one end, in the order in which they were added', () => {
  const faults = createFaults()
  faults.add({ route: '*', kind: 'status', status: 500, times: 1 })
  faults.add({ route: '*', kind: 'delay', ms: 5 })
  faults.add({ route: '*', kind: 'garbage', times: 1 })
  const kinds = () => faults.take('GET', '/v1/config').map(({ kind }) => kind)
  expect(kinds()).toEqual(['delay', 'status'])
  expect(kinds()).toEqual(['delay', 'garbage'])
  expect(kinds()).toEqual(['delay'])
})

test('what is wrong with a fault is said in words, not in a pattern', () => {
  const faults = createFaults()
  expect(() => faults.add({ route: 'tickets', kind: 'delay' })).toThrow(
    'route must be "*", or a method and a path: "POST /v1/tickets"',
  )
  expect(() => faults.add({ route: '*', kind: 'delay', times: -1 })).toThrow(
    'times must be 0 (until it is removed) or more',
  )
})

test('what is no fault is refused', () => {
  const faults = createFaults()
  const wrong = [
    { kind: 'status' },
    { route: '*', kind: 'fire' },
    { route: 'tickets', kind: 'delay' },
  ]
  for (const fault of wrong) expect(() => faults.add(fault as Fault)).toThrow()
  expect(() => faults.add({ route: '*', kind: 'status', status: 200 })).toThrow()
  expect(() => faults.add({ route: '*', kind: 'status', time: 1 } as unknown as Fault)).toThrow()
  expect(faults.list()).toEqual([])
})

test('what is no fault is invalid, and says where and why', () => {
  const add = createFaults().add as (fault: unknown) => void
  const wrong = (fault: unknown, pointer: string, message: RegExp) =>
    expect(() => add(fault)).toThrow(
      expect.objectContaining({
        code: 'invalid',
        message: expect.stringMatching(message),
        fields: [expect.objectContaining({ pointer })],
      }),
    )
  wrong({ route: '*', kind: 'explode' }, '/kind', /fault\/kind: .*"explode"/)
  wrong({ route: 'tickets', kind: 'status' }, '/route', /route must be/)
})

test('a fault may let requests of its route pass first, so that a script says which one breaks', () => {
  const faults = createFaults([
    { route: 'GET /v1/config', kind: 'status', status: 503, after: 2, times: 1 },
    { route: 'GET /v1/config', kind: 'garbage', after: 1, times: 1 },
  ])
  const kinds = () => faults.take('GET', '/v1/config').map(({ kind }) => kind)
  expect(faults.take('GET', '/v1/changes')).toEqual([])
  expect(kinds()).toEqual([])
  expect(faults.list()).toMatchObject([{ after: 1 }, { after: 0 }])
  expect([kinds(), kinds(), kinds()]).toEqual([['garbage'], ['status'], []])
})

test('a clock that is wrong, and uploads that ended, come before the end of a request', () => {
  const faults = createFaults([
    { route: '*', kind: 'cut_body' },
    { route: '*', kind: 'clock_skew', ms: -5_000 },
    { route: '*', kind: 'expired_upload' },
  ])
  const kinds = faults.take('PATCH', '/v1/uploads/a').map(({ kind }) => kind)
  expect(kinds).toEqual(['clock_skew', 'expired_upload', 'cut_body'])
})

test('a wait below nothing is refused, a clock that is behind is not', () => {
  const { add } = createFaults()
  expect(() => add({ route: '*', kind: 'delay', ms: -1 })).toThrow(/fault\/ms: no wait is below 0/)
  expect(() => add({ route: '*', kind: 'clock_skew', ms: -1 })).not.toThrow()
})

test('a script says which of its faults is none', () => {
  const good: Fault = { route: '*', kind: 'garbage' }
  expect(readFaults([good])).toEqual([good])
  expect(() => readFaults([good, { route: '*', kind: 'fire' }])).toThrow(/^2\. fault\/kind: /)
  expect(() => readFaults({ route: '*' })).toThrow(/A script of faults is a list/)
})
