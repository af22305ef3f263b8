import type { Handler, Mail } from '@deskside/relay'
import * as v from 'valibot'
import { problem, toProblem } from '../agent/problems.js'
import type { MockClock } from '../clock/mockClock.js'
import type { Deeds } from '../deeds/deeds.js'
import type { Faults } from '../faults/faults.js'

export const CONTROL_API_PATH = '/control'

export type ControlApiDeps = {
  readonly faults: Faults
  readonly deeds: Deeds
  readonly clock: MockClock
  /** What would have been sent. */
  readonly mails: () => readonly Mail[]
}

const journeySchema = v.strictObject({ advanceMs: v.number() })

/**
 * What tests ask of a desk, below `/control`: faults, deeds, the clock, mails. It knows no
 * passwords: whoever serves it was told to, and lets only this machine in (T-SV9).
 */
export function createControlApi(deps: ControlApiDeps): Handler {
  const rooms: Readonly<Record<string, (request: Request) => Promise<Response | undefined>>> = {
    faults: (request) => answerBook(request, deps.faults),
    deeds: (request) => answerBook(request, deps.deeds),
    clock: (request) => answerClock(request, deps.clock),
    mails: async ({ method }) =>
      method === 'GET' ? Response.json({ items: deps.mails() }) : undefined,
  }
  return async (request) => {
    const room = new URL(request.url).pathname.slice(CONTROL_API_PATH.length + 1)
    try {
      const answer = Object.hasOwn(rooms, room) ? await rooms[room]?.(request) : undefined
      return answer ?? problem(404, 'not_found')
    } catch (error) {
      return toProblem(error)
    }
  }
}

/** A list that is added to one by one, and emptied as a whole. */
async function answerBook(
  request: Request,
  book: { add(item: never): unknown; list(): readonly unknown[]; clear(): void },
): Promise<Response | undefined> {
  const { method } = request
  if (method === 'POST') book.add((await request.json()) as never)
  else if (method === 'DELETE') book.clear()
  else if (method !== 'GET') return undefined
  return Response.json({ items: book.list() })
}

async function answerClock(request: Request, clock: MockClock): Promise<Response | undefined> {
  const { method } = request
  if (method === 'POST') {
    const { advanceMs } = v.parse(journeySchema, await request.json())
    await clock.advance(advanceMs)
  } else if (method !== 'GET') return undefined
  return Response.json({ now: new Date(clock.now()).toISOString(), aheadMs: clock.aheadMs() })
}
