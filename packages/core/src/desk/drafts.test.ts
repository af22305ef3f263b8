import { expect, it } from 'vitest'
import { memoryStorage } from '../platform/memoryStorage.js'
import type { Storage } from '../ports/Storage.js'
import { clientRig } from '../testing/clientRig.js'

/** A device that answers when a test says so. */
function slowDevice(inner: Storage) {
  let open: (() => void) | undefined
  let gate: Promise<void> = new Promise((resolve) => {
    open = resolve
  })
  const storage: Storage = {
    ...inner,
    async get<T>(key: string) {
      await gate
      return inner.get<T>(key)
    },
  }
  return {
    storage,
    answer: () => open?.(),
    close: () => {
      gate = new Promise((resolve) => {
        open = resolve
      })
    },
  }
}

it('shows what is typed at once and says when it is kept (X1)', async () => {
  const rig = clientRig()
  const tab = rig.open()
  const store = tab.drafts.open('new')
  expect(store.get()).toMatchObject({ status: 'loading', saved: 'nothing', savedAt: null })
  tab.drafts.edit('new', { body: 'H' })
  expect(store.get()).toMatchObject({ draft: { body: 'H' }, saved: 'saving' })
  await rig.clock.advance(1)
  expect(store.get()).toMatchObject({ saved: 'kept', savedAt: rig.clock.now() - 1 })
})

it('brings a draft back after a crash (X1)', async () => {
  const rig = clientRig()
  const before = rig.open()
  before.drafts.edit('new', { subject: 'Charts', body: 'Empty since Monday' })
  await rig.clock.advance(1)
  before.crash()
  const after = rig.open()
  const store = after.drafts.open('new')
  await rig.clock.advance(1)
  expect(store.get()).toMatchObject({
    status: 'ready',
    restored: true,
    saved: 'kept',
    draft: { subject: 'Charts', body: 'Empty since Monday' },
  })
})

it('never lets loading overwrite what was typed in the meantime', async () => {
  const rig = clientRig()
  const before = rig.open()
  before.drafts.edit('new', { subject: 'Old subject', body: 'Old text' })
  await rig.clock.advance(1)
  before.crash()
  const device = slowDevice(rig.storage)
  const after = rig.open({ storage: device.storage })
  const store = after.drafts.open('new')
  after.drafts.edit('new', { body: 'New text' })
  await rig.clock.advance(10)
  expect(store.get()).toMatchObject({ status: 'loading', draft: { subject: '', body: 'New text' } })
  device.answer()
  await rig.clock.advance(10)
  expect(store.get()).toMatchObject({
    status: 'ready',
    saved: 'kept',
    draft: { subject: 'Old subject', body: 'New text' },
  })
})

it('writes the latest text last, however slow the device is', async () => {
  const rig = clientRig({ latencyMs: { device: 20, network: 0 } })
  const before = rig.open()
  for (const body of ['T', 'Te', 'Tex', 'Text']) {
    before.drafts.edit('new', { body })
    await rig.clock.advance(7)
  }
  await rig.clock.advance(100)
  before.crash()
  const after = rig.open()
  after.drafts.open('new')
  await rig.clock.advance(100)
  expect(after.drafts.open('new').get().draft.body).toBe('Text')
})

it('writes what was typed right before the client goes', async () => {
  const rig = clientRig({ latencyMs: { device: 20, network: 0 } })
  const before = rig.open()
  before.drafts.open('new')
  await rig.clock.advance(100)
  before.drafts.edit('new', { body: 'Last words' })
  before.destroy()
  await rig.clock.advance(100)
  const after = rig.open()
  after.drafts.open('new')
  await rig.clock.advance(100)
  expect(after.drafts.open('new').get().draft.body).toBe('Last words')
})

it('says that a draft is in memory alone where nothing can be kept (X1)', async () => {
  const rig = clientRig()
  const tab = rig.open({ storage: memoryStorage() })
  tab.drafts.edit('new', { subject: 'Charts', body: 'Hello' })
  await rig.clock.advance(1)
  expect(tab.drafts.open('new').get()).toMatchObject({ saved: 'memory' })
  expect(tab.storageMode.get()).toBe('memory')
  const sent = tab.submit('new')
  await rig.clock.advance(50)
  expect(await sent).toMatchObject({ status: 'sent' })
})

it('shows in one tab what is typed in another', async () => {
  const rig = clientRig()
  const [one, two] = [rig.open(), rig.open()]
  two.drafts.open('new')
  one.drafts.edit('new', { body: 'Hello' })
  await rig.clock.advance(1)
  expect(two.drafts.open('new').get().draft.body).toBe('Hello')
  await rig.clock.advance(3_000)
  two.drafts.edit('new', { body: 'Hello, again' })
  await rig.clock.advance(1)
  expect(one.drafts.open('new').get().draft.body).toBe('Hello, again')
})

