import type { Backend, UploadSource } from '../../ports/Backend.js'
import {
  allMessages,
  type Bench,
  codeOf,
  file,
  fileTicket,
  given,
  type Kit,
  someBytes,
  textsOf,
} from './kit.js'

export function checkUploadEndings({ check, expect }: Kit): void {
  check('X3: an upload that expired cannot be sent along, and is made anew', async (bench) => {
    bench.needs(bench.expireUploads !== undefined, 'way to let uploads expire')
    const bytes = someBytes(700)
    const id = bench.key()
    let checkpoint: string | undefined
    const upload = await bench.alice.upload(file(bytes), {
      id,
      onCheckpoint: (word) => {
        checkpoint = word
      },
    })
    await bench.expireUploads?.()
    const key = bench.key()
    const late = fileTicket(bench, bench.alice, { submissionId: key, uploadIds: [upload.id] })
    expect(await codeOf(late)).toBe('upload_expired')
    await bench.settle()
    const { items } = await bench.alice.listTickets({ limit: 100 })
    expect(items.filter(({ submissionId }) => submissionId === key)).toEqual([])
    const again = await bench.alice.upload(file(bytes), { id, checkpoint })
    bench.needsTrait('file_bytes')
    expect(await bytesOf(bench, bench.alice, again.id)).toEqual(bytes)
  })

  check('X3: an upload given up in its middle is aborted, and can be made again', async (bench) => {
    const bytes = someBytes(90_000)
    const id = bench.key()
    const stop = new AbortController()
    const source = whenRead(file(bytes), () => stop.abort())
    expect(await codeOf(bench.alice.upload(source, { id, signal: stop.signal }))).toBe('aborted')
    const upload = await bench.alice.upload(file(bytes), { id })
    bench.needsTrait('file_bytes')
    expect(await bytesOf(bench, bench.alice, upload.id)).toEqual(bytes)
  })
}

function whenRead(source: UploadSource, then: () => void): UploadSource {
  return {
    ...source,
    async read(from, to) {
      const bytes = await source.read(from, to)
      then()
      return bytes
    },
  }
}

/** Of an upload, once it stands in a ticket. */
async function bytesOf(bench: Bench, backend: Backend, uploadId: string): Promise<Uint8Array> {
  const ticket = await fileTicket(bench, backend, { uploadIds: [uploadId] })
  const [message] = textsOf(await allMessages(backend, ticket.id))
  const read = await backend.readAttachment(given(message?.attachments[0], 'attachment').id)
  return new Uint8Array(await read.bytes.arrayBuffer())
}
