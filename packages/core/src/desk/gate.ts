import { SupportError } from '../errors/SupportError.js'

export interface Gate {
  /** Waits for a place; returns the way out. Rejects with `aborted` while waiting. */
  enter(signal: AbortSignal): Promise<() => void>
}

/** Lets so many in at once, the others in the order of their coming. */
export function createGate(places: number): Gate {
  const waiting: (() => void)[] = []
  let free = places

  function leave(): void {
    const next = waiting.shift()
    if (next) next()
    else free += 1
  }

  function once(): () => void {
    let isInside = true
    return () => {
      if (isInside) leave()
      isInside = false
    }
  }

  return {
    enter(signal) {
      return new Promise((resolve, reject) => {
        if (signal.aborted) return reject(new SupportError('aborted'))
        if (free > 0) {
          free -= 1
          return resolve(once())
        }
        const admit = () => {
          signal.removeEventListener('abort', onAbort)
          resolve(once())
        }
        const onAbort = () => {
          waiting.splice(waiting.indexOf(admit), 1)
          reject(new SupportError('aborted'))
        }
        waiting.push(admit)
        signal.addEventListener('abort', onAbort, { once: true })
      })
    },
  }
}
