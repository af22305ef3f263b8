/**
 * Remembers on this device that its person has tickets, so that the next page of the host knows
 * without a request whether an unread badge is worth asking for. Never throws.
 */
export interface Marker {
  get(): boolean
  set(hasTickets: boolean): void
}
