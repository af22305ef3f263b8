import type { DraftAttachment } from '@deskside/core'
import { useEffect, useRef, useState } from 'preact/hooks'
import { useStyle, useWidget } from '../../state/context.js'
import { createSmallPictures } from './createSmallPictures.js'
import css from './Thumbnail.css?inline'

export type ThumbnailProps = {
  readonly attachment: DraftAttachment
  /** As it was just chosen; the device is asked for what was chosen before. */
  readonly file?: Blob | undefined
}

/**
 * A chosen picture, small, over the icon that stands for it. Drawn and not linked: it needs no
 * `img-src` of the page, and there is no address to take back. What cannot be drawn keeps its icon.
 */
export function Thumbnail({ attachment, file }: ThumbnailProps) {
  useStyle(css)
  const { extend } = useWidget()
  const canvas = useRef<HTMLCanvasElement>(null)
  const [isDrawn, setDrawn] = useState(false)
  const { id, kept } = attachment
  const isAtHand = kept || file !== undefined

  useEffect(() => {
    if (isDrawn || !canvas.current) return undefined
    let isWanted = true
    extend(createSmallPictures)
      .draw(canvas.current, { attachment, file, isWanted: () => isWanted })
      .then((isDone) => isWanted && setDrawn(isDone))
    return () => {
      isWanted = false
    }
  }, [id, isAtHand])

  return <canvas class={isDrawn ? 'thumbnail drawn' : 'thumbnail'} ref={canvas} />
}
