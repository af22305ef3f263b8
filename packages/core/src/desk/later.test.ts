import { expect, it } from 'vitest'
import { createBackRooms } from '../backRooms.js'
import { assembleClient, createSupportClient } from '../client.js'
import { isSupportError } from '../errors/SupportError.js'
import { createStore } from '../store/store.js'
import type { DraftState, TicketListState } from '../supportClient.js'
import { clientRig, MAYA } from '../testing/clientRig.js'
import { fakePresence } from '../testing/fakePresence.js'
import { newTicket } from '../testing/newTicket.js'
import { createLater } from './later.js'

type Make = typeof createBackRooms

/** A tab whose rooms behind the first view come when the test says so. */
function slowTab(rig = clientRig()) {
  const tries: { readonly arrive: () => void; readonly fail: () => void }[] = []
  const made: unknown[] = []
  const make: Make = (deps) => {
    made.push(deps)
    return createBackRooms(deps)
  }
  const load = () =>
    new Promise<Make>((resolve, reject) => {
      tries.push({
        arrive: () => resolve(make),
        fail: () => reject(new TypeError('Failed to fetch dynamically imported module')),
      })
    })
  const { clock, createId, random, marker, storage } = rig
  const presence = fakePresence()
  const outside = { clock, createId, random, marker, storage, presence, ...rig.tabs.open() }
  const backend = rig.flaky.backend
  const client = assembleClient({ ...outside, backend, user: MAYA, locale: 'en' }, load)
  const last = () => {
    const one = tries.at(-1)
    if (!one) throw new Error('Nobody has asked for the code')
    return one
  }
  return { rig, client, presence, tries, last, made }
}

const FILE = new File(['a,b'], 'export.csv')

async function untilTickets(rig: ReturnType<typeof clientRig>, count: number): Promise<void> {
  // Digests are real and take real time: as many turns as they need.
  for (let turn = 0; turn < 5_000 && rig.world.agent.list().length < count; turn++) {
    await rig.clock.advance(100)
  }
  await rig.clock.advance(100)
}

it('shows a form and its draft without the code that sends and reads', async () => {
  const { rig, client, tries } = slowTab()
  client.desk.subscribe(() => {})
  client.drafts.open('new').subscribe(() => {})
  client.outbox.submissions.subscribe(() => {})
  client.uploads.states.subscribe(() => {})
  client.on('ticket:created', () => {})
  client.on('submit:error', () => {})
  await rig.clock.advance(1_000)
  expect(client.desk.get().status).toBe('ready')
  expect(client.drafts.open('new').get().status).toBe('ready')
  expect(client.drafts.problems('new')).not.toEqual([])
  expect(tries).toHaveLength(0)
})

it('fetches it once with the first word that is typed, before anything is sent', async () => {
  const { rig, client, tries, last } = slowTab()
  client.drafts.edit('new', { subject: 'C' })
  client.drafts.edit('new', { subject: 'Charts', body: 'Empty' })
  expect(tries).toHaveLength(1)
  last().arrive()
  await rig.clock.advance(1)
  rig.flaky.fail('createTicket', 'dropped')
  const submitted = client.submit('new')
  await rig.clock.advance(1)
  expect(await submitted).toMatchObject({ status: 'waiting' })
  expect(tries).toHaveLength(1)
})

it('keeps files and their order for the code to come, and sends them with the text', async () => {
  const { rig, client, last } = slowTab()
  client.drafts.edit('new', { subject: 'Charts', body: 'Empty' })
  expect(client.drafts.attach('new', [FILE, new File(['x'], 'wrong.png')])).toEqual([])
  const [, wrong] = client.drafts.open('new').get().draft.attachments
  client.drafts.detach('new', wrong?.id ?? '')
  const heard: string[] = []
  client.on('ticket:created', () => heard.push('ticket:created'))
  const submitted = client.submit('new')
  await rig.clock.advance(10)
  expect(rig.world.agent.list()).toEqual([])
  last().arrive()
  await untilTickets(rig, 1)
  expect(await submitted).toMatchObject({ status: 'sent', ticket: { subject: 'Charts' } })
  const [ticket] = rig.world.agent.list()
  expect(rig.world.agent.messages(ticket?.id ?? '')).toMatchObject([
    { body: 'Empty', attachments: [{ name: 'export.csv', size: 3 }] },
  ])
  expect(client.uploads.states.get()).toEqual({})
  expect(heard).toEqual(['ticket:created'])
})

