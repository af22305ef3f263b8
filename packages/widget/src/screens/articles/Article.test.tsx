import { SupportError } from '@deskside/core'
import { screen, waitFor } from '@testing-library/preact'
import userEvent from '@testing-library/user-event'
import { expect, test } from 'vitest'
import { type OpenDeskOptions, openDesk } from '../../testing/openDesk.js'
import { renderScreen } from '../../testing/renderScreen.js'
import { Article } from './Article.js'
import { Articles } from './Articles.js'
import { HomeArticles } from './HomeArticles.js'

const articles = { domain: 'Connect a domain', roles: 'Roles of a team' }
const show = (some: OpenDeskOptions = {}) =>
  openDesk(<Article articleId="domain" />, { articles, ...some })
const face = (name: string) => screen.findByRole('button', { name })
const scores = ({ world }: Awaited<ReturnType<typeof show>>) => {
  const { sad, unsure, glad } = world.agent.articles().find(({ id }) => id === 'domain') ?? {}
  return [sad, unsure, glad]
}

test('an article reads as its Markdown, and its title is the heading of the screen', async () => {
  await show()
  expect((await screen.findByText('Connect a domain', { selector: 'strong' })).tagName).toBe(
    'STRONG',
  )
  expect(screen.getByRole('heading', { level: 1 }).textContent).toBe('Connect a domain')
})

test.each([
  ['No', [1, 0, 0]],
  ['Partly', [0, 1, 0]],
  ['Yes', [0, 0, 1]],
])('E10 «Did this answer your question?» %s reaches the helpdesk once', async (name, counts) => {
  const desk = await show()
  await userEvent.dblClick(await face(name))
  expect(await screen.findByText(/Thank you!/)).toBeTruthy()
  expect((await face(name)).getAttribute('aria-pressed')).toBe('true')
  expect(desk.said.filter((text) => /Thank you!/.test(text))).toHaveLength(1)
  await userEvent.click(await face('Yes'))
  expect(scores(desk)).toEqual(counts)
})

test('E10 an answer that did not arrive is said, and can be given again', async () => {
  let isDown = true
  const rated: number[] = []
  await show({
    instead: {
      async rateArticle(_id, score) {
        if (isDown) throw new SupportError('unavailable')
        rated.push(score)
      },
    },
  })
  await userEvent.click(await face('Yes'))
  expect((await screen.findByRole('alert')).textContent).toContain('could not be sent')
  expect((await face('Yes')).getAttribute('aria-pressed')).toBe('false')
  isDown = false
  await userEvent.click(await face('Partly'))
  expect(await screen.findByText(/Thank you!/)).toBeTruthy()
  expect(screen.queryByRole('alert')).toBeNull()
  expect(rated).toEqual([0])
})

test('a desk that does not ask shows no faces', async () => {
  await show({ desk: { articles: { feedback: false } } })
  await screen.findByText('Still have questions?')
  await waitFor(() => expect(screen.getByRole('heading').textContent).toBe('Connect a domain'))
  expect(screen.queryByRole('button', { name: 'Yes' })).toBeNull()
})

test('B12 the way on is the form, and the ticket says under which article it was begun', async () => {
  const { widget, draft } = await show()
  await userEvent.click(screen.getByRole('button', { name: 'Send a ticket' }))
  expect(widget.navigation.screen.value).toEqual({ name: 'new' })
  expect(draft().source).toBe('article:domain')
})

test('B7 where the host says where it stands, a ticket from under an article says so, too', async () => {
  const { draft } = await show({ render: { source: 'back-office' } })
  await userEvent.click(screen.getByRole('button', { name: 'Send a ticket' }))
  expect(draft().source).toBeUndefined()
})

test('B12 a message that was begun elsewhere stays what it is', async () => {
  const { client, draft } = await show()
  client.drafts.edit('new', { body: 'It stops', source: 'help-menu' })
  await waitFor(() => expect(client.drafts.open('new').get().status).toBe('ready'))
  await userEvent.click(screen.getByRole('button', { name: 'Send a ticket' }))
  expect(draft()).toMatchObject({ body: 'It stops', source: 'help-menu' })
})

test('an old link says that there is no such article, and still leads to somebody', async () => {
  await openDesk(<Article articleId="gone" />, { articles })
  expect(await screen.findByText('We could not find this article')).toBeTruthy()
  expect(screen.getByRole('button', { name: 'Send a ticket' })).toBeTruthy()
})

test('B6 an article that was read stands first on home and on the list, and leads on to all', async () => {
  const { client } = await show()
  await screen.findByText('Connect a domain', { selector: 'strong' })
  const lists = () => screen.getAllByRole('heading', { level: 2 }).map((each) => each.textContent)
  const { widget } = renderScreen(<HomeArticles />, client)
  await waitFor(() => expect(lists()).toEqual(['Recently viewed', 'Suggested articles']))
  await userEvent.click(screen.getByRole('button', { name: 'All articles' }))
  expect(widget.navigation.screen.value).toEqual({ name: 'articles' })
  renderScreen(<Articles />, client)
  await waitFor(() => expect(lists()).toEqual(['Recently viewed', 'All articles']))
})
