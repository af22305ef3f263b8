import type { DeskConfig, SupportClient } from '@deskside/core'

/** Resolves with the desk as data, once the server has told it: what its form asks for, among the rest. */
export function deskOf(client: SupportClient, signal: AbortSignal): Promise<DeskConfig> {
  return new Promise((resolve, reject) => {
    const look = (): void => {
      const { description } = client.desk.get()
      if (description !== null) end(() => resolve(description.desk))
    }
    const onAbort = (): void => end(() => reject(signal.reason))
    const stop = client.desk.subscribe(look)
    signal.addEventListener('abort', onAbort, { once: true })
    look()

    function end(settle: () => void): void {
      stop()
      signal.removeEventListener('abort', onAbort)
      settle()
    }
  })
}
