import type { Draft } from '../model/draft.js'
import { outboxName, readOutboxBox, unsentOf } from '../model/outboxBox.js'
import type { Epoch } from '../ports/Epoch.js'
import type { Channel } from '../ports/platform.js'
import type { Storage } from '../ports/Storage.js'

export type LeftoversDeps = {
  readonly storage: Storage
  readonly channel: Channel
  readonly epoch: () => Epoch
  /** Something waits to be sent. */
  readonly onFound: () => void
}

/** Looks whether anything lies in the outbox, without the code that sends it. */
export interface Leftovers {
  /** Looks now, and whenever another tab says that its outbox has changed; more calls do nothing. */
  start(): void
  /** What of it has not left yet; `null` if all of it has. */
  unsentOf(draft: Draft): Promise<Draft | null>
  /** Another person. */
  restart(): void
  stop(): void
}

export function createLeftovers(deps: LeftoversDeps): Leftovers {
  const { storage, channel } = deps
  let stopListening: (() => void) | undefined

  async function readBox() {
    return readOutboxBox(await storage.get(outboxName(deps.epoch().scope)))
  }

  async function look(): Promise<void> {
    const epoch = deps.epoch()
    const box = await readBox()
    if (epoch.isCurrent() && box !== 'newer' && box.rows.length > 0) deps.onFound()
  }

  function listen(): void {
    stopListening?.()
    stopListening = channel.listen(outboxName(deps.epoch().scope), () => void look())
    void look()
  }

  return {
    start() {
      if (!stopListening) listen()
    },
    async unsentOf(draft) {
      const box = await readBox()
      return box === 'newer' ? draft : unsentOf(box, draft)
    },
    restart() {
      if (stopListening) listen()
    },
    stop() {
      stopListening?.()
      stopListening = () => {}
    },
  }
}
