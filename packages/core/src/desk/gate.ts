import { SupportError } from '../errors/SupportError.js'

export interface Gate {
  /** Waits for a place; returns the way out. Rejects with `aborted` while waiting. */
  enter(signal: AbortSignal): Promise<() => void>
}

/** Lets so many in at once, the others in the order of their coming. */
export function createGate(places: number): Gate {
  const waiting = new Set<() => void>()
  let free = places

  function admitNext(): void {
    const [next] = waiting
    if (free > 0) next?.()
  }

  return {
    enter(signal) {
      return new Promise((resolve, reject) => {
        const end = () => {
          waiting.delete(admit)
          signal.removeEventListener('abort', onAbort)
        }
        const onAbort = () => {
          end()
          reject(new SupportError('aborted'))
        }
        const admit = () => {
          end()
          free -= 1
          let isInside = true
          resolve(() => {
            if (isInside) free += 1
            isInside = false
            admitNext()
          })
        }
        if (signal.aborted) return onAbort()
        signal.addEventListener('abort', onAbort)
        waiting.add(admit)
        admitNext()
      })
    },
  }
}
