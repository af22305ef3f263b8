import { createSupportClient, type Page, type SupportUser, systemClock } from '@deskside/core'
import type { DeskConfigInput } from '@deskside/core/config'
import { createWorld, memoryBackend, seededIds } from '@deskside/core/testing'
import { cleanup, screen, waitFor } from '@testing-library/preact'
import userEvent from '@testing-library/user-event'
import { afterEach, expect, test } from 'vitest'
import { renderScreen } from '../../testing/renderScreen.js'
import { createChunk } from '../chunk.js'
import { withOutline, withoutEmptyParts } from './guideOutline.js'
import { NewTicket } from './NewTicket.js'

const waiting = createChunk(() => import('./Waiting.js').then((chunk) => chunk.Waiting))
Element.prototype.scrollIntoView = () => {}
const ends: (() => void)[] = []
afterEach(() => {
  for (const end of ends.splice(0)) end()
})

/** The form of a desk, over the real client and a desk in memory. */
async function openForm(
  form: DeskConfigInput['form'],
  more: Partial<DeskConfigInput> = {},
  who = {},
  page: Page | null = null,
) {
  const user: SupportUser = { id: 'maya', ...who }
  const desk = { name: 'Desk', ...more, form: { subject: 'hidden', ...form } } as DeskConfigInput
  const world = createWorld({ clock: systemClock(), createId: seededIds(1), desk })
  const client = createSupportClient({
    backend: memoryBackend(world, user),
    user,
    ...(page && { page: () => page }),
  })
  ends.push(() => client.destroy())
  const shown = renderScreen(<NewTicket waiting={waiting} />, client)
  await waitFor(() => expect(client.desk.get().description).not.toBeNull())
  const draft = () => client.drafts.open('new').get().draft
  return { ...shown, client, world, draft, fields: () => draft().fields }
}

const send = () => userEvent.click(screen.getByRole('button', { name: 'Send' }))
const message = (name: string | RegExp = 'Message') =>
  screen.getByRole<HTMLTextAreaElement>('textbox', { name })

const kinds = [
  { id: 'company', label: 'Company', kind: 'text', required: true, hint: 'Name your client.' },
  { id: 'story', label: 'Story', kind: 'textarea' },
  { id: 'seats', label: 'Seats', kind: 'number', min: 1, max: 50 },
  { id: 'since', label: 'Since', kind: 'date', min: '2026-01-01' },
  { id: 'mail', label: 'Mail', kind: 'email' },
  { id: 'site', label: 'Site', kind: 'url' },
  { id: 'region', label: 'Region', kind: 'select', options: [{ id: 'n', label: 'North' }] },
  {
    id: 'parts',
    label: 'Parts',
    kind: 'multiselect',
    options: [
      { id: 'a', label: 'Alpha' },
      { id: 'b', label: 'Beta' },
    ],
  },
  { id: 'urgent', label: 'It is urgent', kind: 'checkbox' },
  { id: 'terms', label: 'I agree', kind: 'consent' },
] as const

test('A4 every kind of field is filled in, kept as it is typed and sent', async () => {
  const { fields, world } = await openForm({ fields: kinds, subject: 'hidden' })
  const type = async (name: RegExp, text: string) =>
    userEvent.type(await screen.findByRole('textbox', { name }), text)
  await type(/^Company/, 'Northwind')
  expect(
    screen.getByRole('textbox', { name: /^Company/, description: 'Name your client.' }),
  ).toBeTruthy()
  await type(/^Story/, 'Long')
  await type(/^Seats/, '12')
  await type(/^Mail/, 'a@b.example')
  await type(/^Site/, 'shop.example')
  await userEvent.type(screen.getByLabelText(/^Since/), '2026-03-04')
  await userEvent.selectOptions(screen.getByRole('combobox', { name: /^Region/ }), 'North')
  for (const name of ['Beta', 'Alpha', 'It is urgent', 'I agree']) {
    await userEvent.click(screen.getByRole('checkbox', { name }))
  }
  await userEvent.type(message(), 'Help')
  const expected = {
    company: 'Northwind',
    story: 'Long',
    seats: 12,
    since: '2026-03-04',
    mail: 'a@b.example',
    site: 'shop.example',
    region: 'n',
    parts: ['a', 'b'],
    urgent: true,
    terms: true,
  }
  expect(fields()).toEqual(expected)
  await send()
  await waitFor(() => expect(world.agent.list()[0]?.fields).toEqual(expected))
})

