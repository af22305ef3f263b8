import { expect, it } from 'vitest'
import { zendeskProblem } from './zendeskProblem.js'

function problemOf(status: number, body: unknown = {}, isRelay = false) {
  const text = typeof body === 'string' ? body : JSON.stringify(body)
  return zendeskProblem({ status, text, header: () => null }, isRelay)
}

it.each([
  [400, 'invalid'],
  [403, 'forbidden'],
  [404, 'not_found'],
  [408, 'timeout'],
  [409, 'conflict'],
  [413, 'too_large'],
  [422, 'invalid'],
  [429, 'rate_limited'],
  [500, 'unavailable'],
  [503, 'unavailable'],
  [504, 'timeout'],
  [302, 'bad_response'],
  [418, 'bad_response'],
] as const)('%i of Zendesk is «%s»', (status, code) => {
  expect(problemOf(status)).toMatchObject({ code, status })
  expect(problemOf(status, '<html>a proxy</html>').code).toBe(code)
})

it('a refused token asks a page to sign in, and is an outage behind a relay', () => {
  expect(problemOf(401).code).toBe('auth_required')
  expect(problemOf(401, {}, true)).toMatchObject({ code: 'unavailable', retryable: true })
})

it('a ticket that was closed in the meantime is a conflict, and nothing to be corrected', () => {
  const details = { status: [{ description: 'Status: closed prevents ticket update' }] }
  expect(problemOf(422, { details })).toMatchObject({ code: 'conflict', fields: [] })
})

it('what a record misses is told by the places of our form, without the words of Zendesk', () => {
  const details = {
    subject: [{ description: 'Subject: cannot be blank', error: 'BlankValue' }],
    comment: [{ description: 'Comment: is too long', error: 'TooLong' }],
    description: [{ error: 'BlankValue' }],
    requester: [{ error: 'InvalidValue' }],
    360001: [{ error: 'BlankValue', field_key: '360001' }],
    base: [{ error: 'InvalidValue', field_key: null }, 'no object'],
    other: 'no list',
  }
  const problem = problemOf(422, { error: 'RecordInvalid', details })
  expect(problem.fields).toEqual(
    expect.arrayContaining([
      { pointer: '/subject', code: 'required' },
      { pointer: '/body', code: 'refused' },
      { pointer: '/body', code: 'required' },
      { pointer: '/requester', code: 'refused' },
      { pointer: '/fields/360001', code: 'required' },
      { pointer: '', code: 'refused' },
    ]),
  )
  expect(problem.fields).toHaveLength(7)
  expect(JSON.stringify([problem.message, problem.fields])).not.toMatch(/blank|too long/)
})

it('fields are told of what can be corrected alone', () => {
  const details = { subject: [{ error: 'BlankValue' }] }
  expect(problemOf(403, { details }).fields).toEqual([])
})

it('how long to wait is read from the answer', () => {
  const header = (name: string) => (name === 'retry-after' ? '30' : null)
  expect(zendeskProblem({ status: 429, text: '', header }, false).retryAfterMs).toBe(30_000)
})
