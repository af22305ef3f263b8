import { systemClock } from '@deskside/core'
import { expect, test } from 'vitest'
import { page } from 'vitest/browser'
import { createPanelWith } from '../../panel/createPanelWith.js'
import { createScriptedClient } from '../../testing/scriptedClient.js'
import { find, frames, shadow } from '../../testing/threadPanel.js'
import { ticketLike } from '../../testing/ticketLike.js'

test('X9 a button that a narrow page has no room for beside its title stands below, in line with the rest', async () => {
  await page.viewport(390, 844)
  const place = document.createElement('div')
  place.style.inlineSize = '330px'
  document.body.append(place)
  const script = createScriptedClient()
  const tickets = ['a', 'b', 'c', 'd', 'e', 'f'].map((id) => ticketLike({ id }))
  script.stores.list.update((state) => ({ ...state, tickets }))
  const panel = createPanelWith({
    client: script.client,
    ownsClient: false,
    clock: systemClock(),
    host: {
      options: { endpoint: 'https://support.example.com', locale: 'ru', target: place },
      emit: () => undefined,
    },
  })
  panel.open({ name: 'tickets' })
  await expect.poll(() => shadow()?.querySelector('.search-field, [type=search]')).toBeTruthy()
  await frames()
  const box = (selector: string) => find(selector).getBoundingClientRect()
  const write = box('.header > .primary')
  expect(write.top).toBeGreaterThanOrEqual(box('h1').bottom)
  expect(write.left).toBe(box('.body > *').left)
  panel.destroy()
  place.remove()
})