test('what is wrong with a field is said by what it asks for, and nothing that was typed is lost', async () => {
  const { fields } = await openForm({ fields: kinds })
  const wrong: readonly (readonly [RegExp, string, string])[] = [
    [/^Seats/, 'a dozen', 'Please enter a number.'],
    [/^Mail/, 'nobody', 'Please enter an e-mail address.'],
    [/^Site/, 'no such', 'Please enter the address of a page.'],
  ]
  await screen.findByRole('textbox', { name: /^Seats/ })
  for (const [name, text] of wrong)
    await userEvent.type(screen.getByRole('textbox', { name }), text)
  await send()
  for (const [name, text, sentence] of wrong) {
    const field = screen.getByRole<HTMLInputElement>('textbox', { name })
    expect([field.value, field.getAttribute('aria-invalid')]).toEqual([text, 'true'])
    expect(screen.getByRole('textbox', { name, description: sentence })).toBe(field)
  }
  expect(
    screen.getByRole('checkbox', { name: 'I agree', description: 'Please agree first.' }),
  ).toBeTruthy()
  const seats = screen.getByRole<HTMLInputElement>('textbox', { name: /^Seats/ })
  await userEvent.clear(seats)
  await userEvent.type(seats, '70,50')
  expect([fields().seats, seats.value]).toEqual([70.5, '70,50'])
  expect(screen.getByText('Please stay between 1 and 50.')).toBeTruthy()
})

test('X3 a file that answers a field leaves with the message and is named by the field', async () => {
  const { fields, draft } = await openForm({
    fields: [{ id: 'log', label: 'Log', kind: 'file', required: true }],
  })
  const group = await screen.findByRole('group', { name: 'Log' })
  const input = group.querySelector<HTMLInputElement>('input[type=file]')
  if (!input) throw new Error('no chooser')
  await userEvent.upload(input, new File(['a'], 'app.log'))
  const [file] = draft().attachments
  expect(fields().log).toEqual([file?.id])
  expect(group.textContent).toContain('app.log')
})

test('D6 a field shows while its condition holds, and only then', async () => {
  await openForm({
    categories: [
      { id: 'shop', label: 'Shop' },
      { id: 'other', label: 'Other' },
    ],
    fields: [{ id: 'site', label: 'Site', kind: 'url', when: { fact: 'categoryId', is: 'shop' } }],
  })
  const site = () => screen.queryByRole('textbox', { name: /^Site/ })
  await userEvent.click(await screen.findByRole('radio', { name: 'Shop' }))
  expect(site()).toBeTruthy()
  await userEvent.click(screen.getByRole('radio', { name: 'Other' }))
  expect(site()).toBeNull()
})

const handover = [{ id: 'handover', label: 'Hand over the shop' }]
const ownerOnly = {
  id: 'owner',
  when: {
    all: [{ fact: 'categoryId', is: 'handover' }, { not: { fact: 'user.roles', is: 'owner' } }],
  },
  reason: 'Only the owner may do this.',
  link: { label: 'Who is the owner?', url: 'https://shop.example/owner' },
}

test('B2 B3 a gate says why and where to turn, takes the focus from «Send», and nothing is sent', async () => {
  const { world } = await openForm({ categories: handover }, { gates: [ownerOnly] })
  await userEvent.click(await screen.findByRole('radio', { name: 'Hand over the shop' }))
  const gate = (await screen.findByText(/Only the owner may do this/)).closest('p')
  expect(screen.getByRole('link', { name: 'Who is the owner?' })).toBeTruthy()
  await send()
  await waitFor(() => expect(document.activeElement).toBe(gate))
  expect(screen.queryByText('Please fill this in.')).toBeNull()
  expect(world.agent.list()).toEqual([])
})

