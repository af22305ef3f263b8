import type { DeskChannel } from '@deskside/core'
import { safeUrl } from '../../markdown/safeUrl.js'

/** Where a channel leads; `null` for an address that leads nowhere. */
export function channelLink({
  kind,
  address,
}: Pick<DeskChannel, 'kind' | 'address'>): string | null {
  if (kind === 'phone') return safeUrl(`tel:${address.replace(/[^\d+*#,;]/g, '')}`)
  if (kind === 'email') return safeUrl(`mailto:${address}`)
  return safeUrl(address)
}

/** A number and an address are to be read, a URL is not. */
export function shownAddress({ kind, address }: Pick<DeskChannel, 'kind' | 'address'>): string {
  return kind === 'phone' || kind === 'email' ? address : ''
}
