/**
 * Asked for a token when one is needed and when the server refused the last one.
 * Has 10 seconds; returning nothing, throwing or hanging gives `auth_unavailable`.
 */
export type GetToken = (why: {
  readonly reason: 'start' | 'expired' | 'rejected'
  readonly signal: AbortSignal
}) => Promise<string | null | undefined> | string | null | undefined