it('says that it is unavailable when the code does not come, and sends after the next try', async () => {
  const { rig, client, tries, last } = slowTab()
  client.drafts.edit('new', { subject: 'Charts', body: 'Empty' })
  await rig.clock.advance(1)
  const refused = client.submit('new').catch((error: unknown) => error)
  last().fail()
  await rig.clock.advance(0)
  const error = await refused
  expect(isSupportError(error)).toBe(true)
  expect(error).toMatchObject({ code: 'unavailable', retryable: true })
  expect(client.drafts.open('new').get()).toMatchObject({ draft: { body: 'Empty' }, saved: 'kept' })
  const submitted = client.submit('new')
  expect(tries).toHaveLength(2)
  last().arrive()
  await rig.clock.advance(1)
  expect(await submitted).toMatchObject({ status: 'sent' })
})

it('keeps a chosen file while its code does not come', async () => {
  const { rig, client, last } = slowTab()
  client.drafts.edit('new', { subject: 'Charts', body: 'Empty' })
  client.drafts.attach('new', [FILE])
  last().fail()
  await rig.clock.advance(2_000)
  last().arrive()
  await rig.clock.advance(0)
  const [id] = client.drafts
    .open('new')
    .get()
    .draft.attachments.map((each) => each.id)
  expect(Object.keys(client.uploads.states.get())).toEqual([id])
})

it('asks for no code without a network, which Firefox would remember, but at the return', async () => {
  const { rig, client, presence, tries } = slowTab()
  presence.goOffline()
  client.tickets.list.subscribe(() => {})
  const refused = client.tickets.refresh().catch((error: unknown) => error)
  await rig.clock.advance(300_000)
  expect(await refused).toMatchObject({ code: 'unavailable', retryable: true })
  expect(tries).toHaveLength(0)
  presence.comeBack()
  await rig.clock.advance(0)
  expect(tries).toHaveLength(1)
})

it('tells who was early what the room has when it comes', async () => {
  const { clock, random } = clientRig()
  const epoch = () => {
    throw new Error('Nobody asks for anybody')
  }
  const load = async () => () => ({ count: createStore(5) })
  const later = createLater({ clock, random, epoch, load })
  const heard: number[] = []
  const view = later.view(
    ({ count }) => count,
    () => 0,
  )
  view.subscribe((count) => heard.push(count))
  expect(view.get()).toBe(0)
  await clock.settle()
  later.now()?.count.set(6)
  expect(heard).toEqual([5, 6])
})

it('shows a list whose code does not come as failed, and fills it when the code comes by itself', async () => {
  const { rig, client, tries, last } = slowTab()
  await rig.world
    .backendFor(MAYA)
    .createTicket(newTicket('s1', { subject: 'Old', body: 'Text' }), { idempotencyKey: 's1' })
  const shown: TicketListState[] = []
  expect(client.tickets.list.get().status).toBe('idle')
  client.tickets.list.subscribe((state) => shown.push(state))
  expect(client.tickets.list.get().status).toBe('loading')
  last().fail()
  await rig.clock.advance(0)
  expect(client.tickets.list.get()).toMatchObject({
    status: 'failed',
    error: { code: 'unavailable', retryable: true },
    tickets: [],
  })
  await rig.clock.advance(2_000)
  expect(tries).toHaveLength(2)
  last().arrive()
  await rig.clock.advance(10)
  expect(client.tickets.list.get().tickets).toMatchObject([{ subject: 'Old' }])
  expect(shown.at(-1)).toBe(client.tickets.list.get())
  const statuses = shown.map(({ status }) => status)
  expect(statuses.filter((status, i) => status !== statuses[i - 1])).toEqual([
    'loading',
    'failed',
    'loading',
    'ready',
  ])
})

