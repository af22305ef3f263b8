/** Kept by the browser alone: no script can read it, no other site can make it travel. */
export interface SessionCookie {
  /** `null`: there is none; empty: there is none to believe. */
  read(request: Request): string | null
  /** For `Set-Cookie`; `seconds` is how long it is kept, `null`: until the browser is closed. */
  write(request: Request, refreshToken: string, seconds: number | null): string
  clear(request: Request): string
}

/**
 * @param path the one address where it is sent
 * @param publicOrigin where browsers reach us, if a proxy in front hides it
 */
export function createSessionCookie(path: string, publicOrigin?: string): SessionCookie {
  const nameFor = ({ url }: Request) => nameAt(publicOrigin ?? url)
  const attributes = `Path=${path}; HttpOnly; Secure; SameSite=Strict`
  return {
    read(request) {
      const name = nameFor(request)
      const pairs = (request.headers.get('Cookie') ?? '').split(';').map((pair) => pair.trim())
      const ours = pairs.filter((pair) => pair.startsWith(`${name}=`))
      if (ours.length === 0) return null
      // Two of one name: somebody else on this domain has planted one. Neither is believed.
      return ours.length === 1 ? (ours[0]?.slice(name.length + 1) ?? '') : ''
    },
    write(request, refreshToken, seconds) {
      const cookie = `${nameFor(request)}=${refreshToken}; ${attributes}`
      return seconds === null ? cookie : `${cookie}; Max-Age=${Math.max(0, Math.floor(seconds))}`
    },
    clear: (request) => `${nameFor(request)}=; ${attributes}; Max-Age=0`,
  }
}

/**
 * `__Secure-` keeps pages without TLS from planting one. Browsers take `Secure` cookies on
 * `http://localhost` too, but not under that name.
 */
function nameAt(address: string): string {
  return new URL(address).protocol === 'https:' ? '__Secure-deskside' : 'deskside'
}
