import type { Clock } from '@deskside/core'
import { type Authenticate, jwtAuthenticator } from '@deskside/relay'
import type { MockOptions } from './mockOptions.js'

export interface Identity {
  readonly authenticate: Authenticate
  /** For this request the clock by which tokens end is wrong by `ms`. */
  skew(request: Request, ms: number): void
}

/**
 * Who asks. Tokens are checked by the machine's clock, as the host signs them by it: a desk that
 * was moved on by a day still knows its people.
 */
export function createIdentity(
  { authenticate, secret }: Pick<MockOptions, 'authenticate' | 'secret'>,
  clock: Clock,
): Identity {
  if (authenticate !== undefined) return { authenticate, skew: () => {} }
  if (secret === undefined) {
    throw new TypeError('createMock needs a secret, or a function that authenticates')
  }
  const skews = new WeakMap<Request, number>()
  const right = jwtAuthenticator({ secret, clock })
  const by = (request: Request) => {
    const ms = skews.get(request)
    if (ms === undefined) return right
    return jwtAuthenticator({ secret, clock: { ...clock, now: () => clock.now() + ms } })
  }
  return {
    authenticate: Object.assign((request: Request) => by(request)(request), {
      whyNot: async (request: Request) => (await by(request).whyNot?.(request)) ?? null,
    }),
    skew: (request, ms) => void skews.set(request, ms),
  }
}
