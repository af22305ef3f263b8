import type { SupportUser } from './clientState.js'
import { toJson } from './toJson.js'

/**
 * A short opaque word for one person in one organisation and project at one desk, the same in every
 * tab and visit: 26 hex digits. It keeps persons apart on this device and hides their ids from who
 * looks at the keys; it is not a secret and proves nothing to a server.
 */
export function scopeOf(desk: string, user: SupportUser | null): string {
  const words = user ? [desk, user.id, user.organization?.id ?? ''] : [desk]
  if (user?.project) words.push(user.project.id)
  // A guest gets another id on each page, and finds what was left unsent by the address.
  if (user?.isGuest && user.email) words.splice(1, words.length, user.email)
  const text = toJson(words)
  return hash53(text, 0) + hash53(text, 0x9e3779b9)
}

/** A short fingerprint of any JSON value, to tell whether two are equal. */
export function fingerprint(value: unknown): string {
  return hash53(toJson(value), 0)
}

/** cyrb53: 53 bits that spread well. Not `crypto.subtle`: that is async, and absent on plain http. */
function hash53(text: string, seed: number): string {
  let high = 0xdeadbeef ^ seed
  let low = 0x41c6ce57 ^ seed
  for (let index = 0; index < text.length; index++) {
    const unit = text.charCodeAt(index)
    high = Math.imul(high ^ unit, 2_654_435_761)
    low = Math.imul(low ^ unit, 1_597_334_677)
  }
  high =
    Math.imul(high ^ (high >>> 16), 2_246_822_507) ^ Math.imul(low ^ (low >>> 13), 3_266_489_909)
  low =
    Math.imul(low ^ (low >>> 16), 2_246_822_507) ^ Math.imul(high ^ (high >>> 13), 3_266_489_909)
  const bits = 4_294_967_296 * (2_097_151 & low) + (high >>> 0)
  return bits.toString(16).padStart(14, '0').slice(-13)
}
