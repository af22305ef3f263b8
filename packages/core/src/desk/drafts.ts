import type { DraftState } from '../model/clientState.js'
import type {
  AttachmentFacts,
  Draft,
  DraftAttachment,
  DraftKey,
  DraftPatch,
  DraftProblem,
} from '../model/draft.js'
import { cleanFileName } from '../model/fileName.js'
import { draftProblems, fileProblem } from '../model/form.js'
import { type FormContext, type FormState, formState, sealed } from '../model/formState.js'
import type { UploadState } from '../model/upload.js'
import type { AttachmentKeeper } from '../ports/AttachmentKeeper.js'
import type { UploadSource } from '../ports/Backend.js'
import type { Channel } from '../ports/platform.js'
import type { Store } from '../store/store.js'
import type { DeskConfig } from '../wire/index.js'
import { createDraftSlot } from './draftSlot.js'
import { type DraftSlot, type DraftSlotDeps, type Gone, goneOf } from './draftSlotParts.js'

export type DraftsDeps = Pick<
  DraftSlotDeps,
  'storage' | 'clock' | 'createId' | 'epoch' | 'unsentOf'
> & {
  readonly channel: Channel
  readonly keeper: Pick<AttachmentKeeper, 'states' | 'add' | 'restore' | 'discard'>
  /** What the server said of its form; `null` before that. */
  readonly desk: () => DeskConfig | null
  readonly context: () => FormContext
}

export interface Drafts {
  open(key: DraftKey): Store<DraftState>
  edit(key: DraftKey, patch: DraftPatch): void
  attach(key: DraftKey, files: readonly (File | UploadSource)[]): readonly DraftProblem[]
  detach(key: DraftKey, attachmentId: string): void
  discard(key: DraftKey): Promise<void>
  problems(key: DraftKey): readonly DraftProblem[]
  problemsOf(draft: Draft): readonly DraftProblem[]
  /** What the form shows now; `null` before the desk is known. */
  form(key: DraftKey): FormState | null
  /** The draft as it leaves: nothing that its form does not show. */
  sealed(draft: Draft): Draft
  /** The draft as it is, once the device has been asked. */
  settled(key: DraftKey): Promise<Draft>
  /** The outbox has it on the device now. */
  release(sent: Draft): Promise<void>
  /** @returns `false` if the form holds another text already */
  giveBack(draft: Draft): Promise<boolean>
  /** @returns `false` if no draft here holds the file */
  note(attachmentId: string, facts: AttachmentFacts): boolean
  /** Another person: everything in memory goes. */
  restart(): void
  /** Resolves when everything typed is written. */
  stop(): Promise<unknown>
}

/** What tabs tell each other; ids and fingerprints, never a text. */
type Word =
  | { readonly type: 'written'; readonly key: DraftKey }
  | ({ readonly type: 'gone'; readonly key: DraftKey } & Gone)

