import { expect, it } from 'vitest'
import type { UploadSource } from '../ports/Backend.js'
import { clientRig, type Tab } from '../testing/clientRig.js'
import { refusal } from '../testing/flakyBackend.js'

function type(tab: Tab, body = 'The chart is empty'): void {
  tab.drafts.edit('new', { subject: 'Charts', body })
}

const png = (name: string, size = 3): UploadSource => ({
  name,
  type: 'image/png',
  size,
  read: async (from, to) => new Uint8Array(to - from).fill(7),
})

it('sends a draft once, empties the form and forgets the row', async () => {
  const rig = clientRig()
  const tab = rig.open()
  type(tab)
  const sent = await rig.result(tab.submit('new'))
  expect(sent).toMatchObject({ status: 'sent', ticket: { number: '1001', subject: 'Charts' } })
  expect(tab.drafts.open('new').get().draft).toMatchObject({ subject: '', body: '' })
  expect(tab.outbox.submissions.get()).toEqual([])
  expect(rig.world.agent.list()).toHaveLength(1)
})

it('has the row on the device before the first byte of the ticket leaves (X2)', async () => {
  const rig = clientRig()
  const tab = rig.open()
  type(tab)
  await rig.clock.advance(1)
  const seen: unknown[] = []
  rig.flaky.plan((verb) => {
    if (verb === 'createTicket') {
      void rig.storage.keys('outbox/').then(async ([key = '']) => {
        seen.push(await rig.storage.get(key))
      })
    }
    return null
  })
  const { id } = tab.drafts.open('new').get().draft
  await rig.result(tab.submit('new'))
  expect(seen).toMatchObject([{ version: 1, rows: [{ id, status: 'sending' }] }])
})

it('makes one ticket of a lost answer (X2)', async () => {
  const rig = clientRig()
  const tab = rig.open()
  rig.flaky.fail('createTicket', 'lost', 'lost')
  type(tab)
  const first = await rig.result(tab.submit('new'))
  expect(first).toMatchObject({ status: 'waiting', submission: { attempts: 1 } })
  await rig.clock.advance(60_000)
  expect(rig.flaky.count('createTicket')).toBe(3)
  expect(rig.world.agent.list()).toHaveLength(1)
  expect(tab.outbox.submissions.get()).toEqual([])
})

it('sends every try under the key of the draft', async () => {
  const rig = clientRig()
  const tab = rig.open()
  rig.flaky.fail('createTicket', 'dropped', 'dropped', 'lost')
  type(tab)
  const { id } = tab.drafts.open('new').get().draft
  void tab.submit('new')
  await rig.clock.advance(120_000)
  const keys = rig.flaky.calls
    .filter(({ verb }) => verb === 'createTicket')
    .map(({ given }) => (given[1] as { idempotencyKey: string }).idempotencyKey)
  expect(keys).toEqual([id, id, id, id])
})

it('takes a double click as one', async () => {
  const rig = clientRig()
  const tab = rig.open()
  type(tab)
  const [one, two] = [tab.submit('new'), tab.submit('new')]
  await rig.clock.advance(1)
  const three = tab.submit('new')
  await rig.clock.advance(50)
  expect(await one).toMatchObject({ status: 'sent' })
  expect(await two).toEqual(await one)
  expect(await three).toMatchObject({ status: 'invalid' })
  expect(rig.world.agent.list()).toHaveLength(1)
})

it('takes a second click while the first is on its way as the same one', async () => {
  const rig = clientRig()
  const tab = rig.open()
  rig.flaky.fail('createTicket', 'hang')
  type(tab)
  const one = tab.submit('new')
  await rig.clock.advance(20)
  const two = tab.submit('new')
  await rig.clock.advance(20)
  expect(rig.flaky.count('createTicket')).toBe(1)
  tab.destroy()
  await expect(one).rejects.toMatchObject({ code: 'destroyed' })
  await expect(two).rejects.toMatchObject({ code: 'destroyed' })
})

it('makes one ticket of two tabs that send the same draft (X2)', async () => {
  const rig = clientRig()
  const one = rig.open()
  type(one)
  await rig.clock.advance(5)
  const two = rig.open()
  two.drafts.open('new')
  await rig.clock.advance(5)
  expect(two.drafts.open('new').get().draft.body).toBe('The chart is empty')
  const results = [one.submit('new'), two.submit('new')]
  await rig.clock.advance(10_000)
  const statuses = (await Promise.all(results)).map(({ status }) => status)
  expect(statuses).toContain('sent')
  expect(rig.world.agent.list()).toHaveLength(1)
  expect(two.drafts.open('new').get().draft.body).toBe('')
  expect(two.outbox.submissions.get()).toEqual([])
})

