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
  const isKnown = client.desk.get().description !== null
  try {
    await accounts.guest({ email })
    if (isKnown) await arrived(client)
    typed.guestProblem.value = null
    return 'in'
  } catch (thrown) {
    const error = toSupportError(thrown)
    const { field, code } = problemOf(error)
    if (field === 'email' && !asked) return refuse(code)
    return { code: error.code, retryable: error.retryable }
  }
}

/**
 * With another person desk and draft are read anew: what the one says of the form, and of what
 * comes after sending, is not to be missed, nor the other edited before it is there.
 */
function arrived({ desk, drafts }: SupportClient): Promise<void> {
  const draft = drafts.open('new')
  return new Promise((resolve) => {
    const look = () => {
      const { description, status } = desk.get()
      if (draft.get().status !== 'ready' || !(description || status === 'failed')) return
      for (const stop of watched) stop()
      resolve()
    }
    const watched = [desk.subscribe(look), draft.subscribe(look)]
    look()
  })
}
