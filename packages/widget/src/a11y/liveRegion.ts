import type { Clock } from '@deskside/core'

/** Where a screen reader hears of what changed. It must be there before there is something to say. */
export interface LiveRegion {
  /**
   * Politely; while somebody types it waits until they rest, and what waited is said as one. So does
   * what comes on the heels of another word: a text that is replaced at once may never be read.
   */
  say(text: string): void
  destroy(): void
}

/** Long enough between two letters, short enough to be about what is on the screen. */
const REST_MS = 1_000

/** Screen readers are told of changes in bundles, some tenths of a second apart. */
const HEARD_MS = 500

export function createLiveRegion(parent: HTMLElement, clock: Clock): LiveRegion {
  const region = parent.ownerDocument.createElement('div')
  region.className = 'hidden'
  region.setAttribute('role', 'status')
  parent.append(region)
  let restsAt = 0
  let held: readonly string[] = []
  let stop = () => {}

  /** A choice is an `input` as well, but only what is typed says how. */
  function onInput(event: Event): void {
    if ((event as InputEvent).inputType) restsAt = clock.monotonic() + REST_MS
  }

  function tell(): void {
    stop()
    const waitMs = restsAt - clock.monotonic()
    if (waitMs > 0) {
      stop = clock.setTimer(tell, waitMs)
      return
    }
    const text = held.join(' ')
    held = []
    restsAt = clock.monotonic() + HEARD_MS
    // The same words again are a change only if something about them differs.
    region.textContent = region.textContent === text ? `${text}\u00a0` : text
  }

  parent.addEventListener('input', onInput)
  return {
    say(text) {
      held = [...held, text]
      tell()
    },
    destroy() {
      stop()
      parent.removeEventListener('input', onInput)
    },
  }
}
