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

/** Where an address leads, in the form in which the browser would show it. */
export function hostOf(href: string): string {
  const url = parseUrl(href)
  if (url === null) return ''
  return url.host === '' ? decode(url.pathname) : url.host
}

// The characters that turn or hide text: with them `moc.knab` reads as `bank.com`.
const INVISIBLE = /[\p{Cf}\p{Cc}]/gu
const AROUND = '()[]<>"\'«»“”.,;:!?'
const ADDRESS =
  /^(?:https?:\/\/|mailto:)?([^\s/?#]*[^\s/?#.]\.[\p{L}\p{N}-]{2,})(?::\d+)?(?:[/?#]|$)/iu

/**
 * The host to show beside a link whose text looks like an address, when it is another one.
 * `null` when the text names no place, or tells the truth.
 */
export function hostToShow(text: string, href: string): string | null {
  const real = hostOf(href)
  for (const word of text.slice(0, 2_048).replace(INVISIBLE, '').split(/\s+/)) {
    const named = ADDRESS.exec(trimAround(word))?.[1]
    if (named !== undefined && bareHost(named) !== bareHost(real)) return real
  }
  return null
}

/** By hand: a pattern with `+$` looks at a run of brackets once a bracket. */
function trimAround(word: string): string {
  let [start, end] = [0, word.length]
  while (start < end && AROUND.includes(word.charAt(start))) start += 1
  while (start < end && AROUND.includes(word.charAt(end - 1))) end -= 1
  return word.slice(start, end)
}

/** Without port and `www.`: what makes one place another for a reader. */
function bareHost(host: string): string {
  const name = host.includes('@') ? host : (parseUrl(`https://${host}`)?.hostname ?? host)
  return name.toLowerCase().replace(/^www\./, '')
}

function parseUrl(text: string): URL | null {
  try {
    return new URL(text)
  } catch {
    return null
  }
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}
