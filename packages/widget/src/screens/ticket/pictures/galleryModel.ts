import { type Attachment, cleanFileName, type Message } from '@deskside/core'
import { safeUrl } from '../../../markdown/safeUrl.js'
import { mayPreview } from '../../pictures/mayPreview.js'

/** All pictures of a thread, in the order in which they came. */
export function picturesOf(messages: readonly Message[]): readonly Attachment[] {
  return messages
    .flatMap((message) => (message.kind === 'message' ? message.attachments : []))
    .filter((file) => mayPreview(file) && safeUrl(file.url ?? '') === null)
    .map((file) => ({ ...file, name: cleanFileName(file.name) }))
}

/** Where a key leads; `null` for one that leads nowhere. The ends are ends: no going round. */
export function stepOf(key: string, now: number, count: number, isRtl: boolean): number | null {
  const last = count - 1
  const forward = isRtl ? 'ArrowLeft' : 'ArrowRight'
  const steps: Readonly<Record<string, number>> = {
    [forward]: now + 1,
    [isRtl ? 'ArrowRight' : 'ArrowLeft']: now - 1,
    Home: 0,
    End: last,
  }
  const next = steps[key]
  return next === undefined ? null : Math.min(last, Math.max(0, next))
}
