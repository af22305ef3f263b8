import { expect, it } from 'vitest'
import { SupportError } from '../errors/SupportError.js'
import type { UploadState } from '../model/upload.js'
import type { Lock } from '../ports/platform.js'
import {
  attachmentOf,
  codeOf,
  createUploadDesk,
  someBytes,
  turns,
  until,
  untilSo,
} from '../testing/uploadRig.js'

const ID = 'file-0001'
const CALM = { attachmentId: ID, sentBytes: 0, size: 10, retryAt: null, error: null }

type Desk = ReturnType<typeof createUploadDesk>

const stateOf = (desk: Desk): UploadState | undefined => desk.uploads.states.get()[ID]

function addTo(desk: Desk, facts = {}) {
  const attachment = attachmentOf(ID, 10, facts)
  desk.uploads.add(attachment, new File([someBytes(10)], 'a'))
  return attachment
}

async function asked(desk: Desk, times: number): Promise<void> {
  await untilSo(
    desk,
    () => desk.calls.length === times,
    () => `${desk.calls.length} uploads were asked for`,
  )
}

it('X3 shows where a file is at every step, whole and in this order', async () => {
  const desk = createUploadDesk()
  desk.faults.push('hang')
  const seen: (UploadState | undefined)[] = []
  desk.uploads.states.subscribe(() => seen.push(stateOf(desk)))
  addTo(desk)
  await asked(desk, 1)
  desk.calls[0]?.onProgress?.(4)
  desk.uploads.pause(ID)
  desk.uploads.resume(ID)
  await until(desk, ID, 'uploaded')
  expect(seen).toEqual([
    { ...CALM, status: 'waiting' },
    { ...CALM, status: 'reading' },
    { ...CALM, status: 'uploading' },
    { ...CALM, status: 'uploading', sentBytes: 4 },
    { ...CALM, status: 'paused', sentBytes: 4 },
    { ...CALM, status: 'waiting', sentBytes: 4 },
    { ...CALM, status: 'uploading', sentBytes: 4 },
    { ...CALM, status: 'uploaded', sentBytes: 10 },
  ])
})

it('shows a file that is there already as uploaded, and asks for nothing', async () => {
  const desk = createUploadDesk()
  const attachment = attachmentOf(ID, 10, { uploadId: 'up-1' })
  desk.uploads.restore(attachment)
  expect(stateOf(desk)).toEqual({ ...CALM, status: 'uploaded', sentBytes: 10 })
  desk.uploads.pause(ID)
  desk.uploads.resume(ID)
  await turns(desk)
  expect(stateOf(desk)?.status).toBe('uploaded')
  expect(await desk.uploads.finish(attachment)).toBe('up-1')
  expect(desk.calls).toEqual([])
})

it('takes a file up once, however often it is restored, pressed or unknown', async () => {
  const desk = createUploadDesk()
  desk.faults.push('hang')
  const attachment = addTo(desk)
  await asked(desk, 1)
  desk.uploads.restore(attachment)
  desk.uploads.resume(ID)
  for (const verb of [desk.uploads.pause, desk.uploads.resume]) verb('nobody')
  await turns(desk)
  expect(desk.calls).toHaveLength(1)
  expect(stateOf(desk)?.status).toBe('uploading')
  expect(Object.keys(desk.uploads.states.get())).toEqual([ID])
})

it('asks for another file where only that helps, and tries again after any other refusal', async () => {
  const desk = createUploadDesk()
  desk.faults.push(new SupportError('forbidden', '', { status: 403 }))
  const attachment = addTo(desk)
  await until(desk, ID, 'failed')
  expect(stateOf(desk)?.error).toEqual({ code: 'forbidden', retryable: false, status: 403 })
  expect(await codeOf(desk.uploads.finish(attachment))).toBe('resolved')
  const spoilt = createUploadDesk()
  spoilt.faults.push(new SupportError('file_changed'))
  addTo(spoilt)
  await until(spoilt, ID, 'failed')
  expect(await codeOf(spoilt.uploads.finish(attachment))).toBe('file_changed')
  expect(spoilt.calls).toHaveLength(1)
})

it('forgets the place on the server where it has expired, and only then', async () => {
  const desk = createUploadDesk()
  const heard: unknown[] = []
  desk.uploads.onFacts((_, facts) => heard.push(facts))
  desk.faults.push(new SupportError('unavailable'), new SupportError('upload_expired'))
  addTo(desk, { checkpoint: 'place' })
  await untilSo(
    desk,
    () => stateOf(desk)?.error?.code === 'unavailable',
    () => 'it did not fail',
  )
  expect(heard).not.toContainEqual({ checkpoint: null })
  await desk.clock.advance(500)
  await asked(desk, 2)
  await turns(desk)
  expect(heard).toContainEqual({ checkpoint: null })
  await desk.clock.advance(1_000)
  await until(desk, ID, 'uploaded')
  expect(desk.calls.map(({ checkpoint }) => checkpoint)).toEqual(['place', 'place', null])
})

