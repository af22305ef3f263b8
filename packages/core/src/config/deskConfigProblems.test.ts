import { expect, it } from 'vitest'
import { isSupportError } from '../errors/SupportError.js'
import { deskMistakes } from '../testing/deskMistakes.js'
import { deskConfigProblems, readDeskConfig } from './index.js'
import { PROBLEM_WORDS } from './problemWords.js'

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

it('every mistake has words of its own, and they name what is wrong', () => {
  for (const [what, written] of deskMistakes) {
    const input = typeof written === 'object' ? { name: 'Desk', ...written } : written
    for (const { code, message } of deskConfigProblems(input)) {
      expect(message, what).toMatch(/^["[{A-Z0-9-].* .*\.$|^nothing .*\.$/)
      expect(message, what).not.toBe(code)
    }
  }
})

it('words show the options, the type and the key', () => {
  const [option] = deskConfigProblems({ name: 'Desk', guests: 'maybe' })
  expect(option?.message).toBe('"maybe" is no option; one of ("off" | "verify" | "open").')
  const [type] = deskConfigProblems({ name: 'Desk', accounts: 'yes' })
  expect(type?.message).toBe('"yes" is of the wrong type; expected boolean.')
  const [key] = deskConfigProblems({ name: 'Desk', categorys: [] })
  expect(key?.message).toContain('"categorys" is no key here')
})

it('a key that is nearly one is told which, wherever the desk has it', () => {
  const messages = (desk: object) =>
    deskConfigProblems({ name: 'Desk', ...desk }).map(({ message }) => message)
  const field = { id: 'f', label: 'F', kind: 'text', requird: true }
  const when = { all: [{ not: { fact: 'subject', isSte: true } }] }
  const gates = [{ id: 'g', resaon: 'No', reason: 'No', when: { fact: 'subject', is: 'x' } }]
  expect(messages({ guest: 'off' })).toEqual(['"guest" is no key here; perhaps you mean "guests".'])
  expect(messages({ form: { fields: [field] } })).toEqual([
    '"requird" is no key here; perhaps you mean "required".',
  ])
  expect(messages({ gates })).toEqual(['"resaon" is no key here; perhaps you mean "reason".'])
  expect(messages({ form: { zebra: 1 } })).toEqual([
    '"zebra" is no key here; it is misspelt, or belongs elsewhere.',
  ])
  expect(messages({ gates: [{ id: 'g', reason: 'No', when }] })[0]).toContain('is no condition')
})

it('words list what would have been right', () => {
  const desk = {
    name: 'Desk',
    form: { priorities: [{ id: 'low', label: 'L' }], defaultPriority: 'high' },
    gates: [{ id: 'g', reason: 'No', when: { fact: 'user.shoe', is: 42 } }],
  }
  const words = deskConfigProblems(desk).map(({ message }) => message)
  expect(words[0]).toBe('"high" is not defined in this desk. Known: low.')
  expect(words[1]).toContain('"user.shoe" is no fact. Facts: subject, body, categoryId')
  const [equals] = deskConfigProblems({
    ...desk,
    gates: [{ id: 'g', reason: 'No', when: { fact: 'user.plan', equals: 'pro' } }],
  })
  expect(equals?.message).toContain('is, isSet, contains, min, max')
})

it('every code has been made once, and none is without words', () => {
  const made = deskMistakes.map(([, , , code]) => code)
  expect([...new Set(made)].sort()).toEqual(Object.keys(PROBLEM_WORDS).sort())
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
    sources: [],
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
