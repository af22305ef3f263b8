import { type DeskConfig, emptyDraft } from '@deskside/core'
import { readDeskConfig } from '@deskside/core/config'
import { expect, test } from 'vitest'
import { limitsOf, openFirst, scopeOf } from './limitsModel.js'

const ownerOnly = {
  all: [{ fact: 'categoryId', is: 'handover' }, { not: { fact: 'user.roles', is: 'owner' } }],
}
const desk = (gates: readonly object[]): DeskConfig =>
  readDeskConfig({
    name: 'Desk',
    gates,
    form: {
      categories: ['question', 'handover', 'fault'].map((id) => ({ id, label: id })),
    },
  })
const told = (gates: readonly object[], user: object, source?: string) =>
  limitsOf(desk(gates), emptyDraft('new', 'd', 0), { user: { id: 'u', ...user }, source }).map(
    ({ gate, choices }) => [gate.id, choices.map(({ id }) => id)],
  )

test('B3 what only an owner may ask for is known before it is chosen, by those who are none', () => {
  const gates = [{ id: 'owner', when: ownerOnly, reason: 'Owners only.' }]
  expect(told(gates, { roles: ['editor'] })).toEqual([['owner', ['handover']]])
  expect(told(gates, { roles: ['owner'] })).toEqual([])
})

test('B2 all that a plan leaves out stands under one reason', () => {
  const isFault = { fact: 'categoryId', is: 'fault' }
  const when = { all: [{ fact: 'categoryId', isSet: true }, { not: isFault }] }
  expect(told([{ id: 'plan', when, reason: 'Faults only.' }], {})).toEqual([
    ['plan', ['question', 'handover']],
  ])
})

test('what closes the whole form is said by the form, and what asks for the page on choosing', () => {
  const always = { id: 'closed', when: { fact: 'user.plan', is: 'none' }, reason: 'Closed.' }
  expect(told([always], { plan: 'none' })).toEqual([])
  const onPage = {
    id: 'page',
    when: {
      all: [{ fact: 'categoryId', is: 'fault' }, { not: { fact: 'page.url', contains: 'x' } }],
    },
    reason: 'Not here.',
  }
  expect(told([onPage], {})).toEqual([])
})

test('a limit may hang on where the person writes', () => {
  const when = {
    all: [
      { fact: 'categoryId', is: 'fault' },
      { fact: 'source', is: 'office' },
    ],
  }
  const gates = [{ id: 'there', when, reason: 'Not from there.' }]
  expect(told(gates, {}, 'office')).toEqual([['there', ['fault']]])
  expect(told(gates, {}, 'docs')).toEqual([])
})

test('B3 a type of the chosen topic may be closed by itself', () => {
  const types = [
    { id: 'show', label: 'Show' },
    { id: 'delete', label: 'Delete' },
  ]
  const when = {
    all: [{ fact: 'typeId', is: 'delete' }, { not: { fact: 'user.roles', is: 'owner' } }],
  }
  const config = readDeskConfig({
    name: 'Desk',
    gates: [{ id: 'owner', when, reason: 'Owners only.' }],
    form: { categories: [{ id: 'shop', label: 'Shop', types }] },
  })
  const draft = { ...emptyDraft('new', 'd', 0), categoryId: 'shop' }
  const closed = (roles: readonly string[]) =>
    limitsOf(config, draft, { user: { id: 'u', roles } }, 'typeId').flatMap(
      ({ choices }) => choices,
    )
  expect(closed(['editor'])).toEqual([types[1]])
  expect(closed(['owner'])).toEqual([])
  expect(limitsOf(config, draft, { user: { id: 'u' } })).toEqual([])
})

test('B2 what is open comes first, then what is closed, each in the desk’s order', () => {
  const choices = ['a', 'b', 'c', 'd'].map((id) => ({ id, label: id }))
  const gate = { id: 'g', when: { all: [] }, reason: 'No.' }
  const limits = [{ gate, choices: choices.filter(({ id }) => id === 'a' || id === 'c') }]
  expect(openFirst(choices, limits).map(({ id }) => id)).toEqual(['b', 'd', 'a', 'c'])
  expect(openFirst(choices, [])).toEqual(choices)
})

test('B5 how far support goes with a topic is known before it is chosen, by the plan; what asks for the page is not', () => {
  const half = { level: 'up_to_limit', text: 'Half an hour.' }
  const premium = { level: 'in_scope', when: { fact: 'user.plan', is: 'premium' } }
  const onPage = { level: 'limited', when: { fact: 'page.url', contains: 'x' } }
  const config = readDeskConfig({
    name: 'Desk',
    form: {
      categories: [
        { id: 'theme', label: 'Theme', scope: [premium, half] },
        { id: 'page', label: 'Page', scope: [onPage, half] },
      ],
    },
  })
  const levelFor = (plan: string, id: string) =>
    scopeOf(config, emptyDraft('new', 'd', 0), { user: { id: 'u', plan } }, id)?.level
  expect(levelFor('premium', 'theme')).toBe('in_scope')
  expect(levelFor('basic', 'theme')).toBe('up_to_limit')
  expect(levelFor('basic', 'page')).toBeUndefined()
})
