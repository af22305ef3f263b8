import type { Attachment } from '@deskside/core'
import { isSupportError } from '@deskside/core'
import { useEffect, useState } from 'preact/hooks'
import { useWidget } from '../../state/context.js'
import { pictureCode } from '../pictures/pictureCode.js'
import { whenNear } from './whenNear.js'

/**
 * An address for a picture's bytes, fetched once it comes near the screen; `null` until then.
 * What its first bytes do not show to be a picture is refused, whatever its name and type say,
 * and so is one too large to be decoded.
 */
export function usePicture(
  { id }: Attachment,
  frame: { readonly current: Element | null },
  onRefused: () => void,
): string | null {
  const { client } = useWidget()
  const [url, setUrl] = useState<string | null>(null)

  useEffect(() => {
    const abort = new AbortController()
    let made: string | null = null

    async function load(): Promise<void> {
      try {
        const [{ HEADER_BYTES, imageKind, isSmallEnough }, { bytes }] = await Promise.all([
          pictureCode(),
          client.tickets.readAttachment(id, abort.signal),
        ])
        const head = new Uint8Array(await bytes.slice(0, HEADER_BYTES).arrayBuffer())
        const kind = imageKind(head)
        if (abort.signal.aborted) return
        if (kind === null || !isSmallEnough(head)) return onRefused()
        made = URL.createObjectURL(new Blob([bytes], { type: kind }))
        setUrl(made)
      } catch (error) {
        const isLeft = isSupportError(error) && error.code === 'aborted'
        if (!isLeft && !abort.signal.aborted) onRefused()
      }
    }

    const stop = frame.current ? whenNear(frame.current, load) : () => {}
    return () => {
      stop()
      abort.abort()
      if (made !== null) URL.revokeObjectURL(made)
    }
  }, [client, id])

  return url
}
