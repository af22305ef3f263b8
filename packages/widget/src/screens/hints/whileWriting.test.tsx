import { act, screen, waitFor } from '@testing-library/preact'
import userEvent from '@testing-library/user-event'
import { expect, test } from 'vitest'
import { type OpenDeskOptions, openDesk } from '../../testing/openDesk.js'
import { createChunk } from '../chunk.js'
import { NewTicket } from '../newTicket/NewTicket.js'

const waiting = createChunk(() => import('../newTicket/Waiting.js').then((chunk) => chunk.Waiting))
const form = (some: OpenDeskOptions = {}) =>
  openDesk(<NewTicket waiting={waiting} />, {
    ...some,
    desk: { form: { subject: 'hidden' }, ...some.desk },
  })
const message = () => screen.getByRole<HTMLTextAreaElement>('textbox', { name: 'Message' })
/** At once: what matters is what stands there, not each key. */
async function write(text: string): Promise<void> {
  await userEvent.click(message())
  await userEvent.paste(text)
}

/** A helpdesk that finds the same article for all that it is asked. */
function oneArticle() {
  const asked: string[] = []
  const instead: OpenDeskOptions['instead'] = {
    async searchArticles({ q }) {
      asked.push(q)
      return { items: [{ id: 'domain', title: 'Your own domain', snippet: '' }], nextCursor: null }
    },
  }
  return { asked, instead }
}

test('B6 articles are suggested while one writes; the focus stays, and they can be hidden', async () => {
  const { asked, instead } = oneArticle()
  const { widget, said } = await form({ instead })
  await write('How do I connect my domain?')
  const row = await screen.findByRole('button', { name: 'Your own domain' }, LONG)
  expect(document.activeElement).toBe(message())
  await waitFor(() => expect(said).toContain('These articles may help'))
  await userEvent.click(row)
  expect(widget.navigation.screen.value).toEqual({ name: 'article', articleId: 'domain' })
  await userEvent.click(screen.getByRole('button', { name: 'Hide these articles' }))
  expect(screen.queryByText('These articles may help')).toBeNull()
  await write(' And which records?')
  await waitFor(() => expect(asked).toHaveLength(2), LONG)
  await act(async () => {})
  expect(screen.queryByText('These articles may help')).toBeNull()
})

const LONG = { timeout: 4_000 }

test('B9 a request like this one is shown, and one can go on in that one instead', async () => {
  const { widget, client, ids, draft } = await form({
    desk: { articles: null, form: { subject: 'optional' } },
    tickets: ['Uploading the customer list stops at 80 %'],
  })
  await write('Uploading the customer list stops at 80 % again.')
  expect(await screen.findByText(/open request like this one/, undefined, LONG)).toBeTruthy()
  // Part of the line itself: from what is isolated a line takes no direction, and the number came first.
  const line = screen.getByText('Uploading the customer list stops at 80 %', {
    exact: false,
    selector: 'p.hint-ticket',
  })
  expect(line.firstChild?.nodeType).toBe(Node.TEXT_NODE)
  await userEvent.click(screen.getByRole('button', { name: 'Go on there' }))
  const ticketId = ids[0] as string
  await waitFor(() => expect(widget.navigation.screen.value).toEqual({ name: 'ticket', ticketId }))
  const reply = client.drafts.open(`reply:${ticketId}`).get().draft
  expect([reply.body, draft().body]).toEqual([
    'Uploading the customer list stops at 80 % again.',
    '',
  ])
})

test('B8 what the desk asks for is asked for, waved away, and holds nothing up', async () => {
  const asksFor = { steps: true, address: false, screenshot: true }
  const { world, said } = await form({
    desk: { articles: null, form: { subject: 'hidden', asksFor } },
  })
  await write('The settings page does not open.')
  const steps = /Which steps lead to it/
  expect(await screen.findByText(steps, undefined, LONG)).toBeTruthy()
  await waitFor(() => expect(said.some((text) => steps.test(text))).toBe(true))
  expect(document.activeElement).toBe(message())
  expect(screen.getByText(/screenshot often says/)).toBeTruthy()
  await userEvent.click(screen.getByRole('button', { name: 'Dismiss this hint' }))
  await waitFor(() => expect(screen.queryByText(steps)).toBeNull())
  expect(screen.queryByText(/screenshot often says/)).toBeNull()
  await userEvent.click(screen.getByRole('button', { name: 'Send' }))
  await waitFor(() => expect(world.agent.list()).toHaveLength(1))
})

test('B8 an address that the page has filled in is not asked for; one that was taken out is', async () => {
  const asksFor = { steps: false, address: true, screenshot: false }
  const site = { id: 'site', kind: 'url', label: 'Site', prefill: 'page.url' } as const
  const page = { url: 'https://shop.example/goods', title: 'Goods' }
  await form({
    desk: { articles: null, form: { subject: 'hidden', asksFor, fields: [site] } },
    page,
  })
  await write('The settings page does not open.')
  const hint = /On which page/
  await new Promise((resolve) => setTimeout(resolve, 600))
  expect(screen.queryByText(hint)).toBeNull()
  await userEvent.clear(screen.getByRole('textbox', { name: /^Site/ }))
  expect(await screen.findByText(hint, undefined, LONG)).toBeTruthy()
})

test('B10 C15 several questions, or problems, in one get a gentle word that claims no number', async () => {
  await form({ desk: { articles: null } })
  await write('How do I connect my own domain?\nWhere can I download my invoices?')
  const questions = await screen.findByText(/more than one question/, undefined, LONG)
  expect(questions.textContent).not.toMatch(/\d/)
  await userEvent.clear(message())
  await write('The order list does not load. Also, product photos are upside down.')
  expect(await screen.findByText(/more than one problem/, undefined, LONG)).toBeTruthy()
})

test('B8 B10 a hint that applies can be seen, however many stand before it', async () => {
  const asksFor = { steps: true, address: true, screenshot: true }
  await form({
    desk: { articles: null, form: { subject: 'optional', asksFor } },
    tickets: ['The order list does not load'],
  })
  await write('The order list does not load. Also, product photos are upside down.')
  expect(await screen.findByText(/open request like this one/, undefined, LONG)).toBeTruthy()
  expect(screen.getByText(/more than one problem/)).toBeTruthy()
  expect(screen.queryByText(/screenshot often says/)).toBeNull()
  await userEvent.click(screen.getByRole('button', { name: 'Show more' }))
  expect(screen.getByText(/screenshot often says/)).toBeTruthy()
  expect(screen.queryByRole('button', { name: 'Show more' })).toBeNull()
})
