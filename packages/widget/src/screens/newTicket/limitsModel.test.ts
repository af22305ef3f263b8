import { type DeskConfig, emptyDraft } from '@deskside/core'
import { readDeskConfig } from '@deskside/core/config'
import { expect, test } from 'vitest'
import { limitsOf } from './limitsModel.js'

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
    ({ gate, categories }) => [gate.id, categories.map(({ id }) => id)],
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
