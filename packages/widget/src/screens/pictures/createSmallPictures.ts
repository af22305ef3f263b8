import type { ClientGround, DraftAttachment } from '@deskside/core'
import { readDraftFile } from '@deskside/core/files'
import { HEADER_BYTES, isSmallEnough } from './imageKind.js'

/** Pixels of its side: twice what is seen, for screens of a phone. */
const SIDE = 88

/** Larger files of the device come whole into memory for it: they keep their icon. */
const LARGEST_BYTES = 32 * 1024 * 1024

type Chosen = {
  readonly attachment: DraftAttachment
  readonly file: Blob | undefined
  /** Asked when its turn comes: a row that is gone by then costs nothing. */
  readonly isWanted: () => boolean
}

export interface SmallPictures {
  /** Resolves with whether it was drawn; never rejects. */
  draw(canvas: HTMLCanvasElement, chosen: Chosen): Promise<boolean>
}

/**
 * Draws chosen pictures small: the middle of each, of a tall page its top, and an icon as small as it
 * is. One after the other, as one decoded picture of a
 * camera takes 200 MB; ten at once would end the tab of a phone. Their size is read from the head
 * before anything is decoded.
 */
export function createSmallPictures(ground: ClientGround): SmallPictures {
  let last: Promise<unknown> = Promise.resolve()

  async function bytesOf({ attachment, file }: Chosen): Promise<Blob | null> {
    if (attachment.size > LARGEST_BYTES) return null
    if (file) return file
    return attachment.kept ? readDraftFile(ground, attachment) : null
  }

  async function drawNow(canvas: HTMLCanvasElement, chosen: Chosen): Promise<boolean> {
    const bytes = chosen.isWanted() ? await bytesOf(chosen) : null
    const head = await bytes?.slice(0, HEADER_BYTES).arrayBuffer()
    if (!bytes || !head || !isSmallEnough(new Uint8Array(head))) return false
    const picture = await createImageBitmap(bytes)
    const { width, height } = picture
    // By its top a long screenshot is known; an icon blown up is a blur.
    const scale = Math.min(SIDE / Math.min(width, height), 2)
    const isTall = height > width * 2
    canvas.width = SIDE
    canvas.height = SIDE
    const pen = canvas.getContext('2d')
    if (pen) pen.imageSmoothingQuality = 'high'
    const [wide, high] = [width * scale, height * scale]
    pen?.drawImage(picture, (SIDE - wide) / 2, isTall ? 0 : (SIDE - high) / 2, wide, high)
    picture.close()
    return pen !== null
  }

  return {
    draw(canvas, chosen) {
      const drawn = last.then(() => drawNow(canvas, chosen)).catch(() => false)
      last = drawn
      return drawn
    },
  }
}
