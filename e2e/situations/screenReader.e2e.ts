import { expect, test } from '../fixtures.js'
import { ScreenReader } from '../models/ScreenReader.js'

test("X10 a ticket's whole life is lived by the accessibility tree alone", async ({
  page,
  visit,
  agent,
}) => {
  await visit()
  const reader = await ScreenReader.on(page)
  await reader.press('link', 'Help')
  await reader.find('dialog', 'Help')
  await reader.press('button', 'Write a message')
  await reader.find('heading', 'New request')

  // Sent empty: each field says what is wrong with it.
  await reader.press('button', 'Send')
  await reader.seeState('textbox', /^Message/, { invalid: 'true' })
  await reader.hear('Please fill this in.')
  await reader.type(/^Subject/, 'Heard, not seen')
  await reader.type(/^Message/, 'I read with my ears.')
  const typed = async () => (await reader.find('textbox', /^Message/)).value
  await expect.poll(typed).toBe('I read with my ears.')
  await reader.press('button', 'Send')

  await reader.find('heading', 'Heard, not seen')
  await reader.find('log', /./)
  await reader.hear('I read with my ears.')
  await expect.poll(async () => (await agent.ticketsCalled('Heard, not seen')).length).toBe(1)
  const id = await agent.idOf('Heard, not seen')
  await agent.reply(id, 'Loud and clear.')
  await reader.hear('Loud and clear.')
  // Said by itself as well, with who it is from.
  await reader.hear(/Agnes/)

  await reader.type(/reply/i, 'Thank you.')
  await reader.press('button', /^Send/)
  await reader.hear('Thank you.')
  await reader.press('button', 'Close request')
  await reader.find('group', 'How did we do?')
  await reader.press('radio', /^4 /)
  await reader.seeState('radio', /^4 /, { checked: 'true' })
  await reader.press('button', 'Close request')
  await expect.poll(async () => (await agent.read(id)).ticket.rating?.score).toBe(4)
  await reader.hear(/The request is closed/)
})

test('X10 every control of form, list and ticket has a name, and no heading is skipped', async ({
  page,
  visit,
  help,
  agent,
}) => {
  await visit()
  await help.openForm()
  await help.type({ subject: 'Named', body: 'Each of us has a name.' })
  const reader = await ScreenReader.on(page)
  const controls = ['button', 'textbox', 'link', 'radio', 'checkbox', 'combobox', 'searchbox']
  const nameless = async () => {
    const all = await reader.read()
    return all.filter(({ role, name }) => controls.includes(role) && name === '')
  }
  expect(await nameless()).toEqual([])
  await help.send()
  await help.seeTicket('Named')
  await agent.reply(await agent.idOf('Named'), 'So do we.')
  await help.seeMessage('So do we.')
  expect(await nameless()).toEqual([])
  await help.button('Back').click()
  await help.button('All requests').click()
  await reader.find('heading', /requests/i)
  expect(await nameless()).toEqual([])
  const levels = (await reader.read())
    .filter(({ role }) => role === 'heading')
    .map(({ states }) => Number(states.level))
  for (const [index, level] of levels.entries()) {
    expect(level - (levels[index - 1] ?? 0)).toBeLessThanOrEqual(1)
  }
})
