import type { SupportClient } from '@deskside/core'
import type { Accounts, AccountsOptions } from '@deskside/core/accounts'
import { signal } from '@preact/signals'
import type { AccountsDoor } from '../state/accountsDoor.js'

/** What comes with the code of accounts. */
export type AccountsCode = {
  createAccounts(options: AccountsOptions): Accounts
  enterAsGuest(
    accounts: Accounts,
    client: SupportClient,
    typed: Pick<AccountsDoor, 'guestEmail' | 'guestProblem'>,
  ): ReturnType<AccountsDoor['enter']>
}

export type AccountsDoorDeps = {
  /** A host's own: the host restores them, and lets a client of its own follow. */
  readonly given: Accounts | null
  readonly endpoint: string
  readonly loadCode: () => Promise<AccountsCode>
  readonly report: (error: unknown) => void
}

export function createAccountsDoor(deps: AccountsDoorDeps): AccountsDoor {
  const { given, endpoint, loadCode, report } = deps
  const accounts = signal<Accounts | null>(given)
  const typed = { guestEmail: signal(''), guestProblem: signal<string | null>(null) }
  let made: Promise<Accounts> | null = given && Promise.resolve(given)

  /** After a failure whoever needs it next tries again. */
  function load(): Promise<Accounts> {
    made ??= loadCode().then(
      (code) => code.createAccounts({ endpoint }),
      (error) => {
        made = null
        throw error
      },
    )
    return made
  }

  async function begin(client: SupportClient, isOver: () => boolean): Promise<() => void> {
    const own = await load()
    if (isOver()) return () => {}
    const stop = own.follow(client, { carryDrafts: true })
    // Nobody is remembered, or the server is down: they can sign in all the same.
    if (!given) await own.restore().catch(report)
    accounts.value = own
    return stop
  }

  return {
    ...typed,
    isHosts: given !== null,
    accounts,
    getToken: async (ask) => (await load()).getToken(ask),
    start(client) {
      let isOver = false
      const stop = begin(client, () => isOver)
      stop.catch(report)
      return () => {
        isOver = true
        stop.then((off) => off()).catch(() => {})
      }
    },
    async enter(client) {
      if (client.session.get().status !== 'signed_out') return 'in'
      try {
        const [{ enterAsGuest }, own] = await Promise.all([loadCode(), load()])
        return await enterAsGuest(own, client, typed)
      } catch (error) {
        report(error)
        return { code: 'offline', retryable: true }
      }
    },
    async signOut() {
      await accounts.peek()?.signOut()
    },
  }
}