it('tells a tab that comes too late what another one has sent', async () => {
  const rig = clientRig()
  const deaf = { post() {}, listen: () => () => {} }
  const one = rig.open({ channel: deaf })
  type(one)
  await rig.clock.advance(5)
  const two = rig.open({ channel: deaf })
  two.drafts.open('new')
  await rig.clock.advance(5)
  await rig.result(one.submit('new'))
  expect(await rig.result(two.submit('new'))).toMatchObject({
    status: 'sent',
    ticket: { number: '1001' },
  })
  expect(rig.flaky.count('createTicket')).toBe(1)
  expect(rig.world.agent.list()).toHaveLength(1)
})

it('X1 X2 of two tabs with two texts, the second goes without the file that left with the first', async () => {
  const rig = clientRig()
  rig.flaky.plan(() => 'dropped')
  const deaf = { post() {}, listen: () => () => {} }
  const [one, two] = [rig.open({ channel: deaf }), rig.open({ channel: deaf })]
  const state = (tab: Tab) => tab.drafts.open('new').get()
  /** Digests are made by the machine, and noted in one more write. */
  const isKept = (tab: Tab, files: number) =>
    rig.until(() => {
      const { draft, saved } = state(tab)
      const hashed = draft.attachments.filter(({ digest }) => digest)
      return saved === 'kept' && hashed.length === files
    })
  type(one)
  one.drafts.attach('new', [png('first.png')])
  await rig.clock.advance(5)
  await isKept(one, 1)
  two.drafts.open('new').subscribe(() => {})
  await rig.until(() => state(two).status === 'ready')
  two.drafts.edit('new', { body: 'Two charts are' })
  two.drafts.attach('new', [png('second.png')])
  await rig.clock.advance(5)
  await isKept(two, 2)
  one.submit('new').catch(() => {})
  await rig.clock.advance(5)
  await rig.until(() => state(one).draft.body === '')
  const three = rig.open({ channel: deaf })
  three.drafts.open('new').subscribe(() => {})
  await rig.clock.advance(5)
  await rig.until(() => state(three).draft.body !== '')
  const { body, attachments } = state(three).draft
  expect([body, attachments.map(({ name }) => name)]).toEqual(['Two charts are', ['second.png']])
  const [key = ''] = await rig.storage.keys('outbox/')
  const files = (name: string) => ({ draft: { attachments: [{ name }] } })
  for (const tab of [two, three]) {
    tab.submit('new').catch(() => {})
    await rig.clock.advance(5)
    const rows = [files('first.png'), files('second.png')]
    expect(await rig.storage.get(key)).toMatchObject({ rows })
  }
})

it('goes on after a crash in mid-send, under the same key (X2)', async () => {
  const rig = clientRig()
  const before = rig.open()
  rig.flaky.fail('createTicket', 'lost')
  rig.flaky.plan(() => null)
  type(before)
  before.submit('new').catch(() => {})
  await rig.clock.advance(0)
  before.crash()
  const after = rig.open()
  after.outbox.submissions.subscribe(() => {})
  await rig.clock.advance(40_000)
  expect(rig.world.agent.list()).toHaveLength(1)
  expect(after.outbox.submissions.get()).toEqual([])
  expect(after.drafts.open('new').get().draft.body).toBe('')
})

it('need not wait for the lease after a reload', async () => {
  const rig = clientRig()
  const before = rig.open()
  rig.flaky.fail('createTicket', 'hang')
  type(before)
  before.submit('new').catch(() => {})
  await rig.clock.advance(10)
  before.presence.leave()
  await rig.clock.advance(1)
  before.crash()
  const after = rig.open()
  after.outbox.submissions.subscribe(() => {})
  await rig.clock.advance(4_000)
  expect(rig.world.agent.list()).toHaveLength(1)
})

it('waits while offline and goes on at the return', async () => {
  const rig = clientRig()
  const tab = rig.open()
  let isOffline = true
  rig.flaky.plan(() => (isOffline ? 'dropped' : null))
  type(tab)
  expect(await rig.result(tab.submit('new'))).toMatchObject({
    status: 'waiting',
    submission: { error: { code: 'offline', retryable: true } },
  })
  await rig.clock.advance(3_600_000)
  const tries = rig.flaky.count('createTicket')
  expect(tries).toBeLessThan(60)
  isOffline = false
  tab.presence.comeBack()
  await rig.clock.advance(3_000)
  expect(rig.world.agent.list()).toHaveLength(1)
})

