import {
  type Backend,
  isSupportError,
  type SupportError,
  type SupportUser,
  type WriteCall,
} from '@deskside/core'
import { newTicket } from '@deskside/core/testing'
import { ALICE } from './overRelay.js'

/** A write that nobody has tried before, and one that an earlier try may have done. */
export const sure = (idempotencyKey: string): WriteCall => ({
  idempotencyKey,
  mayHaveHappened: false,
})
export const unsure = (idempotencyKey: string): WriteCall => ({
  idempotencyKey,
  mayHaveHappened: true,
})

/** A rig in which Alice has filed a ticket. */
export async function withTicket<
  Rig extends { readonly backendFor: (person: SupportUser) => Backend },
>(rig: Promise<Rig>) {
  const made = await rig
  const alice = made.backendFor(ALICE)
  const ticket = await alice.createTicket(newTicket('s-1'), sure('s-1'))
  return { ...made, alice, ticket }
}

/** How it was refused; fails where it was not. */
export async function refusalOf(promise: Promise<unknown>): Promise<SupportError> {
  const error = await promise.catch((thrown: unknown) => thrown)
  if (!isSupportError(error)) throw new Error('It was not refused')
  return error
}
