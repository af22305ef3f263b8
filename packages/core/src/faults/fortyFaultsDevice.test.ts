import { createHash } from 'node:crypto'
import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from 'vitest'
import { readOutboxBox } from '../model/outboxBox.js'
import { idbStorage } from '../platform/idbStorage.js'
import type { Storage } from '../ports/Storage.js'
import type { SupportClient } from '../supportClient.js'
import { domError, resultOf } from './breakableDevice.js'
import {
  cutShort,
  FILE_BYTES,
  fileBytes,
  fileThatReads,
  goodFile,
  refused,
  whole,
} from './chosenFiles.js'
import { createDeviceLife, type DeviceLife } from './deviceLife.js'
import { type FaultServer, startFaultServer } from './faultServer.js'

const HOUR_MS = 3_600_000
const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex')
const WHOLE = [[{ name: 'walk.mp4', sha256: sha256(fileBytes(1)) }]]

let server: FaultServer
let life: DeviceLife

beforeAll(async () => {
  server = await startFaultServer()
})
beforeEach(() => {
  life = createDeviceLife(server)
})
afterEach(() => life.end())
afterAll(() => server.close())

const draft = (client: SupportClient) => client.drafts.open('new').get()
const upload = (client: SupportClient) => Object.values(client.uploads.states.get())[0]

/** Types a text and chooses one file, as a person does. */
function write(client: SupportClient, file: File | null = fileThatReads(whole)): void {
  client.drafts.edit('new', { subject: 'Walk', body: 'My words' })
  if (file) client.drafts.attach('new', [file])
}

/** Sends, through whatever passes by itself. */
async function send(client: SupportClient): Promise<void> {
  const result = await life.drive(client.submit('new'))
  if (result.status !== 'waiting') expect(result).toMatchObject({ status: 'sent' })
  await life.until(() => client.outbox.submissions.get().length === 0)
}

/** Another visit, after everything in memory is gone. */
async function reopen(before: SupportClient): Promise<SupportClient> {
  before.destroy()
  const after = life.open()
  after.drafts.open('new').subscribe(() => {})
  await life.until(() => draft(after).status === 'ready')
  return after
}

/** A device that hears nothing more of a tab that is gone. */
function cuttable(inner: Storage): { readonly storage: Storage; readonly cut: () => void } {
  let isCut = false
  const alive = <A extends readonly unknown[], T>(call: (...given: A) => Promise<T>) =>
    ((...given: A) => (isCut ? new Promise(() => {}) : call(...given))) as typeof call
  return {
    storage: {
      ...inner,
      set: alive(inner.set),
      update: alive(inner.update) as Storage['update'],
      delete: alive(inner.delete),
    },
    cut() {
      isCut = true
    },
  }
}

async function rowOf(begin: string): Promise<readonly [string, unknown]> {
  const storage = idbStorage({ factory: () => life.real, clock: life.clock })
  const [key = ''] = await storage.keys(begin)
  const row = await storage.get(key)
  storage.close()
  return [key, row]
}

async function putRow(key: string, row: unknown): Promise<void> {
  const storage = idbStorage({ factory: () => life.real, clock: life.clock })
  await life.drive(storage.set(key, row))
  storage.close()
}

const offsets = () => life.asked('PATCH').map(({ headers }) => headers['upload-offset'])

type Row = readonly [row: number, what: string, run: () => Promise<void>]

