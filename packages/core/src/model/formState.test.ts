import { expect, it } from 'vitest'
import { type DeskConfigInput, readDeskConfig } from '../config/index.js'
import { readDesk } from '../wire/index.js'
import { emptyDraft } from './draft.js'
import { draftProblems, formProblems } from './form.js'
import {
  type FormContext,
  type FormInput,
  formState,
  sealed,
  sentFields,
  sentForm,
  visibleFields,
  withFileIds,
} from './formState.js'

const config: DeskConfigInput = {
  name: 'Desk',
  form: {
    categories: [
      {
        id: 'bug',
        label: 'Bug',
        types: [{ id: 'crash', label: 'Crash' }],
        scope: [
          { level: 'in_scope', when: { fact: 'user.plan', is: ['pro', 'team'] } },
          { level: 'limited', text: 'A little' },
        ],
      },
      { id: 'idea', label: 'Idea' },
      { id: 'staff', label: 'Staff only', when: { fact: 'user.roles', is: 'staff' } },
    ],
    priorities: [
      { id: 'low', label: 'Low' },
      { id: 'high', label: 'High' },
    ],
    defaultPriority: 'low',
    fields: [
      { id: 'browser', label: 'Browser', kind: 'text', when: { fact: 'categoryId', is: 'bug' } },
      {
        id: 'version',
        label: 'Version',
        kind: 'number',
        required: true,
        when: { fact: 'fields.browser', isSet: true },
      },
      { id: 'mail', label: 'Mail', kind: 'email', prefill: 'user.email', readOnly: true },
      { id: 'address', label: 'Page', kind: 'url', prefill: 'page.url' },
      { id: 'log', label: 'Log', kind: 'file', when: { fact: 'typeId', is: 'crash' } },
      { id: 'urgent', label: 'Ring me', kind: 'checkbox', when: { fact: 'priority', is: 'high' } },
    ],
    guides: [
      {
        id: 'bug',
        label: 'How',
        parts: [{ id: 'what', label: 'What' }],
        when: { fact: 'categoryId', is: 'bug' },
      },
    ],
  },
  channels: [
    { id: 'mail', kind: 'email', label: 'Mail', address: 'help@example.com' },
    {
      id: 'phone',
      kind: 'phone',
      label: 'Phone',
      address: '+49 30 1234',
      when: { fact: 'user.plan', is: 'pro' },
    },
  ],
  gates: [
    {
      id: 'free',
      when: {
        all: [
          { fact: 'user.plan', is: 'free' },
          { fact: 'categoryId', is: 'bug' },
        ],
      },
      reason: 'Bugs are for paid plans',
      link: { label: 'Plans', url: 'https://example.com/plans' },
    },
  ],
}

const desk = readDeskConfig(config)
const maya: FormContext = { user: { id: 'maya', email: 'maya@example.com', plan: 'pro' } }

function input(patch: Partial<FormInput> = {}): FormInput {
  return { ...emptyDraft('new', 'id', 0), subject: 'S', body: 'B', categoryId: 'idea', ...patch }
}

const ids = (items: readonly { readonly id: string }[]) => items.map(({ id }) => id)

it('a category is there for those whom its condition names', () => {
  expect(ids(formState(desk, input(), maya).categories)).toEqual(['bug', 'idea'])
  const staff: FormContext = { user: { id: 's', roles: ['staff'] } }
  expect(ids(formState(desk, input(), staff).categories)).toEqual(['bug', 'idea', 'staff'])
  const problems = formProblems(input({ categoryId: 'staff' }), desk, maya)
  expect(problems).toEqual([{ field: 'categoryId', code: 'not_an_option' }])
  expect(formProblems(input({ categoryId: 'staff' }), desk, staff)).toEqual([])
})

it('B2 a gate stands in the way with its reason and its link, whatever is typed', () => {
  const free: FormContext = { user: { id: 'f', plan: 'free' } }
  const bug = input({ categoryId: 'bug', typeId: 'crash' })
  expect(formState(desk, bug, free).gate).toMatchObject({
    id: 'free',
    reason: 'Bugs are for paid plans',
    link: { url: 'https://example.com/plans' },
  })
  expect(formProblems(bug, desk, free)).toEqual([{ field: 'gate', code: 'gated', id: 'free' }])
  expect(formState(desk, input(), free).gate).toBe(null)
  expect(formState(desk, bug, maya).gate).toBe(null)
})

