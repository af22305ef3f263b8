/** Runs one at a time; a call that comes meanwhile makes it run once more. */
export function oneAtATime(run: () => Promise<void>): () => Promise<void> {
  let running: Promise<void> | null = null
  let isDirty = false
  const loop = async (): Promise<void> => {
    do {
      isDirty = false
      await run()
    } while (isDirty)
    running = null
  }
  return () => {
    isDirty = true
    running ??= loop()
    return running
  }
}