it('brings a file anew that the server let go, also one that nobody knows here', async () => {
  const desk = createUploadDesk()
  const heard: unknown[] = []
  const stop = desk.uploads.onFacts((id, facts) => heard.push([id, facts]))
  const attachment = attachmentOf(ID, 10, { uploadId: 'up-1', checkpoint: 'place' })
  desk.uploads.expire([attachment])
  expect(stateOf(desk)).toEqual({ ...CALM, status: 'waiting' })
  expect(heard).toEqual([[ID, { uploadId: null, checkpoint: null }]])
  stop()
  desk.uploads.expire([attachment])
  expect(heard).toHaveLength(1)
})

it('takes back from the server what has a place there, and forgets the rest without a word', async () => {
  const desk = createUploadDesk()
  const unknown = attachmentOf('file-0002', 10, { checkpoint: 'elsewhere' })
  await desk.storage.set('bytes/alice/file-0002/0', new ArrayBuffer(10))
  desk.faults.push('hang')
  const attachment = addTo(desk)
  await asked(desk, 1)
  const arrival = codeOf(desk.uploads.finish(attachment))
  desk.uploads.discard([attachment, unknown])
  expect(await arrival).toBe('aborted')
  await turns(desk)
  expect(desk.discarded).toEqual(['elsewhere'])
  expect(desk.uploads.states.get()).toEqual({})
  expect(await desk.storage.keys('bytes/')).toEqual([])
})

it('hears no progress of a try that is over, and counts tries anew once bytes travelled', async () => {
  const desk = createUploadDesk()
  const line = () => new SupportError('unavailable', '', { status: 503 })
  desk.faults.push(line(), line(), 'hang')
  const waits: number[] = []
  addTo(desk)
  for (let times = 1; times <= 2; times++) {
    await asked(desk, times)
    await turns(desk)
    const waitMs = (stateOf(desk)?.retryAt ?? 0) - desk.clock.now()
    waits.push(waitMs)
    await desk.clock.advance(waitMs)
  }
  await asked(desk, 3)
  const [, , call] = desk.calls
  call?.onProgress?.(0)
  desk.uploads.pause(ID)
  call?.onProgress?.(7)
  expect(stateOf(desk)).toEqual({ ...CALM, status: 'paused' })
  expect(waits).toEqual([500, 1_000])
})

it('doubles its waits while nothing travels, and begins with the shortest after something did', async () => {
  const desk = createUploadDesk()
  const waits: number[] = []
  for (let times = 0; times < 4; times++) desk.faults.push('hang')
  const attachment = addTo(desk)
  for (const sentBytes of [0, 0, 5, 0]) {
    const times = desk.calls.length
    await asked(desk, times === 0 ? 1 : times)
    desk.calls.at(-1)?.onProgress?.(sentBytes)
    desk.failNow(new SupportError('unavailable', '', { status: 503 }))
    await untilSo(
      desk,
      () => stateOf(desk)?.status === 'waiting',
      () => 'it goes on',
    )
    const waitMs = (stateOf(desk)?.retryAt ?? 0) - desk.clock.now()
    waits.push(waitMs)
    await desk.clock.advance(waitMs)
    await asked(desk, times === 0 ? 2 : times + 1)
  }
  expect(waits).toEqual([500, 1_000, 500, 1_000])
  desk.uploads.discard([attachment])
})

it('shows progress a tenth of a second after the last, not sooner', async () => {
  const desk = createUploadDesk()
  desk.faults.push('hang')
  addTo(desk)
  await asked(desk, 1)
  const tell = async (sentBytes: number, afterMs: number) => {
    await desk.clock.advance(afterMs)
    desk.calls[0]?.onProgress?.(sentBytes)
    return stateOf(desk)?.sentBytes
  }
  expect(await tell(1, 0)).toBe(1)
  expect(await tell(2, 99)).toBe(1)
  expect(await tell(3, 1)).toBe(3)
  expect(await tell(4, 99)).toBe(3)
  expect(await tell(5, 101)).toBe(5)
})

it('holds a lock of the person and the file while it travels, and gives it back', async () => {
  const held: string[] = []
  const lock: Lock = {
    hold(name, onHeld) {
      held.push(name)
      queueMicrotask(onHeld)
      return () => held.splice(held.indexOf(name), 1)
    },
  }
  const desk = createUploadDesk({ lock })
  desk.faults.push('hang')
  addTo(desk)
  await asked(desk, 1)
  expect(held).toEqual([`upload/alice/${ID}`])
  desk.failNow(new SupportError('unavailable'))
  await untilSo(
    desk,
    () => held.length === 0,
    () => 'it is held on',
  )
})

it('rejects who waits for a file when the person changes', async () => {
  const desk = createUploadDesk()
  desk.faults.push('hang')
  const attachment = addTo(desk)
  await asked(desk, 1)
  const arrival = codeOf(desk.uploads.finish(attachment))
  desk.uploads.clear()
  expect(await arrival).toBe('destroyed')
  expect(desk.uploads.states.get()).toEqual({})
})

it('travels once it is wanted, where the wish came while it looked whether it may', async () => {
  const desk = createUploadDesk({ resumable: false })
  const attachment = addTo(desk)
  const arrival = codeOf(desk.uploads.finish(attachment))
  await until(desk, ID, 'uploaded')
  expect(await arrival).toBe('resolved')
  expect(desk.calls).toHaveLength(1)
})
