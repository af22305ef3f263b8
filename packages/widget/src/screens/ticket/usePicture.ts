import type { Attachment } from '@deskside/core'
import { isSupportError } from '@deskside/core'
import { useEffect, useState } from 'preact/hooks'
import { useWidget } from '../../state/context.js'
import { imageKind } from './imageKind.js'
import { whenNear } from './whenNear.js'

const HEADER_BYTES = 16

/**
 * An address for a picture's bytes, fetched once it comes near the screen; `null` until then.
 * What its first bytes do not show to be a picture is refused, whatever its name and type say.
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
        const { bytes } = await client.tickets.readAttachment(id, abort.signal)
        const kind = imageKind(new Uint8Array(await bytes.slice(0, HEADER_BYTES).arrayBuffer()))
        if (abort.signal.aborted) return
        if (kind === null) return onRefused()
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
