import type { Clock } from '../time/clock.js'

/** A clock for thousands of clients: timers in a heap, and a few microtasks after each. */
export interface CrowdClock extends Clock {
  runUntil(ms: number): Promise<void>
}

type Timer = { readonly at: number; readonly order: number; callback: (() => void) | null }

const isBefore = (a: Timer, b: Timer) => a.at < b.at || (a.at === b.at && a.order < b.order)

export function crowdClock(): CrowdClock {
  const heap: Timer[] = []
  let elapsed = 0
  let order = 0

  function push(timer: Timer): void {
    let place = heap.push(timer) - 1
    while (place > 0) {
      const above = (place - 1) >> 1
      const parent = heap[above] as Timer
      if (!isBefore(timer, parent)) break
      heap[place] = parent
      place = above
    }
    heap[place] = timer
  }

  function pop(): Timer {
    const first = heap[0] as Timer
    const last = heap.pop() as Timer
    if (heap.length > 0) sink(last)
    return first
  }

  function sink(timer: Timer): void {
    let place = 0
    for (;;) {
      const left = 2 * place + 1
      const right = left + 1
      if (left >= heap.length) break
      const isRight = right < heap.length && isBefore(heap[right] as Timer, heap[left] as Timer)
      const child = isRight ? right : left
      if (!isBefore(heap[child] as Timer, timer)) break
      heap[place] = heap[child] as Timer
      place = child
    }
    heap[place] = timer
  }

  return {
    now: () => elapsed,
    monotonic: () => elapsed,
    setTimer(callback, afterMs) {
      const timer: Timer = { at: elapsed + Math.max(0, afterMs), order: order++, callback }
      push(timer)
      return () => {
        timer.callback = null
      }
    },
    async runUntil(ms) {
      while (heap.length > 0 && (heap[0] as Timer).at <= ms) {
        const timer = pop()
        elapsed = timer.at
        timer.callback?.()
        // An answer takes a few turns from the backend to the next timer.
        for (let turn = 0; turn < 6; turn++) await null
      }
      elapsed = ms
    },
  }
}
