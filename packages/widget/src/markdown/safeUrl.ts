const ALLOWED = ['https:', 'http:', 'mailto:', 'tel:']

/**
 * The one gate for addresses in what others wrote.
 *
 * Returns the address as the browser itself reads it, or `null`: then it stays plain text.
 * Relative addresses have no place in a reply, and `user:password@host` is only ever used to make
 * one host look like another.
 */
export function safeUrl(text: string): string | null {
  const url = parseUrl(text)
  if (url === null || !ALLOWED.includes(url.protocol)) return null
  if (url.username !== '' || url.password !== '') return null
  return url.href
}

// The characters that turn or hide text: with them `moc.knab` reads as `bank.com`.
const INVISIBLE = /[\p{Cf}\p{Cc}]/gu
// Begins and ends at a border, so that no run of letters is looked at twice.
const HOST = /(?<![\p{L}\p{N}.-])(?:[\p{L}\p{N}-]+\.)+\p{L}[\p{L}\p{N}-]+(?![\p{L}\p{N}@-])/gu

/**
 * The host to show beside a link whose text looks like an address, when it is another one.
 * `null` when the text names no place, or tells the truth.
 */
export function hostToShow(text: string, href: string): string | null {
  const url = parseUrl(href)
  const real = url?.host || decodeURI(url?.pathname ?? '')
  const hosts = text.slice(0, 2_048).replace(INVISIBLE, '').match(HOST) ?? []
  const isTrue = hosts.every((host) => bareHost(host) === bareHost(url?.hostname || real))
  return isTrue ? null : real
}

/** Without `www.` and the name in front of an `@`: what makes one place another for a reader. */
function bareHost(host: string): string {
  const name = host.slice(host.indexOf('@') + 1)
  return (parseUrl(`https://${name}`)?.hostname ?? name).replace(/^www\./, '')
}

function parseUrl(text: string): URL | null {
  try {
    return new URL(text)
  } catch {
    return null
  }
}