it('waits as long as the server asks, and a return does not shorten it', async () => {
  const rig = clientRig()
  const tab = rig.open()
  rig.flaky.fail('createTicket', refusal('rate_limited', { status: 429, retryAfterMs: 120_000 }))
  type(tab)
  const first = await rig.result(tab.submit('new'))
  expect(first).toMatchObject({ status: 'waiting', submission: { error: { status: 429 } } })
  tab.presence.comeBack()
  await rig.clock.advance(119_000)
  expect(rig.flaky.count('createTicket')).toBe(1)
  await rig.clock.advance(26_000)
  expect(rig.world.agent.list()).toHaveLength(1)
})

it('tries at once when a person asks for it, whatever it waits for', async () => {
  const rig = clientRig()
  const tab = rig.open()
  rig.flaky.fail('createTicket', refusal('rate_limited', { status: 429, retryAfterMs: 600_000 }))
  type(tab)
  const first = await rig.result(tab.submit('new'))
  tab.outbox.retry(first.status === 'waiting' ? first.submission.id : '')
  await rig.clock.advance(10)
  expect(rig.world.agent.list()).toHaveLength(1)
})

it('is not held up by a device clock that is set back', async () => {
  const rig = clientRig()
  const tab = rig.open()
  rig.flaky.fail('createTicket', 'dropped', 'dropped')
  type(tab)
  await rig.result(tab.submit('new'))
  rig.clock.jump(-86_400_000)
  await rig.clock.advance(60_000)
  expect(rig.world.agent.list()).toHaveLength(1)
})

it('gives text and files back after a refusal, under a new id (X1)', async () => {
  const rig = clientRig()
  const tab = rig.open()
  rig.flaky.fail('createTicket', refusal('forbidden', { status: 403 }))
  type(tab)
  tab.drafts.attach('new', [png('screen.png')])
  await rig.clock.advance(50)
  await rig.until(() => Object.values(tab.uploads.states.get())[0]?.status === 'uploaded')
  const { id } = tab.drafts.open('new').get().draft
  const failures: unknown[] = []
  tab.on('submit:error', (event) => failures.push(event))
  expect(await rig.result(tab.submit('new'))).toEqual({
    status: 'failed',
    error: { code: 'forbidden', retryable: false, status: 403 },
  })
  const { draft } = tab.drafts.open('new').get()
  expect(draft).toMatchObject({ body: 'The chart is empty', attachments: [{ name: 'screen.png' }] })
  expect(draft.id).not.toBe(id)
  expect(tab.outbox.submissions.get()).toMatchObject([{ id, status: 'failed' }])
  expect(failures).toMatchObject([{ submission: { id, status: 'failed' } }])
  // Trying again sends the form as it is now, and the notice goes.
  tab.outbox.retry(id)
  await rig.clock.advance(50)
  expect(rig.world.agent.list()).toMatchObject([{ subject: 'Charts' }])
  expect(tab.outbox.submissions.get()).toEqual([])
})

it('keeps a refused text in the outbox where the form holds another one', async () => {
  const rig = clientRig()
  const tab = rig.open()
  rig.flaky.fail('createTicket', 'dropped', refusal('forbidden', { status: 403 }))
  type(tab)
  await rig.result(tab.submit('new'))
  type(tab, 'Something else')
  await rig.clock.advance(60_000)
  expect(tab.outbox.submissions.get()).toMatchObject([
    { status: 'failed', draft: { body: 'The chart is empty' } },
  ])
  expect(tab.drafts.open('new').get().draft.body).toBe('Something else')
  const [failed] = tab.outbox.submissions.get()
  tab.outbox.retry(failed?.id ?? '')
  await rig.clock.advance(50)
  expect(rig.world.agent.list()).toHaveLength(1)
  expect(tab.outbox.submissions.get()).toEqual([])
})

