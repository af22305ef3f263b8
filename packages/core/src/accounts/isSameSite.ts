const ADDRESS = /^[\d.]+$|[[\]:]|\.$/

/**
 * Do two hosts share cookies of `SameSite=Strict`? As far as a page can know without the list of
 * public suffixes: in doubt they do not. Two customers of one hoster (`a.github.io`, `b.github.io`)
 * look like one site.
 *
 * @param one as in `location.hostname`
 */
export function isSameSite(one: string, other: string): boolean {
  return one === other || (siteOf(one) !== null && siteOf(one) === siteOf(other))
}

/** `null`: an address, one word, or nothing but a suffix; such a host is a site of its own. */
function siteOf(host: string): string | null {
  const labels = host.split('.')
  const [second = '', top = ''] = labels.slice(-2)
  // Like co.uk and com.au; a short name right below a country is taken for one too.
  const length = top.length === 2 && second.length <= 3 ? 3 : 2
  return ADDRESS.test(host) || labels.length < length ? null : labels.slice(-length).join('.')
}
