import { readDeskConfig } from '@deskside/core/config'
import { expect, test } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { consoleRig } from './consoleRig.js'
import { aMessage, aTicket, scriptedDesk } from './state/scriptedDesk.js'

const { root, show, expectAccessible } = consoleRig()

test('an answer arrives while the agent types, and neither text nor caret is lost', async () => {
  const desk = scriptedDesk(aTicket('1042', { subject: 'Export stops' }))
  desk.messages.set('1042', [aMessage('m1', 'It stops at 10,000 rows.')])
  show(desk)
  await page.getByRole('link', { name: /Export stops/ }).click()
  await expect.element(page.getByText('It stops at 10,000 rows.')).toBeVisible()
  const box = page.getByRole('textbox', { name: 'Answer' })
  await box.fill('Thank you, we look')
  desk.messages.set('1042', [
    aMessage('m1', 'It stops at 10,000 rows.'),
    aMessage('m2', 'Also on Fridays.'),
  ])
  desk.change()
  await expect.element(page.getByText('Also on Fridays.')).toBeVisible()
  await userEvent.keyboard(' into it')
  await expect.element(box).toHaveValue('Thank you, we look into it')
  await userEvent.keyboard('{Control>}{Enter}{/Control}')
  await expect.element(box).toHaveValue('')
  expect(desk.answers[0]?.answer.body).toBe('Thank you, we look into it')
  await expectAccessible()
})

test('an internal note looks like one, before it is written and after', async () => {
  const desk = scriptedDesk(aTicket('1', { status: 'in_progress' }))
  desk.messages.set('1', [
    aMessage('n1', 'A known one', { internal: true, author: { role: 'agent', name: 'Agnes' } }),
  ])
  show(desk)
  location.hash = '#/tickets/1'
  await expect.element(page.getByText('A known one')).toBeVisible()
  await page.getByRole('radio', { name: 'Internal note' }).click()
  await page.getByRole('textbox', { name: 'Internal note' }).fill('Ask the data team')
  await page.getByRole('button', { name: 'Add note' }).click()
  await expect.poll(() => desk.answers[0]?.answer.internal).toBe(true)
  await expectAccessible()
})

test('files that are dropped wait as chips and go out with the answer', async () => {
  const desk = scriptedDesk(aTicket('1'))
  show(desk)
  location.hash = '#/tickets/1'
  await expect.element(page.getByRole('button', { name: 'Attach files' })).toBeVisible()
  const dataTransfer = new DataTransfer()
  dataTransfer.items.add(new File(['steps'], 'steps.txt', { type: 'text/plain' }))
  dataTransfer.items.add(new File(['more'], 'more.txt', { type: 'text/plain' }))
  const form = root.querySelector('.composer')
  form?.dispatchEvent(new DragEvent('drop', { dataTransfer, bubbles: true, cancelable: true }))
  await page.getByRole('button', { name: 'Remove more.txt' }).click()
  await page.getByRole('button', { name: 'Send answer' }).click()
  await expect
    .poll(() => desk.answers[0]?.answer.files?.map(({ name }) => name))
    .toEqual(['steps.txt'])
})

test('what a customer wrote is shown as text and never becomes markup', async () => {
  const evil = '<img src=x onerror="document.title=1"> **bold**'
  const desk = scriptedDesk(aTicket('1', { subject: evil }))
  desk.messages.set('1', [aMessage('m1', evil, { format: 'markdown' })])
  show(desk)
  location.hash = '#/tickets/1'
  await expect.element(page.getByText('bold', { exact: true })).toBeVisible()
  expect(root.querySelectorAll('.pane img')).toHaveLength(0)
  await expect.element(page.getByRole('heading', { name: evil })).toBeVisible()
})

