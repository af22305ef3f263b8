import { SupportError } from '@deskside/core'
import { screen, waitFor, within } from '@testing-library/preact'
import userEvent from '@testing-library/user-event'
import { expect, test } from 'vitest'
import { type OpenDeskOptions, openDesk } from '../../testing/openDesk.js'
import { Articles } from './Articles.js'

const articles = {
  domain: 'Connect a domain',
  receipts: 'Receipts by mail',
  roles: 'Roles of a team',
}
const show = (some: OpenDeskOptions = {}) => openDesk(<Articles />, { articles, ...some })
const field = () => screen.getByRole('searchbox', { name: 'Search help articles' })
const rows = (list: string) =>
  within(screen.getByRole('region', { name: list }))
    .getAllByRole('button')
    .map((row) => row.textContent)

test('D12 all articles stand there before anybody asks, and each leads to its own screen', async () => {
  const { widget } = await show()
  const row = await screen.findByRole('button', { name: /Connect a domain/ })
  expect(rows('All articles')).toHaveLength(3)
  await userEvent.click(row)
  expect(widget.navigation.screen.value).toEqual({ name: 'article', articleId: 'domain' })
})

test('B6 it searches as one types, says how much was found, and Escape empties the field', async () => {
  const { said } = await show()
  await userEvent.type(field(), 'receipt')
  await waitFor(() => expect(rows('1 article')).toEqual([expect.stringContaining('Receipts')]))
  await waitFor(() => expect(said).toContain('1 article'))
  expect(document.activeElement).toBe(field())
  await userEvent.keyboard('{Escape}')
  expect(field()).toHaveProperty('value', '')
  await waitFor(() => expect(rows('All articles')).toHaveLength(3))
})

test('nothing found is said, with the way to write to somebody B12', async () => {
  const { said, widget } = await show()
  await userEvent.type(field(), 'zebra')
  expect(await screen.findByText('Nothing found')).toBeTruthy()
  await waitFor(() => expect(said).toContain('Nothing found'))
  await userEvent.click(screen.getByRole('button', { name: 'Send a ticket' }))
  expect(widget.navigation.screen.value).toEqual({ name: 'new' })
})

test('a helpdesk that does not answer is said, and asked again by hand X15', async () => {
  let isDown = true
  const { client } = await show({
    instead: {
      async searchArticles() {
        if (isDown) throw new SupportError('unavailable')
        return {
          items: [{ id: 'domain', title: 'Connect a domain', snippet: '' }],
          nextCursor: null,
        }
      },
    },
    render: { fallback: { email: 'help@example.com' } },
  })
  expect(await screen.findByText(/could not be loaded/)).toBeTruthy()
  expect(screen.getByRole('link', { name: /e-mail/ })).toBeTruthy()
  isDown = false
  await userEvent.click(screen.getByRole('button', { name: 'Try again' }))
  expect(await screen.findByRole('button', { name: /Connect a domain/ })).toBeTruthy()
  expect(client.connection.get().status).toBe('online')
})

test('a desk that has written nothing yet says so', async () => {
  await show({ articles: {} })
  expect(await screen.findByText('No articles yet')).toBeTruthy()
})

test('the help centre of the desk is a link where the desk has one', async () => {
  const at = (url: string) => show({ desk: { articles: { feedback: true, url } } })
  await at('https://help.example/all')
  const link = screen.getByRole('link', { name: 'Visit the help centre' })
  expect(link.getAttribute('href')).toBe('https://help.example/all')
  expect(link.getAttribute('rel')).toContain('noopener')
  await show()
  expect(screen.queryByRole('link')).toBeNull()
})
