import type { DeskConfig, Rating, SupportClient, SupportError, Ticket } from '@deskside/core'
import { toSupportError } from '@deskside/core'
import { type ReadonlySignal, signal } from '@preact/signals'

/** Where closing and rating stand. */
export type ClosePhase =
  | { readonly status: 'editing'; readonly error: SupportError | null }
  | { readonly status: 'sending' }
  | { readonly status: 'done'; readonly wasRated: boolean }

export interface CloseModel {
  readonly phase: ReadonlySignal<ClosePhase>
  /** 1 to 5; `null` before a star is chosen. */
  readonly score: ReadonlySignal<number | null>
  readonly comment: ReadonlySignal<string>
  rate(score: number): void
  write(comment: string): void
  /** Closes, with the stars if there are any; where closing is not possible, rates. */
  finish(ticket: Pick<Ticket, 'id' | 'actions'>): Promise<void>
}

export type CloseDeps = { readonly tickets: Pick<SupportClient['tickets'], 'close' | 'rate'> }

export function createCloseModel({ tickets }: CloseDeps): CloseModel {
  const phase = signal<ClosePhase>({ status: 'editing', error: null })
  const score = signal<number | null>(null)
  const comment = signal('')

  function ratingNow(): Rating | null {
    if (score.value === null) return null
    const text = comment.value.trim()
    return text === '' ? { score: score.value } : { score: score.value, comment: text }
  }

  return {
    phase,
    score,
    comment,
    rate(next) {
      score.value = next
    },
    write(next) {
      comment.value = next
    },
    async finish({ id, actions }) {
      if (phase.peek().status === 'sending') return
      const rating = ratingNow()
      const closes = actions.includes('close')
      if (!closes && rating === null) return
      phase.value = { status: 'sending' }
      try {
        if (closes) await tickets.close(id, { rating })
        else if (rating) await tickets.rate(id, rating)
        phase.value = { status: 'done', wasRated: rating !== null }
      } catch (error) {
        phase.value = { status: 'editing', error: toSupportError(error) }
      }
    },
  }
}

/** Does a request that was closed stay so? A desk that says nothing of it opens it again. */
export function isFinal({ actions }: Pick<DeskConfig, 'actions'>): boolean {
  return actions.closed?.includes('reopen') === false
}
