import { systemClock } from '@deskside/core'
import { afterEach, expect, test } from 'vitest'
import { page } from 'vitest/browser'
import type { Panel } from '../../launcher/contract.js'
import { createPanelWith } from '../../panel/createPanelWith.js'
import { createScriptedClient } from '../../testing/scriptedClient.js'
import { find, frames, many, shadow } from '../../testing/threadPanel.js'
import { ticketLike } from '../../testing/ticketLike.js'

let panel: Panel

afterEach(() => {
  panel.destroy()
  document.body.replaceChildren()
})

async function openOnPhone(subject: string): Promise<void> {
  await page.viewport(320, 640)
  const script = createScriptedClient()
  const ticket = ticketLike({ id: 'a', subject, actions: ['reply', 'attach'] })
  script.ticket('a').set({ status: 'ready', error: null, ticket, messages: many(3) })
  panel = createPanelWith({
    client: script.client,
    ownsClient: false,
    clock: systemClock(),
    host: {
      options: { endpoint: 'https://support.example.com', locale: 'en-GB' },
      emit: () => undefined,
    },
  })
  panel.open({ name: 'ticket', ticketId: 'a' })
  await expect.poll(() => shadow()?.querySelector('.composer .hint')).toBeTruthy()
  await frames()
}

test('X9 a narrow phone shows a long subject whole, beside no button', async () => {
  await openOnPhone('The import of the customer list stops at eighty per cent and says nothing')
  for (const box of [find('h1'), find('.titles')]) {
    expect(box.scrollWidth).toBeLessThanOrEqual(box.clientWidth)
    expect(box.scrollHeight).toBeLessThanOrEqual(box.clientHeight)
  }
  const title = find('h1').getBoundingClientRect()
  const buttons = [...shadow().querySelectorAll('.header button')]
  expect(buttons.length).toBeGreaterThan(1)
  for (const button of buttons) {
    const { left, right } = button.getBoundingClientRect()
    expect(left >= title.right || right <= title.left).toBe(true)
  }
})

test('X9 a reply box on a narrow phone tells the limits of files in one line', async () => {
  await openOnPhone('Export')
  const hint = find('.composer .hint')
  const { lineHeight } = getComputedStyle(hint)
  expect(hint.clientHeight).toBeLessThanOrEqual(Math.ceil(Number.parseFloat(lineHeight)))
  const row = find('.composer-box .row').getBoundingClientRect()
  expect(hint.getBoundingClientRect().width).toBeGreaterThan(row.width - 20)
})
