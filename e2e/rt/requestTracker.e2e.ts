import { readFile } from 'node:fs/promises'
import { createHandler, jwtAuthenticator, signToken } from '@deskside/relay'
import { createNodeServer } from '@deskside/relay/node'
import { requestTrackerBackend } from '@deskside/relay/request-tracker'
import { test as base, expect, type Page } from '@playwright/test'
import { startHostServer } from '../hostServer.js'
import { HelpPanel } from '../models/HelpPanel.js'
import { SECRET } from '../secret.js'
import { liveRt, RtAgent, type RtWords } from './RtAgent.js'

const FILE = {
  name: 'Отчёт за год.csv',
  mimeType: 'text/csv',
  buffer: Buffer.from('дата,строк\n2026,0\n'),
}

const PEOPLE = {
  alice: {
    id: 'alice',
    name: 'Alice Acme',
    email: 'alice@acme.test',
    organization: { id: 'Acme' },
  },
  carol: { id: 'carol', name: 'Carol', email: 'carol@globex.test', organization: { id: 'Globex' } },
} as const

type Rig = {
  readonly rt: RtAgent
  readonly relayUrl: string
  /** A page of the host's app with the widget, for one of two persons. */
  readonly open: (page: Page, person: keyof typeof PEOPLE) => Promise<HelpPanel>
  /** The relay, asked by hand. */
  readonly ask: (person: keyof typeof PEOPLE, path: string) => Promise<Response>
}

const test = base.extend<{ rig: Rig }>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the names that a fixture needs.
  rig: async ({}, use) => {
    const live = liveRt()
    const backendFor = requestTrackerBackend({
      url: live.url,
      token: live.tokens.relay ?? '',
      account: 'relay',
      queue: 'Support',
      desk: { name: 'Support' },
      closedStatus: 'closed',
      rating: { score: 'Satisfaction', comment: 'Satisfaction comment' },
      organizationOf: ({ organization }) => organization?.id,
      settleMs: 1_000,
    })
    const errors: unknown[] = []
    const host = await startHostServer({
      secret: SECRET,
      userOf: (id) => PEOPLE[id as keyof typeof PEOPLE],
    })
    const handler = createHandler(backendFor, {
      authenticate: jwtAuthenticator({ secret: SECRET }),
      corsOrigins: [host.url],
      onError: (error) => errors.push(error),
    })
    const relay = createNodeServer(handler)
    await new Promise<void>((resolve) => relay.listen(0, '127.0.0.1', resolve))
    const address = relay.address()
    const port = typeof address === 'object' && address !== null ? address.port : 0
    const relayUrl = `http://127.0.0.1:${port}`
    await use({
      rt: new RtAgent(),
      relayUrl,
      async open(page, person) {
        await page.goto(
          `${host.url}/app.html?${new URLSearchParams({ endpoint: relayUrl, user: person })}`,
        )
        return new HelpPanel(page)
      },
      async ask(person, path) {
        const token = await signToken({ secret: SECRET, user: PEOPLE[person] })
        return fetch(`${relayUrl}${path}`, { headers: { Authorization: `Bearer ${token}` } })
      },
    })
    relay.closeAllConnections()
    await Promise.all([host.close(), new Promise((resolve) => relay.close(resolve))])
    expect(errors).toEqual([])
  },
})

test('names the Request Tracker that it talks to, its version and its process', async ({ rig }) => {
  const { version, pid } = liveRt()
  const [said, line] = await Promise.all([rig.rt.version(), rig.rt.process()])
  expect(said).toBe(version)
  expect(line).toContain('rt-server')
  process.stdout.write(`Request Tracker ${said}, process ${pid}: ${line}\n`)
})

