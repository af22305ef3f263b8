import type { Page } from '@playwright/test'
import { expect, test } from '../fixtures.js'

/** Everything that a screen reader is told at once, from now on, in the order in which it comes up. */
async function hearAlerts(page: Page): Promise<() => Promise<readonly string[]>> {
  await page.evaluate(() => {
    const root = document.querySelector('deskside-panel')?.shadowRoot
    if (!root) throw new Error('There is no panel')
    const loud = '[role=alert], [aria-live=assertive]'
    const told: string[] = []
    const last = new Map<Element, string>()
    Object.assign(window, { told })
    new MutationObserver((changes) => {
      const changed = changes.flatMap(({ target, addedNodes }) => [target, ...addedNodes])
      const elements = changed.map((node) => (node instanceof Element ? node : node.parentElement))
      const alerts = elements.flatMap((element) => [
        ...(element?.closest(loud) ? [element.closest(loud) as Element] : []),
        ...(element?.querySelectorAll(loud) ?? []),
      ])
      for (const alert of new Set(alerts)) {
        const text = alert.textContent ?? ''
        if (!alert.isConnected || text === '' || last.get(alert) === text) continue
        last.set(alert, text)
        told.push(text)
      }
    }).observe(root, { childList: true, characterData: true, subtree: true })
  })
  return () => page.evaluate(() => (window as unknown as { told: string[] }).told)
}

const REFUSED = { kind: 'status', status: 403, times: 1 }

test('T-AX3 a request that is refused is told at once, exactly once, and so is the next refusal', async ({
  page,
  visit,
  help,
  agent,
}) => {
  await visit()
  await help.openForm()
  await help.type({ subject: 'Refused', body: 'Is it told?' })
  const told = await hearAlerts(page)
  for (const times of [1, 2]) {
    await agent.fault({ route: 'POST /v1/tickets', ...REFUSED })
    await help.send()
    await expect.poll(async () => (await told()).length).toBe(times)
    await expect(help.message).toHaveValue('Is it told?')
  }
  await help.send()
  await help.seeTicket('Refused')
  expect(await told()).toEqual(Array(2).fill(expect.stringContaining('Not sent.')))
})

test('T-AX3 a reply that is refused is told at once, exactly once, and arriving is no alarm', async ({
  page,
  visit,
  help,
  agent,
}) => {
  await visit()
  await help.fileTicket({ subject: 'Replied', body: 'First.' })
  const told = await hearAlerts(page)
  await agent.fault({ route: 'POST /v1/tickets/*/messages', ...REFUSED })
  await help.reply.fill('Is it told?')
  await help.send()
  await expect.poll(async () => (await told()).length).toBe(1)
  await expect(help.reply).toHaveValue('Is it told?')
  await help.send()
  await help.seeMessage('Is it told?')
  expect(await told()).toHaveLength(1)
})
