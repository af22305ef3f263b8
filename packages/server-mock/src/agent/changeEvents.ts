import type { Clock } from '@deskside/core'
import type { World } from '@deskside/core/testing'

/** Less than the two minutes after which a silent line is given up. */
const HEARTBEAT_MS = 25_000

/** Server-sent events: `change` after each change of the world, until the listener leaves. */
export function changeEvents({ world, clock }: { world: World; clock: Clock }): Response {
  const encoder = new TextEncoder()
  let stop = () => {}
  const body = new ReadableStream<Uint8Array>({
    start(controller) {
      const send = (text: string) => controller.enqueue(encoder.encode(text))
      send('retry: 1000\n\n')
      const off = world.onChange(() => send('event: change\ndata: {}\n\n'))
      let stopTimer = clock.setTimer(beat, HEARTBEAT_MS)
      function beat(): void {
        send(': still here\n\n')
        stopTimer = clock.setTimer(beat, HEARTBEAT_MS)
      }
      stop = () => {
        off()
        stopTimer()
      }
    },
    cancel: () => stop(),
  })
  return new Response(body, {
    headers: { 'Content-Type': 'text/event-stream', 'Cache-Control': 'no-store' },
  })
}
