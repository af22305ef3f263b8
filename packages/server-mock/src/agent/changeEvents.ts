import type { Clock } from '@deskside/core'
import type { World } from '@deskside/core/testing'

/** Less than the two minutes after which a silent line is given up. */
const HEARTBEAT_MS = 25_000

export type ChangeEventsDeps = {
  readonly world: World
  readonly clock: Clock
  readonly onMail?: (listener: () => void) => () => void
}

/** Server-sent events: `change` after each change of the world and each mail, until the listener leaves. */
export function changeEvents({ world, clock, onMail }: ChangeEventsDeps): Response {
  const encoder = new TextEncoder()
  let stop = () => {}
  const body = new ReadableStream<Uint8Array>({
    start(controller) {
      const send = (text: string) => controller.enqueue(encoder.encode(text))
      send('retry: 1000\n\n')
      const tell = () => send('event: change\ndata: {}\n\n')
      const off = world.onChange(tell)
      const offMail = onMail?.(tell)
      let stopTimer = clock.setTimer(beat, HEARTBEAT_MS)
      function beat(): void {
        send(': still here\n\n')
        stopTimer = clock.setTimer(beat, HEARTBEAT_MS)
      }
      stop = () => {
        off()
        offMail?.()
        stopTimer()
      }
    },
    cancel: () => stop(),
  })
  return new Response(body, {
    headers: { 'Content-Type': 'text/event-stream', 'Cache-Control': 'no-store' },
  })
}
