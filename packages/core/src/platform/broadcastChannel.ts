import type { Channel } from '../ports/platform.js'

type Listener = (message: unknown) => void
type Opened = { readonly channel: BroadcastChannel; readonly listeners: Set<Listener> }

/**
 * Words between tabs by `BroadcastChannel`; each name is opened while somebody listens to it, and
 * for the moment of a post.
 */
export function broadcastChannel(
  open: (name: string) => BroadcastChannel = (name) => new BroadcastChannel(name),
): Channel {
  const opened = new Map<string, Opened>()

  return {
    post(name, message) {
      const listening = opened.get(name)
      const channel = listening?.channel ?? open(name)
      channel.postMessage(message)
      if (!listening) channel.close()
    },
    listen(name, listener) {
      const current = opened.get(name) ?? { channel: open(name), listeners: new Set<Listener>() }
      opened.set(name, current)
      const entry: Listener = (message) => listener(message)
      current.listeners.add(entry)
      current.channel.onmessage = (event) => {
        for (const each of [...current.listeners]) each(event.data)
      }
      return () => {
        if (!current.listeners.delete(entry) || current.listeners.size > 0) return
        current.channel.close()
        opened.delete(name)
      }
    },
  }
}

/** Where there is one tab only, or none: what is said is heard by nobody. */
export function silentChannel(): Channel {
  return { post() {}, listen: () => () => {} }
}
