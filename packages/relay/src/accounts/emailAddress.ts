/** RFC 5321, 4.5.3.1. */
const LONGEST_ADDRESS = 254
const LONGEST_LOCAL_PART = 64

/** Dot-atoms of RFC 5322: no quotes, no comments, no route, and above all no control characters. */
const LOCAL_PART = /^[a-z0-9!#$%&'*+/=?^_`{|}~-]+(\.[a-z0-9!#$%&'*+/=?^_`{|}~-]+)*$/
const DOMAIN = /^([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z][a-z0-9-]{0,61}[a-z0-9]$/

/**
 * An address in the one form under which it is kept, compared **and written to**; `null` for
 * anything else.
 *
 * ASCII alone, but for the domain, which becomes ASCII as browsers do it (IDNA). Nothing is folded
 * that a mail server would not fold: `ａnn@…` in full width or `ı` instead of `i` is not `ann@…`
 * or `i`, so no look-alike ever opens somebody else's account.
 */
export function readEmailAddress(text: string): string | null {
  const trimmed = text.replace(/^ +| +$/g, '')
  const at = trimmed.lastIndexOf('@')
  if (at < 1) return null
  const typed = trimmed.slice(0, at)
  // Before lower-casing: the Kelvin sign becomes an ASCII k by it.
  if (!/^[\x21-\x7e]+$/.test(typed)) return null
  const local = typed.toLowerCase()
  const domain = toAsciiDomain(trimmed.slice(at + 1))
  if (domain === null || local.length > LONGEST_LOCAL_PART || !LOCAL_PART.test(local)) return null
  const address = `${local}@${domain}`
  return address.length > LONGEST_ADDRESS ? null : address
}

function toAsciiDomain(typed: string): string | null {
  // What would end the host in a URL, or is no letter at all.
  if (!/^[\p{L}\p{M}\p{N}.-]+$/u.test(typed)) return null
  try {
    const { hostname } = new URL(`https://${typed}/`)
    return DOMAIN.test(hostname) ? hostname : null
  } catch {
    return null
  }
}
