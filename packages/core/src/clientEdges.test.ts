import { expect, it } from 'vitest'
import { createBackRooms } from './backRooms.js'
import { assembleClient } from './client.js'
import { memoryStorage } from './platform/memoryStorage.js'
import { clientRig, MAYA, type Tab } from './testing/clientRig.js'
import { refusal } from './testing/flakyBackend.js'

const FILE = new File(['a,b'], 'export.csv')

it('C14 finds a ticket as the first call, before the desk has said what it shows', async () => {
  const rig = clientRig()
  const { id, number } = rig.world.agent.createFor(MAYA, { subject: 'Charts', body: 'Empty' })
  const { backend } = rig.flaky
  const cold = new Proxy(backend, {
    get: (target, name) =>
      name === 'can' ? { ...target.can, organization: true } : Reflect.get(target, name),
  })
  rig.flaky.fail('listTickets', refusal('not_supported', { status: 501 }))
  const tab = rig.open({ backend: cold })
  expect(await rig.result(tab.tickets.find(number))).toMatchObject({ id })
  const scopes = rig.flaky.calls.map(({ given }) => given[0])
  expect(scopes).toMatchObject([{ scope: 'organization' }, { scope: undefined }])
  rig.flaky.fail('listTickets', refusal('forbidden', { status: 403 }))
  await expect(rig.result(tab.tickets.find('9'))).rejects.toMatchObject({ code: 'forbidden' })
})

it('D9 files a ticket that goes on from another, by a program and by a form', async () => {
  const rig = clientRig()
  const tab = rig.open()
  const first = await rig.result(tab.tickets.create({ subject: 'Charts', body: 'Empty' }))
  expect(first.followUpOf).toBeNull()
  const words = { subject: 'Again', body: 'Still empty', followUpOf: first.id }
  expect(await rig.result(tab.tickets.create(words))).toMatchObject({ followUpOf: first.id })
  tab.drafts.edit('new', words)
  await rig.clock.advance(50)
  // As the next visit finds it on the device.
  tab.crash()
  const next = rig.open()
  next.drafts.open('new').subscribe(() => {})
  await rig.clock.advance(50)
  const sent = await rig.result(next.submit('new'))
  expect(sent).toMatchObject({ status: 'sent', ticket: { followUpOf: first.id } })
})

it('brings nobody back once it is destroyed, and hangs nowhere', async () => {
  const rig = clientRig()
  const tab = rig.open()
  tab.drafts.edit('new', { body: 'Kept' })
  await rig.clock.advance(50)
  const kept = await rig.storage.keys('')
  tab.destroy()
  const before = tab.session.get()
  const gone = { code: 'destroyed' }
  tab.identify({ id: 'noor' })
  tab.identify({ ...MAYA, plan: 'pro' })
  tab.identify(null)
  await expect(tab.reset({ drafts: 'erase' })).rejects.toMatchObject(gone)
  await expect(tab.eraseLocalData()).rejects.toMatchObject(gone)
  expect(tab.session.get()).toBe(before)
  await expect(rig.result(tab.tickets.refresh())).rejects.toMatchObject(gone)
  await expect(rig.result(tab.tickets.find('1001'))).rejects.toMatchObject(gone)
  expect(await rig.storage.keys('')).toEqual(kept)
})

it('brings nobody back where it is destroyed while the device is being erased', async () => {
  const rig = clientRig({ latencyMs: { device: 5, network: 0 } })
  const tab = rig.open()
  const erased = tab.eraseLocalData()
  tab.destroy()
  await rig.result(erased)
  expect(tab.extend(({ epoch }) => epoch().isCurrent())).toBe(false)
})

it('a first call that throws is refused alone: those behind it have their turn', async () => {
  const rig = clientRig()
  const { number } = rig.world.agent.createFor(MAYA, { subject: 'Charts', body: 'Empty' })
  const tab = rig.open()
  const wrong = { code: 'invalid', message: expect.stringContaining('wrong type') }
  const first = expect(tab.tickets.close('t', null as never)).rejects.toMatchObject(wrong)
  const second = tab.tickets.find(number)
  expect(await rig.result(second)).toMatchObject({ number })
  await first
})

