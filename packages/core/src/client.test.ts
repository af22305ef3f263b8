import { expect, it } from 'vitest'
import { createSupportClient } from './client.js'
import { restBackend } from './restBackend.js'
import { clientRig, MAYA } from './testing/clientRig.js'
import { refusal } from './testing/flakyBackend.js'

const aFile = () => new File(['a,b'], 'export.csv', { type: 'text/csv' })

it('creates a ticket with a file and answers without a form (X13)', async () => {
  const rig = clientRig()
  const tab = rig.open()
  const heard: string[] = []
  for (const event of ['ticket:created', 'message:sent', 'unread', 'connection'] as const) {
    tab.on(event, () => heard.push(event))
  }
  const created = tab.tickets.create({
    subject: 'Charts',
    body: 'Empty',
    files: [new File(['a,b'], 'export.csv', { type: 'text/csv' })],
  })
  const { id } = await rig.result(created)
  const replied = tab.tickets.reply(id, { body: 'Still empty' })
  await rig.clock.advance(50)
  expect(await replied).toMatchObject({ kind: 'message', body: 'Still empty' })
  const messages = rig.world.agent.messages(id)
  expect(messages).toMatchObject([
    { body: 'Empty', attachments: [{ name: 'export.csv', size: 3 }] },
    { body: 'Still empty' },
  ])
  const [attachment] = messages[0]?.kind === 'message' ? messages[0].attachments : []
  const bytes = await tab.tickets.readAttachment(attachment?.id ?? '')
  expect(await bytes.bytes.text()).toBe('a,b')
  expect(heard).toEqual(['connection', 'ticket:created', 'message:sent'])
  expect(tab.drafts.open('new').get().draft.body).toBe('')
})

it('waits through what may pass, and rejects with what will not', async () => {
  const rig = clientRig()
  const tab = rig.open()
  rig.flaky.fail('createTicket', 'dropped', refusal('rate_limited', { retryAfterMs: 5_000 }))
  const waited = tab.tickets.create({ subject: 'Charts', body: 'Empty' })
  await rig.clock.advance(20_000)
  expect(await waited).toMatchObject({ number: '1001' })
  rig.flaky.fail('createTicket', refusal('forbidden', { status: 403 }))
  const refused = tab.tickets.create({ subject: 'Charts', body: 'Empty' })
  refused.catch(() => {})
  await rig.clock.advance(50)
  await expect(refused).rejects.toMatchObject({ code: 'forbidden' })
  expect(tab.outbox.submissions.get()).toEqual([])
  await expect(tab.tickets.create({ body: '  ' })).rejects.toMatchObject({
    code: 'invalid',
    fields: [{ pointer: '/body', code: 'required' }],
  })
})

it('X13 rejects at once with what waiting does not mend, and sends nothing later', async () => {
  const rig = clientRig()
  const tab = rig.open()
  const fields = [{ pointer: '/fields/route', code: 'required' }]
  for (const [code, status] of [
    ['auth_required', 401],
    ['identity_mismatch', 401],
    ['forbidden', 403],
    ['invalid', 422],
  ] as const) {
    rig.flaky.fail('createTicket', refusal(code, { status, fields }))
    const created = tab.tickets.create({ subject: 'Charts', body: 'Empty', files: [aFile()] })
    await expect(rig.result(created)).rejects.toMatchObject({ code, fields })
    await rig.clock.advance(600_000)
    expect(tab.outbox.submissions.get()).toEqual([])
  }
  rig.flaky.fail('upload', refusal('auth_required', { status: 401 }))
  const withFile = tab.tickets.create({ subject: 'Charts', body: 'Empty', files: [aFile()] })
  await expect(rig.result(withFile)).rejects.toMatchObject({ code: 'auth_required' })
  tab.identify(null)
  const byNobody = tab.tickets.create({ subject: 'Charts', body: 'Empty' })
  await expect(rig.result(byNobody)).rejects.toMatchObject({ code: 'auth_required' })
  expect(rig.world.agent.list()).toEqual([])
})

