import type { Rating, TicketStatus } from '@deskside/core'
import type { AgentFile } from '@deskside/core/testing'
import type { AnswerExtras, AskReply, Step } from './story.js'

/** One function a kind of step, so that a story reads as lines of what happened. */

const MINUTE_MS = 60_000

/** Milliseconds before now. */
export function ago(days: number, hours = 0, minutes = 0): number {
  return ((days * 24 + hours) * 60 + minutes) * MINUTE_MS
}

export const take = (agoMs: number, agent: string): Step => ({ agoMs, does: 'take', agent })

export const answer = (
  agoMs: number,
  agent: string,
  body: string,
  extras: AnswerExtras = {},
): Step => ({ agoMs, does: 'answer', agent, body, format: 'markdown', ...extras })

/** Between agents. */
export const note = (agoMs: number, agent: string, body: string): Step =>
  answer(agoMs, agent, body, { internal: true })

export const status = (agoMs: number, agent: string, to: TicketStatus): Step => ({
  agoMs,
  does: 'status',
  agent,
  status: to,
})

export const decline = (agoMs: number, agent: string, reason: string): Step => ({
  agoMs,
  does: 'decline',
  agent,
  reason,
})

export const enter = (agoMs: number, agent: string): Step => ({ agoMs, does: 'enter', agent })

export const agree = (agoMs: number, agent: string): Step => ({ agoMs, does: 'agree', agent })

export const refuse = (agoMs: number, agent: string, reason: string): Step => ({
  agoMs,
  does: 'refuse',
  agent,
  reason,
})

export const reply = (agoMs: number, body: string, files: readonly AgentFile[] = []): Step => ({
  agoMs,
  does: 'reply',
  body,
  files,
})

export const read = (agoMs: number): Step => ({ agoMs, does: 'read' })

export const close = (agoMs: number, score?: 1 | 2 | 3 | 4 | 5, comment?: string): Step => ({
  agoMs,
  does: 'close',
  rating: score === undefined ? null : toRating(score, comment),
})

export const rate = (agoMs: number, score: 1 | 2 | 3 | 4 | 5, comment?: string): Step => ({
  agoMs,
  does: 'rate',
  rating: toRating(score, comment),
})

function toRating(score: number, comment: string | undefined): Rating {
  return comment === undefined ? { score } : { score, comment }
}

export const reopen = (agoMs: number): Step => ({ agoMs, does: 'reopen' })

export const answerAsk = (agoMs: number, given: AskReply): Step => ({
  agoMs,
  does: 'answer_ask',
  reply: given,
})

export const judge = (agoMs: number, helped: boolean): Step => ({ agoMs, does: 'judge', helped })

export const wishCategory = (
  agoMs: number,
  categoryId: string,
  typeId: string | null = null,
): Step => ({ agoMs, does: 'wish_category', categoryId, typeId })

/** `forMs`: how long from then; `null`: while the ticket is open. */
export const grant = (agoMs: number, forMs: number | null = null): Step => ({
  agoMs,
  does: 'grant',
  forMs,
})

export const withdraw = (agoMs: number): Step => ({ agoMs, does: 'withdraw' })

export const escalate = (agoMs: number, reason: string): Step => ({
  agoMs,
  does: 'escalate',
  reason,
})

export const keepNote = (agoMs: number, text: string): Step => ({ agoMs, does: 'keep_note', text })

export const tellManager = (agoMs: number, body: string): Step => ({
  agoMs,
  does: 'tell_manager',
  body,
})
