import * as v from 'valibot'
import { SupportError } from '../../errors/SupportError.js'
import type { Call, Conditional, ConditionalCall, WriteCall } from '../../ports/Backend.js'
import type { Route } from '../../wire/routes.js'
import { type Answer, parseJson } from '../problem.js'
import type { Given, SendRoute } from './sendRoute.js'

type Result<R extends Route> = v.InferOutput<R['response']>

/** Asks one row of the routes table and reads the answer by its schema. */
export type AskRoute = <R extends Route>(
  route: R,
  call: (Call & Partial<WriteCall>) | undefined,
  given: Given,
) => Promise<Result<R>>

export function createAskRoute(send: SendRoute): AskRoute {
  return async (route, call, given) => readJson(route.response, await send(route, call, given))
}

/** The same, where one may have the answer already. */
export async function askConditionally<R extends Route>(
  send: SendRoute,
  route: R,
  call: ConditionalCall | undefined,
): Promise<Conditional<Result<R>>> {
  const answer = await send(route, call)
  if (answer.status === 304) return { notModified: true }
  return { value: readJson(route.response, answer), etag: answer.header('etag') ?? undefined }
}

/** JSON of the shape that was asked for; anything else is `bad_response`. */
export function readJson<S extends v.GenericSchema>(
  schema: S,
  { text, status }: Answer,
): v.InferOutput<S> {
  const result = v.safeParse(schema, parseJson(text))
  if (result.success) return result.output
  const path = result.issues[0].path?.map(({ key }) => key).join('.')
  throw new SupportError('bad_response', `unexpected answer at "${path}"`, { status })
}
