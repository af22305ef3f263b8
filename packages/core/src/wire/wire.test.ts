import * as v from 'valibot'
import { expect, it } from 'vitest'
import {
  messagePageSchema,
  replyResultSchema,
  textSchema,
  ticketPageSchema,
  ticketSchema,
} from './index.js'

const ticket = {
  id: 't1',
  number: '1',
  subject: 'A',
  status: 'open',
  createdAt: '2026-01-05T10:00:00Z',
  updatedAt: '2026-01-05T10:00:00Z',
}
const said = {
  kind: 'message',
  id: 'm1',
  createdAt: '2026-01-05T10:00:00Z',
  author: { role: 'agent' },
  body: 'Hello',
}

it('a ticket that cannot be read is left out; the others stay', () => {
  const { items } = v.parse(ticketPageSchema, { items: [ticket, { id: 't2' }, null, 'x'] })
  expect(items.map(({ id }) => id)).toEqual(['t1'])
})

it('a message that cannot be read stands in its place, known by what could be read of it', () => {
  const { items } = v.parse(messagePageSchema, {
    items: [said, { kind: 'poll', id: 'm2', createdAt: '2026-01-06T10:00:00Z' }, null, { id: 7 }],
  })
  expect(items).toMatchObject([
    { kind: 'message', id: 'm1', attachments: [], format: 'text', submissionId: null },
    { kind: 'unreadable', id: 'm2', createdAt: '2026-01-06T10:00:00Z' },
    { kind: 'unreadable', id: 'unreadable-2', createdAt: '1970-01-01T00:00:00Z' },
    { kind: 'unreadable', id: 'unreadable-3', createdAt: '1970-01-01T00:00:00Z' },
  ])
  expect(items[1]).not.toHaveProperty('body')
})

it('the answer to a reply is a message that can be read', () => {
  expect(v.is(replyResultSchema, { ticket, message: said })).toBe(true)
  expect(v.is(replyResultSchema, { ticket, message: { ...said, kind: 'poll' } })).toBe(false)
  expect(v.is(replyResultSchema, { ticket, message: null })).toBe(false)
})

it('words of a newer server become a default or are dropped, fields that we do not know pass', () => {
  const actions = ['reply', 'teleport', 'close']
  const newer = { ...ticket, status: 'pondering', actions, somethingNew: 1 }
  expect(v.parse(ticketSchema, newer)).toMatchObject({
    status: 'open',
    actions: ['reply', 'close'],
    assignee: null,
    requester: { role: 'me' },
    fields: {},
  })
})

it('fields of a ticket are anything under a name, and nothing else', () => {
  const fields = { a: 1, b: { c: [null] } }
  expect(v.parse(ticketSchema, { ...ticket, fields }).fields).toEqual(fields)
  for (const wrong of ['a', 1, null]) {
    expect(v.is(ticketSchema, { ...ticket, fields: wrong })).toBe(false)
  }
})

it('stars are whole, from 1 to 5', () => {
  const rated = (score: unknown) => v.is(ticketSchema, { ...ticket, rating: { score } })
  expect([1, 2, 3, 4, 5].every(rated)).toBe(true)
  expect([0, 6, 2.5, '3', Number.NaN, null].some(rated)).toBe(false)
})

it('a text is one for all or one a language', () => {
  const isText = (name: unknown) => v.is(textSchema, name)
  expect([isText('Help'), isText({ en: 'Help', ru: 'Помощь' })]).toEqual([true, true])
  expect([{ en: 1 }, [1], 1, null, undefined].some(isText)).toBe(false)
})

it('row 38: answers are read as ever on a page that adds to the prototype of all objects T-HO1', () => {
  Object.assign(Object.prototype, { each: () => {} })
  try {
    expect(v.safeParse(ticketSchema, ticket).success).toBe(true)
  } finally {
    Reflect.deleteProperty(Object.prototype, 'each')
  }
})
