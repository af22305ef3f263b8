import { once } from 'node:events'
import { setTimeout as sleep } from 'node:timers/promises'

/**
 * Asks a process to end, and ends it where it has not within `withinMs`. Resolves when it is gone.
 *
 * @param {import('node:child_process').ChildProcess} child
 * @param {{ withinMs?: number, isGroup?: boolean }} how `isGroup`: with all that it has started
 */
export async function endProcess(child, { withinMs = 5_000, isGroup = false } = {}) {
  const { pid } = child
  if (pid === undefined || child.exitCode !== null || child.signalCode !== null) return
  const gone = once(child, 'exit')
  const kill = (signal) => {
    try {
      process.kill(isGroup ? -pid : pid, signal)
    } catch {
      // It has ended by itself.
    }
  }
  kill('SIGTERM')
  const late = sleep(withinMs, 'late', { ref: false })
  if ((await Promise.race([gone, late])) === 'late') kill('SIGKILL')
  await gone
}
