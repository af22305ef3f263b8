import { screen, waitFor } from '@testing-library/preact'
import userEvent from '@testing-library/user-event'
import { beforeEach, expect, test } from 'vitest'
import { pngHead } from '../../../testing/pngHead.js'
import { renderScreen } from '../../../testing/renderScreen.js'
import { createScriptedClient, type ScriptedClient } from '../../../testing/scriptedClient.js'
import { textMessage } from '../../../testing/textMessage.js'
import { ticketLike } from '../../../testing/ticketLike.js'
import { stepOf } from './galleryModel.js'
import { LightBox } from './LightBox.js'

const PNG = [...pngHead(40, 30)]
const picture = (id: string) => ({ id, name: `${id}.png`, type: 'image/png', size: 12 })

let script: ScriptedClient
let asked: string[]
let closed: number

beforeEach(() => {
  script = createScriptedClient()
  asked = []
  closed = 0
  Object.assign(URL, { createObjectURL: () => 'blob:test/1', revokeObjectURL: () => {} })
  Object.assign(script.client.tickets, {
    readAttachment: async (id: string) => {
      asked.push(id)
      return { name: id, type: 'image/png', bytes: new Blob([Uint8Array.from(PNG)]) }
    },
  })
  const film = { id: 'film', name: 'film.mp4', type: 'video/mp4', size: 5 }
  const attachments = [picture('a'), film, picture('b')]
  const messages = [
    textMessage('m1', { attachments }),
    textMessage('m2', { attachments: [picture('c')] }),
  ]
  script
    .ticket('t')
    .set({ status: 'ready', error: null, ticket: ticketLike({ id: 't' }), messages })
})

const onClose = () => {
  closed += 1
}
const show = () =>
  renderScreen(<LightBox ticketId="t" attachment={picture('b')} onClose={onClose} />, script.client)
const shown = () => waitFor(() => screen.getByRole('img', { name: /\.png$/ }))

test('all pictures of a thread are looked at with the arrows, and the ends are ends', async () => {
  show()
  const dialog = screen.getByRole('dialog', { name: 'Pictures' })
  expect((await shown()).getAttribute('alt')).toBe('b.png')
  expect(screen.getByText('2 of 3')).toBeTruthy()
  expect(document.activeElement).toBe(dialog)
  await userEvent.keyboard('{ArrowRight}{ArrowRight}{ArrowRight}')
  expect((await shown()).getAttribute('alt')).toBe('c.png')
  expect(screen.queryByRole('button', { name: 'Next picture' })).toBeNull()
  await userEvent.keyboard('{Home}')
  expect((await shown()).getAttribute('alt')).toBe('a.png')
  expect(asked).toEqual(['b', 'c', 'a'])
})

test('the focus stays in when the button that had it is gone', async () => {
  show()
  await shown()
  await userEvent.click(screen.getByRole('button', { name: 'Next picture' }))
  expect(document.activeElement).toBe(screen.getByRole('dialog'))
})

test('Escape closes it and reaches nobody else', async () => {
  let heard = 0
  const count = () => {
    heard += 1
  }
  document.addEventListener('keydown', count)
  show()
  await userEvent.keyboard('{Escape}')
  document.removeEventListener('keydown', count)
  expect([closed, heard]).toEqual([1, 0])
})

test('what only claims to be a picture says so and can be downloaded', async () => {
  Object.assign(script.client.tickets, {
    readAttachment: async () => ({ name: 'x', type: 'image/png', bytes: new Blob(['<svg>']) }),
  })
  show()
  await waitFor(() => expect(screen.getByRole('alert').textContent).toMatch(/cannot be shown here/))
  expect(screen.getByRole('button', { name: 'Download: b.png' })).toBeTruthy()
})

test('from right to left the arrows turn round', () => {
  expect(stepOf('ArrowLeft', 0, 3, true)).toBe(1)
  expect(stepOf('ArrowRight', 0, 3, true)).toBe(0)
  expect(stepOf('End', 0, 3, true)).toBe(2)
  expect(stepOf('a', 0, 3, false)).toBeNull()
})
