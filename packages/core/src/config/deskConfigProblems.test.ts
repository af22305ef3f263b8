import { expect, it } from 'vitest'
import { isSupportError } from '../errors/SupportError.js'
import { deskMistakes } from '../testing/deskMistakes.js'
import { deskConfigProblems, readDeskConfig } from './index.js'

for (const [what, written, pointer, code] of deskMistakes) {
  it(`${what} is ${code} at ${pointer || 'the whole'}`, () => {
    const input = typeof written === 'object' ? { name: 'Desk', ...written } : written
    const found = deskConfigProblems(input).map((problem) => [problem.pointer, problem.code])
    expect(found).toContainEqual([pointer, code])
    expect(() => readDeskConfig(input)).toThrow(code)
  })
}

it('at least forty kinds of mistakes are told apart by place and reason', () => {
  expect(
    new Set(deskMistakes.map(([, , pointer, code]) => `${pointer} ${code}`)).size,
  ).toBeGreaterThanOrEqual(40)
})

it('every mistake is told at once, as data', () => {
  const wrong = {
    name: 'Desk',
    guests: 'maybe',
    form: { fields: [{ id: 'f', label: 'F', kind: 'x' }] },
  }
  const error = thrown(() => readDeskConfig(wrong))
  expect(isSupportError(error) && error.code).toBe('invalid')
  expect(isSupportError(error) && error.fields.map(({ pointer }) => pointer)).toEqual([
    '/form/fields/0/kind',
    '/guests',
  ])
  expect(String(error)).toContain('/form/fields/0/kind (not_an_option) and 1 more')
})

it('pointers escape what stands in keys', () => {
  const [problem] = deskConfigProblems({ name: 'Desk', 'a/b~c': 1 })
  expect(problem).toMatchObject({ pointer: '/a~1b~0c', code: 'unknown_key' })
})

it('a desk needs no more than a name, and gets the defaults', () => {
  expect(deskConfigProblems({ name: 'Desk' })).toEqual([])
  expect(readDeskConfig({ $schema: './desk.json', name: 'Desk' })).toEqual({
    name: 'Desk',
    form: {
      subject: 'required',
      categories: [],
      priorities: [],
      defaultPriority: null,
      projects: [],
      fields: [],
      guides: [],
      advice: [],
      asksFor: { steps: false, address: false, screenshot: false },
      delayReasons: [],
    },
    gates: [],
    statuses: {},
    actions: {},
    list: {
      groups: [
        { id: 'open', statuses: ['open', 'in_progress', 'waiting_on_customer', 'solved'] },
        { id: 'closed', statuses: ['closed', 'declined'] },
      ],
      filters: ['status'],
      views: ['mine'],
      columns: ['subject', 'number', 'status', 'activity'],
      sort: 'activity',
    },
    channels: [],
    support: { hours: null, promises: [] },
    limits: {
      fileBytes: 31_457_280,
      ticketBytes: 104_857_600,
      files: 10,
      bodyCharacters: 50_000,
      subjectCharacters: 200,
    },
    guests: 'off',
    accounts: false,
    rating: { comment: true },
    afterSending: 'ticket',
    escalation: null,
    manager: null,
    access: null,
    categoryChange: {
      open: 'change',
      in_progress: 'request',
      waiting_on_customer: 'request',
      solved: 'never',
      closed: 'never',
      declined: 'never',
    },
    notes: true,
    articles: null,
  })
})

function thrown(work: () => unknown): unknown {
  try {
    return work()
  } catch (error) {
    return error
  }
}
