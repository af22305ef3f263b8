import type { Page, Request } from '@playwright/test'
import { fileOf } from '../fileOf.js'
import { expect, test } from '../fixtures.js'

test('an empty form names what is missing and puts the focus there', async ({ visit, help }) => {
  await visit()
  await help.openForm()
  // What is required is known once the desk is.
  await expect(help.subject).toHaveAttribute('aria-required', 'true')
  await help.send()
  await expect(help.root.getByText('Please fill this in.').first()).toBeVisible()
  await expect(help.subject).toBeFocused()
})

const faults = [
  { name: '500', fault: { kind: 'status', status: 500 } },
  { name: '429', fault: { kind: 'status', status: 429, headers: { 'retry-after': '120' } } },
  { name: 'garbage JSON', fault: { kind: 'garbage' } },
  { name: 'a cut connection', fault: { kind: 'cut_connection' } },
] as const

for (const { name, fault } of faults) {
  test(`X1 ${name} on sending: a clear word, the text is kept, and it goes out afterwards`, async ({
    page,
    visit,
    help,
    agent,
  }) => {
    await visit()
    await help.openForm()
    await agent.fault({ route: 'POST /v1/tickets', times: 1_000, ...fault })
    await help.type({ subject: `After ${name}`, body: 'Still here.' })
    await help.send()
    await expect(help.root.getByRole('heading', { name: 'Waiting to be sent' })).toBeVisible()
    await expect(help.root.getByText(/kept on this device/)).toBeVisible()
    // Pressing is possible after every fault, and harmless while it lasts. The fault goes only once
    // that try has ended: else it might get through, and nothing is left to press.
    const ended = endOfTry(page)
    await help.button('Try now').click()
    await ended
    await agent.clearFaults()
    // Told to wait two minutes, a person presses; the others go out by themselves within seconds.
    if (name === '429') await help.button('Try now').click()
    const sent = async () => (await agent.ticketsCalled(`After ${name}`)).length
    await expect.poll(sent, { timeout: 40_000 }).toBe(1)
    await help.seeTicket(`After ${name}`)
    expect(await agent.ticketsCalled(`After ${name}`)).toHaveLength(1)
  })
}

test('X15 with the server down one can still write, by mail too, and the text is kept', async ({
  page,
  desk,
  visit,
  help,
}) => {
  await page.route(`${desk.url}/**`, (route) => route.abort())
  await visit('/app.html', { mail: 'help@harbour.example' })
  await help.clickHelp()
  await expect(help.root.getByText(/cannot be reached/)).toBeVisible()
  await help.startWriting()
  await help.type({ subject: 'Down', body: 'Server down & out.' })
  const mail = help.root.getByRole('link', { name: 'Write an e-mail instead' })
  await expect(mail).toHaveAttribute(
    'href',
    'mailto:help@harbour.example?subject=Down&body=Server%20down%20%26%20out.',
  )
  await help.seeDraftKept()
  await help.button('Back').click()
  await expect(mail).toHaveAttribute('href', /body=Server%20down/)
})

test('X15 with the chunks around the form blocked one writes, sends, and has a way out of what is missing', async ({
  page,
  visit,
  help,
  agent,
}) => {
  const around = `**/deskside/${fileOf('aroundTheForm')}`
  await page.route(around, (route) => route.abort())
  await visit('/app.html', { router: 'help', help: 'new', mail: 'help@harbour.example' })
  await help.type({ subject: 'Half a widget', body: 'The rest did not come.' })
  await help.seeDraftKept()
  await help.button('Back').click()
  await expect(help.root.getByRole('alert')).toContainText('could not be loaded')
  const mail = help.root.getByRole('link', { name: 'Write an e-mail instead' })
  await expect(mail).toHaveAttribute('href', /subject=Half%20a%20widget&body=The%20rest/)
  await page.unroute(around)
  // A browser may remember that a module did not come: a new page always asks anew.
  await page.reload()
  await expect(help.subject.or(help.button('Go on with your message'))).toBeVisible()
  if (await help.button('Go on with your message').isVisible()) await help.startWriting()
  await expect(help.message).toHaveValue('The rest did not come.')
  await help.send()
  await expect.poll(async () => (await agent.ticketsCalled('Half a widget')).length).toBe(1)
})

test('X15 offline the form says so at once, keeps the text, and sends it later', async ({
  context,
  visit,
  help,
  agent,
}) => {
  await visit()
  await help.openForm()
  await context.setOffline(true)
  await expect(help.root.getByText(/You are offline/)).toBeVisible()
  await help.type({ subject: 'Offline', body: 'From a train.' })
  await help.seeDraftKept()
  await help.send()
  await expect(help.root.getByRole('heading', { name: 'Waiting to be sent' })).toBeVisible()
  await context.setOffline(false)
  await help.seeTicket('Offline')
  expect(await agent.ticketsCalled('Offline')).toHaveLength(1)
})

test('a token that the server refuses for good asks to sign in again and keeps the draft', async ({
  page,
  visit,
  help,
}) => {
  await visit('/app.html')
  await help.openForm()
  await help.type({ subject: 'Expired', body: 'Long lunch.' })
  await help.seeDraftKept()
  await page.route('**/token?**', (route) =>
    route.fulfill({ json: { token: 'expired.expired.expired' } }),
  )
  await page.reload()
  await help.clickHelp()
  await expect(help.root.getByText(/sign in again/i).first()).toBeVisible()
  await help.startWriting()
  await expect(help.message).toHaveValue('Long lunch.')
})

/** The next ticket that is sent has been answered, or its connection was cut. */
function endOfTry(page: Page): Promise<unknown> {
  const isTry = (request: Request) =>
    request.method() === 'POST' && request.url().endsWith('/v1/tickets')
  return Promise.race([
    page.waitForEvent('requestfinished', isTry),
    page.waitForEvent('requestfailed', isTry),
  ])
}
