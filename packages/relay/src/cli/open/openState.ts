import type { AccountStore } from '../../accounts/AccountStore.js'
import { memoryAccountStore } from '../../accounts/memoryAccountStore.js'
import type { IdempotencyStore } from '../../idempotency/IdempotencyStore.js'
import { memoryIdempotencyStore } from '../../idempotency/memoryIdempotencyStore.js'
import type { StateConfig } from '../config/relayConfigSchema.js'
import type { OpenDeps } from './OpenDeps.js'

/** What has to outlive a process, and its way out. */
export interface OpenState {
  readonly idempotency: IdempotencyStore
  readonly accounts: AccountStore
  /** Rejects where it does not answer. */
  check(): Promise<void>
  close(): Promise<void>
}

/** Opens the state that the file names. */
export async function openState(config: StateConfig, deps: OpenDeps): Promise<OpenState> {
  const { clock } = deps
  switch (config.kind) {
    default:
      return {
        idempotency: memoryIdempotencyStore({ clock }),
        accounts: memoryAccountStore({ clock }),
        check: async () => {},
        close: async () => {},
      }
  }
}
