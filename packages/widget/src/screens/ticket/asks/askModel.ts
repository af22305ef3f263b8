import type {
  Ask,
  AskAnswerInput,
  DraftKey,
  DraftProblem,
  SupportClient,
  SupportError,
} from '@deskside/core'
import { toSupportError } from '@deskside/core'
import { type ReadonlySignal, signal } from '@preact/signals'
import { createFileChoice, type FileChoice } from '../../fileChoice.js'

export type AskPhase =
  | { readonly status: 'editing'; readonly error: SupportError | null }
  | { readonly status: 'sending' }
  | { readonly status: 'done' }

/** One thing that staff asked for, while it is being answered. */
export interface AskModel {
  /** Its text and files are a draft: kept on the device as they are typed and chosen. */
  readonly key: DraftKey
  readonly phase: ReadonlySignal<AskPhase>
  readonly optionId: ReadonlySignal<string | null>
  readonly files: FileChoice
  /** What keeps it from being sent. */
  readonly problems: ReadonlySignal<readonly DraftProblem[]>
  write(text: string): void
  choose(optionId: string): void
  /**
   * Sends what was typed or chosen; of `steps` and `access`, the person's word.
   * @returns was it sent?
   */
  send(isDone?: boolean): Promise<boolean>
  /** Takes the answer back while its files travel. */
  stop(): void
}

export type AskDeps = {
  readonly client: SupportClient
  readonly ticketId: string
  readonly messageId: string
  readonly ask: Pick<Ask, 'id' | 'kind'>
}

const EDITING: AskPhase = { status: 'editing', error: null }

export function createAskModel({ client, ticketId, messageId, ask }: AskDeps): AskModel {
  // Never submitted as a reply: it only lends the device's memory.
  const key: DraftKey = `reply:${ticketId}?ask=${ask.id}`
  const phase = signal<AskPhase>(EDITING)
  const optionId = signal<string | null>(null)
  const files = createFileChoice(client, key)
  const problems = signal<readonly DraftProblem[]>([])
  let abort: AbortController | null = null

  const draft = () => client.drafts.open(key).get().draft

  function given(isDone: boolean | undefined): Omit<AskAnswerInput, 'messageId' | 'askId'> | null {
    switch (ask.kind) {
      case 'text':
        return draft().body.trim() === '' ? null : { text: draft().body }
      case 'choice':
        return optionId.value === null ? null : { optionId: optionId.value }
      case 'file':
        return draft().attachments.length === 0 ? null : { draft: key }
      case 'access':
        return { granted: isDone === true }
      case 'steps':
        return { done: isDone === true }
    }
  }

  async function give(answer: AskAnswerInput): Promise<boolean> {
    phase.value = { status: 'sending' }
    abort = new AbortController()
    try {
      await client.tickets.answerAsk(ticketId, answer, { signal: abort.signal })
      phase.value = { status: 'done' }
      await client.drafts.discard(key)
      return true
    } catch (error) {
      const failure = toSupportError(error)
      phase.value = { status: 'editing', error: failure.code === 'aborted' ? null : failure }
      return false
    }
  }

  return {
    key,
    phase,
    optionId,
    files,
    problems,
    write(body) {
      client.drafts.edit(key, { body })
      problems.value = []
    },
    choose(id) {
      optionId.value = id
      problems.value = []
    },
    async send(isDone) {
      if (phase.peek().status !== 'editing') return false
      const answer = given(isDone)
      const field = ask.kind === 'choice' ? 'categoryId' : 'body'
      problems.value = answer ? [] : [{ field, code: 'required' }]
      return answer ? give({ ...answer, messageId, askId: ask.id }) : false
    },
    stop: () => abort?.abort(),
  }
}
