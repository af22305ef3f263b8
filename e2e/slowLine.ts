import { openLine } from './line.js'

/** A line of limited speed towards a server, which can be cut in the middle of anything. */
export type SlowLine = {
  readonly url: string
  /** Tears every connection and takes no new one. */
  cut(): void
  mend(): void
  close(): Promise<void>
}

/** What a browser sends waits as it does on a slow line. */
export async function openSlowLine(target: string, bytesPerSecond: number): Promise<SlowLine> {
  let isCut = false
  const line = await openLine(
    target,
    (piece, near, far) => {
      near.pause()
      far.write(piece)
      setTimeout(() => near.resume(), (piece.length / bytesPerSecond) * 1_000)
    },
    () => isCut,
  )
  return {
    url: line.url,
    cut() {
      isCut = true
      line.tear()
    },
    mend() {
      isCut = false
    },
    close: line.close,
  }
}