it('keeps what is typed for one desk, however its address is written', async () => {
  const storage = memoryStorage({ mode: 'kept' })
  const { clock, createId, random } = clientRig()
  const open = (endpoint: string) => {
    const fetch = () => Promise.reject(new TypeError('Failed to fetch'))
    const options = { endpoint, fetch, storage, clock, createId, random, user: MAYA }
    return assembleClient(options, async () => createBackRooms)
  }
  const first = open('http://desk.example')
  first.drafts.edit('new', { body: 'Mine' })
  await clock.advance(5_000)
  first.destroy()
  for (const endpoint of ['http://desk.example/', 'http://DESK.example:80//']) {
    const next = open(endpoint)
    next.drafts.open('new').subscribe(() => {})
    await clock.advance(100)
    expect(next.drafts.open('new').get().draft.body).toBe('Mine')
    next.destroy()
  }
})

it('X13 refuses values of a wrong type as invalid, and sends nothing of them', async () => {
  const rig = clientRig()
  const tab = rig.open()
  const { id } = rig.world.agent.createFor(MAYA, { subject: 'Charts', body: 'Empty' })
  const circle: Record<string, unknown> = {}
  circle.self = circle
  const words = { subject: 'Charts', body: 'Empty' }
  const calls: readonly ((tickets: Tab['tickets']) => Promise<unknown>)[] = [
    (tickets) => tickets.find(1001 as never),
    (tickets) => tickets.create(undefined as never),
    (tickets) => tickets.create({ ...words, files: ['x'] } as never),
    (tickets) => tickets.create({ ...words, files: 5 } as never),
    (tickets) => tickets.create({ ...words, files: [{ name: 'x' }] } as never),
    (tickets) => tickets.create({ ...words, fields: { circle }, files: [FILE] }),
    (tickets) => tickets.reply(id, undefined as never),
    (tickets) => tickets.setNote(id, 5 as never),
    (tickets) => tickets.readAttachment('a', 5 as never),
  ]
  for (const call of calls) {
    const refused = rig.result(call(tab.tickets))
    await expect(refused, String(call)).rejects.toMatchObject({ code: 'invalid' })
  }
  expect(rig.flaky.calls).toEqual([])
  expect(tab.outbox.submissions.get()).toEqual([])
  expect(tab.uploads.states.get()).toEqual({})
})

it('shows all tickets for a query that is left out', async () => {
  const rig = clientRig()
  rig.world.agent.createFor(MAYA, { subject: 'Charts', body: 'Empty' })
  const list = rig.open().tickets.query(undefined as never)
  list.subscribe(() => {})
  await rig.clock.advance(50)
  expect(list.get().tickets).toHaveLength(1)
})

it('gives up reading a file by a signal, in options or bare', async () => {
  const rig = clientRig()
  const { readAttachment } = rig.open().tickets
  for (const wrap of [(signal: AbortSignal) => ({ signal }), (signal: AbortSignal) => signal]) {
    const controller = new AbortController()
    rig.flaky.fail('readAttachment', 'hang')
    const read = readAttachment('a', wrap(controller.signal))
    await rig.clock.advance(1)
    controller.abort()
    await expect(rig.result(read)).rejects.toMatchObject({ code: 'aborted' })
  }
})

it('X6 counts unread answers anew when asked to, also while nobody watches them', async () => {
  const rig = clientRig()
  const tab = rig.open()
  const { id } = rig.world.agent.createFor(MAYA, { subject: 'Charts', body: 'Empty' })
  await rig.result(tab.tickets.refresh())
  rig.world.agent.reply(id, { body: 'One' })
  const { unread } = tab
  expect(unread.get()).toBe(1)
  await rig.result(tab.tickets.refresh())
  expect(unread.get()).toBe(2)
  rig.flaky.fail('getChanges', refusal('forbidden', { status: 403 }))
  await rig.result(tab.tickets.refresh())
  expect(unread.get()).toBe(2)
})
