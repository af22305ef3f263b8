import type { SupportUser } from '@deskside/core'
import type { HelpOptions } from './contract.js'

/** What the badge chunk gets: getters, because hosts change language and entries as they go. */
export type BadgeHost = {
  readonly options: HelpOptions
  locale(): string
  /** The entries that are in the page now. */
  elements(): readonly Element[]
  /** How many unread answers there are now, as polling says. */
  onCount(count: number): void
}

/** What the badge chunk gives back; `badge/badge.ts` exports `createBadge(host): Badge`. */
export interface Badge {
  /** Puts the number on every entry; 0 takes it away. */
  show(count: number): void
  /** Asks the server from time to time, for this person. Begins anew when called again. */
  watch(user: SupportUser | null | undefined): void
  /** Asks no more; what is shown stays. */
  rest(): void
  destroy(): void
}

export type BadgeModule = { readonly createBadge: (host: BadgeHost) => Badge }

export type BadgeSlotDeps = {
  readonly host: BadgeHost
  readonly load: () => Promise<BadgeModule>
  readonly onFailed: (error: unknown) => void
}

/** Where the badge will be: nothing is fetched until there is something to show or to watch. */
export function createBadgeSlot(deps: BadgeSlotDeps) {
  let badge: Promise<Badge> | undefined
  let watching = false
  let destroyed = false

  function use(act: (badge: Badge) => void): void {
    badge ??= deps.load().then(({ createBadge }) => createBadge(deps.host))
    badge.then((made) => (destroyed ? made.destroy() : act(made))).catch(deps.onFailed)
  }

  return {
    show(count: number): void {
      if (count > 0 || badge) use((made) => made.show(count))
    },
    watch(user: SupportUser | null | undefined): void {
      watching = true
      use((made) => {
        if (watching) made.watch(user)
      })
    },
    isWatching: () => watching,
    rest(): void {
      watching = false
      if (badge) use((made) => made.rest())
    },
    destroy(): void {
      destroyed = true
      if (badge) use(() => {})
    },
  }
}
