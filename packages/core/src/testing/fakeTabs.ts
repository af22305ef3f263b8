import type { Channel, Lock } from '../ports/platform.js'

/** Several tabs of one browser in one program: who holds a lock, and who hears a word. */
export interface FakeTabs {
  /** A further tab. */
  open(): { readonly lock: Lock; readonly channel: Channel }
  /** Every word that was said, for looking into it. */
  readonly words: readonly { readonly name: string; readonly message: unknown }[]
}

type Waiting = { readonly grant: () => void }

export function fakeTabs(): FakeTabs {
  const queues = new Map<string, Waiting[]>()
  const listeners = new Map<string, Set<{ readonly tab: number; hear(message: unknown): void }>>()
  const words: { name: string; message: unknown }[] = []
  let lastTab = 0

  function hold(name: string, onHeld: () => void, onLost: () => void): () => void {
    const queue = queues.get(name) ?? []
    queues.set(name, queue)
    let isHeld = false
    const entry: Waiting = {
      grant() {
        queueMicrotask(() => {
          if (queue[0] !== entry) return
          isHeld = true
          onHeld()
        })
      },
    }
    if (queue.push(entry) === 1) entry.grant()
    return () => {
      const place = queue.indexOf(entry)
      if (place < 0) return
      queue.splice(place, 1)
      if (isHeld) onLost()
      if (place === 0) queue[0]?.grant()
    }
  }

  return {
    words,
    open() {
      const tab = lastTab++
      return {
        lock: { hold },
        channel: {
          post(name, message) {
            const copy: unknown = structuredClone(message)
            words.push({ name, message: copy })
            // Later, as between real tabs; never to the one that speaks.
            queueMicrotask(() => {
              for (const each of listeners.get(name) ?? []) if (each.tab !== tab) each.hear(copy)
            })
          },
          listen(name, hear) {
            const entry = { tab, hear }
            const heard = listeners.get(name) ?? new Set()
            listeners.set(name, heard.add(entry))
            return () => void heard.delete(entry)
          },
        },
      }
    },
  }
}
