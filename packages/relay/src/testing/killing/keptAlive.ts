import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'

export type KeptAliveOptions = {
  readonly path: string
  /** What the next life is told, as JSON. */
  readonly next: () => unknown
  /** A life is over: it was killed. */
  readonly onDeath: () => void
}

/** A process that is started anew each time it dies. */
export interface KeptAlive {
  /** Until one listens. */
  alive(): Promise<void>
  /** With -9. */
  kill(): void
  /** Rejects where a life ended otherwise than by `SIGKILL`. */
  stop(): Promise<void>
}

export function keepAlive({ path, next, onDeath }: KeptAliveOptions): KeptAlive {
  let child: ChildProcess
  let gone: Promise<unknown>
  let listening: Promise<void>
  let isOver = false
  let broken: Error | undefined

  function start(): void {
    const one = fork(path, [JSON.stringify(next())], {
      stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
    })
    child = one
    gone = once(one, 'exit')
    listening = new Promise((resolve) => one.once('message', () => resolve()))
    one.once('exit', (code, signal) => {
      if (signal !== 'SIGKILL') broken = new Error(`The relay ended by itself: ${code ?? signal}`)
      if (isOver || broken) return
      onDeath()
      start()
    })
  }

  start()
  return {
    async alive() {
      // Whoever waits for a life that dies before it listens waits for the next one.
      let waited: ChildProcess | undefined
      while (waited !== child) {
        waited = child
        await Promise.race([listening, gone])
        if (broken) throw broken
      }
    },
    kill: () => void child.kill('SIGKILL'),
    async stop() {
      isOver = true
      child.kill('SIGKILL')
      await gone
      if (broken) throw broken
    },
  }
}
