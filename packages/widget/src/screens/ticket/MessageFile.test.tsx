import { SupportError } from '@deskside/core'
import { fakeClock } from '@deskside/core/testing'
import { fireEvent, screen, waitFor } from '@testing-library/preact'
import userEvent from '@testing-library/user-event'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { pngHead } from '../../testing/pngHead.js'
import { renderScreen } from '../../testing/renderScreen.js'
import { createScriptedClient, type ScriptedClient } from '../../testing/scriptedClient.js'
import { MessageFile } from './MessageFile.js'

const PNG = [...pngHead(40, 30)]
const attachment = { id: 'f', name: 'shot.png', type: 'image/png', size: 12 }

let script: ScriptedClient
let made: Map<string, Blob>
let clicked: { href: string; download: string }[]
let undo: () => void

beforeEach(() => {
  script = createScriptedClient()
  made = new Map()
  clicked = []
  const { click } = HTMLAnchorElement.prototype
  HTMLAnchorElement.prototype.click = function () {
    clicked.push({ href: this.href, download: this.download })
  }
  // jsdom has no addresses for blobs.
  Object.assign(URL, {
    createObjectURL: (blob: Blob) => {
      const url = `blob:test/${made.size}`
      made.set(url, blob)
      return url
    },
    revokeObjectURL: (url: string) => made.delete(url),
  })
  undo = () => {
    HTMLAnchorElement.prototype.click = click
  }
})
afterEach(() => undo())

const serve = (bytes: readonly number[], type = 'image/png') =>
  Object.assign(script.client.tickets, {
    readAttachment: async () => ({
      name: 'shot.png',
      type,
      bytes: new Blob([Uint8Array.from(bytes)], { type }),
    }),
  })

test('a picture is shown from its own bytes and let go with the screen', async () => {
  serve(PNG)
  const { container, unmount } = renderScreen(
    <MessageFile ticketId="a" attachment={attachment} />,
    script.client,
  )
  await waitFor(() => expect(container.querySelector('img')).toBeTruthy())
  const url = container.querySelector('img')?.src ?? ''
  expect(made.get(url)?.type).toBe('image/png')
  expect(screen.getByRole('button', { name: 'Show shot.png larger' })).toBeTruthy()
  unmount()
  await waitFor(() => expect(made.size).toBe(0))
})

test('what only claims to be a picture is a file', async () => {
  serve([...'<svg onload=alert(1)>'].map((character) => character.charCodeAt(0)))
  const { container } = renderScreen(
    <MessageFile ticketId="a" attachment={attachment} />,
    script.client,
  )
  await waitFor(() => expect(container.querySelector('.picture')).toBeNull())
  expect(container.querySelector('img')).toBeNull()
  expect(made.size).toBe(0)
  expect(screen.getByRole('button', { name: /Download shot\.png/ })).toBeTruthy()
})

test('row 36: a picture of 30,000 × 30,000 is a file, and its bytes get no address to be decoded from', async () => {
  serve([...pngHead(30_000, 30_000)])
  const { container } = renderScreen(
    <MessageFile ticketId="a" attachment={attachment} />,
    script.client,
  )
  await waitFor(() => expect(container.querySelector('.picture')).toBeNull())
  expect(container.querySelector('img')).toBeNull()
  expect(made.size).toBe(0)
  expect(screen.getByRole('button', { name: /Download shot\.png/ })).toBeTruthy()
})

test('where the page allows no blob pictures it is a file X12', async () => {
  serve(PNG)
  const { container } = renderScreen(
    <MessageFile ticketId="a" attachment={attachment} />,
    script.client,
  )
  await waitFor(() => expect(container.querySelector('img')).toBeTruthy())
  fireEvent.error(container.querySelector('img') as Element)
  await waitFor(() => expect(container.querySelector('img')).toBeNull())
  expect(screen.getByRole('button', { name: /Download shot\.png/ })).toBeTruthy()
})

test('a download is saved as bytes under its name, and its address is let go', async () => {
  const clock = fakeClock()
  serve([60, 104, 116, 109, 108], 'text/html')
  const html = { id: 'f', name: 'page.html', type: 'text/html', size: 5 }
  renderScreen(<MessageFile ticketId="a" attachment={html} />, script.client, { clock })
  await userEvent.click(screen.getByRole('button', { name: /Download page\.html/ }))
  await waitFor(() => expect(clicked).toEqual([{ href: 'blob:test/0', download: 'page.html' }]))
  expect(made.get('blob:test/0')?.type).toBe('application/octet-stream')
  await clock.advance(60_000)
  expect(made.size).toBe(0)
})

test('a download that fails says so on the file and can be pressed again', async () => {
  let tries = 0
  Object.assign(script.client.tickets, {
    readAttachment: () => {
      tries += 1
      return Promise.reject(new SupportError('unavailable'))
    },
  })
  const film = { id: 'f', name: 'film.mp4', type: 'video/mp4', size: 5 }
  const { reported } = renderScreen(<MessageFile ticketId="a" attachment={film} />, script.client)
  const button = screen.getByRole('button', { name: /Download film\.mp4/ })
  await userEvent.click(button)
  await waitFor(() => expect(button.textContent).toContain('Could not be loaded'))
  await userEvent.click(button)
  await waitFor(() => expect(tries).toBe(2))
  expect(reported).toHaveLength(2)
})

test('a file that no page may read is opened in a tab of its own', async () => {
  const url = 'https://files.example.com/shot.png?token=a'
  renderScreen(<MessageFile ticketId="a" attachment={{ ...attachment, url }} />, script.client)
  const link = screen.getByRole('link', { name: 'Open shot.png in a new tab' })
  expect(link.getAttribute('href')).toBe(url)
  expect([link.getAttribute('target'), link.getAttribute('rel')]).toEqual([
    '_blank',
    'noopener noreferrer',
  ])
  expect(screen.queryByRole('button')).toBeNull()
})

test('an address that no page should open is no link', async () => {
  serve(PNG)
  const url = 'javascript:alert(1)'
  renderScreen(
    <MessageFile ticketId="a" attachment={{ ...attachment, type: '', url }} />,
    script.client,
  )
  expect(screen.queryByRole('link')).toBeNull()
  expect(screen.getByRole('button', { name: /Download shot\.png/ })).toBeTruthy()
})
