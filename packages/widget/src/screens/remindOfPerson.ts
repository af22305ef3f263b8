import type { SupportClient } from '@deskside/core'

/** Without a person every request fails: said where the developer who forgot it looks. */
export function remindOfPerson({ session }: SupportClient): void {
  if (session.get().status !== 'signed_out') return
  console.error('Deskside: nobody is named. Pass user: { id }, the sub of your tokens.')
}
