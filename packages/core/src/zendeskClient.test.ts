import { expect, it } from 'vitest'
import { clientRig } from './testing/clientRig.js'
import { FORMS } from './testing/zendesk/account.js'
import { zendeskRig } from './testing/zendesk/zendeskRig.js'

/** A whole client in a page, over `zendeskBackend`, over the emulator. */
function pageWithClient(options: Parameters<typeof zendeskRig>[0] = {}) {
  const zendesk = zendeskRig({ assignsNewTickets: true, ...options })
  const rig = clientRig({ clock: zendesk.clock })
  const open = (backend = zendesk.pageOf(zendesk.alice)) =>
    rig.open({ backend, user: { id: 'alice', name: 'Alice' } })
  return { ...zendesk, rig, open }
}

const aFile = () => new File(['a,b\n1,2'], 'Отчёт.csv', { type: 'text/csv' })

const aTicket = () => ({
  subject: 'Экспорт пуст',
  body: 'The CSV has no rows.',
  categoryId: String(FORMS.error),
})

it('a ticket with a file, an answer, a reply and the end of it, over Zendesk', async () => {
  const { rig, open, emulator, clock } = pageWithClient()
  const client = open()
  const heard: string[] = []
  client.on('message:received', ({ message }) => {
    heard.push(message.kind === 'message' ? message.body : '')
  })
  const stop = client.tickets.list.subscribe(() => {})
  const { id } = await rig.result(client.tickets.create({ ...aTicket(), files: [aFile()] }))
  const filed = emulator.agent.ticket(Number(id))
  expect(filed).toMatchObject({ subject: 'Экспорт пуст', formId: FORMS.error })
  const [attachment] = filed.comments[0]?.attachments ?? []
  expect(attachment?.name).toBe('Отчёт.csv')
  expect(new TextDecoder().decode(attachment?.bytes)).toBe('a,b\n1,2')

  const thread = client.tickets.open(id)
  const close = thread.subscribe(() => {})
  await clock.advance(10_000)
  emulator.agent.comment(Number(id), { body: 'Between us.', internal: true })
  emulator.agent.comment(Number(id), { body: 'Which browser?', status: 'pending' })
  await clock.advance(60_000)
  expect(heard).toEqual(['Which browser?'])
  expect(thread.get().ticket).toMatchObject({
    status: 'waiting_on_customer',
    statusLabel: 'Awaiting your reply',
    assignee: { name: 'Agnes', role: 'agent' },
  })

  await rig.result(client.tickets.reply(id, { body: 'Firefox.' }))
  expect(filed.comments.map(({ body }) => body)).toEqual([
    'The CSV has no rows.',
    'Between us.',
    'Which browser?',
    'Firefox.',
  ])
  const solved = await rig.result(client.tickets.close(id, { rating: { score: 5 } }))
  expect(solved).toMatchObject({ status: 'solved', rating: { score: 5 } })
  expect(filed.satisfaction).toEqual({ score: 'good', comment: '★★★★★' })
  const shown = thread.get().messages.map((one) => (one.kind === 'message' ? one.body : one.kind))
  expect(shown).toEqual(['The CSV has no rows.', 'Which browser?', 'Firefox.'])
  expect(client.tickets.list.get().tickets.map((ticket) => ticket.id)).toEqual([id])
  close()
  stop()
})

it('a file that was chosen an hour before «Send» arrives, because it travels at sending', async () => {
  const { rig, open, emulator, clock } = pageWithClient()
  const client = open()
  client.drafts.open('new').subscribe(() => {})
  client.drafts.edit('new', aTicket())
  client.drafts.attach('new', [aFile()])
  await clock.advance(2 * 3_600_000)
  expect(emulator.account.uploads.size).toBe(0)
  const sent = await rig.result(client.submit('new'))
  const id = sent.status === 'sent' ? sent.ticket.id : ''
  const [attachment] = emulator.agent.ticket(Number(id)).comments[0]?.attachments ?? []
  expect(attachment?.bytes.length).toBe(7)
})

it('a file that arrived long before its ticket could is brought anew', async () => {
  const { rig, open, emulator, clock, backendOf, alice } = pageWithClient()
  // Where refusals can be read: an hour of 503.
  const client = open(backendOf(alice))
  for (let tries = 0; tries < 40; tries++) {
    emulator.faults.answerNext(/POST/, /^\/requests$/, () => new Response('', { status: 503 }))
  }
  const created = client.tickets.create({ ...aTicket(), files: [aFile()] })
  await clock.advance(3_600_000)
  expect(emulator.account.tickets.size).toBe(0)
  await clock.advance(3_600_000)
  const { id } = await rig.result(created)
  const [attachment] = emulator.agent.ticket(Number(id)).comments[0]?.attachments ?? []
  expect(attachment?.bytes.length).toBe(7)
  expect(emulator.account.tickets.size).toBe(1)
})

it('X2 a page that is left in the middle of sending files one ticket', async () => {
  const { open, emulator, clock } = pageWithClient()
  const first = open()
  emulator.faults.loseNextAnswer(/POST/, /^\/requests$/)
  first.tickets.create(aTicket()).catch(() => {})
  await clock.advance(50)
  expect(emulator.account.tickets.size).toBe(1)
  first.crash()
  const second = open()
  const stop = second.tickets.list.subscribe(() => {})
  await clock.advance(10 * 60_000)
  expect(second.outbox.submissions.get()).toEqual([])
  expect(second.tickets.list.get().tickets).toHaveLength(1)
  expect(emulator.account.tickets.size).toBe(1)
  stop()
})

it('X7 an idle page asks Zendesk one question a poll, at one address', async () => {
  const { rig, open, emulator, clock } = pageWithClient()
  const client = open()
  const stop = client.tickets.list.subscribe(() => {})
  await rig.result(client.tickets.create(aTicket()))
  await clock.advance(5 * 60_000)
  const before = emulator.seen.length
  await clock.advance(10 * 60_000)
  const polls = emulator.seen.slice(before).map(({ path }) => path)
  expect(polls.length).toBeGreaterThan(5)
  // Quick pace: at most once a minute.
  expect(polls.length).toBeLessThanOrEqual(11)
  expect(new Set(polls).size).toBe(1)
  stop()
})
