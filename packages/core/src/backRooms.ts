import { createRestVerbs } from './backends/rest/verbs.js'
import { createAskAnswers } from './desk/askAnswers.js'
import { type Drafts, toAttachment } from './desk/drafts.js'
import { createOutbox, type OutboxDeps } from './desk/outbox.js'
import { sweepBytes } from './desk/sweepBytes.js'
import { createTickets, type TicketsDeps } from './desk/tickets.js'
import { createUploads, type UploadsDeps } from './desk/uploads.js'
import { SupportError } from './errors/SupportError.js'
import { type Draft, type DraftKey, type DraftPatch, emptyDraft } from './model/draft.js'
import { toFieldProblem } from './model/pointer.js'
import { refuseUnknown } from './model/unknownKeys.js'
import { wellFormed } from './model/wellFormed.js'
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
    options?: Stoppable,
  ): ReturnType<BackRooms['outbox']['send']>
  answerAsk(ticketId: string, answer: AskAnswerInput, options?: Stoppable): Promise<ReplyResult>
}

const NEW_TICKET = 'subject body categoryId typeId priority projectId fields source followUpOf'

type Files = readonly (File | UploadSource)[]
type Stoppable = { readonly signal?: AbortSignal }

function isFile(value: unknown): value is Files[number] {
  return typeof value === 'object' && value !== null && 'size' in value && 'name' in value
}

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

  /** Files of a program, in no form: by themselves, or standing in a field, which names them. */
  function choose(files: Files = [], values: Draft['fields'] = {}) {
    const chosen = files.map(take)
    function take(file: Files[number]) {
      if (!isFile(file)) throw new SupportError('invalid', 'files: no file')
      return { file, attachment: toAttachment(file, deps.createId()) }
    }
    function named(value: unknown): unknown {
      if (!isFile(value)) return value
      const found = chosen.find(({ file }) => file === value)
      if (!found) chosen.push(take(value))
      return (found ?? chosen.at(-1))?.attachment.id
    }
    const fields = Object.fromEntries(
      Object.entries(values).map(([id, value]) => {
        const isList = Array.isArray(value)
        return [id, isList || isFile(value) ? [value].flat().map(named) : value]
      }),
    )
    const attachments = chosen.map(({ attachment }) => attachment)
    const add = () => {
      for (const { attachment, file } of chosen) keeper.add(attachment, file)
    }
    return { attachments, fields, add }
  }

  return {
    sender,
    restVerbs: createRestVerbs,
    keeper,
    outbox,
    tickets,
    async send(key, { files, ...patch }, options) {
      const signal = options?.signal
      if (signal?.aborted) throw new SupportError('aborted')
      refuseUnknown(patch, NEW_TICKET)
      const { add, ...chosen } = choose(files, patch.fields)
      const empty = emptyDraft(key, deps.createId(), deps.clock.now())
      const draft = wellFormed({ ...empty, ...patch, ...chosen })
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
      drafts,
      take(files) {
        const { attachments, add } = choose(files)
        add()
        return attachments
      },
      send: tickets.answerAsk,
    }),
  }
}