test('B3 the owner meets no gate', async () => {
  const gates = [ownerOnly]
  const { world } = await openForm({ categories: handover }, { gates }, { roles: ['owner'] })
  await userEvent.click(await screen.findByRole('radio', { name: 'Hand over the shop' }))
  await userEvent.type(message(), 'To Ann, please')
  await send()
  await waitFor(() => expect(world.agent.list()).toHaveLength(1))
})

test('B5 a topic says how far support goes before it is chosen, by the plan, with a link', async () => {
  const scope = [
    { level: 'in_scope', when: { fact: 'user.plan', is: 'premium' } },
    {
      level: 'up_to_limit',
      text: 'Half an hour.',
      link: { label: 'Prices', url: 'https://s.example' },
    },
  ] as const
  const categories = [
    { id: 'theme', label: 'Theme', scope },
    { id: 'law', label: 'Law', scope: [{ level: 'out_of_scope' }] },
  ] as const
  const described = (name: string) =>
    document.getElementById(
      screen.getByRole('radio', { name }).getAttribute('aria-describedby') ?? '',
    )?.textContent
  await openForm({ categories })
  const theme = await screen.findByRole<HTMLInputElement>('radio', { name: 'Theme' })
  expect([theme.checked, described('Theme')]).toEqual([false, 'Half an hour. Prices'])
  expect(described('Law')).toContain('This is outside of what we can help with.')
  expect(screen.getByRole('link', { name: 'Prices' }).getAttribute('href')).toBe(
    'https://s.example/',
  )
  cleanup()
  await openForm({ categories }, {}, { plan: 'premium' })
  const whole = await screen.findByRole('radio', { name: 'Theme' })
  expect(screen.queryByText(/We help with this/)).toBeNull()
  await userEvent.click(whole)
  expect(described('Theme')).toContain('We help with this.')
})

test('D11 one click puts the outline into the text, below what is there, once', async () => {
  const guides = [
    {
      id: 'g',
      label: 'Help me describe it',
      parts: [
        { id: 'a', label: 'What happens?' },
        { id: 'b', label: 'When' },
      ],
    },
  ]
  const { said } = await openForm({ guides })
  await userEvent.type(message(), 'It stops.')
  const help = await screen.findByRole('button', { name: 'Help me describe it' })
  await userEvent.click(help)
  expect(message().value).toBe('It stops.\n\nWhat happens?\n\nWhen:\n')
  expect(document.activeElement).toBe(message())
  expect(said).toContain('The outline is in your message.')
  await userEvent.click(help)
  expect(message().value.match(/What happens/g)).toHaveLength(1)
})

test('an outline explains its questions where the desk does', () => {
  expect(withOutline('', [['Browser', 'name and version']])).toBe('Browser: (name and version)\n')
})

const problem = {
  id: 'g',
  label: 'Help me describe it',
  parts: [
    { id: 'a', label: 'What happens?' },
    { id: 'b', label: 'When' },
    { id: 'c', label: 'Anything more?' },
  ],
}

test('D4 D11 the short description is the first answer, and what nobody answered is not sent', async () => {
  const { world } = await openForm({ guides: [problem] })
  await userEvent.click(await screen.findByRole('button', { name: 'Help me describe it' }))
  const answered = message().value.replace('?\n', '?\nIt stops.').replace(':\n', ':\nSince ten.')
  await userEvent.clear(message())
  await userEvent.type(message(), answered)
  await send()
  await waitFor(() => expect(world.agent.list()).toHaveLength(1))
  const [ticket] = world.agent.list()
  expect(ticket?.subject).toBe('It stops.')
  expect(ticket?.preview).toBe('It stops. When: Since ten.')
})