it('takes no text from under the hands of who types', async () => {
  const rig = clientRig()
  const [one, two] = [rig.open(), rig.open()]
  one.drafts.edit('new', { body: 'Mine' })
  await rig.clock.advance(1)
  two.drafts.open('new')
  await rig.clock.advance(1)
  one.drafts.edit('new', { body: 'Mine, longer' })
  two.drafts.edit('new', { body: 'Yours' })
  await rig.clock.advance(1)
  expect(one.drafts.open('new').get().draft.body).toBe('Mine, longer')
  expect(two.drafts.open('new').get().draft.body).toBe('Yours')
})

it('keeps another text under another id when its tab-neighbour sends first', async () => {
  const rig = clientRig()
  const [one, two] = [rig.open(), rig.open()]
  one.drafts.edit('new', { subject: 'Charts', body: 'Mine' })
  await rig.clock.advance(1)
  two.drafts.open('new')
  await rig.clock.advance(3_000)
  two.drafts.edit('new', { body: 'Yours' })
  one.drafts.edit('new', { body: 'Mine, longer' })
  await rig.clock.advance(1)
  const sent = one.submit('new')
  await rig.clock.advance(100)
  expect(await sent).toMatchObject({ status: 'sent' })
  expect(two.drafts.open('new').get().draft.body).toBe('Yours')
  const second = two.submit('new')
  await rig.clock.advance(100)
  expect(await second).toMatchObject({ status: 'sent' })
  const bodies = rig.world.agent.list().map(({ preview }) => preview)
  expect(bodies.sort()).toEqual(['Mine, longer', 'Yours'])
})

it('drops a leftover of what was sent', async () => {
  const rig = clientRig()
  const one = rig.open()
  one.drafts.edit('new', { subject: 'Charts', body: 'Hello' })
  await rig.clock.advance(1)
  const [key = ''] = await rig.storage.keys('draft/')
  const leftover = await rig.storage.get(key)
  const sent = one.submit('new')
  await rig.clock.advance(50)
  await sent
  one.crash()
  await rig.storage.set(key, leftover)
  const two = rig.open()
  two.drafts.open('new')
  await rig.clock.advance(1)
  expect(two.drafts.open('new').get().draft.body).toBe('')
  expect(await rig.storage.keys('draft/')).toEqual([])
})

it('keeps what another tab had typed under the id of what was sent, once, as a draft of its own', async () => {
  const rig = clientRig()
  const one = rig.open()
  one.drafts.edit('new', { subject: 'Charts', body: 'Sent' })
  await rig.clock.advance(1)
  const [key = ''] = await rig.storage.keys('draft/')
  const row = (await rig.storage.get(key)) as { readonly draft: object }
  const sent = one.submit('new')
  await rig.clock.advance(50)
  await sent
  one.crash()
  // The other tab was lost before it heard of that.
  await rig.storage.set(key, { ...row, draft: { ...row.draft, body: 'Typed elsewhere' } })
  const tabs = [rig.open(), rig.open()]
  for (const { drafts } of tabs) drafts.open('new')
  await rig.clock.advance(1)
  for (const tab of tabs) {
    expect(tab.drafts.open('new').get().draft.body).toBe('Typed elsewhere')
    tab.submit('new').catch(() => {})
  }
  await rig.clock.advance(1_000)
  const texts = rig.world.agent.list().map(({ preview }) => preview)
  expect(texts.sort()).toEqual(['Sent', 'Typed elsewhere'])
})

it('keeps a file that another tab had chosen when its tab-neighbour sends first', async () => {
  const rig = clientRig()
  const [one, two] = [rig.open(), rig.open()]
  one.drafts.edit('new', { subject: 'Charts', body: 'Mine' })
  await rig.clock.advance(1)
  two.drafts.open('new').subscribe(() => {})
  await rig.clock.advance(3_000)
  const bytes = new Uint8Array([1, 2, 3])
  const read = async (from: number, to: number) => bytes.slice(from, to)
  one.submit('new').catch(() => {})
  two.drafts.attach('new', [{ name: 'chart.png', type: 'image/png', size: 3, read }])
  await rig.clock.advance(1_000)
  const { attachments } = two.drafts.open('new').get().draft
  expect(attachments.map(({ name }) => name)).toEqual(['chart.png'])
})

