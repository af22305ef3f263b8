import { createSupportClient, type SupportClient, systemClock, type Ticket } from '@deskside/core'
import { zendeskBackend } from '@deskside/core/zendesk'
import { afterEach, beforeEach, expect, inject, test, vi } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import type { Panel } from '../launcher/contract.js'
import { createPanelWith } from './createPanelWith.js'

/** The widget over Zendesk without a relay: real Chromium, an emulated account behind a socket. */

const { url, staffUrl } = inject('zendeskDoor')
const TIMEOUT = { timeout: 10_000 }

let panel: Panel
let client: SupportClient

async function order(what: object): Promise<unknown> {
  const answer = await fetch(staffUrl, { method: 'POST', body: JSON.stringify(what) })
  return answer.json()
}

beforeEach(async () => {
  await order({ verb: 'start' })
  client = createSupportClient({
    backend: zendeskBackend({
      url,
      desk: { name: 'Acme' },
      getToken: async () => String(await order({ verb: 'token', person: 'alice' })),
    }),
    user: { id: `alice-${crypto.randomUUID()}` },
  })
  panel = createPanelWith({
    client,
    ownsClient: true,
    clock: systemClock(),
    host: { options: { endpoint: url, locale: 'en' }, emit: () => {} },
  })
})
afterEach(() => {
  panel.destroy()
  document.body.replaceChildren()
})

const shadow = () => document.querySelector('deskside-panel')?.shadowRoot as ShadowRoot
const textbox = (name: string | RegExp) => page.getByRole('textbox', { name })

test('a person writes in the forms of the account, and reads and answers what its staff say', async () => {
  const created = new Promise<Ticket>((resolve) => {
    client.on('ticket:created', ({ ticket }) => resolve(ticket))
  })
  panel.open({ name: 'new' })
  await expect.element(page.getByText('An error'), TIMEOUT).toBeVisible()
  await userEvent.click(page.getByText('An error'))
  await userEvent.fill(textbox(/Subject|Short/), 'Export is empty')
  await userEvent.fill(textbox(/Message|Describe/), 'The CSV has no rows.')
  await userEvent.click(page.getByRole('button', { name: 'Send', exact: true }))
  await expect.poll(() => shadow().querySelector('.thread')).not.toBeNull()
  const ticket = await created
  expect(ticket).toMatchObject({ subject: 'Export is empty', categoryId: '9002' })
  const ticketId = ticket.id
  await order({ verb: 'answer', ticketId, body: 'Which browser?' })
  await client.tickets.refresh()
  await expect.element(page.getByText('Which browser?', { exact: true }), TIMEOUT).toBeVisible()
  await userEvent.fill(textbox('Your reply'), 'This one.')
  await userEvent.click(page.getByRole('button', { name: 'Send', exact: true }))
  await vi.waitFor(async () => {
    const { comments } = (await order({ verb: 'ticket', ticketId })) as { comments: unknown[] }
    expect(comments).toMatchObject([
      { body: 'The CSV has no rows.' },
      { body: 'Which browser?' },
      { body: 'This one.' },
    ])
  }, TIMEOUT)
  expect(shadow().textContent).not.toContain('203.0.113')
}, 60_000)