const WIRE: readonly Row[] = [
  [
    2,
    'a line cut in mid-body goes on at the offset of the server, and nothing is stored twice',
    async () => {
      life.plan(['PATCH', { kind: 'cut', afterBytes: 50_000 }])
      const client = life.open()
      write(client)
      await send(client)
      expect([offsets(), [...life.stored.values()]]).toEqual([['0', '50000'], [FILE_BYTES]])
      expect(life.tickets()).toEqual(WHOLE)
    },
  ],
  [
    8,
    '413 to a body: smaller pieces; 413 to the file: the limit, and the text goes without it',
    async () => {
      const client = life.open()
      life.plan([
        'POST /v1/uploads',
        { kind: 'status', status: 413, headers: { 'tus-max-size': '1000' } },
      ])
      write(client)
      await life.until(() => upload(client)?.status === 'failed')
      expect(upload(client)?.error).toMatchObject({ code: 'too_large', limitBytes: 1_000 })
      const { id = '' } = draft(client).draft.attachments[0] ?? {}
      expect(client.drafts.problems('new')).toEqual([
        { field: `attachment:${id}`, code: 'file_too_large', limit: 1_000 },
      ])
      client.drafts.detach('new', id)
      await send(client)
      expect(life.tickets()).toEqual([[]])

      const large = fileBytes(1, 5 * FILE_BYTES)
      server.onRequest = ({ method, headers }) =>
        method === 'PATCH' && Number(headers['content-length']) > 300_000
          ? { kind: 'status', status: 413, body: '<html>413 Request Entity Too Large</html>' }
          : undefined
      client.drafts.edit('new', { subject: 'Large', body: 'See.' })
      client.drafts.attach('new', [new File([large], 'walk.mp4')])
      await send(client)
      expect(life.tickets()[1]).toEqual([{ name: 'walk.mp4', sha256: sha256(large) }])
    },
  ],
  [
    9,
    '409 at a right offset asks the server where it is, and goes on',
    async () => {
      life.plan(['PATCH', { kind: 'status', status: 409 }])
      const client = life.open()
      write(client)
      await send(client)
      expect(life.asked('HEAD')).toHaveLength(1)
      expect([life.tickets(), [...life.stored.values()]]).toEqual([WHOLE, [FILE_BYTES]])
    },
  ],
  [
    12,
    'an upload that the server let go of begins anew under the same attachment, and says so',
    async () => {
      life.plan(
        ['PATCH', { kind: 'cut', afterBytes: 50_000 }],
        ['HEAD', { kind: 'status', status: 503 }],
      )
      const client = life.open()
      const seen: number[] = []
      client.uploads.states.subscribe(() => seen.push(upload(client)?.sentBytes ?? -1))
      write(client)
      await life.until(() => life.asked('HEAD').length === 1)
      const { id } = draft(client).draft.attachments[0] ?? {}
      await life.forgetUploads()
      await send(client)
      expect(life.tickets()).toEqual(WHOLE)
      expect(life.stored.size).toBe(2)
      expect(Object.keys(client.uploads.states.get())).toEqual([])
      const posts = life.asked('POST /v1/uploads')
      const ids = posts.map(
        ({ headers }) => /deskside-id ([^,]+)/.exec(String(headers['upload-metadata']))?.[1],
      )
      expect(ids).toEqual([btoa(String(id)), btoa(String(id))])
      expect(life.logs).toContain('upload_restarted')
      expect(seen.lastIndexOf(0)).toBeGreaterThan(0)
    },
  ],
  [
    19,
    'eight hours asleep in mid-upload: it goes on; a day and more: it begins anew; one ticket each',
    async () => {
      for (const [round, hours] of [8, 30].entries()) {
        life.plan(
          ['PATCH', { kind: 'cut', afterBytes: 50_000 }],
          ['HEAD', { kind: 'status', status: 503 }],
        )
        const before = server.requests.length
        const client = life.open()
        write(client)
        await life.until(() =>
          server.requests.slice(before).some(({ method }) => method === 'HEAD'),
        )
        // Nothing runs meanwhile: the wall clock alone has moved when it wakes up.
        life.clock.jump(hours * HOUR_MS)
        await send(client)
        expect(life.tickets()).toHaveLength(round + 1)
        expect(life.tickets()[0]).toEqual(WHOLE[0])
        client.destroy()
      }
      expect([...life.stored.values()]).toEqual([FILE_BYTES, 50_000, FILE_BYTES])
    },
  ],
]

