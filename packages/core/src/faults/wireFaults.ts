import type { WireFault } from './faultServer.js'

/** A proxy that takes no larger bodies. */
export const SMALL_BODY_BYTES = 256 * 1024
/** So many things go wrong in one schedule at most. */
const MOST_FAULTS = 6

type Asked = {
  readonly method: string
  readonly path: string
  readonly headers: Readonly<Record<string, string | readonly string[] | undefined>>
}

const status = (code: number, headers = {}): WireFault => ({
  kind: 'status',
  status: code,
  headers,
})
const is401 = (fault: WireFault) => fault.kind === 'status' && fault.status === 401
const WAITS = ['1', '5', '30']

/** What any request may meet. */
function commonFaults(random: () => number): readonly WireFault[] {
  const wait = { 'retry-after': WAITS[Math.floor(random() * WAITS.length)] ?? '1' }
  return [
    { kind: 'drop' },
    { kind: 'lost_answer' },
    { kind: 'half_header' },
    status(500),
    status(503, wait),
    status(429, wait),
    status(429),
    status(401),
    status(408),
  ]
}

function faultsOf({ method, path, headers }: Asked, random: () => number): readonly WireFault[] {
  const common = commonFaults(random)
  if (!path.startsWith('/v1/uploads')) return common
  const locked = status(423)
  if (method !== 'PATCH') return [...common, locked]
  const length = Number(headers['content-length'] ?? 0)
  // A broken body is as frequent as everything else that is particular to PATCH.
  const cut: WireFault = { kind: 'cut', afterBytes: 1 + Math.floor(random() * length) }
  const small = length > SMALL_BODY_BYTES ? [status(413)] : []
  return [...common, locked, status(409), cut, cut, cut, ...small]
}

export interface WireSchedule {
  /** Asked once for each request. */
  next(request: Asked): WireFault | undefined
  /** How many things went wrong so far. */
  count(): number
}

/** The faults of one schedule: each request of a person meets one with probability `chance`. */
export function wireSchedule(random: () => number, chance: number): WireSchedule {
  let given = 0
  let hasSmallBodies = false
  let isFreshToken = false

  function draw(request: Asked): WireFault | undefined {
    if (given === MOST_FAULTS || random() >= chance) return undefined
    // A fresh token that is refused as well is the end of a session, and no passing fault.
    const choices = faultsOf(request, random).filter((fault) => !isFreshToken || !is401(fault))
    given += 1
    return choices[Math.floor(random() * choices.length)]
  }

  return {
    next(request) {
      if (request.method === 'GET') return undefined
      const fault = draw(request)
      isFreshToken = fault !== undefined && is401(fault)
      if (fault?.kind === 'status' && fault.status === 413) hasSmallBodies = true
      const isLarge = Number(request.headers['content-length'] ?? 0) > SMALL_BODY_BYTES
      // Who refuses large bodies once refuses all that follow.
      return fault ?? (hasSmallBodies && isLarge ? status(413) : undefined)
    },
    count: () => given,
  }
}
