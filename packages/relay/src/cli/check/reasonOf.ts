import { isSupportError } from '@deskside/core'

const DEEPEST_CAUSE = 5
/** As systems and Redis say it: `ECONNREFUSED`, `WRONGPASS`, `EAUTH`, `UND_ERR_SOCKET`. */
const CODE = /^[A-Z][A-Z0-9_]{2,40}$/
const REFUSED = ['forbidden', '401', '403', 'EAUTH', 'WRONGPASS', 'NOAUTH', 'NOPERM']

export type Reason = {
  /** Somebody answered, and did not take our secret. */
  readonly isRefusal: boolean
  /** Codes and statuses alone: messages repeat addresses, names and secrets. */
  readonly words: string
}

/** Why something did not answer, in words that may be shown to anybody. */
export function reasonOf(error: unknown): Reason {
  const words = new Set<string>()
  let one: unknown = error
  for (let depth = 0; one instanceof Error && depth < DEEPEST_CAUSE; depth++) {
    const { code, status, responseCode } = one as Readonly<Record<string, unknown>> & Error
    const first = one.message.split(' ')[0] ?? ''
    for (const word of [code, status, responseCode, CODE.test(first) ? first : undefined]) {
      const isPlain = typeof word === 'number' || CODE.test(String(word)) || isSupportError(one)
      if (word !== undefined && isPlain) words.add(String(word))
    }
    one = one.cause
  }
  return {
    isRefusal: REFUSED.some((word) => words.has(word)),
    words: words.size === 0 ? 'no reason given' : [...words].join(', '),
  }
}
