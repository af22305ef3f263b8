import { screen, waitFor } from '@testing-library/preact'
import userEvent from '@testing-library/user-event'
import { expect, test } from 'vitest'
import { loadI18n } from '../i18n/i18n.js'
import { renderScreen } from '../testing/renderScreen.js'
import { createScriptedClient } from '../testing/scriptedClient.js'
import { createChunk } from './chunk.js'
import { LazyPart } from './LazyPart.js'
import { LazyScreen } from './LazyScreen.js'

const Late = ({ name }: { readonly name: string }) => <p>Here is {name}</p>
const show = (chunk: ReturnType<typeof createChunk<{ readonly name: string }>>) =>
  renderScreen(
    <LazyScreen chunk={chunk} props={{ name: 'the screen' }} />,
    createScriptedClient().client,
  )

test('a screen appears as soon as its chunk has come', async () => {
  show(createChunk(async () => Late))
  expect(screen.getByRole('status', { name: 'Loading…' })).toBeTruthy()
  expect(await screen.findByText('Here is the screen')).toBeTruthy()
})

test('a chunk that somebody else has fetched meanwhile is not missed', async () => {
  let looks = 0
  // There between the render, which looks once, and the effect that follows it.
  const view = () => {
    looks += 1
    return looks > 1 ? Late : null
  }
  show({ view, load: async () => {}, hasLaterWords: false })
  expect(await screen.findByText('Here is the screen')).toBeTruthy()
})

test('a chunk that is there already is shown at once', async () => {
  const chunk = createChunk(async () => Late)
  await chunk.load()
  show(chunk)
  expect(screen.getByText('Here is the screen')).toBeTruthy()
})

test('a chunk that does not come is told, reported and can be tried again X15', async () => {
  let tries = 0
  const chunk = createChunk(async () => {
    tries += 1
    if (tries === 1) throw new Error('offline')
    return Late
  })
  const { reported } = show(chunk)
  expect((await screen.findByRole('alert')).textContent).toContain('could not be loaded')
  expect(reported).toHaveLength(1)
  await userEvent.click(screen.getByRole('button', { name: 'Try again' }))
  expect(await screen.findByText('Here is the screen')).toBeTruthy()
})

test('a screen waits for its words, so that English does not flash by X8', async () => {
  const chunk = createChunk(async () => Late, true)
  await chunk.load()
  const { client } = createScriptedClient()
  renderScreen(<LazyScreen chunk={chunk} props={{ name: 'the screen' }} />, client, {
    i18n: await loadI18n('ru'),
  })
  expect(screen.queryByText('Here is the screen')).toBeNull()
  expect(await screen.findByText('Here is the screen')).toBeTruthy()
})

test('X15 what does not come leaves the mail, with what was typed', async () => {
  const script = createScriptedClient()
  script.client.drafts.edit('new', { subject: 'Upload', body: 'It stops' })
  const chunk = createChunk<{ readonly name: string }>(() => Promise.reject(new Error('blocked')))
  renderScreen(<LazyScreen chunk={chunk} props={{ name: 'the screen' }} />, script.client, {
    fallback: { email: 'help@example.com' },
  })
  const mail = await screen.findByRole('link', { name: 'Write an e-mail instead' })
  expect(mail.getAttribute('href')).toBe('mailto:help@example.com?subject=Upload&body=It%20stops')
})

test('a help that nobody has asked for stays away in silence where it does not come', async () => {
  const chunk = createChunk<{ readonly name: string }>(() => Promise.reject(new Error('blocked')))
  const { reported, container } = renderScreen(
    <LazyPart chunk={chunk} props={{ name: 'a hint' }} placeholder={<p>Soon</p>} isQuiet />,
    createScriptedClient().client,
  )
  expect(screen.getByText('Soon')).toBeTruthy()
  await waitFor(() => expect(reported).toHaveLength(1))
  expect(container.textContent).toBe('')
})
