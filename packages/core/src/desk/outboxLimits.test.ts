import { expect, it } from 'vitest'
import { EMPTY_BOX, type OutboxBox } from '../model/outboxBox.js'
import { MOST_ROWS } from '../model/outboxChanges.js'
import { clientRig } from '../testing/clientRig.js'
import { withTicket } from '../testing/ticketRig.js'

const settle = (promise: Promise<unknown>) => promise.catch(() => {})

it('row 17: two hundred wait on the device; the next is refused by name and stays in its form', async () => {
  const rig = clientRig()
  const tab = rig.open()
  rig.flaky.plan((verb) => (verb === 'createTicket' ? 'dropped' : null))
  void settle(tab.tickets.create({ subject: 'S', body: 'First' }))
  await rig.clock.advance(50)
  const [name = ''] = await rig.storage.keys('outbox/')
  await rig.storage.update<OutboxBox>(name, (box = EMPTY_BOX) => {
    const more = Array.from({ length: MOST_ROWS - 1 }, (_, n) => ({ id: `more-${n}`, lease: null }))
    const later = { status: 'waiting', retryAt: rig.clock.now() + 600_000 } as const
    return {
      ...box,
      rows: box.rows.flatMap((row) => [row, ...more.map((one) => ({ ...row, ...later, ...one }))]),
    }
  })
  tab.outbox.submissions.subscribe(() => {})
  rig.open().outbox.submissions.subscribe(() => {})
  await rig.clock.advance(5_000)
  expect(tab.outbox.submissions.get()).toHaveLength(200)
  tab.drafts.edit('new', { subject: 'One', body: 'too many' })
  await rig.clock.advance(5)
  expect(await rig.result(tab.submit('new'))).toMatchObject({
    status: 'failed',
    error: { code: 'outbox_full', retryable: false },
  })
  expect(tab.drafts.open('new').get().draft.body).toBe('too many')
  await expect(rig.result(tab.tickets.create({ subject: 'S', body: 'B' }))).rejects.toMatchObject({
    code: 'outbox_full',
  })
  const [first] = tab.outbox.submissions.get()
  const cancelled = tab.outbox.cancel(first?.id ?? '')
  await rig.clock.advance(50)
  await cancelled
  expect(await rig.result(tab.submit('new'))).toMatchObject({ status: 'waiting' })
  expect(tab.outbox.submissions.get()).toHaveLength(200)
})

it('row 37: halves of characters are sent as U+FFFD, everything else as it was typed', async () => {
  const projects = [{ id: 'p', name: 'P' }]
  const { rig, tab, ticket } = await withTicket(
    { form: { fields: [{ id: 'store', label: 'Store', kind: 'text' }], projects } },
    {
      subject: 'Cut \ud83d',
      body: '\udc00 \u202eעברית\u200d 👩‍💻 \u0000',
      fields: { store: 'A\ud800' },
    },
  )
  expect(rig.flaky.calls.find(({ verb }) => verb === 'createTicket')?.given[0]).toMatchObject({
    subject: 'Cut \ufffd',
    body: '\ufffd \u202eעברית\u200d 👩‍💻 \u0000',
    fields: { store: 'A\ufffd' },
  })
  await rig.result(tab.tickets.reply(ticket.id, { body: 'x\ud83d' }))
  await settle(rig.result(tab.tickets.escalate(ticket.id, { reason: 'y\udc00' })))
  const said = (name: string) => rig.flaky.calls.find(({ verb }) => verb === name)?.given[1]
  expect(said('reply')).toMatchObject({ body: 'x\ufffd' })
  expect(said('escalate')).toEqual({ reason: 'y\ufffd' })
})

it('row 37: what has no width is empty, and ten million characters are counted, not lost', async () => {
  const rig = clientRig()
  const tab = rig.open()
  tab.desk.subscribe(() => {})
  tab.drafts.edit('new', { subject: 'S', body: ' \u200b\u2060\ufeff\n' })
  await rig.clock.advance(5)
  expect(await rig.result(tab.submit('new'))).toMatchObject({
    status: 'invalid',
    problems: [{ field: 'body', code: 'required' }],
  })
  const body = 'a'.repeat(10_000_000)
  tab.drafts.edit('new', { body })
  await rig.clock.advance(5)
  expect(await rig.result(tab.submit('new'))).toMatchObject({
    status: 'invalid',
    problems: [{ field: 'body', code: 'too_long', limit: 50_000 }],
  })
  const after = rig.open()
  after.drafts.open('new').subscribe(() => {})
  await rig.clock.advance(5)
  expect(after.drafts.open('new').get().draft.body).toHaveLength(10_000_000)
})

it('X1 sweeps bytes that nothing speaks of, and no others', async () => {
  const rig = clientRig()
  const before = rig.open()
  rig.flaky.plan((verb) => (verb === 'createTicket' ? 'dropped' : null))
  const file = (name: string) => new File(['hello'], name)
  before.drafts.attach('reply:t', [file('draft.txt')])
  void settle(before.tickets.create({ subject: 'S', body: 'B', files: [file('outbox.txt')] }))
  await rig.clock.advance(100)
  const inForm = before.drafts.open('reply:t').get().draft.attachments[0]?.id
  const onItsWay = before.outbox.submissions.get()[0]?.draft.attachments[0]?.id
  const scope = (await rig.storage.keys('draft/'))[0]?.split('/')[1]
  await rig.storage.set('draft/other/new', { version: 9, row: { files: [{ id: 'newer' }] } })
  const lost = `bytes/${scope}/lost/0`
  const referred = [`${scope}/${inForm}/0`, `${scope}/${onItsWay}/0`, 'other/newer/0']
  for (const key of [...referred.map((each) => `bytes/${each}`), lost]) {
    await rig.storage.set(key, new ArrayBuffer(1))
  }
  before.crash()
  const after = rig.open()
  after.tickets.list.subscribe(() => {})
  await rig.clock.advance(100)
  const left = (await rig.storage.keys('bytes/')).map((key) => key.slice('bytes/'.length))
  expect([...left].sort()).toEqual([...referred].sort())
})