const STORAGE: readonly Row[] = [
  [
    18,
    'a tab that goes without a word right after «saved» loses nothing',
    async () => {
      const { storage, cut } = cuttable(
        idbStorage({ factory: life.device.factory, clock: life.clock }),
      )
      const client = life.open({ storage })
      client.drafts.open('new').subscribe(() => {})
      life.plan(['POST /v1/uploads', { kind: 'drop' }])
      write(client)
      const isKept = () => draft(client).draft.attachments[0]?.kept === true
      await life.until(() => draft(client).saved === 'kept' && isKept())
      const { draft: typed } = draft(client)
      cut()
      const after = await reopen(client)
      expect(draft(after)).toMatchObject({
        restored: true,
        draft: { body: typed.body, id: typed.id },
      })
      await send(after)
      expect(life.tickets()).toEqual(WHOLE)
    },
  ],
  [
    21,
    'storage that is absent, blocked or private: in memory, said so, and sending works',
    async () => {
      const ways = [
        () => undefined,
        () => {
          throw domError('SecurityError')
        },
        () =>
          ({
            open: () => {
              throw domError('InvalidStateError')
            },
          }) as unknown as IDBFactory,
      ]
      for (const access of ways) {
        life.device.access = access
        const client = life.open()
        client.drafts.open('new').subscribe(() => {})
        write(client)
        await life.until(() => draft(client).saved === 'memory')
        expect(client.storageMode.get()).toBe('memory')
        await send(client)
        client.destroy()
      }
      expect(life.tickets()).toEqual([...WHOLE, ...WHOLE, ...WHOLE])
    },
  ],
  [
    22,
    'a full device keeps the text first and says of the file that it is not kept; room again: kept',
    async () => {
      life.device.put = (_store, key, put) => {
        if (key.startsWith('bytes/')) throw domError('QuotaExceededError')
        return put()
      }
      life.plan([
        'POST /v1/uploads',
        { kind: 'status', status: 503, headers: { 'retry-after': '60' } },
      ])
      const client = life.open()
      client.drafts.open('new').subscribe(() => {})
      write(client)
      await life.until(() => draft(client).draft.attachments[0]?.digest != null)
      await life.until(() => draft(client).saved === 'kept')
      expect(draft(client).draft.attachments[0]).toMatchObject({ kept: false })

      life.device.put = () => {
        throw domError('QuotaExceededError')
      }
      client.drafts.edit('new', { body: 'My words, and more' })
      await life.until(() => draft(client).saved === 'memory')
      life.device.put = null
      await life.until(() => draft(client).saved === 'kept')
      const [, row] = await rowOf('draft/')
      expect(row).toMatchObject({ draft: { body: 'My words, and more' } })
      await send(client)
      expect(life.tickets()).toEqual(WHOLE)
    },
  ],
  [
    23,
    'a connection that is dead without an event is dropped, opened once more, and the write repeated',
    async () => {
      const client = life.open()
      client.drafts.open('new').subscribe(() => {})
      write(client, null)
      await life.until(() => draft(client).saved === 'kept')
      const opened = life.device.handles.length
      for (const handle of life.device.handles) handle.close()
      client.drafts.edit('new', { body: 'After that' })
      await life.until(() => draft(client).saved === 'kept')
      expect(life.device.handles).toHaveLength(opened + 1)
      expect((await rowOf('draft/'))[1]).toMatchObject({ draft: { body: 'After that' } })
    },
  ],
  [
    24,
    'an open that an old tab blocks: in memory within 3 s, and tried again until that tab has gone',
    async () => {
      const request = life.real.open('deskside')
      request.onupgradeneeded = () => request.result.createObjectStore('of an older build')
      const older = await resultOf(request)
      const client = life.open()
      client.drafts.open('new').subscribe(() => {})
      const begin = life.clock.monotonic()
      write(client, null)
      await life.until(() => draft(client).saved === 'memory')
      expect(life.clock.monotonic() - begin).toBeLessThanOrEqual(3_100)
      older.close()
      await life.until(() => draft(client).saved === 'kept')
      expect((await rowOf('draft/'))[1]).toMatchObject({ draft: { body: 'My words' } })
    },
  ],
  [
    25,
    'a row of a later version is left as it is, a corrupt one is no obstacle, the others load',
    async () => {
      const first = life.open()
      write(first, null)
      first.drafts.edit('reply:1001', { body: 'A reply' })
      await life.until(() => draft(first).saved === 'kept')
      const [key] = await rowOf('draft/')
      const box = key.replace(/^draft\/(.+)\/new$/, 'outbox/$1')
      const later = { version: 9, draft: { shape: 'nobody knows' } }
      first.destroy()
      await putRow(key, later)
      await putRow(box, { version: 9, rows: { shape: 'nobody knows' } })

      const client = life.open()
      client.drafts.open('reply:1001').subscribe(() => {})
      client.drafts.open('new').subscribe(() => {})
      await life.until(() => client.drafts.open('reply:1001').get().draft.body === 'A reply')
      write(client, null)
      await life.until(() => draft(client).saved === 'memory')
      await send(client)
      expect(life.tickets()).toHaveLength(1)
      expect((await rowOf(key))[1]).toEqual(later)
      expect(readOutboxBox((await rowOf(box))[1])).toBe('newer')
      client.destroy()

      for (const garbage of [null, 7, 'text', { version: 1 }, { version: 1, draft: { id: 5 } }]) {
        await putRow(key, garbage)
        await putRow(box, garbage)
        const next = life.open()
        next.drafts.open('new').subscribe(() => {})
        await life.until(() => draft(next).status === 'ready')
        write(next, null)
        await life.until(() => draft(next).saved === 'kept')
        next.destroy()
      }
    },
  ],
  [
    26,
    'a database that is deleted while somebody types is written again from memory',
    async () => {
      const client = life.open()
      client.drafts.open('new').subscribe(() => {})
      write(client, null)
      await life.until(() => draft(client).saved === 'kept')
      await resultOf(life.real.deleteDatabase('deskside'))
      client.drafts.edit('new', { body: 'My words go on' })
      await life.until(() => draft(client).saved === 'kept')
      expect((await rowOf('draft/'))[1]).toMatchObject({
        draft: { subject: 'Walk', body: 'My words go on' },
      })
    },
  ],
]

