import { expect, it } from 'vitest'
import { readDeskConfig } from '../config/index.js'
import { emptyDraft } from './draft.js'
import { type FormContext, type FormInput, formFacts } from './formState.js'

const desk = readDeskConfig({
  name: 'Desk',
  form: {
    categories: [{ id: 'bug', label: 'Bug' }],
    priorities: [{ id: 'low', label: 'Low' }],
    defaultPriority: 'low',
    fields: [
      { id: 'browser', label: 'Browser', kind: 'text', when: { fact: 'categoryId', is: 'bug' } },
    ],
  },
})
const maya: FormContext = { user: { id: 'maya', email: 'maya@example.com', plan: 'pro' } }

function input(patch: Partial<FormInput> = {}): FormInput {
  return { ...emptyDraft('new', 'id', 0), subject: 'S', body: 'B', ...patch }
}

it('conditions see the fields shown, the place and the person', () => {
  const known = formFacts(
    desk,
    input({ categoryId: 'bug', fields: { browser: 'Firefox', build: 'host-7' }, source: null }),
    { ...maya, page: { url: 'https://app.example/boards', title: 'Boards' }, source: 'menu' },
  )
  expect(known).toMatchObject({
    subject: 'S',
    categoryId: 'bug',
    priority: 'low',
    source: 'menu',
    'fields.browser': 'Firefox',
    'page.title': 'Boards',
    'user.plan': 'pro',
    'user.isGuest': false,
  })
  expect(known).not.toHaveProperty('fields.build')
  expect(formFacts(desk, input({ source: 'article:7' }), { ...maya, source: 'menu' }).source).toBe(
    'article:7',
  )
})

it('a subject that is hidden is no fact', () => {
  const hidden = readDeskConfig({ name: 'Desk', form: { subject: 'hidden' } })
  expect(formFacts(hidden, input(), maya).subject).toBeUndefined()
})

it('an organisation is known by its name, or by its id where it has none', () => {
  const known = (organization: { id: string; name?: string }) =>
    formFacts(desk, input(), { user: { id: 'u', organization } })['user.organization']
  expect([known({ id: 'acme', name: 'Acme' }), known({ id: 'acme' })]).toEqual(['Acme', 'acme'])
})
