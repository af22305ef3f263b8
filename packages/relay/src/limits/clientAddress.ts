/** What the server knows of who asks; `toNodeListener` hands it on. */
export type From = {
  /** The other end of the connection, as an IP address. */
  readonly clientAddress?: unknown
}

/**
 * The network address that a request came from, as it is counted.
 *
 * @param proxies so many of one's own stand in front, and each adds to `X-Forwarded-For` whom it
 * heard; what stands further left anybody may have written
 * @returns `null` where nobody knows. IPv6 by its first 64 bits: a household has all the others
 */
export function clientAddressOf(request: Request, from: From, proxies: number): string | null {
  const forwarded = request.headers.get('X-Forwarded-For')?.split(',') ?? []
  const peer = typeof from.clientAddress === 'string' ? [from.clientAddress] : []
  const chain = proxies === 0 ? peer : [...forwarded, ...peer]
  const address =
    chain
      .at(Math.max(-chain.length, -1 - proxies))
      ?.trim()
      .toLowerCase() ?? ''
  return address === '' ? null : networkOf(address)
}

function networkOf(address: string): string {
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/.exec(address)
  if (mapped) return mapped[1] ?? address
  if (!/^[\da-f:]+(%.*)?$/.test(address) || !address.includes(':')) return address
  const [left = '', right] = address.replace(/%.*$/, '').split('::')
  const words = left === '' ? [] : left.split(':')
  const after = right === undefined || right === '' ? [] : right.split(':')
  const zeros = right === undefined ? 0 : Math.max(0, 8 - words.length - after.length)
  const all = [...words, ...Array.from({ length: zeros }, () => '0'), ...after]
  return `${all
    .slice(0, 4)
    .map((word) => word.replace(/^0+(?=.)/, ''))
    .join(':')}::/64`
}
