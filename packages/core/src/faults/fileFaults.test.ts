import { createHash } from 'node:crypto'
import { expect, it } from 'vitest'
import { memoryStorage } from '../platform/memoryStorage.js'
import type { Storage } from '../ports/Storage.js'
import { type ClientRig, clientRig, MAYA, type Tab } from '../testing/clientRig.js'
import {
  cutShort,
  FILE_BYTES,
  fileBytes,
  fileThatReads,
  goodFile,
  ofOtherBytes,
  refused,
  whole,
} from './chosenFiles.js'

const HOUR_MS = 3_600_000
const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex')

const keeping = (bytes: number) => ({ user: MAYA, keepBytes: async () => bytes })

/** What the desk has: of each file of each ticket, its digest. */
function arrived({ world }: ClientRig): readonly (readonly string[])[] {
  return world.agent.list().map(({ id }) =>
    world.agent
      .messages(id)
      .flatMap((message) => (message.kind === 'message' ? message.attachments : []))
      .map((attachment) => sha256(world.agent.readAttachment(attachment.id).bytes)),
  )
}

async function write(tab: Tab, rig: ClientRig, file: File): Promise<string> {
  tab.drafts.edit('new', { subject: 'Walk', body: 'My words' })
  await rig.clock.settle()
  expect(tab.drafts.attach('new', [file])).toEqual([])
  return tab.drafts.open('new').get().draft.attachments[0]?.id ?? ''
}

/** [what happens, the file, code, uploads that were begun at all] */
const CHANGED = [
  ['it changed before it was read', fileThatReads(refused('NotReadableError')), 'file_changed', 0],
  [
    'it changed after it was read',
    fileThatReads(whole, refused('NotReadableError')),
    'file_changed',
    1,
  ],
  ['it has other bytes of the same length', fileThatReads(whole, ofOtherBytes), 'file_changed', 1],
  ['it was deleted', fileThatReads(refused('NotFoundError')), 'file_unreadable', 0],
  [
    'it was deleted after it was read',
    fileThatReads(whole, refused('NotFoundError')),
    'file_unreadable',
    1,
  ],
  ['it may not be read', fileThatReads(refused('SecurityError')), 'file_unreadable', 0],
  ['a folder was dropped', fileThatReads(refused('TypeMismatchError')), 'file_unreadable', 0],
  ['it shrinks while it is read', fileThatReads(cutShort), 'file_changed', 0],
  ['it shrinks after it was read', fileThatReads(whole, cutShort), 'file_changed', 1],
] as const

it.each(CHANGED)(
  'T-UP3 X3 %s: named, the words stay, nothing is retried, another choice goes',
  async (_what, file, code, begun) => {
    const rig = clientRig()
    const tab = rig.open(keeping(0))
    const id = await write(tab, rig, file)
    const state = () => tab.uploads.states.get()[id]
    await rig.until(() => state()?.status === 'failed')
    expect(state()?.error).toEqual({ code, retryable: false })
    await rig.clock.advance(HOUR_MS)
    expect(rig.flaky.count('upload')).toBe(begun)

    expect(await rig.result(tab.submit('new'))).toEqual({
      status: 'invalid',
      problems: [{ field: `attachment:${id}`, code: 'file_unreadable' }],
    })
    expect(tab.drafts.open('new').get().draft).toMatchObject({ subject: 'Walk', body: 'My words' })
    expect(rig.world.agent.list()).toEqual([])

    tab.drafts.detach('new', id)
    tab.drafts.attach('new', [goodFile()])
    expect(await rig.result(tab.submit('new'))).toMatchObject({ status: 'sent' })
    expect(arrived(rig)).toEqual([[sha256(fileBytes(3))]])
  },
  60_000,
)

it('T-UP3 a file of 0 bytes is refused at the choice, and the words can be sent', async () => {
  const rig = clientRig()
  const tab = rig.open(keeping(0))
  tab.drafts.edit('new', { subject: 'Walk', body: 'My words' })
  expect(tab.drafts.attach('new', [new File([], 'empty.log')])).toEqual([
    { field: 'attachments', fileName: 'empty.log', code: 'file_empty' },
  ])
  expect(await rig.result(tab.submit('new'))).toMatchObject({ status: 'sent' })
  expect([arrived(rig), rig.flaky.count('upload')]).toEqual([[[]], 0])
})

/** A device that gives back other bytes than it was given, once the page was loaded again. */
function deviceThatReturns(spoil: (piece: ArrayBuffer) => unknown) {
  const inner = memoryStorage({ mode: 'kept' })
  const state = { isSpoilt: false }
  const get = async (key: string) => {
    const row = await inner.get(key)
    return state.isSpoilt && row instanceof ArrayBuffer ? spoil(row) : row
  }
  return { state, storage: { ...inner, get: get as Storage['get'] } }
}

/** [what comes back, how, code] */
const SPOILT = [
  ['nothing', () => undefined, 'file_unreadable'],
  ['an empty buffer', () => new ArrayBuffer(0), 'file_unreadable'],
  ['an empty Blob', () => new Blob([]), 'file_unreadable'],
  ['half of it', (piece: ArrayBuffer) => piece.slice(0, FILE_BYTES / 2), 'file_unreadable'],
  ['one byte less', (piece: ArrayBuffer) => piece.slice(1), 'file_unreadable'],
  [
    'zeros of the right length',
    (piece: ArrayBuffer) => new ArrayBuffer(piece.byteLength),
    'file_changed',
  ],
  ['another file of the right length', () => fileBytes(9).buffer, 'file_changed'],
] as const

it.each(SPOILT)(
  'T-UP5 the device gives back %s after a reload: never on a ticket',
  async (_what, spoil, code) => {
    const rig = clientRig()
    const { state: device, storage } = deviceThatReturns(spoil)
    const own = { storage, ...keeping(100 * FILE_BYTES) }
    const before = rig.open(own)
    rig.flaky.fail('upload', 'hang')
    const id = await write(before, rig, fileThatReads(whole))
    await rig.until(() => rig.flaky.count('upload') > 0)
    await rig.clock.settle()
    before.crash()

    device.isSpoilt = true
    const after = rig.open(own)
    after.drafts.open('new').subscribe(() => {})
    const state = () => after.uploads.states.get()[id]
    // The one that crashed may still hold the file's turn, for a minute at most.
    for (let second = 0; second < 70; second++) await rig.clock.advance(1_000)
    await rig.until(() => state()?.status === 'failed')
    expect(state()?.error).toMatchObject({ code, retryable: false })
    await rig.clock.advance(HOUR_MS)
    expect(await rig.result(after.submit('new'))).toMatchObject({ status: 'invalid' })
    expect(arrived(rig)).toEqual([])

    after.drafts.detach('new', id)
    after.drafts.attach('new', [goodFile()])
    device.isSpoilt = false
    expect(await rig.result(after.submit('new'))).toMatchObject({ status: 'sent' })
    expect(arrived(rig)).toEqual([[sha256(fileBytes(3))]])
  },
  60_000,
)
