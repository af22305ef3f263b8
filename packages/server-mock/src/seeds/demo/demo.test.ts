import { fakeClock, memoryBackend } from '@deskside/core/testing'
import { expect, test } from 'vitest'
import { createMock } from '../../createMock.js'
import { demoDesk } from './demoDesk.js'
import { demoPersons } from './demoPersons.js'

async function setUp() {
  const clock = fakeClock()
  const mock = createMock({ clock, seed: 'demo', authenticate: async () => null })
  await mock.ready
  const maya = memoryBackend(mock.world, demoPersons.maya)
  return { clock, mock, maya, ...(await maya.listTickets({ limit: 50 })) }
}

test('Maya’s desk shows every status, and two tickets with unread answers', async () => {
  const { items } = await setUp()
  const statuses = new Set(items.map(({ status }) => status))
  expect([...statuses].sort()).toEqual([
    'closed',
    'declined',
    'in_progress',
    'open',
    'solved',
    'waiting_on_customer',
  ])
  expect(items.filter(({ unreadCount }) => unreadCount > 0)).toHaveLength(2)
})

test('A7: everything in it happened before now, and the latest comes first', async () => {
  const { clock, items } = await setUp()
  const times = items.map(({ lastActivityAt }) => Date.parse(lastActivityAt ?? ''))
  expect(times).toEqual([...times].sort((a, b) => b - a))
  expect(Math.max(...times)).toBeLessThan(clock.now())
  for (const ticket of items) {
    expect(Date.parse(ticket.createdAt)).toBeLessThan(Date.parse(ticket.updatedAt) + 1)
  }
})

test('after the seed the desk lives now', async () => {
  const { clock, mock, items } = await setUp()
  const message = mock.world.agent.reply(items[0]?.id ?? '', { body: 'Now.' })
  expect(Date.parse(message.createdAt)).toBe(clock.now())
})

test('its files are what they say: a PNG and a PDF', async () => {
  const { maya, items } = await setUp()
  const beginnings: Record<string, string> = {}
  for (const { id } of items) {
    for (const message of (await maya.listMessages(id, {})).items) {
      if (message.kind !== 'message') continue
      for (const attachment of message.attachments) {
        const { bytes } = await maya.readAttachment(attachment.id)
        expect(bytes.size).toBe(attachment.size)
        beginnings[attachment.name] = (await bytes.slice(1, 4).text()).replace(/\s/g, '')
      }
    }
  }
  expect(beginnings).toMatchObject({
    'checkout-funnel.png': 'PNG',
    'invoice-LB-2026-1031.pdf': 'PDF',
  })
})

test('no internal note of the demo reaches Maya, and Tom has his own ticket', async () => {
  const { mock, maya, items } = await setUp()
  const notes = mock.world.agent
    .list()
    .flatMap(({ id }) => mock.world.agent.messages(id))
    .filter(({ internal }) => internal)
  expect(notes.length).toBeGreaterThan(0)
  const seen = await Promise.all(items.map(({ id }) => maya.listMessages(id, {})))
  const ids = seen.flatMap((page) => page.items).map(({ id }) => id)
  for (const note of notes) expect(ids).not.toContain(note.id)
  const tom = await memoryBackend(mock.world, demoPersons.tom).listTickets({})
  expect(tom.items).toHaveLength(1)
})

test('C4: every text of the desk is there in English and in Russian', () => {
  const texts = JSON.stringify(demoDesk).match(/"en":/g) ?? []
  const russian = JSON.stringify(demoDesk).match(/"ru":"[^"]*[а-яё]|"ru":"Lumenboard/giu) ?? []
  expect(texts.length).toBeGreaterThan(20)
  expect(russian).toHaveLength(texts.length)
})

test('C13 D7 it has something to answer, something to judge and something that is late', async () => {
  const { clock, maya, items } = await setUp()
  const actionsOf = (subject: RegExp) =>
    items.find((ticket) => subject.test(ticket.subject))?.actions
  expect(actionsOf(/CSV export/)).toContain('answer_ask')
  expect(actionsOf(/invitation for Tom/)).toContain('judge_solution')
  expect(actionsOf(/CSV export/)).toContain('grant_access')
  const alerts = items.find(({ subject }) => /Alerts/.test(subject))
  await clock.advance(4 * 24 * 3_600_000)
  expect((await maya.getTicket(alerts?.id ?? '')).actions).toContain('escalate')
})

test('B6: the help center is found in English and in Russian, by how people say it', async () => {
  const { maya } = await setUp()
  const first = async (q: string) => (await maya.searchArticles({ q })).items[0]?.id
  expect(await first('our export has no rows since Monday')).toBe('csv-export')
  expect(await first('numbers differ from our shop')).toBe('numbers-differ')
  expect(await first('INVITE')).toBe('invite-people')
  expect(await first('в выгрузке нет строк')).toBe('ru-csv-export')
  expect(await first('не вижу данных за вчера, источник отключён')).toBe('ru-late-numbers')
  const all = await maya.searchArticles({ q: '', limit: 50 })
  expect(all.items.length).toBeGreaterThanOrEqual(12)
  expect(all.items.filter(({ title }) => /[а-я]/i.test(title)).length).toBeGreaterThan(2)
})

test('each article of the demo was written before now, and says where it stands', async () => {
  const { clock, maya } = await setUp()
  for (const { id } of (await maya.searchArticles({ q: '', limit: 50 })).items) {
    const { body, format, updatedAt, url } = await maya.getArticle(id)
    expect(Date.parse(updatedAt ?? '')).toBeLessThan(clock.now())
    expect([format, url?.startsWith('https://help.lumenboard.example/')]).toEqual([
      'markdown',
      true,
    ])
    expect(body.length).toBeGreaterThan(100)
  }
})
