import type { SupportError } from '../errors/SupportError.js'
import type { DraftAttachment, DraftKey } from '../model/draft.js'
import type { AttachmentKeeper } from '../ports/AttachmentKeeper.js'
import type { UploadSource } from '../ports/Backend.js'
import type { Epoch } from '../ports/Epoch.js'
import type { AskAnswer, ReplyResult } from '../wire/index.js'
import type { Drafts } from './drafts.js'

type Files = readonly (File | UploadSource)[]
type Answer = Omit<AskAnswer, 'submissionId'>
type Given = Omit<Answer, 'uploadIds'> & { readonly files?: Files; readonly draft?: DraftKey }

export type AskAnswersDeps = {
  readonly epoch: () => Epoch
  readonly keeper: AttachmentKeeper
  readonly drafts: Pick<Drafts, 'settled' | 'release'>
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
 * is the same answer: what has been uploaded counts, so that it goes under its first key. Files of a
 * draft stay there until the answer is taken.
 */
export function createAskAnswers({ epoch, keeper, drafts, take, send }: AskAnswersDeps) {
  /** By epoch: with the person goes what is held of them. */
  const held = new WeakMap<Epoch, Map<string, Unsettled>>()

  async function give(
    ticketId: string,
    answer: Omit<Answer, 'uploadIds'>,
    attachments: readonly DraftAttachment[],
    signal: AbortSignal | undefined,
  ): Promise<ReplyResult> {
    try {
      const arrivals = attachments.map((attachment) => keeper.finish(attachment, signal))
      const uploadIds = await Promise.all(arrivals)
      const result = await send(ticketId, { ...answer, uploadIds })
      keeper.forget(attachments)
      return result
    } catch (error) {
      // What the server has forgotten is uploaded anew when the answer is given again.
      if ((error as SupportError).code === 'upload_expired') keeper.expire(attachments)
      throw error
    }
  }

  return async function answerAsk(
    ticketId: string,
    { files = [], draft, ...answer }: Given,
    options?: { readonly signal?: AbortSignal },
  ): Promise<ReplyResult> {
    const signal = options?.signal
    if (draft) {
      const given = await drafts.settled(draft)
      const result = await give(ticketId, answer, given.attachments, signal)
      await drafts.release(given)
      return result
    }
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
      const result = await give(ticketId, answer, attachments, signal)
      unsettled.delete(name)
      return result
    } catch (error) {
      if (!(error as SupportError).retryable) {
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
