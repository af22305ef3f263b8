import type {
  DraftKey,
  DraftPatch,
  DraftProblem,
  SubmissionError,
  SupportClient,
} from '@deskside/core'
import { type ReadonlySignal, signal } from '@preact/signals'
import { createFileChoice, type FileChoice } from '../fileChoice.js'

export interface ComposerModel {
  readonly key: DraftKey
  /** Why the last reply was refused for good; its text is back in the box. */
  readonly failure: ReadonlySignal<SubmissionError | null>
  /** Shown from the first refused «Send» on. */
  readonly problems: ReadonlySignal<readonly DraftProblem[]>
  readonly files: FileChoice
  edit(patch: DraftPatch): void
  /** @returns was there something to send? */
  send(): boolean
}

export type ComposerDeps = {
  readonly client: SupportClient
  readonly ticketId: string
  readonly onError: (error: unknown) => void
}

/** The reply box: its text is the draft `reply:<ticket>`, so that it is there again tomorrow. */
export function createComposerModel({ client, ticketId, onError }: ComposerDeps): ComposerModel {
  const key: DraftKey = `reply:${ticketId}`
  const failure = signal<SubmissionError | null>(null)
  const problems = signal<readonly DraftProblem[]>([])
  const files = createFileChoice(client, key)
  /** The draft that is being handed over: a second press in that moment is the same press. */
  let sendingId: string | null = null

  async function submit(): Promise<void> {
    try {
      const result = await client.submit(key)
      if (result.status === 'failed') failure.value = result.error
      if (result.status === 'invalid') problems.value = result.problems
    } catch (error) {
      failure.value = { code: 'unknown', retryable: true }
      onError(error)
    } finally {
      sendingId = null
    }
  }

  return {
    key,
    failure,
    problems,
    files,
    edit(patch) {
      client.drafts.edit(key, patch)
      if (problems.peek().length > 0) problems.value = client.drafts.problems(key)
    },
    send() {
      const { draft } = client.drafts.open(key).get()
      if (draft.id === sendingId) return true
      failure.value = null
      files.forgetRefused()
      problems.value = client.drafts.problems(key)
      if (problems.value.length > 0) return false
      sendingId = draft.id
      submit()
      return true
    },
  }
}
