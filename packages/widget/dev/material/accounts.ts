import { createStore, SupportError } from '@deskside/core'
import type { Accounts, AccountsState } from '@deskside/core/accounts'
import { signal } from '@preact/signals'
import type { AccountsDoor } from '../../src/state/accountsDoor.js'

const nobody: AccountsState = { status: 'signed_out', user: null, email: null, hasUnclaimed: false }

/** Accounts that refuse as a scene wants it, for somebody who is nobody yet. */
export function accountsLike(
  some: Partial<AccountsState> = {},
  refusal?: { readonly pointer: string; readonly code: string },
): AccountsDoor {
  const answer = async () => {
    if (refusal) throw new SupportError('invalid', undefined, { fields: [refusal] })
    return { kind: 'tickets', ticketNumbers: ['1042'] }
  }
  const verbs = { signIn: answer, signUp: answer, confirm: answer, claim: answer, signOut: answer }
  const accounts = { state: createStore({ ...nobody, ...some }), ...verbs } as unknown as Accounts
  return {
    accounts: signal<Accounts | null>(accounts),
    isHosts: false,
    guestEmail: signal(''),
    guestProblem: signal<string | null>(null),
    getToken: async () => '',
    start: () => () => {},
    enter: async () => 'refused',
    signOut: async () => {},
  }
}
