import { toSupportError } from '@deskside/core'
import { Refusal } from '../http/problem.js'
import type { IdempotencyStore, KeptAnswer } from './IdempotencyStore.js'

/**
 * The key of a write, without the quotes that a structured field may bring
 * (draft-ietf-httpapi-idempotency-key-header). Rejects with 400 when it is missing or malformed.
 */
export function readIdempotencyKey(request: Request): string {
  const header = request.headers.get('Idempotency-Key')
  if (header === null) {
    throw new Refusal('invalid', { status: 400, detail: 'Idempotency-Key is missing.' })
  }
  const key = header.trim().replace(/^"(.*)"$/, '$1')
  if (!/^[\x21\x23-\x7e]{1,255}$/.test(key)) {
    throw new Refusal('invalid', {
      status: 400,
      detail: 'Idempotency-Key must be 1 to 255 visible ASCII characters.',
    })
  }
  return key
}

/** Does a write; told whether an earlier try may have had its effect. */
export type Work = (mayHaveHappened: boolean) => Promise<KeptAnswer>

/** Does a write once: the same key and payload again get the first answer, word for word. */
export async function answerOnce(
  store: IdempotencyStore,
  key: string,
  payload: string,
  work: Work,
): Promise<Response> {
  const claim = await store.claim(key, payload)
  switch (claim.state) {
    case 'done':
      return toResponse(claim.answer, { 'Idempotency-Replayed': 'true' })
    case 'running':
      throw new Refusal('in_progress', { headers: { 'Retry-After': '1' } })
    case 'other_payload':
      throw new Refusal('conflict', {
        status: 422,
        detail: 'This Idempotency-Key was used for another payload.',
      })
    case 'new':
      return doIt(store, key, () => work(claim.mayHaveHappened))
  }
}

async function doIt(
  store: IdempotencyStore,
  key: string,
  work: () => Promise<KeptAnswer>,
): Promise<Response> {
  let answer: KeptAnswer
  try {
    answer = await work()
  } catch (error) {
    // A helpdesk's no may come after its yes: the write was done, and reading it back was refused.
    await (error instanceof Refusal ? store.release(key) : store.interrupt(key))
    throw error instanceof Refusal ? error : toSupportError(error)
  }
  await store.keep(key, answer)
  return toResponse(answer, {})
}

function toResponse(answer: KeptAnswer, headers: Readonly<Record<string, string>>): Response {
  return new Response(answer.body, {
    status: answer.status,
    headers: { ...headers, 'Content-Type': 'application/json' },
  })
}
