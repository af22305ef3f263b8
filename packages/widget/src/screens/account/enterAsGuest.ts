import { type SupportClient, toSupportError } from '@deskside/core'
import type { Accounts } from '@deskside/core/accounts'
import type { AccountsDoor } from '../../state/accountsDoor.js'
import { isAddress, problemOf } from './accountModel.js'

/**
 * Goes on by an address alone: the one that the desk's own form asks for, else the one typed below
 * it. What is typed goes along to the guest.
 */
export async function enterAsGuest(
  accounts: Accounts,
  client: SupportClient,
  typed: Pick<AccountsDoor, 'guestEmail' | 'guestProblem'>,
): ReturnType<AccountsDoor['enter']> {
  const asked = client.drafts.form('new')?.fields.find(({ kind }) => kind === 'email')
  const email = (asked ? String(asked.value ?? '') : typed.guestEmail.peek()).trim()
  const refuse = (code: string) => {
    typed.guestProblem.value = code
    return 'refused' as const
  }
  if (!asked && !isAddress(email)) return refuse(email ? 'not_an_address' : 'required')
  try {
    await accounts.guest({ email })
    typed.guestProblem.value = null
    return 'in'
  } catch (thrown) {
    const error = toSupportError(thrown)
    const { field, code } = problemOf(error)
    if (field === 'email' && !asked) return refuse(code)
    return { code: error.code, retryable: error.retryable }
  }
}
