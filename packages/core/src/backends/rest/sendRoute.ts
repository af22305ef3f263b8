import type { ConditionalCall, WriteCall } from '../../ports/Backend.js'
import type { Http, HttpAnswer, Pairs } from '../http.js'

export type Given = {
  /** What stands in the path. */
  readonly id?: string
  readonly query?: Pairs
  readonly body?: unknown
}

/** Sends one row of the routes table, whoever reads the answer. */
export type SendRoute = (
  route: { readonly method: 'GET' | 'POST'; readonly path: string },
  call?: ConditionalCall & Partial<WriteCall>,
  given?: Given,
) => Promise<HttpAnswer>

export function createSendRoute(http: Http): SendRoute {
  return ({ method, path }, call = {}, { id = '', query, body } = {}) =>
    http.request({
      method,
      path: path.replace(/\{.+\}/, encodeURIComponent(id)),
      query,
      json: body,
      headers: { 'idempotency-key': call.idempotencyKey, 'if-none-match': call.etag },
      signal: call.signal,
    })
}
