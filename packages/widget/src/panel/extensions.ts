import type { ClientGround, SupportClient } from '@deskside/core'

type Build<T> = (ground: ClientGround) => T

/** One of each that is built upon the client, however many screens ask for it. */
export function createExtensions(client: Pick<SupportClient, 'extend'>): <T>(build: Build<T>) => T {
  const made = new Map<Build<unknown>, unknown>()
  return <T>(build: Build<T>): T => {
    if (!made.has(build)) made.set(build, client.extend(build))
    return made.get(build) as T
  }
}
