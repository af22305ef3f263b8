import { computed, type ReadonlySignal, signal } from '@preact/signals'

/** Everything that the panel can show. */
export type Screen =
  | { readonly name: 'home' }
  | { readonly name: 'new' }
  | { readonly name: 'tickets' }
  | { readonly name: 'ticket'; readonly ticketId: string }
  | { readonly name: 'close'; readonly ticketId: string }
  | { readonly name: 'details'; readonly ticketId: string }
  /** `null`: about no ticket. */
  | { readonly name: 'manager'; readonly ticketId: string | null }
  | {
      readonly name: 'account'
      readonly mode?: 'signIn' | 'signUp' | undefined
      readonly confirm?: string | undefined
    }
  | { readonly name: 'outbox' }
  | { readonly name: 'articles' }
  | { readonly name: 'article'; readonly articleId: string }
  | {
      readonly name: 'sent'
      readonly ticketId: string | null
      readonly number: string
      /** Names of the files that went along. */
      readonly files?: readonly string[]
    }

export interface Navigation {
  readonly screen: ReadonlySignal<Screen>
  readonly canGoBack: ReadonlySignal<boolean>
  /** One step deeper; the same screen twice in a row is one. */
  go(screen: Screen): void
  /** Takes the place of the screen that is shown: there is no way back to it. */
  replace(screen: Screen): void
  back(): void
  /** A new stack, its last one on top. */
  reset(screens: readonly Screen[]): void
}

const HOME: Screen = { name: 'home' }

export function createNavigation(): Navigation {
  const stack = signal<readonly Screen[]>([HOME])
  const screen = computed(() => stack.value.at(-1) ?? HOME)

  return {
    screen,
    canGoBack: computed(() => stack.value.length > 1),
    go(next) {
      if (!isSameScreen(screen.peek(), next)) stack.value = [...stack.peek(), next]
    },
    replace(next) {
      const below = stack.peek().slice(0, -1)
      const top = below.at(-1)
      stack.value = top && isSameScreen(top, next) ? below : [...below, next]
    },
    back() {
      if (stack.peek().length > 1) stack.value = stack.peek().slice(0, -1)
    },
    reset(screens) {
      stack.value = screens.length > 0 ? screens : [HOME]
    },
  }
}

/** The same for the same screen: what a view is known by. */
export function keyOf(screen: Screen): string {
  return Object.values(screen).join(' ')
}

function isSameScreen(one: Screen, other: Screen): boolean {
  return keyOf(one) === keyOf(other)
}
