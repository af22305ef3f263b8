import { expect, test } from 'vitest'
import { page } from 'vitest/browser'
import { consoleRig } from './consoleRig.js'
import { aTicket, scriptedDesk } from './state/scriptedDesk.js'

const { root, show, expectAccessible } = consoleRig()

test('a fault is one click, is listed, and is cleared', async () => {
  const desk = scriptedDesk(aTicket('1'))
  show(desk)
  await page.getByRole('button', { name: 'Faults' }).click()
  await page.getByRole('button', { name: /^Lost answer/ }).click()
  await expect.element(page.getByText('loses the answer, 1 more')).toBeVisible()
  await expectAccessible()
  await page.getByRole('button', { name: 'Clear all' }).click()
  await expect.element(page.getByText('Nothing goes wrong at the moment.')).toBeVisible()
})

test('D13: time goes on by a click, and the bar says that the desk is ahead', async () => {
  const desk = scriptedDesk(aTicket('1'))
  show(desk)
  await page.getByRole('button', { name: 'Time' }).click()
  const shown = page.getByRole('status').filter({ hasText: '2026' })
  await expect.element(shown).toHaveTextContent(/as on this machine/)
  await page.getByRole('button', { name: '1 hour' }).click()
  await page.getByRole('button', { name: '1 hour' }).click()
  await expect.element(shown).toHaveTextContent(/2 hours ahead/)
  await expectAccessible()
  await page.getByRole('button', { name: 'Close time' }).click()
  await expect.element(page.getByRole('button', { name: 'Time (ahead)' })).toBeVisible()
})

test('what was planned and could not be done is told where time went on', async () => {
  const desk = scriptedDesk(aTicket('1'))
  desk.failedDeeds.push({ id: 'd1', does: 'reply', problem: 'The ticket is closed' })
  show(desk)
  await page.getByRole('button', { name: 'Time' }).click()
  await page.getByRole('button', { name: '1 hour' }).click()
  const alert = page.getByRole('alert')
  await expect.element(alert).toHaveTextContent(/«reply».*could not be done: The ticket is closed/)
  await page.getByRole('button', { name: '1 hour' }).click()
  await expect.element(alert).not.toBeInTheDocument()
})

test('T-SV9: a desk without a control API shows neither faults nor time', async () => {
  const desk = scriptedDesk(aTicket('1'))
  desk.control = false
  show(desk)
  await expect.element(page.getByRole('link', { name: /Ticket 1/ })).toBeVisible()
  await expect.poll(() => desk.calls.includes('readDesk')).toBe(true)
  await expect.element(page.getByRole('button', { name: /Faults/ })).not.toBeInTheDocument()
  await expect.element(page.getByRole('button', { name: /Time/ })).not.toBeInTheDocument()
  expect(desk.calls).not.toContain('listFaults')
})

test('of many tickets some are shown, and more on a click; a search asks the desk', async () => {
  const many = Array.from({ length: 70 }, (_, index) => aTicket(String(1001 + index)))
  const desk = scriptedDesk(...many)
  show(desk)
  await expect
    .element(page.getByRole('button', { name: 'Show more' }))
    .toHaveTextContent('60 of 70')
  await page.getByRole('button', { name: 'Show more' }).click()
  await expect.poll(() => root.querySelectorAll('.row').length).toBe(70)
  await expect.element(page.getByRole('button', { name: 'Show more' })).not.toBeInTheDocument()
  await page.getByRole('searchbox', { name: 'Search tickets' }).fill('Ticket 1042')
  await expect.poll(() => root.querySelectorAll('.row').length).toBe(1)
  expect(desk.queries.at(-1)).toEqual({
    statuses: ['open', 'in_progress'],
    priorities: null,
    q: 'Ticket 1042',
    limit: 60,
  })
})