it('B5 the first scope that holds counts, by plan', () => {
  const bug = input({ categoryId: 'bug' })
  expect(formState(desk, bug, maya).scope?.level).toBe('in_scope')
  expect(formState(desk, bug, { user: null }).scope).toMatchObject({ level: 'limited' })
  expect(formState(desk, input(), maya).scope).toBe(null)
})

it('D11 a guide is offered where its condition holds', () => {
  expect(ids(formState(desk, input({ categoryId: 'bug' }), maya).guides)).toEqual(['bug'])
  expect(formState(desk, input(), maya).guides).toEqual([])
})

it('B4 another way to reach support is named to those whom its condition names', () => {
  expect(ids(formState(desk, input(), maya).channels)).toEqual(['mail', 'phone'])
  expect(ids(formState(desk, input(), { user: null }).channels)).toEqual(['mail'])
})

it('a field shows while its condition holds, and what hangs on a hidden one is hidden too', () => {
  const typed = { browser: 'Firefox', version: 144 }
  const bug = input({ categoryId: 'bug', fields: typed })
  expect(ids(visibleFields(desk, bug, maya))).toEqual(['browser', 'version', 'mail', 'address'])
  expect(ids(visibleFields(desk, { ...bug, categoryId: 'idea' }, maya))).toEqual([
    'mail',
    'address',
  ])
  const without = { ...bug, fields: { browser: 'Firefox' } }
  expect(formProblems({ ...without, typeId: 'crash' }, desk, maya)).toEqual([
    { field: 'fields.version', code: 'required' },
  ])
})

it('hidden fields are never sent, and what the desk does not ask at all goes along', () => {
  const typed = { browser: 'Firefox', version: 144, build: 'host-7' }
  expect(sentFields(desk, input({ fields: typed }), maya)).toEqual({
    build: 'host-7',
    mail: 'maya@example.com',
  })
  const bug = input({ categoryId: 'bug', fields: typed })
  expect(sentFields(desk, bug, maya)).toEqual({ ...typed, mail: 'maya@example.com' })
})

it('B8 what is known is filled in; a person may change it, and take it out, unless it is fixed', () => {
  const page = { url: 'https://shop.example/cart', title: 'Cart' }
  const here = { ...maya, page }
  const value = (fields: FormInput['fields'], id: string) =>
    visibleFields(desk, input({ fields }), here).find((field) => field.id === id)
  expect(value({}, 'address')).toMatchObject({ value: page.url, readOnly: false })
  expect(value({ address: 'https://other.example' }, 'address')?.value).toBe(
    'https://other.example',
  )
  expect(value({ address: '' }, 'address')?.value).toBe('')
  expect(sentFields(desk, input({ fields: { address: '' } }), here)).toMatchObject({ address: '' })
  expect(value({ mail: 'x@y.example' }, 'mail')).toMatchObject({
    value: 'maya@example.com',
    readOnly: true,
  })
})

it('what is known and would be refused is not forced on anybody', () => {
  const odd: FormContext = { user: { id: 'odd', email: 'no address' } }
  const [mail] = visibleFields(desk, input({ fields: { mail: 'a@b.example' } }), odd)
  expect(mail).toMatchObject({ id: 'mail', readOnly: false, value: 'a@b.example' })
  expect(visibleFields(desk, input(), { user: null })[0]).toMatchObject({
    readOnly: false,
    value: undefined,
  })
})

it('a condition sees the usual priority where none was chosen', () => {
  const shows = (priority: string | null, usual: string) => {
    const other = readDeskConfig({ ...config, form: { ...config.form, defaultPriority: usual } })
    return ids(visibleFields(other, input({ priority }), maya)).includes('urgent')
  }
  expect([shows(null, 'low'), shows(null, 'high'), shows('high', 'low')]).toEqual([
    false,
    true,
    true,
  ])
})

