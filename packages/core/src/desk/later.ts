import { SupportError } from '../errors/SupportError.js'
import type { Loadable } from '../model/clientState.js'
import type { Epoch } from '../ports/Epoch.js'
import { callSafely, createStore, type Store } from '../store/store.js'
import type { Clock } from '../time/clock.js'
import { createReader } from './reader.js'

export type LaterDeps<R> = {
  readonly clock: Clock
  readonly random: () => number
  readonly epoch: () => Epoch
  /** Loads the code; resolves with what makes the room. */
  readonly load: () => Promise<() => R>
}

/** A room whose code is loaded when it is first needed. Code that does not come is asked again. */
export interface Later<R> {
  /** `null` while it is not here. */
  now(): R | null
  /** Loads it, if nobody has tried before. */
  fetch(): void
  /** At once where it is here, else as soon as it is, in the order of the calls. */
  when(act: (room: R) => void): void
  /** @throws SupportError `unavailable` if it cannot be loaded, `destroyed` if its person is gone */
  ask<T>(call: (room: R) => Promise<T>): Promise<T>
  /**
   * A store of the room, there from the start.
   *
   * @param before what it shows while the room is not here
   * @param onWatched @default loads the room
   */
  view<T>(
    pick: (room: R) => Store<T>,
    before: (arrival: Loadable) => T,
    onWatched?: () => void,
  ): Store<T>
  /** Tries again what could not be loaded. */
  nudge(): void
  /** Another person: what waits for the room is for nobody any more. */
  restart(): void
  stop(): void
}

type Arrival<R> = Loadable & { readonly room: R | null }

/** Without `refuse` it waits until the room is here, however long that takes. */
type Wish<R> = {
  readonly grant: (room: R) => void
  readonly refuse?: (error: SupportError) => void
}

export function createLater<R>({ load, ...deps }: LaterDeps<R>): Later<R> {
  const arrival = createStore<Arrival<R>>({ status: 'idle', error: null, room: null })
  let wishes: readonly Wish<R>[] = []
  let isStopped = false
  const reader = createReader({ ...deps, read, onFailed, isWanted: () => true })

  const now = () => arrival.get().room

  async function read(): Promise<void> {
    if (now() || isStopped) return
    arrival.set({ status: 'loading', error: null, room: null })
    const make = await load().catch((cause: unknown) => {
      throw new SupportError('unavailable', 'A part of Deskside could not be loaded', { cause })
    })
    if (now() || isStopped) return
    const room = make()
    arrival.set({ status: 'loading', error: null, room })
    const granted = wishes
    wishes = []
    // Each on its own: who stands behind one that throws is to have its turn as well.
    for (const { grant } of granted) callSafely(grant, room)
  }

  function onFailed(error: SupportError): void {
    arrival.set({ status: 'failed', error, room: null })
    const refused = wishes
    wishes = wishes.filter(({ refuse }) => !refuse)
    for (const { refuse } of refused) refuse?.(error)
  }

  function fetch(): void {
    if (arrival.get().status === 'idle') void reader.read()
  }

  function wish(one: Wish<R>): void {
    const room = now()
    if (room) one.grant(room)
    else wishes = [...wishes, one]
    if (!room && arrival.get().status !== 'loading') void reader.read()
  }

  function view<T>(
    pick: (room: R) => Store<T>,
    before: (arrival: Loadable) => T,
    onWatched = fetch,
  ): Store<T> {
    let known: Loadable | undefined
    let away: T
    function get(): T {
      const arrived = arrival.get()
      if (arrived.room) return pick(arrived.room).get()
      if (known !== arrived) away = before(arrived)
      known = arrived
      return away
    }
    return {
      get,
      subscribe(listener) {
        const room = now()
        if (room) return pick(room).subscribe(listener)
        let told = get()
        let leave = arrival.subscribe((arrived) => {
          if (arrived.room) {
            leave()
            leave = pick(arrived.room).subscribe(listener)
          }
          if (!Object.is(get(), told)) listener(get())
          told = get()
        })
        onWatched()
        return () => leave()
      },
    }
  }

  function forget(): void {
    const left = wishes
    wishes = []
    for (const { refuse } of left) refuse?.(new SupportError('destroyed'))
  }

  return {
    now,
    fetch,
    when: (grant) => wish({ grant }),
    async ask(call) {
      const epoch = deps.epoch()
      if (!epoch.isCurrent() || isStopped) throw new SupportError('destroyed')
      return new Promise((resolve, reject) => {
        wish({ grant: (room) => resolve((async () => call(room))()), refuse: reject })
      })
    },
    view,
    nudge: reader.nudge,
    restart: forget,
    stop() {
      isStopped = true
      reader.stop()
      forget()
    },
  }
}