test('an outline that nobody answered is no text', async () => {
  const { world } = await openForm({ guides: [problem] })
  await userEvent.click(await screen.findByRole('button', { name: 'Help me describe it' }))
  const outline = message().value
  await send()
  expect(await screen.findByText('Please fill this in.')).toBeTruthy()
  expect(message().value).toBe(outline)
  await waitFor(() => expect(document.activeElement).toBe(message()))
  expect(world.agent.list()).toEqual([])
  await userEvent.type(message(), 'Yes.')
  expect(screen.queryByText('Please fill this in.')).toBeNull()
  await send()
  await waitFor(() => expect(world.agent.list()).toHaveLength(1))
})

test('what is left of an outline reads as the person wrote it', () => {
  const tidy = (body: string) =>
    withoutEmptyParts(body, [
      [
        ['What?', undefined],
        ['When', undefined],
        ['More?', undefined],
      ],
    ])
  expect(tidy('Mine.\n\n\n\nNo heading: What? \n')).toBe('Mine.\n\n\n\nNo heading: What? \n')
  expect(tidy('Mine.\n\nWhat?\n\nWhen:\n')).toBe('Mine.')
  expect(tidy('Mine.\n\nWhat?\nA\n\nWhen:\n\nB\n\nMore?\n')).toBe('Mine.\n\nWhat?\nA\n\nWhen:\n\nB')
  expect(tidy('What?\n\nWhen:\nSince ten.\nOr nine.')).toBe('When: Since ten.\nOr nine.')
})

test('C15 B11 advice stands in place, and what delays an answer one click away', async () => {
  await openForm({ advice: ['One question per ticket.'], delayReasons: ['Not reproducible.'] })
  expect(await screen.findByText('One question per ticket.')).toBeTruthy()
  const delays = screen.getByText('What can delay an answer').closest('details')
  expect(delays?.open).toBe(false)
  expect(delays?.textContent).toContain('Not reproducible.')
})

test('C3 D4 the desk has its own words for subject, text and projects', async () => {
  await openForm({
    subject: 'required',
    subjectLabel: 'Topic',
    bodyLabel: 'Question',
    bodyHint: 'Visit number.',
    projects: [{ id: '20418', name: 'Tea' }],
    projectLabel: 'Campaign',
    noProjectLabel: 'About the account',
  })
  expect(await screen.findByRole('textbox', { name: 'Topic' })).toBeTruthy()
  expect(
    screen.getByRole('textbox', { name: 'Question', description: 'Visit number.' }),
  ).toBeTruthy()
  const project = await screen.findByRole('combobox', { name: 'Campaign' })
  expect([...project.querySelectorAll('option')].map(({ text }) => text)).toEqual([
    'About the account',
    '20418 · Tea',
  ])
})

test('B2 B3 what is closed to somebody stands last, below its reason, and is described by it before they choose', async () => {
  const owner = { not: { fact: 'user.roles', is: 'owner' } }
  const when = { all: [{ fact: 'categoryId', is: ['handover', 'delete'] }, owner] }
  const link = { label: 'Roles', url: 'https://desk.example/roles' }
  const gates = [{ id: 'owner', when, reason: 'Only the owner may ask for it.', link }]
  const categories = [
    { id: 'handover', label: 'Hand the shop over' },
    { id: 'question', label: 'A question' },
    { id: 'delete', label: 'Delete the shop' },
  ]
  await openForm({ categories }, { gates }, { roles: ['editor'] })
  await screen.findByText(/Only the owner may ask for it/)
  const reason = { description: 'Only the owner may ask for it. Roles' }
  const named = screen.getAllByRole('radio').map((radio) => radio.closest('label')?.textContent)
  expect(named).toEqual(['A question', 'Hand the shop over', 'Delete the shop'])
  for (const name of ['Hand the shop over', 'Delete the shop']) {
    expect(screen.getByRole('radio', { name, ...reason })).toBeTruthy()
  }
  expect(screen.getByRole('radio', { name: 'A question', description: '' })).toBeTruthy()
  expect(screen.getByRole('link', { name: 'Roles' })).toBeTruthy()
  await userEvent.click(screen.getByRole('radio', { name: 'Hand the shop over' }))
  // Said once, also when it stands in the way.
  expect(screen.getAllByText(/Only the owner may ask for it/)).toHaveLength(1)
})

