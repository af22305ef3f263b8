import type {
  Ask,
  AskAnswerInput,
  DeskLimits,
  DraftKey,
  DraftProblem,
  SupportClient,
  SupportError,
} from '@deskside/core'
import { toSupportError } from '@deskside/core'
import { type ReadonlySignal, signal } from '@preact/signals'

export type AskPhase =
  | { readonly status: 'editing'; readonly error: SupportError | null }
  | { readonly status: 'sending' }
  | { readonly status: 'done' }

/** One thing that staff asked for, while it is being answered. */
export interface AskModel {
  /** Its text is a draft: kept on the device as it is typed. */
  readonly key: DraftKey
  readonly phase: ReadonlySignal<AskPhase>
  readonly optionId: ReadonlySignal<string | null>
  readonly files: ReadonlySignal<readonly File[]>
  /** What keeps it from being sent, and files that were not taken. */
  readonly problems: ReadonlySignal<readonly DraftProblem[]>
  write(text: string): void
  choose(optionId: string): void
  addFiles(files: readonly File[]): void
  removeFile(file: File): void
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
  // Never submitted as a reply: it only lends the device's memory to the text.
  const key: DraftKey = `reply:${ticketId}?ask=${ask.id}`
  const phase = signal<AskPhase>(EDITING)
  const optionId = signal<string | null>(null)
  const files = signal<readonly File[]>([])
  const problems = signal<readonly DraftProblem[]>([])
  let abort: AbortController | null = null

  const limits = () => client.desk.get().description?.desk.limits
  const text = () => client.drafts.open(key).get().draft.body

  function given(isDone: boolean | undefined): Omit<AskAnswerInput, 'messageId' | 'askId'> | null {
    switch (ask.kind) {
      case 'text':
        return text().trim() === '' ? null : { text: text() }
      case 'choice':
        return optionId.value === null ? null : { optionId: optionId.value }
      case 'file':
        return files.value.length === 0 ? null : { files: files.value }
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
    addFiles(chosen) {
      const { taken, refused } = withinLimits(files.value, chosen, limits())
      files.value = taken
      problems.value = refused
    },
    removeFile(file) {
      files.value = files.value.filter((each) => each !== file)
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

/** The desk's limits, before a byte travels. */
export function withinLimits(
  before: readonly File[],
  chosen: readonly File[],
  limits: DeskLimits | undefined,
): { readonly taken: readonly File[]; readonly refused: readonly DraftProblem[] } {
  const taken = [...before]
  const refused: DraftProblem[] = []
  for (const file of chosen) {
    const problem = fileProblem(file, taken, limits)
    if (problem) refused.push({ field: 'attachments', fileName: file.name, ...problem })
    else taken.push(file)
  }
  return { taken, refused }
}

function fileProblem(
  file: File,
  others: readonly File[],
  limits: DeskLimits | undefined,
): Pick<DraftProblem, 'code' | 'limit'> | null {
  if (file.size === 0) return { code: 'file_empty' }
  if (!limits) return null
  const all = others.reduce((sum, { size }) => sum + size, file.size)
  if (file.size > limits.fileBytes) return { code: 'file_too_large', limit: limits.fileBytes }
  if (others.length >= limits.files) return { code: 'too_many_files', limit: limits.files }
  return all > limits.ticketBytes ? { code: 'files_too_large', limit: limits.ticketBytes } : null
}
