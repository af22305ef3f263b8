import type { SupportError } from '../errors/SupportError.js'
import type { DraftAttachment } from '../model/draft.js'
import type { AttachmentKeeper } from '../ports/AttachmentKeeper.js'
import type { UploadSource } from '../ports/Backend.js'
import type { Epoch } from '../ports/Epoch.js'
import type { AskAnswer, ReplyResult } from '../wire/index.js'

type Files = readonly (File | UploadSource)[]
type Answer = Omit<AskAnswer, 'submissionId'>
type Given = Omit<Answer, 'uploadIds'> & { readonly files?: Files }

export type AskAnswersDeps = {
  readonly epoch: () => Epoch
  readonly keeper: AttachmentKeeper
  /** Takes files of a program in; what they are called from now on. */
  readonly take: (files: Files) => readonly DraftAttachment[]
  readonly send: (ticketId: string, answer: Omit<AskAnswer, 'submissionId'>) => Promise<ReplyResult>
}

/** An answer with files of which nobody knows yet whether it has arrived. */
type Unsettled = {
  readonly words: string
  readonly files: Files
  readonly attachments: readonly DraftAttachment[]
}

/**
 * Answers with files. One whose answer got lost and that is given again, the same files and words,
 * is the same answer: what has been uploaded counts, so that it goes under its first key.
 */
export function createAskAnswers({ epoch, keeper, take, send }: AskAnswersDeps) {
  /** By epoch: with the person goes what is held of them. */
  const held = new WeakMap<Epoch, Map<string, Unsettled>>()

  return async function answerAsk(
    ticketId: string,
    { files = [], ...answer }: Given,
    options?: { readonly signal?: AbortSignal },
  ): Promise<ReplyResult> {
    const now = epoch()
    const unsettled = held.get(now) ?? new Map<string, Unsettled>()
    held.set(now, unsettled)
    const name = ticketId + answer.askId
    const words = JSON.stringify(answer)
    const last = unsettled.get(name)
    const isSame = last?.words === words && isEqual(last.files, files)
    if (last && !isSame) keeper.discard(last.attachments)
    const { attachments } = isSame ? last : { attachments: take(files) }
    unsettled.set(name, { words, files, attachments })
    try {
      const arrivals = attachments.map((attachment) => keeper.finish(attachment, options?.signal))
      const uploadIds = await Promise.all(arrivals)
      const result = await send(ticketId, { ...answer, uploadIds })
      unsettled.delete(name)
      keeper.forget(attachments)
      return result
    } catch (error) {
      const { code, retryable } = error as SupportError
      // What the server has forgotten is uploaded anew when the answer is given again.
      if (code === 'upload_expired') keeper.expire(attachments)
      else if (!retryable) {
        unsettled.delete(name)
        keeper.discard(attachments)
      }
      throw error
    }
  }
}

function isEqual(some: Files, others: Files): boolean {
  return some.length === others.length && some.every((file, index) => file === others[index])
}