test('B3 a type that is closed to somebody says why beside those that are not', async () => {
  const types = [
    { id: 'show', label: 'Show it' },
    { id: 'delete', label: 'Delete it' },
  ]
  const owner = { not: { fact: 'user.roles', is: 'owner' } }
  const when = { all: [{ fact: 'typeId', is: 'delete' }, owner] }
  const gates = [{ id: 'owner', when, reason: 'Only the owner may ask for it.' }]
  const categories = [{ id: 'shop', label: 'Shop', types }]
  await openForm({ categories }, { gates }, { roles: ['editor'] })
  await userEvent.click(await screen.findByRole('radio', { name: 'Shop' }))
  const name = 'Delete it'
  const description = 'Only the owner may ask for it.'
  expect(screen.getByRole('radio', { name, description })).toBeTruthy()
})

test('a gate that hangs on more than the choices is said below them', async () => {
  const when = {
    all: [
      { fact: 'categoryId', is: 'fault' },
      { fact: 'fields.old', is: true },
    ],
  }
  await openForm(
    {
      categories: [{ id: 'fault', label: 'Fault' }],
      fields: [{ id: 'old', label: 'An old version', kind: 'checkbox' }],
    },
    { gates: [{ id: 'old', when, reason: 'Please update first.' }] },
  )
  await userEvent.click(await screen.findByRole('radio', { name: 'Fault' }))
  expect(screen.queryByRole('status')).toBeNull()
  await userEvent.click(screen.getByRole('checkbox', { name: 'An old version' }))
  expect(screen.getByRole('status').textContent).toContain('Please update first.')
})

test('B8 the page’s address is filled in, and one press says that it is about another, or this one after all', async () => {
  const site = { id: 'site', label: 'Site', kind: 'url', prefill: 'page.url' } as const
  const page = { url: 'https://office.example/goods', title: 'Goods' }
  const { fields } = await openForm({ fields: [site] }, {}, {}, page)
  const field = () => screen.getByRole<HTMLInputElement>('textbox', { name: /^Site/ })
  expect((await screen.findByRole<HTMLInputElement>('textbox', { name: /^Site/ })).value).toBe(
    page.url,
  )
  await userEvent.click(screen.getByRole('button', { name: 'It is about another page' }))
  expect([field().value, document.activeElement]).toEqual(['', field()])
  await userEvent.type(field(), 'shop.example')
  expect(fields()).toEqual({ site: 'shop.example' })
  await userEvent.click(screen.getByRole('button', { name: 'Take the address of this page' }))
  expect(field().value).toBe(page.url)
})

test('B8 what the desk asks for of a problem is not called optional, and holds nothing up', async () => {
  const fields = [
    { id: 'steps', label: 'Steps', kind: 'textarea' },
    { id: 'shot', label: 'Screenshot', kind: 'file' },
    { id: 'site', label: 'Site', kind: 'url' },
  ] as const
  const { world } = await openForm({ fields, asksFor: { steps: true, screenshot: true } })
  await screen.findByRole('textbox', { name: 'Steps' })
  expect(screen.getByRole('group', { name: 'Screenshot' })).toBeTruthy()
  expect(screen.getByRole('textbox', { name: /^Site.*optional/ })).toBeTruthy()
  await userEvent.type(message(), 'It does not open')
  await send()
  await waitFor(() => expect(world.agent.list()).toHaveLength(1))
})

test('an owner reads of no such limit', async () => {
  const owner = { not: { fact: 'user.roles', is: 'owner' } }
  const when = { all: [{ fact: 'categoryId', is: 'handover' }, owner] }
  const categories = [{ id: 'handover', label: 'Hand the shop over' }]
  const gates = [{ id: 'owner', when, reason: 'Only the owner may ask for it.' }]
  await openForm({ categories }, { gates }, { roles: ['owner'] })
  await screen.findByRole('radio', { name: 'Hand the shop over' })
  expect(screen.queryByText(/Only the owner/)).toBeNull()
})