/** What is typed and not yet sent, one slot a form. */
export function createDrafts(deps: DraftsDeps): Drafts {
  const { keeper, channel } = deps
  const slots = new Map<DraftKey, DraftSlot>()
  const channelName = () => `drafts/${deps.epoch().scope}`
  let stopListening = listen()

  function slot(key: DraftKey): DraftSlot {
    let found = slots.get(key)
    if (!found) {
      found = createDraftSlot(
        { ...deps, onRestored, onCleared: keeper.discard, onWritten: tell },
        key,
      )
      slots.set(key, found)
    }
    void found.load()
    return found
  }

  function onRestored(attachments: readonly DraftAttachment[]): void {
    for (const attachment of attachments) keeper.restore(attachment)
  }

  function tell(key: DraftKey, gone: Draft | null): void {
    const word: Word = gone ? { type: 'gone', key, ...goneOf(gone) } : { type: 'written', key }
    channel.post(channelName(), word)
  }

  function listen(): () => void {
    return channel.listen(channelName(), (message) => {
      const word = message as Partial<Word> | null
      const heard = slots.get(word?.key as DraftKey)
      if (!heard || !word) return
      if (word.type === 'written') void heard.hearWritten()
      if (word.type === 'gone') heard.hearGone(word as Gone)
    })
  }

  const draftOf = (key: DraftKey) => slot(key).store.get().draft

  function attach(key: DraftKey, files: readonly (File | UploadSource)[]): readonly DraftProblem[] {
    const problems: DraftProblem[] = []
    for (const file of files) {
      const attachment = toAttachment(file, deps.createId())
      const limits = deps.desk()?.limits ?? null
      const problem = fileProblem(attachment, draftOf(key).attachments, limits)
      if (problem) problems.push({ field: 'attachments', fileName: attachment.name, ...problem })
      else {
        slot(key).edit((draft) => ({ ...draft, attachments: [...draft.attachments, attachment] }))
        keeper.add(attachment, file)
      }
    }
    return problems
  }

  function problemsOf(draft: Draft): readonly DraftProblem[] {
    const problems = draftProblems(draft, deps.desk(), deps.context())
    return [...problems, ...fileFailures(draft, keeper.states.get())]
  }

  return {
    open: (key) => slot(key).store,
    edit: (key, patch) => slot(key).edit((draft) => ({ ...draft, ...patch })),
    attach,
    detach(key, attachmentId) {
      const isIt = ({ id }: DraftAttachment) => id === attachmentId
      const found = draftOf(key).attachments.filter(isIt)
      slot(key).edit((draft) => ({
        ...draft,
        attachments: draft.attachments.filter((attachment) => !isIt(attachment)),
      }))
      keeper.discard(found)
    },
    discard: (key) => slot(key).clear(),
    problems: (key) => problemsOf(draftOf(key)),
    problemsOf,
    form(key) {
      const desk = deps.desk()
      return desk && formState(desk, draftOf(key), deps.context())
    },
    sealed(draft) {
      const desk = deps.desk()
      return desk && draft.key === 'new' ? sealed(desk, draft, deps.context()) : draft
    },
    async settled(key) {
      await slot(key).load()
      return draftOf(key)
    },
    release: (sent) => slot(sent.key).release(sent),
    giveBack: (draft) => slot(draft.key).giveBack(draft),
    note(attachmentId, facts) {
      const holds = (draft: Draft) => draft.attachments.some(({ id }) => id === attachmentId)
      const holder = [...slots.values()].find(({ store }) => holds(store.get().draft))
      holder?.note((draft) => ({
        ...draft,
        attachments: draft.attachments.map((attachment) =>
          attachment.id === attachmentId ? { ...attachment, ...facts } : attachment,
        ),
      }))
      return holder !== undefined
    },
    restart() {
      stopListening()
      stopListening = listen()
      for (const each of slots.values()) each.restart()
    },
    stop() {
      stopListening()
      return Promise.all([...slots.values()].map((each) => each.flush()))
    },
  }
}

/** A chosen file, as the draft remembers it. */
export function toAttachment(file: File | UploadSource, id: string): DraftAttachment {
  return {
    id,
    name: cleanFileName(file.name),
    type: file.type,
    size: file.size,
    digest: null,
    kept: false,
    checkpoint: null,
    uploadId: null,
  }
}

/** Files that will never arrive stand in the way of sending, and say so beside themselves. */
function fileFailures(
  draft: Draft,
  states: Readonly<Record<string, UploadState>>,
): readonly DraftProblem[] {
  return draft.attachments.flatMap(({ id }): DraftProblem[] => {
    const error = states[id]?.status === 'failed' ? states[id].error : null
    const field = `attachment:${id}`
    if (error?.code === 'file_empty') return [{ field, code: 'file_empty' }]
    if (error?.code === 'too_large') {
      const limit = error.limitBytes
      return [{ field, code: 'file_too_large', ...(limit === undefined ? {} : { limit }) }]
    }
    const isLost = error?.code === 'file_changed' || error?.code === 'file_unreadable'
    return isLost ? [{ field, code: 'file_unreadable' }] : []
  })
}
