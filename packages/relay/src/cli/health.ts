import type { Clock } from '@deskside/core'
import { withDeadline } from './withDeadline.js'

/** One thing without which the relay cannot do its work. Rejects where it does not answer. */
export type Check = (signal: AbortSignal) => Promise<void>

export type HealthDeps = {
  readonly checks: Readonly<Record<string, Check>>
  readonly clock: Clock
  /** Hears whenever the answer becomes another one, with the names of what failed. */
  readonly onChange?: (failed: readonly string[], errors: readonly unknown[]) => void
  /** The longest that a check may take. @default 3000 */
  readonly withinMs?: number
  /** How long an answer is given again, so that asking costs a helpdesk nothing. @default 10000 */
  readonly keepMs?: number
}

/** `/healthz`: the process answers. `/readyz`: helpdesk and state answer too. */
export interface Health {
  /** `undefined` where another address was asked for. */
  answer(request: Request): Promise<Response> | undefined
  /** From now on it is not ready, so that whoever stands in front sends nobody here any more. */
  stop(): void
}

export function createHealth(deps: HealthDeps): Health {
  const { checks, clock, onChange, withinMs = 3_000, keepMs = 10_000 } = deps
  let isStopping = false
  let known: { readonly at: number; readonly failed: Promise<readonly string[]> } | undefined
  let told: string | undefined

  async function look(): Promise<readonly string[]> {
    const entries = Object.entries(checks)
    const results = await Promise.allSettled(
      entries.map(([, check]) => withDeadline(clock, withinMs, check)),
    )
    const bad = results.flatMap((result, index) =>
      result.status === 'rejected' ? [{ name: entries[index]?.[0] ?? '', why: result.reason }] : [],
    )
    const failed = bad.map(({ name }) => name)
    if (failed.join() !== told) {
      told = failed.join()
      onChange?.(
        failed,
        bad.map(({ why }) => why),
      )
    }
    return failed
  }

  async function readiness(): Promise<Response> {
    if (isStopping) return say(503, { status: 'stopping' })
    if (known === undefined || clock.monotonic() - known.at >= keepMs) {
      known = { at: clock.monotonic(), failed: look() }
    }
    const failed = await known.failed
    return failed.length === 0
      ? say(200, { status: 'ready' })
      : say(503, { status: 'not_ready', failed })
  }

  return {
    answer(request) {
      if (request.method !== 'GET' && request.method !== 'HEAD') return undefined
      const { pathname } = new URL(request.url)
      if (pathname === '/healthz') return Promise.resolve(say(200, { status: 'ok' }))
      return pathname === '/readyz' ? readiness() : undefined
    },
    stop() {
      isStopping = true
    },
  }
}

function say(status: number, body: Readonly<Record<string, unknown>>): Response {
  return new Response(`${JSON.stringify(body)}\n`, {
    status,
    headers: { 'Content-Type': 'application/json', 'Cache-Control': 'no-store' },
  })
}
