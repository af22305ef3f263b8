import type { Backend, SupportUser } from '@deskside/core'
import type { CustomerDirectory } from '../../accounts/CustomerDirectory.js'

/** A helpdesk as the command uses it. */
export interface Helpdesk {
  /** A door of each person's own. */
  backendFor(person: SupportUser): Backend
  /** What it knows of people, for accounts. */
  readonly customers?: CustomerDirectory
  /** Asks it something small. Rejects where it does not answer, or refuses our credentials. */
  check(signal: AbortSignal): Promise<void>
  close?(): Promise<void>
}

/** What a module of one's own exports, for `"helpdesk": { "kind": "module", "file": "…" }`. */
export interface HelpdeskModule {
  /** @param options as the file has them; what was `{ "env": "NAME" }` is that variable's value */
  createHelpdesk(options: Readonly<Record<string, unknown>>): OwnHelpdesk | Promise<OwnHelpdesk>
}

/** `check` may be left out: then the relay asks for the desk's description. */
export type OwnHelpdesk = Omit<Helpdesk, 'check'> & Partial<Pick<Helpdesk, 'check'>>

/** Nobody: tells whether a helpdesk answers at all. The domain is reserved (RFC 2606). */
export const PROBE: SupportUser = { id: 'deskside-probe', email: 'deskside-probe@example.invalid' }

/** A helpdesk that answers when it can say that nobody has no tickets. */
export function helpdeskOf(backendFor: (person: SupportUser) => Backend): Helpdesk {
  return {
    backendFor,
    async check(signal) {
      await backendFor(PROBE).getChanges({ signal })
    },
  }
}
