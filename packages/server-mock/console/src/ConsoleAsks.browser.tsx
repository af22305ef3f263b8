import { expect, test } from 'vitest'
import { page } from 'vitest/browser'
import { consoleRig } from './consoleRig.js'
import { aMessage, aTicket, scriptedDesk } from './state/scriptedDesk.js'

const { show, expectAccessible } = consoleRig()

test('D9: a request for another category is agreed to, or refused with a reason', async () => {
  const requestedAt = '2026-01-05T10:00:00.000Z'
  const desk = scriptedDesk(
    aTicket('1', { categoryRequest: { categoryId: 'billing', typeId: null, requestedAt } }),
  )
  show(desk)
  location.hash = '#/tickets/1'
  await expect.element(page.getByText('asks for the category')).toHaveTextContent(/billing/)
  await page.getByRole('textbox', { name: 'Why not' }).fill('It is an error.')
  await expectAccessible()
  await page.getByRole('button', { name: 'Refuse' }).click()
  await page.getByRole('button', { name: 'Agree' }).click()
  await expect.poll(() => desk.verdicts.length).toBe(2)
  expect(desk.verdicts).toEqual([
    ['category', '1', false, 'It is an error.', 'Anna Berg'],
    ['category', '1', true, '', 'Anna Berg'],
  ])
})

test('C13: an agent asks for a choice, and reads what was answered', async () => {
  const desk = scriptedDesk(aTicket('1'))
  const options = [{ id: 'o1', label: 'Firefox' }]
  const answer = { at: '2026-01-05T10:00:00.000Z', optionId: 'o1' }
  const author = { role: 'agent', name: 'Anna' } as const
  const asked = { id: 'a1', kind: 'choice', label: 'Which browser?', options, answer } as const
  const open = { id: 'a2', kind: 'steps', label: 'Restart it.', answer: null } as const
  desk.messages.set('1', [
    aMessage('m1', 'Tell us more', { author, asks: [asked, { ...open, options: [] }] }),
  ])
  show(desk)
  location.hash = '#/tickets/1'
  const thread = page.getByRole('region', { name: 'Conversation' })
  await expect.element(thread).toHaveTextContent(/Which browser\?.*Firefox.*Not answered yet/)
  await page.getByRole('combobox', { name: 'Ask for' }).selectOptions('A choice')
  await page.getByRole('textbox', { name: 'What is asked for: A choice' }).fill('Which plan?')
  await page.getByRole('textbox', { name: 'Options, one a line' }).fill('Basic\nPremium')
  await expectAccessible()
  await page.getByRole('button', { name: 'Send answer' }).click()
  await expect
    .poll(() => desk.answers[0]?.answer.asks)
    .toEqual([{ kind: 'choice', label: 'Which plan?', options: ['Basic', 'Premium'] }])
})

test('what an answer lacks is said where it is missing, and no button is dead', async () => {
  const desk = scriptedDesk(aTicket('1'))
  show(desk)
  location.hash = '#/tickets/1'
  const send = page.getByRole('button', { name: 'Send answer' })
  await send.click()
  const alert = page.getByRole('alert')
  await expect.element(alert).toHaveTextContent('Write an answer first, or attach a file.')
  await page.getByRole('textbox', { name: 'Answer' }).fill('Please send it.')
  await expect.element(alert).not.toBeInTheDocument()
  await page.getByRole('combobox', { name: 'Ask for' }).selectOptions('A file')
  await page.getByRole('button', { name: 'Answer and wait' }).click()
  const words = page.getByRole('textbox', { name: 'What is asked for: A file' })
  await expect.element(words).toHaveFocus()
  await expect.element(words).toHaveAttribute('aria-invalid', 'true')
  await expect
    .element(words)
    .toHaveAccessibleDescription('Write what the customer should send or do.')
  await expectAccessible()
  expect(desk.answers).toEqual([])
  await words.fill('The list itself')
  await page.getByRole('button', { name: 'Answer and wait' }).click()
  await expect.poll(() => desk.answers[0]?.answer.asks).toHaveLength(1)
})

test('D7: an answer is recommended, later too, and its verdict is read', async () => {
  const desk = scriptedDesk(aTicket('1'))
  const author = { role: 'agent', name: 'Anna' } as const
  desk.messages.set('1', [
    aMessage('m1', 'Restart it.', { author }),
    aMessage('m2', 'Clear the cache.', { author, isSolution: true, helped: false }),
  ])
  show(desk)
  location.hash = '#/tickets/1'
  await expect.element(page.getByText('Recommended solution: it did not help')).toBeVisible()
  await page.getByRole('button', { name: 'Recommend as solution' }).click()
  await expect.poll(() => desk.verdicts).toEqual([['recommend', '1', 'm1']])
  await page.getByRole('checkbox', { name: 'Recommended solution' }).click()
  await page.getByRole('textbox', { name: 'Answer' }).fill('Now it will.')
  await page.getByRole('button', { name: 'Send answer' }).click()
  await expect.poll(() => desk.answers[0]?.answer.isSolution).toBe(true)
})