it('a reply is refused like a creation, but stays where an earlier try may have arrived', async () => {
  const rig = clientRig()
  const tab = rig.open()
  const { id } = await rig.result(tab.tickets.create({ subject: 'Charts', body: 'Empty' }))
  rig.flaky.fail('reply', 'lost', refusal('auth_required', { status: 401 }))
  rig.flaky.fail('getTicket', refusal('auth_required', { status: 401 }))
  const replied = tab.tickets.reply(id, { body: 'Hello' })
  replied.catch(() => {})
  await rig.clock.advance(5_000)
  await expect(replied).rejects.toMatchObject({ code: 'auth_required' })
  const [left] = tab.outbox.submissions.get()
  expect(left).toMatchObject({ status: 'failed', error: { code: 'auth_required' } })
  tab.outbox.retry(left?.id ?? '')
  await rig.clock.advance(50)
  const bodies = rig.world.agent.messages(id).map((each) => 'body' in each && each.body)
  expect(bodies).toEqual(['Empty', 'Hello'])
  expect(tab.outbox.submissions.get()).toEqual([])
})

it('what a person typed in a form waits for the sign-in', async () => {
  const rig = clientRig()
  const tab = rig.open()
  tab.drafts.edit('new', { subject: 'Charts', body: 'Empty' })
  await rig.clock.advance(1)
  rig.flaky.fail('createTicket', refusal('invalid', { fields: [{ pointer: '/x', code: 'y' }] }))
  expect(await rig.result(tab.submit('new'))).toMatchObject({
    status: 'failed',
    error: { code: 'invalid', fields: [{ pointer: '/x', code: 'y' }] },
  })
  rig.flaky.fail('createTicket', refusal('auth_required', { status: 401 }))
  expect(await rig.result(tab.submit('new'))).toMatchObject({ status: 'waiting' })
})

it('gives up a creation that is aborted before its text is out', async () => {
  const rig = clientRig()
  const tab = rig.open()
  const controller = new AbortController()
  rig.flaky.fail('createTicket', 'dropped')
  const created = tab.tickets.create(
    { subject: 'Charts', body: 'Empty' },
    { signal: controller.signal },
  )
  created.catch(() => {})
  await rig.clock.advance(50)
  controller.abort()
  await rig.clock.advance(600_000)
  await expect(created).rejects.toMatchObject({ code: 'aborted' })
  expect(rig.world.agent.list()).toEqual([])
  expect(tab.outbox.submissions.get()).toEqual([])
})

it('keeps drafts sealed to their person at sign-out, or erases them', async () => {
  const rig = clientRig()
  const tab = rig.open()
  const store = tab.drafts.open('new')
  store.subscribe(() => {})
  tab.drafts.edit('new', { body: 'Mine' })
  await rig.clock.advance(1)
  const left = tab.reset()
  expect(store.get().draft.body).toBe('')
  await rig.clock.advance(1)
  await left
  tab.identify(MAYA)
  await rig.clock.advance(1)
  expect(store.get().draft.body).toBe('Mine')
  const erased = tab.reset({ drafts: 'erase' })
  await rig.clock.advance(1)
  await erased
  tab.identify(MAYA)
  await rig.clock.advance(1)
  expect(store.get().draft.body).toBe('')
})

