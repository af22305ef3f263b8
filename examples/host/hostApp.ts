import type { SupportUser } from '@deskside/core'
import type { MockNotices, SeedName } from '@deskside/server-mock'

/**
 * A product that embeds Deskside, as the server of the examples runs it: its own pages on one
 * origin, the support desk that it talks to on another.
 */
export type HostApp = {
  /** Its folder in `examples`; the page's build lies in `dist/host` there. */
  readonly name: string
  /** As its customers know it. */
  readonly brand: string
  /** One sentence for the index: what it is and where help is found in it. */
  readonly about: string
  /** Languages of its page, the first one first. */
  readonly languages: readonly string[]
  /** What there is at the support desk when it starts. */
  readonly seed: SeedName
  /** Who can be signed in here, by this host's own session. */
  readonly people: readonly HostPerson[]
  /** Who is signed in for a visitor without a session; `null`: nobody. */
  readonly startsAs: string | null
  /** Where links in the desk's own mails lead: a path of this host. @default '/' */
  readonly confirmPath?: string
  /** Mails that support has answered; `path`: the page of this host that has a `router`. */
  readonly notices?: Pick<MockNotices, 'write'> & { readonly path: string }
}

export type HostPerson = SupportUser & { readonly id: string; readonly name: string }
