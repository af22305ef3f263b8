import type { Socket } from 'node:net'
import { openLine } from './line.js'

/** A line towards a server that stops at an exact byte, until it is opened again. */
export type GatedLine = {
  readonly url: string
  /** Bytes towards the server since the last `hold`. */
  readonly passedBytes: number
  /** Lets so many bytes through from now on; resolves once the next one has to wait. */
  hold(afterBytes: number): Promise<void>
  /** Breaks what is held, and holds nothing more. */
  open(): void
  close(): Promise<void>
}

/** What a gate holds never reaches the server. */
export async function openGatedLine(target: string): Promise<GatedLine> {
  const held = new Set<Socket>()
  let passedBytes = 0
  let room = Number.POSITIVE_INFINITY
  let onFull = () => {}
  const line = await openLine(target, (piece, near, far) => {
    const passing = piece.subarray(0, Math.max(0, room - passedBytes))
    passedBytes += passing.length
    far.write(passing)
    if (passing.length === piece.length) return
    held.add(near.pause())
    onFull()
  })
  return {
    url: line.url,
    get passedBytes() {
      return passedBytes
    },
    hold(afterBytes) {
      passedBytes = 0
      room = afterBytes
      return new Promise((resolve) => {
        onFull = resolve
      })
    },
    open() {
      room = Number.POSITIVE_INFINITY
      for (const socket of held) socket.destroy()
      held.clear()
    },
    close: line.close,
  }
}
