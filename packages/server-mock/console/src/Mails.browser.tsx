import { expect, test } from 'vitest'
import { page } from 'vitest/browser'
import { consoleRig } from './consoleRig.js'
import { aTicket, scriptedDesk } from './state/scriptedDesk.js'

const { show, expectAccessible } = consoleRig()

test('mails are read in a drawer, the latest first, with links and as text, and new ones arrive', async () => {
  const desk = scriptedDesk(aTicket('1'))
  const to = 'lena@oolong.example'
  const url = 'https://app.example/#deskside-confirm=a.b'
  desk.mails = [{ to, subject: 'Please confirm', text: `Follow this link:\n${url}\n<img src=x>\n` }]
  show(desk)
  await page.getByRole('button', { name: 'Mails (1)' }).click()
  const drawer = page.getByRole('dialog', { name: 'Mails' })
  const link = drawer.getByRole('link', { name: url })
  await expect.element(link).toBeVisible()
  const { target, rel, href } = link.element() as HTMLAnchorElement
  expect([target, rel, href]).toEqual(['_blank', 'noopener', url])
  expect(drawer.element().querySelector('img')).toBeNull()
  desk.mails = [...desk.mails, { to, subject: 'An answer', text: 'We have answered.' }]
  desk.change()
  await expect.element(drawer.getByText('We have answered.')).toBeVisible()
  const subjects = [...drawer.element().querySelectorAll('h3')].map((one) => one.textContent)
  expect(subjects).toEqual(['An answer', 'Please confirm'])
  await expectAccessible()
})
