import { readDeskConfig } from '@deskside/core/config'
import { newTicket } from '@deskside/core/testing'
import { expect, it } from 'vitest'
import { withFacts, withoutFacts } from './facts.js'

const desk = readDeskConfig({
  name: 'Support',
  form: { fields: [{ id: 'route', label: 'Route', kind: 'text' }] },
})

it('writes what RT has no field for under the text, and takes it away again', () => {
  const ticket = newTicket('a', {
    body: 'It is late.',
    projectId: '4107',
    categoryId: 'help',
    fields: { route: 'Oslo\nBergen' },
  })
  const text = withFacts(ticket, desk, { categoryId: 'Category' })
  expect(text).toBe('It is late.\n\n-- \nDeskside\nProject: 4107\nRoute: Oslo Bergen')
  expect(withoutFacts(text)).toBe('It is late.')
})

it('leaves a text as it is where there is nothing to add', () => {
  const body = 'It is late.\n\n-- \nAnn'
  expect(withFacts(newTicket('a', { body }), desk, {})).toBe(body)
  expect(withoutFacts(body)).toBe(body)
})

it('keeps the words of somebody who writes the rule themselves', () => {
  const body = 'See this:\n\n-- \nDeskside\nProject: none'
  expect(withoutFacts(withFacts(newTicket('a', { body }), desk, {}))).toBe(body)
})
