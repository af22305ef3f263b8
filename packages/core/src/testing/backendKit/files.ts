import { isSupportError } from '../../errors/SupportError.js'
import {
  allMessages,
  codeOf,
  deskOf,
  file,
  fileTicket,
  given,
  hugeFile,
  type Kit,
  someBytes,
  textsOf,
  writeReply,
} from './kit.js'

const MEBIBYTE = 1024 * 1024
const EVERY_SCRIPT_NAME = 'Отчёт 年度 «Q3» – é 👍 (final).csv'

export function checkFiles(kit: Kit): void {
  checkArrivals(kit)
  checkRefusals(kit)
}

function checkArrivals({ check, expect }: Kit): void {
  check('C5: a file arrives with its name, type and every byte', async (bench) => {
    const bytes = someBytes(70_000)
    const source = file(bytes, EVERY_SCRIPT_NAME, 'text/csv')
    const digest = await sha256(bytes)
    const upload = await bench.alice.upload(source, { id: bench.key(), digest })
    const ticket = await fileTicket(bench, bench.alice, { uploadIds: [upload.id] })
    const [message] = textsOf(await allMessages(bench.alice, ticket.id))
    const [attachment] = message?.attachments ?? []
    expect(attachment).toMatchObject({ name: EVERY_SCRIPT_NAME, size: 70_000, type: 'text/csv' })
    bench.needsTrait('file_bytes')
    const read = await bench.alice.readAttachment(given(attachment, 'attachment').id)
    expect(await sha256(new Uint8Array(await read.bytes.arrayBuffer()))).toBe(digest)
  })

  check('X3: progress is told and ends at the size of the file', async (bench) => {
    const heard: number[] = []
    const source = file(someBytes(2 * MEBIBYTE))
    await bench.alice.upload(source, { id: bench.key(), onProgress: (sent) => heard.push(sent) })
    expect(heard.at(-1)).toBe(2 * MEBIBYTE)
    expect(Math.max(...heard)).toBe(2 * MEBIBYTE)
  })

  check('X3: an upload that was broken off goes on and arrives whole', async (bench) => {
    bench.needs(bench.alice.can.resumableUploads, 'resumable uploads')
    const bytes = someBytes(5 * MEBIBYTE)
    const digest = await sha256(bytes)
    const id = bench.key()
    const breakOff = new AbortController()
    let checkpoint: string | undefined
    const broken = bench.alice.upload(file(bytes), {
      id,
      digest,
      signal: breakOff.signal,
      onCheckpoint: (word) => {
        checkpoint = word
      },
      onProgress: (sent) => {
        if (sent > 0) breakOff.abort()
      },
    })
    expect(await codeOf(broken)).toBe('aborted')
    expect(checkpoint).toBeTruthy()
    const upload = await bench.alice.upload(file(bytes), { id, digest, checkpoint })
    const ticket = await fileTicket(bench, bench.alice, { uploadIds: [upload.id] })
    const [message] = textsOf(await allMessages(bench.alice, ticket.id))
    const read = await bench.alice.readAttachment(given(message?.attachments[0], 'attachment').id)
    expect(await sha256(new Uint8Array(await read.bytes.arrayBuffer()))).toBe(digest)
  })

  check('X3: the same upload twice is one upload', async (bench) => {
    const id = bench.key()
    const first = await bench.alice.upload(file(someBytes(3000)), { id })
    const second = await bench.alice.upload(file(someBytes(3000)), { id })
    expect(second).toEqual(first)
  })

  check('E8: a reply takes files along, also without words', async (bench) => {
    const ticket = await fileTicket(bench, bench.alice)
    const upload = await bench.alice.upload(file(someBytes(100)), { id: bench.key() })
    await writeReply(bench, bench.alice, ticket.id, { body: '', uploadIds: [upload.id] })
    const message = textsOf(await allMessages(bench.alice, ticket.id)).at(-1)
    expect(message?.attachments.map(({ size }) => size)).toEqual([100])
  })
}

function checkRefusals({ check, expect }: Kit): void {
  check('E8: an empty file is refused with a word of its own', async (bench) => {
    const upload = bench.alice.upload(file(new Uint8Array()), { id: bench.key() })
    expect(await codeOf(upload)).toBe('file_empty')
  })

  check('E8: a file over the limit is refused, and the limit is named', async (bench) => {
    const limitBytes = (await deskOf(bench)).limits.fileBytes
    const refusal = await bench.alice
      .upload(hugeFile(limitBytes + 1), { id: bench.key() })
      .catch((error: unknown) => error)
    expect(isSupportError(refusal) && refusal.code).toBe('too_large')
    expect(isSupportError(refusal) && refusal.limitBytes).toBe(limitBytes)
  })

  check('X3: bytes that do not fit their digest are refused', async (bench) => {
    bench.needs(bench.alice.can.resumableUploads, 'checked digests')
    const digest = await sha256(someBytes(500, 1))
    const upload = bench.alice.upload(file(someBytes(500, 2)), { id: bench.key(), digest })
    expect(await codeOf(upload)).not.toBe('resolved')
  })

  check('X3: an upload that was taken back cannot be sent along', async (bench) => {
    let checkpoint = ''
    const upload = await bench.alice.upload(file(someBytes(500)), {
      id: bench.key(),
      onCheckpoint: (word) => {
        checkpoint = word
      },
    })
    bench.needs(checkpoint !== '', 'way to take an upload back')
    await bench.alice.discardUpload(checkpoint)
    await bench.alice.discardUpload(checkpoint)
    const ticket = fileTicket(bench, bench.alice, { uploadIds: [upload.id] })
    expect(await codeOf(ticket)).not.toBe('resolved')
  })

  check('X3: an upload that nobody made cannot be sent along', async (bench) => {
    const key = bench.key()
    const ticket = fileTicket(bench, bench.alice, { submissionId: key, uploadIds: ['made-up'] })
    expect(await codeOf(ticket)).not.toBe('resolved')
    const { items } = await bench.alice.listTickets({ limit: 100 })
    expect(items.filter(({ submissionId }) => submissionId === key)).toEqual([])
  })
}

async function sha256(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes))
  return [...digest].map((byte) => byte.toString(16).padStart(2, '0')).join('')
}