test('A9 a ticket from the widget stands in RT word for word, and staff’s answer in the widget', async ({
  page,
  rig,
}) => {
  const { rt } = rig
  const subject = `Выгрузка пуста ${Date.now()}`
  const help = await rig.open(page, 'alice')
  await help.fileTicket({ subject, body: 'В файле нет строк.\n\nС утра.' }, FILE)

  const id = await rt.idOf(subject)
  const filed = await rt.read(id)
  expect(filed).toMatchObject({ subject, status: 'new', requestors: ['alice@acme.test'] })
  expect(filed.public).toMatchObject([
    {
      texts: ['В файле нет строк.\n\nС утра.'],
      files: [{ name: FILE.name, bytes: FILE.buffer.toString() }],
    },
  ])

  await rt.comment(id, 'SECRET-WORD: a difficult one', { name: 'secret-file.txt', text: 'SECRET' })
  await rt.reply(id, '<p>Какой <b>фильтр</b> стоит?</p><script>alert(1)</script>')
  await help.seeMessage('фильтр')
  await help.answer('Никакого. 🙈')
  await expect(help.reply).toHaveValue('')

  // What was sent shows at once; RT has it when it is written there.
  await expect.poll(async () => (await rt.read(id)).public.length).toBe(3)
  const seen = await rt.read(id)
  await seeAsInRt(help, seen.public)
  expect(seen.public.at(-1)?.texts).toEqual(['Никакого. 🙈'])
  expect(seen.internal).toMatchObject([{ files: [{ name: 'secret-file.txt' }] }])
  const shown = await page.locator('body').evaluate(() => document.documentElement.outerHTML)
  expect(`${shown}${await help.root.textContent()}`).not.toMatch(/SECRET|secret-file|alert\(1\)/)
  const thread = await (await rig.ask('alice', `/v1/tickets/${id}/messages`)).text()
  expect(thread).not.toMatch(/SECRET|secret-file|alert\(1\)/)
  const secretId = seen.internal[0]?.files[0]?.id
  expect((await rig.ask('alice', `/v1/attachments/${secretId}`)).status).toBe(404)
})

test('C5 a file of a ticket is downloaded from the widget as it was attached', async ({
  page,
  rig,
}) => {
  const subject = `Файл ${Date.now()}`
  const help = await rig.open(page, 'alice')
  await help.fileTicket({ subject, body: 'Файл внутри.' }, FILE)
  const started = page.waitForEvent('download')
  await help.root.getByRole('log').getByText(FILE.name).first().click()
  const download = await started
  expect(download.suggestedFilename()).toBe(FILE.name)
  expect(await readFile(await download.path())).toEqual(FILE.buffer)
})

test('X14 the ticket of another company is 404, in each of its parts', async ({ page, rig }) => {
  const subject = `Чужая заявка ${Date.now()}`
  const help = await rig.open(page, 'alice')
  await help.fileTicket({ subject, body: 'Это наше.' }, FILE)
  const id = await rig.rt.idOf(subject)
  const attachmentId = (await rig.rt.read(id)).public[0]?.files[0]?.id
  const paths = [
    `/v1/tickets/${id}`,
    `/v1/tickets/${id}/messages`,
    `/v1/attachments/${attachmentId}`,
  ]
  for (const path of paths) {
    expect((await rig.ask('alice', path)).status, path).toBe(200)
    expect((await rig.ask('carol', path)).status, path).toBe(404)
  }
  const carols = await (await rig.ask('carol', '/v1/tickets?scope=organization&limit=100')).text()
  expect(carols).not.toContain(subject)
})

test('C12 closing with stars in the widget closes the ticket in RT, with the stars', async ({
  page,
  rig,
}) => {
  const subject = `Закрыть ${Date.now()}`
  const help = await rig.open(page, 'alice')
  await help.fileTicket({ subject, body: 'Уже решилось.' })
  const id = await rig.rt.idOf(subject)
  await help.closeTicket(4, 'Быстро.')
  await expect.poll(async () => (await rig.rt.read(id)).status).toBe('closed')
  const { fields } = await rig.rt.read(id)
  expect(fields).toMatchObject({ Satisfaction: '4', 'Satisfaction comment': 'Быстро.' })
})

/** Message by message what RT's own agent sees that a customer may read, and no message more. */
async function seeAsInRt(help: HelpPanel, messages: readonly RtWords[]): Promise<void> {
  const articles = help.root.getByRole('log').getByRole('article')
  await expect(articles).toHaveCount(messages.length)
  for (const [at, { texts, files }] of messages.entries()) {
    const shown = plain((await articles.nth(at).textContent()) ?? '')
    for (const text of texts) expect(shown).toContain(plain(text))
    for (const { name } of files) expect(shown).toContain(plain(name))
  }
}

/** Words alone: RT has HTML where the widget has bold letters. */
function plain(text: string): string {
  const words = text.replace(/<script>.*?<\/script>/gs, '').replace(/<[^>]*>/g, '')
  return words.replace(/\s+/g, '')
}
