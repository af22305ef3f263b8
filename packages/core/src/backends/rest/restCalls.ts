import { SupportError } from '../../errors/SupportError.js'
import type { Conditional, ConditionalCall } from '../../ports/Backend.js'
import type { Capabilities, DeskDescription } from '../../wire/desk.js'
import { DESK_PATH } from '../../wire/deskPath.js'
import { isRecord } from '../../wire/isRecord.js'
import { readDesk } from '../../wire/readDesk.js'
import { createHttp, type Http, type HttpAnswer, type HttpDeps } from '../http.js'
import { parseJson } from '../problem.js'
import { createSendRoute, type SendRoute } from './sendRoute.js'

/** What asks the server, with the one question that every view has. */
export type RestCalls = {
  readonly http: Http
  readonly send: SendRoute
  /** @param known names of what a backend may be able to do; others are left out */
  describe(
    known: readonly string[],
    call: ConditionalCall | undefined,
  ): Promise<Conditional<DeskDescription>>
}

/** A piece of its own, so that nobody waits for it who has only begun to write. */
export function createRestCalls(deps: HttpDeps): RestCalls {
  const http = createHttp(deps)
  const send = createSendRoute(http)
  return {
    http,
    send,
    async describe(known, call) {
      const answer = await send({ method: 'GET', path: DESK_PATH }, call)
      if (answer.status === 304) return { notModified: true }
      return { value: readDescription(answer, known), etag: answer.header('etag') ?? undefined }
    },
  }
}

/** As `deskDescriptionSchema` would, without carrying what reads schemas. */
function readDescription({ text, status }: HttpAnswer, known: readonly string[]): DeskDescription {
  const parsed = parseJson(text)
  const { desk, can = {} } = isRecord(parsed) ? parsed : {}
  if (!isRecord(desk) || !isRecord(can)) {
    throw new SupportError('bad_response', 'unexpected answer at "desk"', { status })
  }
  const flags = known.map((name) => [name, can[name] === true])
  return { desk: readDesk(desk), can: Object.fromEntries(flags) as Capabilities }
}
