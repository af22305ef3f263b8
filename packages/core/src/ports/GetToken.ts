/**
 * Asked for a token when one is needed and when the server refused the last one.
 * Has 10 seconds; returning nothing, throwing or hanging gives `auth_unavailable`. A `SupportError`
 * with `auth_required` says that the session is over, and that the person has to sign in again.
 */
export type GetToken = (why: {
  readonly reason: 'start' | 'expired' | 'rejected'
  readonly signal: AbortSignal
}) => Promise<string | null | undefined> | string | null | undefined
