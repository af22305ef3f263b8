import { noise } from '../fixtures.js'
import { expect, test } from './fixtures.js'

/** Every one of them stands where a person put it; none may be in a name, a log line or an error. */
const SECRETS = {
  subject: 'subject-of-quagga',
  text: 'text-of-okapi',
  file: 'file-of-tapir',
  answer: 'answer-of-numbat',
  email: 'maya@quokka.example',
  user: 'user-of-axolotl',
}

/** Everything that an error says of itself, its causes and their stacks too. */
const TOLD = `reportedErrors.map(function told(error) {
  if (!(error instanceof Error)) return String(error)
  return [error.name, error.message, error.stack, JSON.stringify(error), error.cause ? told(error.cause) : ''].join(' ')
})`

test('X16 no text, token, address or user id stands in a name, a log line, an error or a key T-PR4', async ({
  page: tab,
  visitHost,
  help,
  agent,
  heard,
}) => {
  const tokens: string[] = []
  const keys: string[] = []
  const addresses: string[] = []
  tab.on('request', (request) => {
    const { authorization, 'idempotency-key': key } = request.headers()
    if (authorization) tokens.push(authorization.slice('Bearer '.length))
    if (key) keys.push(key)
    addresses.push(request.url())
  })
  await visitHost({ scripts: ['names'], query: { user: SECRETS.user, email: SECRETS.email } })
  await tab.evaluate(
    `window.reportedErrors = []; Deskside('on', 'error', ({ error }) => reportedErrors.push(error))`,
  )
  await help.openForm()
  await help.type({ subject: SECRETS.subject, body: SECRETS.text })
  await help.attach({ name: `${SECRETS.file}.txt`, mimeType: 'text/plain', buffer: noise(2_000) })
  await help.seeDraftKept()
  // What goes wrong is told: refused by the server, which repeats the words, and not reached.
  await agent.fault({ route: 'POST /v1/tickets', kind: 'status', status: 503, times: 1 })
  await help.send()
  await help.seeTicket(SECRETS.subject)
  await agent.reply(await agent.idOf(SECRETS.subject), SECRETS.answer)
  await help.seeMessage(SECRETS.answer)
  await help.reply.fill(SECRETS.text)
  // A server that repeats in its refusal what it was told.
  const problem = { title: SECRETS.text, detail: SECRETS.subject, code: 'forbidden' }
  const refusal = {
    status: 403,
    json: { ...problem, errors: [{ pointer: '/body', code: 'wrong', message: SECRETS.text }] },
    headers: { 'access-control-allow-origin': '*' },
  }
  await tab.route('**/v1/attachments/*', (route) => route.fulfill(refusal))
  await tab.route('**/v1/tickets/*/messages', (route) =>
    route.request().method() === 'POST' ? route.fulfill(refusal) : route.continue(),
  )
  const refused = tab.waitForResponse(
    (answer) => answer.url().endsWith('/messages') && answer.status() === 403,
  )
  await help.button('Send').click()
  await refused
  await expect(help.reply).toHaveValue(SECRETS.text)
  await help.root.getByRole('button', { name: /^Download/ }).click()
  await expect.poll(async () => (await heard()).reported).toContain('forbidden')
  await tab.evaluate(`Deskside('identify', { id: '${SECRETS.user}-2', email: '${SECRETS.email}' })`)
  const named = (await tab.evaluate('named')) as readonly string[]
  const told = (await tab.evaluate(TOLD)) as readonly string[]
  // It was listened: the places where something could stand are there.
  const kinds = new Set(named.map((line) => line.split(':')[0]))
  expect([...kinds]).toEqual(expect.arrayContaining(['database', 'key', 'lock', 'storage']))
  expect(keys.length).toBeGreaterThan(1)
  expect(tokens.length).toBeGreaterThan(0)
  const places = [...named, ...told, ...keys, ...addresses.filter((url) => url.includes('/v1/'))]
  for (const secret of [...Object.values(SECRETS), ...new Set(tokens)]) {
    expect(places.filter((place) => place.includes(secret))).toEqual([])
  }
  expect((await heard()).errors).toEqual([])
})