/** Names as they come, and as they are shown and sent. */
const NAMES: readonly (readonly [string, string])[] = [
  ['../../etc/passwd', 'passwd'],
  ['..\\..\\boot.ini', 'boot.ini'],
  ['nul\u0000byte.txt', 'nulbyte.txt'],
  ['invoice\u202Efdp.exe', 'invoicefdp.exe'],
  [`${'n'.repeat(5_000)}.png`, `${'n'.repeat(116)}.png`],
  ['🙂👍.png', '🙂👍.png'],
  ['...', 'file'],
]

/** A head that claims 30,000 × 30,000 pixels, an archive that claims to be a picture, and so on. */
const CLAIMS: readonly (readonly [string, string, readonly number[]])[] = [
  [
    'huge.png',
    'image/png',
    [
      0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 0, 0, 13, 0x49, 0x48, 0x44, 0x52, 0, 0, 0x75, 0x30,
      0, 0, 0x75, 0x30, 8, 6, 0, 0, 0,
    ],
  ],
  ['bomb.zip', 'application/zip', [0x50, 0x4b, 3, 4, 20, 0, 0, 0, 8, 0, 0xff, 0xff, 0xff, 0xff]],
  ['lying.png', 'image/png', [...new TextEncoder().encode('<svg onload="alert(1)">')]],
]