test('an answer is read as the customer will read it, with bold, code and lists', async () => {
  const desk = scriptedDesk(aTicket('1', { categoryId: 'bug', priority: 'now' }))
  desk.config = readDeskConfig({
    name: 'Support',
    form: {
      categories: [{ id: 'bug', label: { en: 'It is broken' } }],
      priorities: [{ id: 'now', label: 'At once' }],
    },
  })
  const body = 'Please **reload**:\n\n- open `Reports`\n- press Export'
  desk.messages.set('1', [aMessage('m1', body, { format: 'markdown' })])
  show(desk)
  location.hash = '#/tickets/1'
  await expect.element(page.getByText('reload', { exact: true })).toBeVisible()
  const items = [...root.querySelectorAll('.message-body li')].map((item) => item.textContent)
  expect(items).toEqual(['open Reports', 'press Export'])
  // There is no room beside the conversation of a narrow page.
  await page.getByRole('button', { name: 'Details' }).click()
  const facts = page.getByRole('complementary', { name: 'Facts of the ticket' })
  await expect.element(facts).toHaveTextContent(/At once.*It is broken/)
  const box = page.getByRole('textbox', { name: 'Answer' })
  await expect.element(box).toHaveAccessibleDescription('**bold**, `code`, - lists')
  await expectAccessible()
})

test('a thread names categories as the desk does, and not by their ids', async () => {
  const desk = scriptedDesk(aTicket('1'))
  desk.config = readDeskConfig({
    name: 'Support',
    form: { categories: [{ id: 'finance', label: { en: 'Documents/Finance' } }] },
  })
  const event = (id: string, type: 'category' | 'category_request', to: string) => ({
    ...{ kind: 'event' as const, id, createdAt: '2026-01-05T10:00:00.000Z', internal: false },
    ...{
      author: { role: 'me' as const, name: 'Maya' },
      event: { type, from: null, to, reason: null },
    },
  })
  desk.messages.set('1', [
    event('e1', 'category_request', 'finance'),
    event('e2', 'category', 'finance'),
    event('e3', 'category', 'gone'),
  ])
  show(desk)
  location.hash = '#/tickets/1'
  await expect.element(page.getByText('asks for the category Documents/Finance')).toBeVisible()
  await expect.element(page.getByText('moved it to Documents/Finance')).toBeVisible()
  await expect.element(page.getByText('moved it to gone')).toBeVisible()
})

test('a desk without subjects is not asked for one', async () => {
  const desk = scriptedDesk(aTicket('1'))
  desk.config = readDeskConfig({ name: 'Support', form: { subject: 'hidden' } })
  show(desk)
  await page.getByRole('button', { name: 'New ticket' }).click()
  await page.getByRole('combobox', { name: /id at the host/ }).fill('maya')
  await page.getByRole('textbox', { name: 'Text' }).fill('As you told us.')
  await expect.element(page.getByRole('textbox', { name: 'Subject' })).not.toBeInTheDocument()
  await page.getByRole('button', { name: 'Make ticket' }).click()
  await expect.poll(() => desk.made[0]).toMatchObject({ subject: '', body: 'As you told us.' })
})

test('E1, D10: an agent makes a ticket for somebody, and reads words to the manager', async () => {
  const desk = scriptedDesk(aTicket('7', { requester: { role: 'me', id: 'maya', name: 'Maya' } }))
  const createdAt = '2026-01-05T10:00:00.000Z'
  const person = { id: 'maya', name: 'Maya' }
  desk.people = [{ ...person, email: 'maya@northwind.example' }]
  desk.config = readDeskConfig({
    name: 'Support',
    form: { categories: [{ id: 'bug', label: 'It is broken' }] },
  })
  desk.managerMessages = [{ id: 'w', createdAt, person, ticketId: '7', body: 'Please call me.' }]
  show(desk)
  await page.getByRole('button', { name: 'To the manager (1)' }).click()
  await expect.element(page.getByText('Please call me.')).toBeVisible()
  await expectAccessible()
  await page.getByRole('button', { name: 'Close words to the manager' }).click()
  await page.getByRole('button', { name: 'New ticket' }).click()
  await page.getByRole('combobox', { name: 'Person’s id at the host' }).fill('maya')
  await expect.element(page.getByRole('dialog')).toHaveTextContent(/Maya maya@northwind\.example/)
  await page.getByRole('combobox', { name: 'Category' }).selectOptions('It is broken')
  await page.getByRole('textbox', { name: 'Subject' }).fill('Your call')
  await page.getByRole('textbox', { name: 'Text' }).fill('As you told us.')
  await expectAccessible()
  await page.getByRole('button', { name: 'Make ticket' }).click()
  await expect.poll(() => location.hash).toBe('#/tickets/made')
  expect(desk.made[0]).toEqual({
    person: { id: 'maya', name: 'Maya', email: 'maya@northwind.example' },
    subject: 'Your call',
    body: 'As you told us.',
    categoryId: 'bug',
    agent: 'Anna Berg',
  })
})

