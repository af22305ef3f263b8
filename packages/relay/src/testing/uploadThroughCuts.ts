import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import { seededRandom } from '@deskside/core/testing'
import { Upload } from 'tus-js-client'
import { sha256 } from '../http/sha256.js'
import { createNodeServer } from '../node/createNodeServer.js'
import type { UploadStore } from '../uploads/UploadStore.js'
import { createRelay, newTicket } from './createRelay.js'
import { type Cut, unsteadyLine } from './unsteadyLine.js'

/** What became of a file that a stranger to this server sent over a bad line. */
export type Arrival = {
  readonly cuts: number
  /** Offsets at which it went on. */
  readonly resumedAt: readonly number[]
  readonly sentDigest: string
  /** Of the file in the helpdesk. */
  readonly arrivedDigest: string
}

/**
 * tus-js-client, as it is published, uploads to the relay on a real socket through a line that
 * breaks more than ten times, in both directions; a ticket takes the file.
 */
export async function uploadThroughCuts(
  uploads: UploadStore,
  {
    seed,
    size,
    lingerMs,
  }: { readonly seed: number; readonly size: number; readonly lingerMs?: number },
): Promise<Arrival> {
  const relay = createRelay({ uploads })
  const server = createNodeServer(relay.handler).listen(0, '127.0.0.1')
  await once(server, 'listening')
  const line = await unsteadyLine(
    (server.address() as AddressInfo).port,
    cutsOf(seed, size),
    lingerMs,
  )
  const bytes = Uint8Array.from({ length: size }, (_, i) => (i * 31 + (i >> 8)) % 251)
  const resumedAt: number[] = []
  try {
    const headers = { Authorization: `Bearer ${await relay.token('ann')}` }
    const url = await new Promise<string>((resolve, reject) => {
      const upload = new Upload(Buffer.from(bytes), {
        ...{ endpoint: `${line.url}/v1/uploads`, headers },
        metadata: { filename: 'Видео.mp4', filetype: 'video/mp4' },
        retryDelays: Array.from({ length: 40 }, () => 1),
        onAfterResponse: (request, response) => {
          const offset = response.getHeader('Upload-Offset')
          if (request.getMethod() === 'HEAD' && offset) resumedAt.push(Number(offset))
        },
        onError: reject,
        onSuccess: () => resolve(upload.url ?? ''),
      })
      upload.start()
    })
    const body = newTicket({ uploadIds: [url.split('/').at(-1) ?? ''] })
    const created = await relay.ask('ann', 'POST', '/v1/tickets', { body })
    if (created.status !== 201) throw new Error(await created.text())
    const [ticket] = relay.world.agent.list()
    const [message] = relay.world.agent.messages(ticket?.id ?? '')
    const file = message?.kind === 'message' ? message.attachments[0]?.id : undefined
    const arrived = relay.world.agent.readAttachment(file ?? '').bytes
    return {
      ...{ cuts: line.broken(), resumedAt },
      sentDigest: await sha256(bytes),
      arrivedDigest: await sha256(new Uint8Array(arrived)),
    }
  } finally {
    await line.stop()
    server.closeAllConnections()
    await new Promise((resolve) => server.close(resolve))
  }
}

/** In the middle of bytes, before the first one, and in the middle of answers. */
function cutsOf(seed: number, size: number): readonly Cut[] {
  const random = seededRandom(seed)
  return Array.from({ length: 14 }, (_, i) => ({
    upBytes: 1 + Math.floor((random() * size) / 14),
    downBytes: i % 4 === 3 ? 1 + Math.floor(random() * 60) : Infinity,
  }))
}
