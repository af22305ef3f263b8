import type { ClientGround } from '@deskside/core'
import { type ReadonlySignal, signal } from '@preact/signals'

/** How somebody wants to be told of answers while they do not look. Both off until they say so. */
export type AlertChoices = { readonly sound: boolean; readonly system: boolean }

export interface AlertMemory {
  readonly choices: ReadonlySignal<AlertChoices>
  /** Resolves once it is known what was chosen on this device before. Never rejects. */
  known(): Promise<void>
  choose(patch: Partial<AlertChoices>): void
}

const NONE: AlertChoices = { sound: false, system: false }

/** One person's choice on this device, kept with what else is theirs, and erased with it. */
export function createAlertMemory({
  storage,
  epoch,
  onEpoch,
}: Pick<ClientGround, 'storage' | 'epoch' | 'onEpoch'>): AlertMemory {
  const choices = signal(NONE)
  const key = () => `alerts/${epoch().scope}`
  let loading: Promise<void> | null = null
  onEpoch(() => {
    choices.value = NONE
    loading = null
  })

  async function load(): Promise<void> {
    const mine = epoch()
    const kept = await storage.get<Partial<AlertChoices>>(key()).catch(() => undefined)
    if (!mine.isCurrent()) return
    choices.value = { sound: kept?.sound === true, system: kept?.system === true }
  }

  return {
    choices,
    known() {
      loading ??= load()
      return loading
    },
    choose(patch) {
      choices.value = { ...choices.peek(), ...patch }
      loading = Promise.resolve()
      storage.set(key(), choices.peek()).catch(() => {})
    },
  }
}
