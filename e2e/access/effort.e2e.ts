import { expect, noise, test } from '../fixtures.js'

const FILE = { name: 'photo.png', mimeType: 'image/png', buffer: noise(2_000, 4) }

test('T-AX5 what can be dropped or pasted can be chosen by a button as well', async ({
  page,
  visit,
  help,
}) => {
  await visit()
  await help.openForm()
  const chooser = page.waitForEvent('filechooser')
  await help.button(/Add files/).focus()
  await page.keyboard.press('Enter')
  await (await chooser).setFiles(FILE)
  await expect(help.root.getByText('photo.png', { exact: true })).toBeVisible()
})

test('T-AX5 nobody has to be quick: a draft of a day ago is there, and sends', async ({
  page,
  visit,
  help,
  agent,
}) => {
  await page.clock.install()
  await visit()
  await help.openForm()
  await help.type({ subject: 'Slowly', body: 'I write one word a day.' })
  await help.seeDraftKept()
  await page.clock.fastForward(24 * 60 * 60_000)
  await expect(help.message).toHaveValue('I write one word a day.')
  await page.reload()
  await help.openForm()
  await expect(help.message).toHaveValue('I write one word a day.')
  await help.send()
  await expect.poll(async () => (await agent.ticketsCalled('Slowly')).length).toBe(1)
})

test('T-AX5 X1 after an error and after a new sign-in nothing is typed twice', async ({
  page,
  visit,
  help,
  agent,
}) => {
  await visit()
  await help.openForm()
  await help.type({ subject: 'Once', body: 'Typed a single time.' })
  await help.attach(FILE)
  await help.seeDraftKept()
  await agent.fault({ route: 'POST /v1/tickets', kind: 'status', status: 422, times: 1 })
  await help.send()
  await expect(help.root.getByText(/did not accept/)).toBeVisible()
  await expect(help.message).toHaveValue('Typed a single time.')
  await expect(help.root.getByText('photo.png', { exact: true })).toBeVisible()
  // The session ends and comes back: the same person, and what they typed.
  await page.evaluate(() => {
    const { Deskside } = window as unknown as { Deskside: (...call: unknown[]) => void }
    Deskside('identify', null)
    Deskside('identify', { id: 'maya' })
    Deskside('open', 'new')
  })
  await expect(help.subject).toHaveValue('Once')
  await expect(help.message).toHaveValue('Typed a single time.')
  await expect(help.root.getByText('photo.png', { exact: true })).toBeVisible()
})