it('stays the same store for one ticket before and after', async () => {
  const { rig, client, last } = slowTab()
  const opened = client.tickets.open('nobody')
  expect(opened.get()).toEqual({ status: 'idle', error: null, ticket: null, messages: [] })
  const leave = opened.subscribe(() => {})
  last().arrive()
  await rig.clock.advance(10)
  expect(client.tickets.open('nobody')).toBe(opened)
  expect(opened.get()).toMatchObject({ status: 'failed', error: { code: 'not_found' } })
  leave()
  const calls = rig.flaky.calls.length
  await rig.clock.advance(600_000)
  expect(rig.flaky.calls.length).toBe(calls)
})

it('fetches it where an earlier visit or another tab has left something to send', async () => {
  const rig = clientRig()
  rig.flaky.fail('createTicket', 'dropped')
  const first = rig.open()
  first.drafts.edit('new', { subject: 'Charts', body: 'Empty' })
  void first.submit('new')
  const beside = slowTab(rig)
  beside.client.outbox.submissions.subscribe(() => {})
  await rig.clock.advance(1)
  expect(beside.tries).toHaveLength(1)
  beside.last().arrive()
  await rig.clock.advance(1)
  expect(beside.client.outbox.submissions.get()).toMatchObject([{ draft: { subject: 'Charts' } }])
})

it('hears of what another tab sends after the look at the device', async () => {
  const rig = clientRig()
  const beside = slowTab(rig)
  beside.client.outbox.submissions.subscribe(() => {})
  await rig.clock.advance(1)
  expect(beside.tries).toHaveLength(0)
  rig.flaky.fail('createTicket', 'dropped')
  const first = rig.open()
  first.drafts.edit('new', { subject: 'Charts', body: 'Empty' })
  void first.submit('new')
  await rig.clock.advance(1)
  expect(beside.tries).toHaveLength(1)
})

it('does nothing for a person who is gone when the code comes', async () => {
  const { rig, client, last } = slowTab()
  const states: DraftState[] = []
  client.drafts.open('new').subscribe((state) => states.push(state))
  client.drafts.edit('new', { subject: 'Mine', body: 'Mine' })
  client.drafts.attach('new', [FILE])
  const submitted = client.submit('new').catch((error: unknown) => error)
  const created = client.tickets.create({ body: 'Mine' }).catch((error: unknown) => error)
  await rig.clock.advance(1)
  client.identify({ id: 'boris' })
  expect(await submitted).toMatchObject({ code: 'destroyed' })
  expect(await created).toMatchObject({ code: 'destroyed' })
  last().arrive()
  await rig.clock.advance(5_000)
  expect(rig.world.agent.list()).toEqual([])
  expect(client.uploads.states.get()).toEqual({})
  expect(client.drafts.open('new').get().draft).toMatchObject({ body: '', attachments: [] })
  client.drafts.edit('new', { subject: 'His', body: 'His' })
  await rig.clock.advance(1)
  const his = client.submit('new')
  await rig.clock.advance(1)
  expect(await his).toMatchObject({ status: 'sent' })
})

it('stays quiet when it is destroyed before the code comes', async () => {
  for (const end of ['arrive', 'fail'] as const) {
    const { rig, client, last, tries, made } = slowTab()
    client.tickets.list.subscribe(() => {})
    const asked = client.tickets.refresh().catch((error: unknown) => error)
    client.destroy()
    expect(await asked).toMatchObject({ code: 'destroyed' })
    last()[end]()
    await rig.clock.advance(600_000)
    expect(made).toEqual([])
    expect(rig.flaky.calls).toEqual([])
    expect(rig.clock.pending()).toBe(0)
    await expect(client.tickets.refresh()).rejects.toMatchObject({ code: 'destroyed' })
    expect(tries).toHaveLength(1)
  }
})

it('loads the real code by itself', async () => {
  const rig = clientRig()
  const client = createSupportClient({
    backend: rig.world.backendFor(MAYA),
    user: MAYA,
    clock: rig.clock,
  })
  const created = client.tickets.create({ subject: 'Charts', body: 'Empty' })
  expect(await created).toMatchObject({ subject: 'Charts' })
  client.destroy()
})