test('C7: while the customer lets support in, an agent enters the project, and sees until when', async () => {
  const until = '2026-01-05T18:00:00.000Z'
  const project = { id: '20418', name: 'Northwind Shop' }
  const access = { grantedAt: '2026-01-05T10:00:00.000Z', until }
  const desk = scriptedDesk(aTicket('1', { project, access }), aTicket('2', { project }))
  show(desk)
  location.hash = '#/tickets/1'
  const panel = page.getByRole('region', { name: 'Access to the project' })
  await expect.element(panel).toHaveTextContent(/Northwind Shop is open to you until .*2026/)
  await expectAccessible()
  await panel.getByRole('button', { name: 'Enter project' }).click()
  await expect.element(panel).toHaveTextContent(/You are in/)
  expect(desk.verdicts).toEqual([['enter', '1', 'Anna Berg']])
  location.hash = '#/tickets/2'
  await expect.element(page.getByRole('heading', { name: 'Ticket 2' })).toBeVisible()
  await expect.element(panel).not.toBeInTheDocument()
})

test('D10: what cannot wait is marked, counted and listed by itself, under the name of its desk', async () => {
  const person = { id: 'guest_4f1c', email: 'lena@oolong.example', isGuest: true } as const
  const desk = scriptedDesk(
    aTicket('1', { priority: 'urgent', person }),
    aTicket('2', { priority: 'low' }),
  )
  desk.config = readDeskConfig({ name: { en: 'Tidecast Help', ru: 'Помощь' } })
  show(desk)
  await expect
    .element(page.getByRole('heading', { level: 1 }))
    .toHaveTextContent('Tidecast Help Agent console')
  await expect.poll(() => document.title).toBe('(2) Tidecast Help · Agent console')
  const first = page.getByRole('link', { name: /Ticket 1/ })
  await expect.element(first).toHaveTextContent(/Urgent.*lena@oolong\.example/)
  await expect.element(page.getByRole('link', { name: /Ticket 2/ })).not.toHaveTextContent(/low/)
  await page.getByRole('radio', { name: 'Urgent 1' }).click()
  await expect.element(page.getByRole('link', { name: /Ticket 2/ })).not.toBeInTheDocument()
  await first.click()
  await page.getByRole('button', { name: 'Details' }).click()
  await expect
    .element(page.getByRole('complementary', { name: 'Facts of the ticket' }))
    .toHaveTextContent(/Requesterlena@oolong\.exampleGuest/)
  await expectAccessible()
})

test('on a desktop the filters of the inbox stand in one line, and so do the ways to send', async () => {
  await page.viewport(1280, 800)
  const statuses = ['waiting_on_customer', 'solved', 'closed'] as const
  const desk = scriptedDesk(
    aTicket('1', { priority: 'urgent' }),
    ...statuses.map((status, index) => aTicket(`${index + 2}`, { status })),
    ...Array.from({ length: 9 }, (_, index) => aTicket(`${index + 5}`)),
  )
  show(desk)
  await expect.element(page.getByRole('radio', { name: 'All 13' })).toBeInTheDocument()
  const labels = [...root.querySelectorAll('.filters label')]
  expect(labels).toHaveLength(6)
  expect(new Set(labels.map((label) => label.getBoundingClientRect().top)).size).toBe(1)
  location.hash = '#/tickets/1'
  await expect.element(page.getByText('Ctrl + Enter sends')).toBeVisible()
  const hint = root.querySelector('.composer-hint') as HTMLElement
  const { lineHeight } = getComputedStyle(hint)
  expect(hint.clientHeight).toBeLessThanOrEqual(Math.ceil(Number.parseFloat(lineHeight)))
})
