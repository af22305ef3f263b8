import { systemClock } from '@deskside/core'
import { expect, test } from 'vitest'
import { createPanelWith } from '../../panel/createPanelWith.js'
import { createScriptedClient, describeDesk } from '../../testing/scriptedClient.js'
import { find, frames, many, shadow } from '../../testing/threadPanel.js'
import { ticketLike } from '../../testing/ticketLike.js'

/** Where one character of an element's text is painted. */
function place(element: Element, at: number): DOMRect {
  const range = document.createRange()
  range.setStart(element.firstChild as Text, at)
  range.setEnd(element.firstChild as Text, at + 1)
  return range.getBoundingClientRect()
}

test('X8 from right to left a desk’s English words still read as English, and what sends points onward', async () => {
  const script = createScriptedClient()
  const explanation = 'We have it. You can add to it at any time.'
  const description = describeDesk({ statuses: { open: { label: 'Open', explanation } } })
  script.stores.desk.update((state) => ({ ...state, description }))
  const ticket = ticketLike({ id: 'a', status: 'open', actions: ['reply'] })
  script.ticket('a').set({ status: 'ready', error: null, ticket, messages: many(1) })
  const panel = createPanelWith({
    client: script.client,
    ownsClient: false,
    clock: systemClock(),
    host: {
      options: { endpoint: 'https://support.example.com', locale: 'ar' },
      emit: () => undefined,
    },
  })
  panel.open({ name: 'ticket', ticketId: 'a' })
  await expect.poll(() => shadow()?.querySelector('.composer .icon-send')).toBeTruthy()
  await expect.poll(() => getComputedStyle(find('.facts')).direction).toBe('rtl')
  await frames()
  const words = find('.facts .muted span')
  expect(words.textContent).toBe(explanation)
  expect(place(words, explanation.length - 1).left).toBeGreaterThan(place(words, 0).right)
  expect(getComputedStyle(find('.composer .icon-send')).scale).toBe('-1 1')
  panel.destroy()
})