it('leaves the row of a newer build as it is, and says that it keeps nothing', async () => {
  const rig = clientRig()
  const one = rig.open()
  one.drafts.edit('new', { body: 'Hello' })
  await rig.clock.advance(1)
  one.crash()
  const [key = ''] = await rig.storage.keys('draft/')
  await rig.storage.set(key, { version: 2, letters: [] })
  const two = rig.open()
  two.drafts.edit('new', { body: 'Other' })
  await rig.clock.advance(1)
  expect(two.drafts.open('new').get()).toMatchObject({ saved: 'memory', draft: { body: 'Other' } })
  expect(await rig.storage.get(key)).toEqual({ version: 2, letters: [] })
})

it('reads garbage on the device as nothing', async () => {
  const rig = clientRig()
  const one = rig.open()
  one.drafts.edit('new', { body: 'Hello' })
  await rig.clock.advance(1)
  one.crash()
  const [key = ''] = await rig.storage.keys('draft/')
  for (const garbage of ['text', 7, null, [], { version: 1, draft: { id: 5 } }, { draft: null }]) {
    await rig.storage.set(key, garbage)
    const tab = rig.open()
    tab.drafts.open('new')
    await rig.clock.advance(1)
    expect(tab.drafts.open('new').get()).toMatchObject({ status: 'ready', draft: { body: '' } })
    tab.crash()
  }
})

it('refuses files that break a rule, one by one, and takes the others (E8)', async () => {
  const rig = clientRig({ desk: { name: 'Desk', limits: { fileBytes: 100, files: 2 } } })
  const tab = rig.open()
  tab.drafts.open('new')
  await rig.clock.advance(1)
  const file = (name: string, size: number) => new File([new Uint8Array(size)], name)
  const problems = tab.drafts.attach('new', [
    file('empty.txt', 0),
    file('large.mp4', 101),
    file('one.txt', 10),
    file('two.txt', 10),
    file('three.txt', 10),
  ])
  expect(problems).toEqual([
    { field: 'attachments', fileName: 'empty.txt', code: 'file_empty' },
    { field: 'attachments', fileName: 'large.mp4', code: 'file_too_large', limit: 100 },
    { field: 'attachments', fileName: 'three.txt', code: 'too_many_files', limit: 2 },
  ])
  const { attachments } = tab.drafts.open('new').get().draft
  expect(attachments.map(({ name }) => name)).toEqual(['one.txt', 'two.txt'])
})

it('writes down what becomes known of a file, so that a reload goes on with it', async () => {
  const rig = clientRig()
  const one = rig.open()
  one.drafts.attach('new', [new File(['hello'], 'hello.txt')])
  const attachment = () => one.drafts.open('new').get().draft.attachments[0]
  await rig.until(() => Boolean(attachment()?.uploadId))
  await rig.clock.advance(100)
  expect(one.drafts.open('new').get().draft.attachments[0]?.uploadId).toBeTruthy()
  one.crash()
  const two = rig.open()
  two.drafts.open('new')
  await rig.clock.advance(1)
  expect(two.drafts.open('new').get().draft.attachments[0]).toMatchObject({
    name: 'hello.txt',
    uploadId: expect.any(String),
  })
})

it('takes a file out again, here and on the server', async () => {
  const rig = clientRig()
  const tab = rig.open()
  tab.drafts.attach('new', [new File(['hello'], 'hello.txt')])
  await rig.until(() => Object.values(tab.uploads.states.get())[0]?.status === 'uploaded')
  const [attachment] = tab.drafts.open('new').get().draft.attachments
  tab.drafts.detach('new', attachment?.id ?? '')
  await rig.clock.advance(100)
  expect(tab.drafts.open('new').get().draft.attachments).toEqual([])
  expect(rig.flaky.count('discardUpload')).toBe(1)
})

it('forgets text and files when the person says so', async () => {
  const rig = clientRig()
  const tab = rig.open()
  tab.drafts.edit('new', { body: 'Hello' })
  tab.drafts.attach('new', [new File(['hello'], 'hello.txt')])
  await rig.until(() => Object.values(tab.uploads.states.get())[0]?.status === 'uploaded')
  const gone = tab.drafts.discard('new')
  await rig.clock.advance(100)
  await gone
  expect(tab.drafts.open('new').get()).toMatchObject({ saved: 'nothing', draft: { body: '' } })
  expect(await rig.storage.keys('draft/')).toEqual([])
  expect(await rig.storage.keys('bytes/')).toEqual([])
})

it('lets a reply be a file alone', async () => {
  const rig = clientRig()
  const tab = rig.open()
  const created = tab.tickets.create({ subject: 'Charts', body: 'One' })
  await rig.clock.advance(50)
  const key = `reply:${(await created).id}` as const
  tab.drafts.open(key)
  await rig.clock.advance(1)
  expect(tab.drafts.problems(key)).toEqual([{ field: 'body', code: 'required' }])
  tab.drafts.attach(key, [new File(['hello'], 'hello.txt')])
  expect(tab.drafts.problems(key)).toEqual([])
})
