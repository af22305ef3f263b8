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
 * Draws chosen pictures small, the middle of each. One after the other, as one decoded picture of a
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
    const scale = SIDE / Math.min(width, height)
    canvas.width = SIDE
    canvas.height = SIDE
    const pen = canvas.getContext('2d')
    if (pen) pen.imageSmoothingQuality = 'high'
    const [x, y] = [width, height].map((side) => (SIDE - side * scale) / 2) as [number, number]
    pen?.drawImage(picture, x, y, width * scale, height * scale)
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
