/** Kept by the browser alone: no script can read it, no other site can make it travel. */
export interface SessionCookie {
  read(request: Request): string | null
  /** For `Set-Cookie`. */
  write(refreshToken: string, seconds: number): string
  clear(): string
}

const NAME = '__Secure-deskside'

/** @param path the one address where it is sent */
export function createSessionCookie(path: string): SessionCookie {
  const attributes = `Path=${path}; HttpOnly; Secure; SameSite=Strict`
  return {
    read(request) {
      const pairs = (request.headers.get('Cookie') ?? '').split(';').map((pair) => pair.trim())
      const ours = pairs.filter((pair) => pair.startsWith(`${NAME}=`))
      // Two of one name: somebody else on this domain has planted one. Neither is believed.
      return ours.length === 1 ? (ours[0]?.slice(NAME.length + 1) ?? null) : null
    },
    write: (refreshToken, seconds) =>
      `${NAME}=${refreshToken}; ${attributes}; Max-Age=${Math.max(0, Math.floor(seconds))}`,
    clear: () => `${NAME}=; ${attributes}; Max-Age=0`,
  }
}
