import * as v from 'valibot'
import { SupportError } from '../../errors/SupportError.js'
import { cleanFileName } from '../../model/fileName.js'
import type { Call, UploadCall, UploadRef, UploadSource } from '../../ports/Backend.js'
import type { BlobSender } from '../../ports/platform.js'
import type { Http } from '../http.js'
import { parseJson } from '../problem.js'
import { type PersonDeps, refuseAborted, type ZendeskEyes } from './eyes.js'
import { remember } from './personMemory.js'
import { uploadSchema } from './shapes.js'
import { API } from './zendeskCalls.js'
import { zendeskProblem } from './zendeskProblem.js'

/** Zendesk lets go of an upload after an hour; a message needs a while to go out, too. */
const GOOD_FOR_MS = 55 * 60_000
/** 16 kB a second, and a minute of silence. */
const SLOWEST_BYTES_A_MS = 16
const SILENT_MS = 60_000

export type UploadsDeps = PersonDeps & {
  readonly http: Http
  readonly sender: BlobSender
  readonly headers: Readonly<Record<string, string>>
}

export interface ZendeskUploads {
  upload(source: UploadSource, call: UploadCall): Promise<UploadRef>
  discard(checkpoint: string, call: Call | undefined): Promise<void>
  /** Zendesk's words for uploads of this person that are still good; else `upload_expired`. */
  tokensOf(uploadIds: readonly string[], meId: number | null): readonly string[]
}

/** Whole files, in one piece: Zendesk resumes none. */
export function createUploads(deps: UploadsDeps, eyes: ZendeskEyes): ZendeskUploads {
  const { calls, memory, clock, http, sender } = deps

  /** Zendesk gives a dead token to nobody: the message would go out without its file. */
  function goodToken(id: string, meId: number | null): string | null {
    const [at, owner, token] = readRef(id) ?? []
    if (token === undefined || owner !== String(meId) || memory.discarded.has(id)) return null
    return clock.now() - Number(at) < GOOD_FOR_MS ? token : null
  }

  async function send(source: UploadSource, call: UploadCall): Promise<string> {
    const body = await source.read(0, source.size)
    const name = encodeURIComponent(cleanFileName(source.name))
    const answer = await http.exchange(
      (token, signal, heard) =>
        sender.send({
          method: 'POST',
          url: http.urlOf(`${API}/uploads?filename=${name}`),
          headers: {
            ...deps.headers,
            ...token,
            'content-type': source.type || 'application/octet-stream',
          },
          body,
          signal,
          onProgress: (sentBytes) => {
            heard(SILENT_MS + body.length / SLOWEST_BYTES_A_MS)
            call.onProgress?.(sentBytes)
          },
        }),
      call.signal,
      SILENT_MS + body.length / SLOWEST_BYTES_A_MS,
    )
    if (answer.status < 200 || answer.status > 299) throw zendeskProblem(answer, deps.isRelay)
    const result = v.safeParse(uploadSchema, parseJson(answer.text))
    if (!result.success)
      throw new SupportError('bad_response', 'Zendesk took a file without a word')
    return result.output.upload.token
  }

  return {
    async upload(source, call) {
      refuseAborted(call)
      const { facts, me } = await eyes.sight(call)
      const { fileBytes } = facts.desk.limits
      if (source.size === 0) throw new SupportError('file_empty')
      if (source.size > fileBytes) {
        throw new SupportError('too_large', undefined, { limitBytes: fileBytes })
      }
      const known = call.checkpoint ?? memory.uploads.get(call.id)
      if (known && goodToken(known, me.id) !== null) return { id: known }
      const token = await calls.explained(() => send(source, call), false, call.signal)
      const id = `${Math.floor(clock.now())}.${me.id}.${token}`
      remember(memory.uploads, call.id, id)
      call.onCheckpoint?.(id)
      call.onProgress?.(source.size)
      return { id }
    },

    async discard(checkpoint, call) {
      refuseAborted(call)
      const [, , token] = readRef(checkpoint) ?? []
      if (token === undefined) return
      memory.discarded.add(checkpoint)
      const path = `/uploads/${encodeURIComponent(token)}`
      await calls
        .ask({ method: 'DELETE', path, as: v.unknown(), signal: call?.signal })
        .catch((error: unknown) => {
          if (error instanceof SupportError && error.code === 'not_found') return
          throw error
        })
    },

    tokensOf(uploadIds, meId) {
      return uploadIds.map((id, index) => {
        const token = goodToken(id, meId)
        if (token !== null) return token
        const fields = [{ pointer: `/uploadIds/${index}`, code: 'upload_not_found' }]
        throw new SupportError('upload_expired', undefined, { fields })
      })
    },
  }
}

/** When it was brought, by whom, and Zendesk's word for it. */
function readRef(id: string): readonly [string, string, string] | null {
  const parts = /^(\d{1,15})\.(\d{1,15}|null)\.([\w-]{1,200})$/.exec(id)
  return parts && [String(parts[1]), String(parts[2]), String(parts[3])]
}
