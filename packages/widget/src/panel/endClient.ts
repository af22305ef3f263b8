import type { SupportClient } from '@deskside/core'
import type { ConsentGate } from '@deskside/core/consent'

/** Ends a client together with what it keeps things in. */
export function endClient(client: SupportClient, gate: ConsentGate | undefined): void {
  client.destroy()
  if (!gate) return
  const { mode, keys, close } = gate.storage
  // What was typed last is on its way to the device; where nothing was, nothing is opened.
  if (mode.get() === 'unknown') close()
  else void keys('').finally(close)
}

/** Ends a client, and leaves nothing on the device. */
export async function endAndErase(client: SupportClient, gate: ConsentGate): Promise<void> {
  client.destroy()
  gate.marker.set(false)
  const erased = gate.storage.erase?.()
  // At once: what the client still had to write would make a new database.
  gate.storage.close()
  await erased
}
