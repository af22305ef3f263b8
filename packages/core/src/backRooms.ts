import { createRestVerbs } from './backends/rest/verbs.js'
import { createAskAnswers } from './desk/askAnswers.js'
import { type Drafts, toAttachment } from './desk/drafts.js'
import { createOutbox, type OutboxDeps } from './desk/outbox.js'
import { sweepBytes } from './desk/sweepBytes.js'
import { createTickets, type TicketsDeps } from './desk/tickets.js'
import { createUploads, type UploadsDeps } from './desk/uploads.js'
import { SupportError } from './errors/SupportError.js'
import { type DraftKey, type DraftPatch, emptyDraft } from './model/draft.js'
import { toFieldProblem } from './model/pointer.js'
import { type TravelPlatform, travelDefaults } from './platform/travelDefaults.js'
import type { AttachmentKeeper } from './ports/AttachmentKeeper.js'
import type { UploadSource } from './ports/Backend.js'
import type { BlobSender } from './ports/platform.js'
import type { AskAnswerInput } from './supportClient.js'
import type { DeskConfig, ReplyResult } from './wire/index.js'

type Needed = Omit<TicketsDeps, 'onReading'> &
  Omit<OutboxDeps, 'keeper' | 'drafts' | 'onDelivered' | 'findSent'> &
  UploadsDeps

export type BackRoomsDeps = Omit<Needed, keyof TravelPlatform> &
  Partial<TravelPlatform> & {
    readonly fetch: typeof globalThis.fetch
    readonly drafts: Drafts
    readonly desk: () => DeskConfig | null
  }

/** What is needed once somebody writes, sends or reads: loaded then, in one piece. */
export interface BackRooms {
  readonly sender: BlobSender
  /** What the way to the Support API has to load besides. */
  readonly restVerbs: typeof createRestVerbs
  readonly keeper: AttachmentKeeper
  readonly outbox: ReturnType<typeof createOutbox>
  readonly tickets: ReturnType<typeof createTickets>
  /** Sends a draft of its own, in no form. */
  send(
    key: DraftKey,
    input: DraftPatch & { readonly files?: Files },
    signal: AbortSignal | undefined,
  ): ReturnType<BackRooms['outbox']['send']>
  answerAsk(ticketId: string, answer: AskAnswerInput, signal?: AbortSignal): Promise<ReplyResult>
}

type Files = readonly (File | UploadSource)[]

export function createBackRooms(given: BackRoomsDeps): BackRooms {
  const deps = { ...travelDefaults(given.fetch), ...given }
  const { drafts, sender } = deps
  const keeper = createUploads(deps)
  const outbox = createOutbox({
    ...deps,
    keeper,
    onDelivered: (_row, { ticket, message }) => tickets.deliver(ticket, message),
    findSent: (draft) => tickets.findSent(draft),
  })
  void sweepBytes(deps.storage).catch(() => {})
  const tickets = createTickets({ ...deps, onReading: outbox.start })
  // What is known of a file goes to whoever holds its words just now.
  keeper.onFacts((attachmentId, facts) => {
    drafts.note(attachmentId, facts)
    outbox.note(attachmentId, facts)
  })

  /** Files of a program, in no form. */
  function choose(files: Files = []) {
    const chosen = files.map((file) => ({ file, attachment: toAttachment(file, deps.createId()) }))
    const attachments = chosen.map(({ attachment }) => attachment)
    const add = () => {
      for (const { attachment, file } of chosen) keeper.add(attachment, file)
    }
    return { attachments, add }
  }

  return {
    sender,
    restVerbs: createRestVerbs,
    keeper,
    outbox,
    tickets,
    async send(key, { files, ...patch }, signal) {
      if (signal?.aborted) throw new SupportError('aborted')
      const { attachments, add } = choose(files)
      const empty = emptyDraft(key, deps.createId(), deps.clock.now())
      const draft = { ...empty, ...patch, attachments }
      const problems = drafts.problemsOf(draft)
      if (problems.length > 0) {
        const fields = problems.map(toFieldProblem)
        throw new SupportError('invalid', undefined, { fields })
      }
      add()
      return outbox.send(drafts.sealed(draft), signal)
    },
    answerAsk: createAskAnswers({
      epoch: deps.epoch,
      keeper,
      take(files) {
        const { attachments, add } = choose(files)
        add()
        return attachments
      },
      send: tickets.answerAsk,
    }),
  }
}