const FILES: readonly Row[] = [
  [
    33,
    'a file that changed or went on the disk is named, asked for again, and no fault of the network',
    async () => {
      const changed = [
        [fileThatReads(refused('NotReadableError')), 'file_changed'],
        [fileThatReads(refused('NotFoundError')), 'file_unreadable'],
        [fileThatReads(cutShort), 'file_changed'],
      ] as const
      for (const [file, code] of changed) {
        const client = life.open()
        write(client, file)
        await life.until(() => upload(client)?.status === 'failed')
        expect(upload(client)?.error).toEqual({ code, retryable: false })
        expect(client.connection.get().status).not.toBe('offline')
        const { id = '' } = draft(client).draft.attachments[0] ?? {}
        client.drafts.detach('new', id)
        client.drafts.attach('new', [goodFile()])
        await send(client)
        client.destroy()
      }
      expect(life.asked('PATCH')).toHaveLength(3)
      expect(life.tickets()).toHaveLength(3)
    },
  ],
  [
    34,
    'bytes that come back as none are found out before they are sent',
    async () => {
      const first = life.open()
      life.plan([
        'POST /v1/uploads',
        { kind: 'status', status: 503, headers: { 'retry-after': '600' } },
      ])
      write(first)
      await life.until(() => draft(first).draft.attachments[0]?.kept === true)
      await life.until(() => draft(first).saved === 'kept')
      first.destroy()
      const [key] = await rowOf('bytes/')
      await putRow(key, new ArrayBuffer(0))
      const client = await reopen(first)
      await life.until(() => upload(client)?.status === 'failed')
      expect(upload(client)?.error).toMatchObject({ code: 'file_unreadable', retryable: false })
      expect(await life.drive(client.submit('new'))).toMatchObject({ status: 'invalid' })
      expect([life.asked('PATCH'), life.tickets()]).toEqual([[], []])
    },
  ],
  [
    35,
    'names that are paths, hide their ending or are endless are cleaned before they are shown or sent',
    async () => {
      const client = life.open()
      for (const [given, clean] of NAMES) {
        client.drafts.edit('new', { subject: 'Name', body: 'See.' })
        client.drafts.attach('new', [new File([fileBytes(1)], given)])
        expect(draft(client).draft.attachments.map(({ name }) => name)).toEqual([clean])
        await send(client)
      }
      expect(life.tickets().map(([file]) => file?.name)).toEqual(NAMES.map(([, clean]) => clean))
      const sent = life
        .asked('POST /v1/uploads')
        .map(
          ({ headers }) => /filename ([^,]+)/.exec(String(headers['upload-metadata']))?.[1] ?? '',
        )
        .map((word) => Buffer.from(word, 'base64').toString())
      expect(sent).toEqual(NAMES.map(([, clean]) => clean))
    },
  ],
  [
    36,
    'pictures that are too large, archives and files that lie are brought as they are, and never decoded',
    async () => {
      const decoded: string[] = []
      const tell = (name: string) => () => {
        decoded.push(name)
        throw new Error(`${name} is not for files of others`)
      }
      const decoders = ['createImageBitmap', 'Image', 'ImageDecoder', 'DecompressionStream']
      const own = Object.fromEntries(
        decoders.map((name) => [name, Object.getOwnPropertyDescriptor(globalThis, name)]),
      )
      for (const name of decoders)
        Object.defineProperty(globalThis, name, { value: tell(name), configurable: true })
      try {
        const client = life.open()
        for (const [name, type, head] of CLAIMS) {
          client.drafts.edit('new', { subject: name, body: 'See.' })
          client.drafts.attach('new', [new File([Uint8Array.from(head)], name, { type })])
          await send(client)
        }
      } finally {
        for (const [name, before] of Object.entries(own)) {
          if (before) Object.defineProperty(globalThis, name, before)
          else Reflect.deleteProperty(globalThis, name)
        }
      }
      expect(decoded).toEqual([])
      expect(life.tickets()).toEqual(
        CLAIMS.map(([name, , head]) => [{ name, sha256: sha256(Uint8Array.from(head)) }]),
      )
    },
  ],
]

it.each([...WIRE, ...STORAGE, ...FILES])('row %i: %s', async (_row, _what, run) => run(), 60_000)