it('a box is ticked or not, and is sent as such', () => {
  expect(sentFields(desk, input({ priority: 'high' }), maya)).toMatchObject({ urgent: false })
})

it('a file of a field is one that goes along', () => {
  const attachments = [{ id: 'f1' }, { id: 'f2' }]
  const crash = input({
    categoryId: 'bug',
    typeId: 'crash',
    attachments,
    fields: { log: ['f2', 'gone'] },
  })
  expect(sentFields(desk, crash, maya)).toMatchObject({ log: ['f2'] })
  const ids = new Map([['f2', 'upload-9']])
  expect(withFileIds({ log: ['f2', 'x'], other: 'f2' }, ids)).toEqual({
    log: ['upload-9', 'x'],
    other: 'f2',
  })
})

it('a guest is who has no session, or says so', () => {
  const guests = readDeskConfig({
    name: 'Desk',
    form: {
      fields: [{ id: 'm', label: 'M', kind: 'email', when: { fact: 'user.isGuest', is: true } }],
    },
  })
  const shows = (user: FormContext['user']) => visibleFields(guests, input(), { user }).length === 1
  expect([null, { id: 'g', isGuest: true } as const, { id: 'u' }].map(shows)).toEqual([
    true,
    true,
    false,
  ])
})

it('D4 a hidden subject is not sent, nor the type of a category that was left', () => {
  const hidden = readDeskConfig({ ...config, form: { ...config.form, subject: 'hidden' } })
  const left = input({ categoryId: 'idea', typeId: 'crash' })
  expect(sentForm(hidden, left, maya)).toMatchObject({
    subject: '',
    typeId: null,
    categoryId: 'idea',
  })
  expect(sentForm(desk, { ...left, categoryId: 'bug' }, maya)).toMatchObject({
    subject: 'S',
    typeId: 'crash',
  })
})

it('the page goes along only where a condition asks for it', () => {
  const page = { url: 'https://app.example/boards', title: 'Boards' }
  const draft = emptyDraft('new', 'id', 0)
  expect(sealed(desk, draft, { ...maya, page })).not.toHaveProperty('page')
  const asks = readDeskConfig({
    ...config,
    gates: [{ id: 'g', when: { fact: 'page.url', contains: 'legacy' }, reason: 'Gone' }],
  })
  expect(sealed(asks, draft, { ...maya, page }).page).toEqual(page)
  expect(sealed(asks, draft, maya)).not.toHaveProperty('page')
})

it('nothing of the form is asked of a reply', () => {
  const reply = { ...emptyDraft('reply:1', 'id', 0), body: 'Yes' }
  expect(draftProblems(reply, desk, maya)).toEqual([])
})

it('field ids that are names of everything are names of nothing', () => {
  // No strict reader lets them through; a server that reads its own way might.
  const odd = readDesk({
    name: 'Desk',
    form: {
      fields: ['constructor', '__proto__', 'toString'].map((id) => ({
        id,
        label: id,
        kind: 'text' as const,
      })),
    },
  })
  expect(visibleFields(odd, input(), maya).map(({ value }) => value)).toEqual([
    undefined,
    undefined,
    undefined,
  ])
  const typed = Object.fromEntries([['__proto__', 'x']])
  expect(Object.entries(sentFields(odd, input({ fields: typed }), maya))).toEqual([
    ['__proto__', 'x'],
  ])
})

it('a choice of several goes along as it is, and only files are looked for among the files', () => {
  const several = readDeskConfig({
    name: 'Desk',
    form: {
      fields: [
        {
          id: 'parts',
          label: 'Parts',
          kind: 'multiselect',
          options: [
            { id: 'a', label: 'A' },
            { id: 'b', label: 'B' },
          ],
        },
        { id: 'agreed', label: 'I agree', kind: 'consent' },
      ],
    },
  })
  const typed = input({ categoryId: null, fields: { parts: ['a', 'b'] } })
  expect(sentFields(several, typed, maya)).toEqual({ parts: ['a', 'b'], agreed: false })
})