it('keeps the key where nobody knows whether the server has it', async () => {
  const rig = clientRig()
  const tab = rig.open()
  rig.flaky.fail('createTicket', refusal('unknown'))
  type(tab)
  expect(await rig.result(tab.submit('new'))).toMatchObject({ status: 'failed' })
  const [row] = tab.outbox.submissions.get()
  expect(row).toMatchObject({ status: 'failed', error: { code: 'unknown' } })
  expect(tab.drafts.open('new').get().draft.body).toBe('')
  tab.outbox.retry(row?.id ?? '')
  await rig.clock.advance(50)
  expect(rig.world.agent.list()).toMatchObject([{ submissionId: row?.id }])
})

it('takes a waiting one back into the form', async () => {
  const rig = clientRig()
  const tab = rig.open()
  rig.flaky.plan((verb) => (verb === 'createTicket' ? 'dropped' : null))
  type(tab)
  const first = await rig.result(tab.submit('new'))
  await rig.result(tab.outbox.cancel(first.status === 'waiting' ? first.submission.id : ''))
  expect(tab.outbox.submissions.get()).toEqual([])
  expect(tab.drafts.open('new').get().draft.body).toBe('The chart is empty')
  await rig.clock.advance(600_000)
  expect(rig.flaky.count('createTicket')).toBe(1)
})

it('finishes files before the text leaves, and uses what the server has', async () => {
  const rig = clientRig()
  const tab = rig.open()
  type(tab)
  expect(tab.drafts.attach('new', [png('one.png', 2_000_000), png('two.png')])).toEqual([])
  const sent = await rig.result(tab.submit('new'))
  const ticketId = sent.status === 'sent' ? sent.ticket.id : ''
  expect(rig.world.agent.messages(ticketId)).toMatchObject([
    { attachments: [{ name: 'one.png', size: 2_000_000 }, { name: 'two.png' }] },
  ])
  await rig.clock.advance(50)
  expect(await rig.storage.keys('bytes/')).toEqual([])
})

it('sends replies to one ticket in the order in which they were written', async () => {
  const rig = clientRig()
  const tab = rig.open()
  const ticket = tab.tickets.create({ subject: 'Charts', body: 'One' })
  await rig.clock.advance(50)
  const { id } = await ticket
  const key = `reply:${id}` as const
  rig.flaky.fail('reply', 'dropped')
  tab.drafts.edit(key, { body: 'Two' })
  expect(await rig.result(tab.submit(key))).toMatchObject({ status: 'waiting' })
  tab.drafts.edit(key, { body: 'Three' })
  expect(await rig.result(tab.submit(key))).toMatchObject({ status: 'waiting' })
  await rig.clock.advance(60_000)
  const bodies = rig.world.agent.messages(id).flatMap((m) => (m.kind === 'message' ? [m.body] : []))
  expect(bodies).toEqual(['One', 'Two', 'Three'])
})

it('waits for the person to sign in again, then goes on', async () => {
  const rig = clientRig()
  const tab = rig.open()
  rig.flaky.fail('createTicket', refusal('auth_required', { status: 401 }))
  type(tab)
  expect(await rig.result(tab.submit('new'))).toMatchObject({
    status: 'waiting',
    submission: { retryAt: null, error: { code: 'auth_required' } },
  })
  await rig.clock.advance(600_000)
  expect(rig.flaky.count('createTicket')).toBe(1)
  tab.identify({ id: 'maya', name: 'Maya' })
  await rig.clock.advance(3_000)
  expect(rig.world.agent.list()).toHaveLength(1)
})

it('leaves an outbox of a newer build as it is, and sends beside it', async () => {
  const rig = clientRig()
  const probe = rig.open()
  type(probe)
  await rig.result(probe.submit('new'))
  const [key = ''] = await rig.storage.keys('outbox/')
  const newer = { version: 2, parcels: ['of a later time'] }
  await rig.storage.set(key, newer)
  const tab = rig.open()
  type(tab, 'Another one')
  expect(await rig.result(tab.submit('new'))).toMatchObject({ status: 'sent' })
  expect(await rig.storage.get(key)).toEqual(newer)
})

it('refuses nothing but what breaks a rule of the form', async () => {
  const rig = clientRig()
  const tab = rig.open()
  tab.desk.subscribe(() => {})
  await rig.clock.advance(1)
  tab.drafts.edit('new', { body: '   ' })
  expect(await rig.result(tab.submit('new'))).toEqual({
    status: 'invalid',
    problems: [
      { field: 'subject', code: 'required' },
      { field: 'body', code: 'required' },
    ],
  })
  expect(rig.flaky.count('createTicket')).toBe(0)
  expect(await rig.storage.keys('outbox/')).toEqual([])
})
