import { createHandler } from '@deskside/relay'
import type { SupportUser } from '../supportClient.js'
import { createWorld } from '../testing/createWorld.js'
import type { FakeClock } from '../testing/fakeClock.js'
import { sleep } from '../time/clock.js'

/** One request as it left a tab. */
export type SeenRequest = {
  readonly tab: number
  /** Whose token it carried. */
  readonly person: string
  /** Address and body, whatever was written in them. */
  readonly text: string
}

/** A desk behind the production handler, over a line that takes its time and knows no abort. */
export interface SharedDesk {
  readonly world: ReturnType<typeof createWorld>
  readonly seen: readonly SeenRequest[]
  /** A token of this person; each is another one. */
  token(person: SupportUser): string
  /** One tab's `fetch`. What was aborted goes on all the same: answers come late. */
  fetchFor(tab: number): typeof globalThis.fetch
}

const TOKEN_MARK = 'TOKEN-OF-'

export type SharedDeskDeps = {
  readonly clock: FakeClock
  readonly random: () => number
  readonly createId: () => string
  /** Each way takes up to so long. */
  readonly latencyMs: number
  /** Around everything that the machine itself needs turns for. */
  readonly atWork: <T>(work: () => Promise<T>) => Promise<T>
}

export function sharedDesk(deps: SharedDeskDeps): SharedDesk {
  const { clock, random, createId } = deps
  const world = createWorld({ clock, createId, desk: { name: 'Desk' } })
  const seen: SeenRequest[] = []
  let lastToken = 0
  const handler = createHandler((person) => world.backendFor(person), {
    authenticate: async (request) => {
      const { sub, exp } = claimsOf(request.headers.get('authorization'))
      return sub === '' || exp * 1_000 <= clock.now() ? null : { id: sub }
    },
    clock,
    createId,
    rates: false,
  })

  return {
    world,
    seen,
    token({ id }) {
      const now = Math.floor(clock.now() / 1_000)
      const claims = { sub: id, iat: now, exp: now + 120, jti: `${TOKEN_MARK}${id}-${lastToken++}` }
      return `e30.${btoa(JSON.stringify(claims)).replace(/=+$/, '')}.x`
    },
    fetchFor: (tab) => async (input, init) => {
      const { signal: _, ...rest } = init ?? {}
      const given = input instanceof Request ? input : new Request(input, rest)
      // A request of its own: the given one would be aborted with its caller.
      const { method, url, headers } = given
      const body = await deps.atWork(async () => (given.body ? await given.arrayBuffer() : null))
      const text = `${url} ${body ? new TextDecoder().decode(body) : ''}`
      seen.push({ tab, person: personOf(headers.get('authorization')), text })
      await sleep(clock, random() * deps.latencyMs)
      const request = new Request(url, { method, headers, body })
      const response = await deps.atWork(() => handler(request))
      const bytes = await deps.atWork(() => response.arrayBuffer())
      await sleep(clock, random() * deps.latencyMs)
      const { status, headers: answered } = response
      return new Response(bytes.byteLength > 0 ? bytes : null, { status, headers: answered })
    },
  }
}

/** Is there a token in it, as it is or as it travels? */
export function holdsToken(text: string): boolean {
  return text.includes(TOKEN_MARK) || text.includes('e30.')
}

type Claims = { readonly sub: string; readonly exp: number }

function claimsOf(authorization: string | null): Claims {
  const payload = authorization?.split('.')[1]
  return payload ? (JSON.parse(atob(payload)) as Claims) : { sub: '', exp: 0 }
}

const personOf = (authorization: string | null) => claimsOf(authorization).sub
