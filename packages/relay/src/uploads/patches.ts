/** The writing that is under way for each upload: one at a time, the newest wins. */
export interface RunningPatches {
  /** Ends what is being written to an upload, and waits until its last bytes are in. */
  end(uploadId: string): Promise<void>
  /**
   * Ends the one before, then runs. A client that comes back after a broken line must not wait
   * for a connection that is dead and does not know it.
   */
  run<T>(uploadId: string, work: (ended: AbortSignal) => Promise<T>): Promise<T>
}

export function createRunningPatches(): RunningPatches {
  const running = new Map<string, { readonly end: () => void; readonly over: Promise<unknown> }>()

  /** One step: after it, look again, because another waiter may have been quicker. */
  function endOne(uploadId: string): Promise<unknown> | undefined {
    const one = running.get(uploadId)
    one?.end()
    return one?.over
  }

  return {
    async end(uploadId) {
      for (let over = endOne(uploadId); over !== undefined; over = endOne(uploadId)) await over
    },
    async run(uploadId, work) {
      for (let over = endOne(uploadId); over !== undefined; over = endOne(uploadId)) await over
      const controller = new AbortController()
      const result = work(controller.signal)
      const over = result
        .catch(() => {})
        .then(() => {
          running.delete(uploadId)
        })
      running.set(uploadId, { end: () => controller.abort(), over })
      return result
    },
  }
}
