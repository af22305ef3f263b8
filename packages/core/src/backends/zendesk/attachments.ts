import { SupportError } from '../../errors/SupportError.js'
import { cleanFileName } from '../../model/fileName.js'
import type { AttachmentBytes, Call } from '../../ports/Backend.js'
import { type PersonDeps, refuseAborted } from './eyes.js'
import { commentsSchema, type ZendeskAttachment } from './shapes.js'
import { strangerIsUnknown } from './zendeskCalls.js'

export type AttachmentsDeps = PersonDeps & {
  readonly fetch: typeof globalThis.fetch
  readonly headers: Readonly<Record<string, string>>
  /** Where the account lives. */
  readonly origin: string
  readonly token: ((signal: AbortSignal) => Promise<string | null>) | null
}

/** Reads the file of a message: whoever may read the thread now may read its files. */
export function createAttachments(
  deps: AttachmentsDeps,
): (attachmentId: string, call: Call | undefined) => Promise<AttachmentBytes> {
  async function find(attachmentId: string, call: Call | undefined): Promise<ZendeskAttachment> {
    const [, ticketId, id] = /^(\d{1,15})\.(\d{1,15})$/.exec(attachmentId) ?? []
    if (ticketId === undefined) throw new SupportError('not_found')
    let after: string | undefined
    do {
      const { comments, meta } = await deps.calls
        .ask({
          path: `/requests/${ticketId}/comments`,
          query: { sort: 'created_at', 'page[size]': 100, 'page[after]': after },
          as: commentsSchema,
          signal: call?.signal,
        })
        .catch(strangerIsUnknown)
      const all = comments.filter((one) => one.public).flatMap(({ attachments }) => attachments)
      const found = all.find((one) => String(one.id) === id && !one.deleted)
      if (found) return found
      after = meta.has_more ? (meta.after_cursor ?? undefined) : undefined
    } while (after !== undefined)
    throw new SupportError('not_found')
  }

  /**
   * The address may be on another host, and is a key in itself: no token goes along. Only where the
   * account asks for one, and to the account's own host alone.
   */
  async function download({ content_url }: ZendeskAttachment, call: Call | undefined) {
    const signal = call?.signal ?? new AbortController().signal
    const get = (headers: Record<string, string>) =>
      deps.fetch(content_url, { headers, signal, credentials: 'omit', cache: 'no-store' })
    const first = await get({})
    if (first.ok) return first.blob()
    const isOwn = new URL(content_url).origin === deps.origin
    const token = isOwn && deps.token ? await deps.token(signal) : null
    if (token === null) throw new SupportError('not_found', `HTTP ${first.status}`)
    // Browsers and Node take the header away again where this leads to another host.
    const second = await get({ ...deps.headers, authorization: `Bearer ${token}` })
    if (second.ok) return second.blob()
    throw new SupportError('not_found', `HTTP ${second.status}`)
  }

  return async (attachmentId, call) => {
    refuseAborted(call)
    const attachment = await find(attachmentId, call)
    const { malware_scan_result, malware_access_override } = attachment
    if (malware_scan_result === 'malware_found' && !malware_access_override) {
      throw new SupportError('forbidden', 'Zendesk found malware in it')
    }
    const bytes = await download(attachment, call).catch((cause: unknown) => {
      refuseAborted(call)
      if (cause instanceof SupportError) throw cause
      // A page may not read what lies on another host: `url` opens it in a tab of its own.
      const code = deps.isRelay ? 'unavailable' : 'not_supported'
      throw new SupportError(code, undefined, { cause })
    })
    const name = cleanFileName(attachment.file_name)
    return { name, type: attachment.content_type, bytes }
  }
}
