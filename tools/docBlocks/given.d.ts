// What every page of the docs takes for granted, once it was said: addresses, tokens, the snippet's function.
import type { Backend, DeskConfigInput, GetToken, SupportUser } from '@deskside/core'

declare global {
  const endpoint: string
  const getToken: GetToken
  const secret: string
  const desk: DeskConfigInput
  function backendFor(person: SupportUser): Backend
  const Deskside: (verb: string, ...values: readonly unknown[]) => unknown
}
