import type { Handler, Mail } from '@deskside/relay'
import * as v from 'valibot'
import { problem, toProblem } from '../agent/problems.js'
import type { MockClock } from '../clock/mockClock.js'
import type { Deeds } from '../deeds/deeds.js'
import type { Faults } from '../faults/faults.js'
import { controlIndex } from './controlIndex.js'

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
    '': async ({ method, url }) =>
      method === 'GET' ? Response.json(controlIndex(new URL(url).origin)) : undefined,
    faults: (request) => answerBook(request, deps.faults),
    deeds: (request) => answerBook(request, deps.deeds),
    clock: (request) => answerClock(request, deps),
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

/** Where time went on, with the deeds that fell due on the way and could not be done. */
async function answerClock(
  request: Request,
  { clock, deeds }: ControlApiDeps,
): Promise<Response | undefined> {
  const { method } = request
  const failedDeeds = () => deeds.list().filter(({ status }) => status === 'failed')
  const time = () => ({ now: new Date(clock.now()).toISOString(), aheadMs: clock.aheadMs() })
  if (method === 'GET') return Response.json(time())
  if (method !== 'POST') return undefined
  const { advanceMs } = v.parse(journeySchema, await request.json())
  const before = new Set(failedDeeds().map(({ id }) => id))
  await clock.advance(advanceMs)
  const failed = failedDeeds().filter(({ id }) => !before.has(id))
  return Response.json({ ...time(), failed })
}