it('leaves nothing on the device when asked to (X16)', async () => {
  const rig = clientRig()
  const tab = rig.open()
  tab.drafts.edit('new', { subject: 'Charts', body: 'Mine' })
  tab.drafts.attach('new', [new File(['hello'], 'hello.txt')])
  await rig.result(tab.tickets.create({ subject: 'Charts', body: 'Empty' }))
  await rig.until(() => Object.values(tab.uploads.states.get())[0]?.status === 'uploaded')
  await rig.clock.advance(100)
  expect((await rig.storage.keys('')).length).toBeGreaterThan(0)
  const erased = tab.eraseLocalData()
  await rig.clock.advance(100)
  await erased
  expect(await rig.storage.keys('')).toEqual([])
  expect(rig.marker.get()).toBe(false)
  expect(tab.drafts.open('new').get().draft).toMatchObject({ body: '', attachments: [] })
  expect(tab.session.get()).toEqual({ user: MAYA, status: 'signed_in' })
})

it('X16 shows nothing of what it erased in a form that stands open', async () => {
  const rig = clientRig({ latencyMs: { device: 5, network: 0 } })
  const tab = rig.open()
  const draft = tab.drafts.open('new')
  draft.subscribe(() => {})
  tab.drafts.edit('new', { subject: 'Secret' })
  await rig.clock.advance(100)
  const erased = tab.eraseLocalData()
  await rig.clock.advance(100)
  await erased
  await rig.clock.advance(1_000)
  expect(draft.get()).toMatchObject({ draft: { subject: '' }, restored: false })
  expect(await rig.storage.keys('')).toEqual([])
})

it('stops everything when it is destroyed, and rejects what comes after', async () => {
  const rig = clientRig()
  const tab = rig.open()
  tab.tickets.list.subscribe(() => {})
  tab.unread.subscribe(() => {})
  tab.drafts.edit('new', { subject: 'Charts', body: 'Mine' })
  rig.flaky.fail('createTicket', 'hang')
  const sent = tab.submit('new')
  sent.catch(() => {})
  await rig.clock.advance(50)
  tab.destroy()
  tab.destroy()
  await expect(sent).rejects.toMatchObject({ code: 'destroyed' })
  await rig.clock.advance(100)
  expect(rig.clock.pending()).toBe(0)
  const before = rig.flaky.calls.length
  await expect(tab.tickets.create({ body: 'Late' })).rejects.toMatchObject({ code: 'destroyed' })
  await expect(tab.tickets.close('any')).rejects.toMatchObject({ code: 'destroyed' })
  await expect(tab.submit('new')).rejects.toMatchObject({ code: 'destroyed' })
  await rig.clock.advance(600_000)
  expect(rig.flaky.calls.length).toBe(before)
})

it('tells of the person and the connection', async () => {
  const rig = clientRig()
  const tab = rig.open()
  const heard: unknown[] = []
  const stops = [
    tab.on('identity', ({ session }) => heard.push(session.status)),
    tab.on('connection', ({ connection }) => heard.push(connection.status)),
  ]
  rig.flaky.fail('describe', 'dropped')
  tab.desk.subscribe(() => {})
  await rig.clock.advance(5_000)
  tab.identify(null)
  for (const stop of stops) stop()
  tab.identify(MAYA)
  expect(heard).toEqual(['offline', 'online', 'unknown', 'signed_out'])
})

it('says at once, and where, what is wrong with its options (X13)', () => {
  const made = createSupportClient as (options?: unknown) => unknown
  const refused = (options: unknown, message: RegExp) =>
    expect(() => made(options)).toThrow(
      expect.objectContaining({ code: 'invalid', message: expect.stringMatching(message) }),
    )
  expect(() => made()).toThrow(/createSupportClient: endpoint or backend is needed/)
  refused({ user: MAYA }, /endpoint or backend/)
  refused({ endpoint: undefined }, /endpoint or backend/)
  refused({ endpoint: 'https://support.example.com/v1' }, /without \/v1/)
  refused({ endpoint: 'https://support.example.com/v1/' }, /without \/v1/)
  refused({ endpoint: 'support.example.com' }, /has to be a URL/)
  refused({ endpoint: 'https://support.example.com', getToken: 'secret' }, /getToken .* function/)
  expect(() => restBackend({ endpoint: 'nowhere' })).toThrow(/has to be a URL/)
})
