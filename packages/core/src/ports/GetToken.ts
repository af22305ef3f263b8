/**
 * Asked for a token when one is needed and when the server refused the last one. `expired`: the one
 * that is held goes no more, by its time or because `identify` named other facts of its person.
 * Has 10 seconds; returning nothing, throwing or hanging gives `auth_unavailable`. A `SupportError`
 * with `auth_required` says that the session is over, and that the person has to sign in again.
 */
export type GetToken = (why: {
  readonly reason: 'start' | 'expired' | 'rejected'
  readonly signal: AbortSignal
}) => Promise<string | null | undefined> | string | null | undefined
