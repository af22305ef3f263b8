import {
  createStore,
  type DeskConfigInput,
  type DeskDescription,
  type Draft,
  type DraftKey,
  type DraftProblem,
  type DraftState,
  emptyDraft,
  formState,
  type Submission,
  type SubmitResult,
  type SupportClient,
  type SupportEvents,
  type TicketState,
  type UploadState,
  type WritableStore,
} from '@deskside/core'
import { deskDescriptionSchema } from '@deskside/core/wire'
import * as v from 'valibot'
import { scriptedGround } from './scriptedGround.js'

/** Writable views of what a client shows, and a record of what was asked of it. */
export interface ScriptedClient {
  readonly client: SupportClient
  readonly stores: ReturnType<typeof createStores>
  draft(key: DraftKey): WritableStore<DraftState>
  ticket(ticketId: string): WritableStore<TicketState>
  /** Verbs with their arguments, oldest first: `['drafts.edit', 'new', { body: 'x' }]`. */
  readonly calls: readonly (readonly unknown[])[]
  emit<E extends keyof SupportEvents>(event: E, payload: SupportEvents[E]): void
  /** What `submit` answers. @default it never does */
  answerSubmit(result: Promise<SubmitResult> | SubmitResult): void
  /** What `drafts.problems` says. @default nothing is wrong */
  setProblems(problems: readonly DraftProblem[]): void
  /** What `drafts.attach` refuses, by file name. */
  refuse(problem: DraftProblem): void
}

/** A desk as a server would describe it. */
export function describeDesk(desk: Partial<DeskConfigInput> = {}): DeskDescription {
  const can = { close: true, reopen: true, rate: true, markRead: true, resumableUploads: true }
  return v.parse(deskDescriptionSchema, { desk: { name: 'Help', ...desk }, can })
}

function createStores() {
  return {
    desk: createStore<ReturnType<SupportClient['desk']['get']>>({
      status: 'ready',
      error: null,
      description: describeDesk(),
    }),
    session: createStore<ReturnType<SupportClient['session']['get']>>({
      user: { id: 'maya', name: 'Maya' },
      status: 'signed_in',
    }),
    connection: createStore<ReturnType<SupportClient['connection']['get']>>({
      status: 'online',
      retryAt: null,
    }),
    storageMode: createStore<ReturnType<SupportClient['storageMode']['get']>>('kept'),
    unread: createStore(0),
    list: createStore<ReturnType<SupportClient['tickets']['list']['get']>>({
      status: 'ready',
      error: null,
      tickets: [],
      hasMore: false,
      loadingMore: false,
    }),
    uploads: createStore<Readonly<Record<string, UploadState>>>({}),
    submissions: createStore<readonly Submission[]>([]),
  }
}

/** A client that does nothing by itself: a double at the port that screens speak to. */
export function createScriptedClient(): ScriptedClient {
  const stores = createStores()
  const drafts = new Map<DraftKey, WritableStore<DraftState>>()
  const tickets = new Map<string, WritableStore<TicketState>>()
  const calls: (readonly unknown[])[] = []
  const listeners = new Map<string, Set<(payload: never) => void>>()
  const refused: DraftProblem[] = []
  let problems: readonly DraftProblem[] = []
  let submitted: Promise<SubmitResult> | SubmitResult = new Promise(() => {})

  const note = (...call: readonly unknown[]) => void calls.push(call)
  const never = () => new Promise<never>(() => {})

  function draft(key: DraftKey): WritableStore<DraftState> {
    const made =
      drafts.get(key) ??
      createStore<DraftState>({
        draft: emptyDraft(key, `draft-${key}`, 0),
        status: 'ready',
        restored: false,
        saved: 'nothing',
        savedAt: null,
        displaced: null,
      })
    drafts.set(key, made)
    return made
  }

  function ticket(ticketId: string): WritableStore<TicketState> {
    const made =
      tickets.get(ticketId) ??
      createStore<TicketState>({ status: 'loading', error: null, ticket: null, messages: [] })
    tickets.set(ticketId, made)
    return made
  }

  function change(key: DraftKey, next: (draft: Draft) => Draft): void {
    draft(key).update((state) => ({ ...state, draft: next(state.draft), saved: 'kept' }))
  }

  function attach(key: DraftKey, files: readonly { name: string; type: string; size: number }[]) {
    note('drafts.attach', key, files)
    const names = refused.map(({ fileName }) => fileName)
    const added = files.filter(({ name }) => !names.includes(name)).map(toAttachment)
    change(key, (now) => ({ ...now, attachments: [...now.attachments, ...added] }))
    return refused.filter(({ fileName }) => files.some(({ name }) => name === fileName))
  }

  const noted =
    (name: string) =>
    (...call: unknown[]) => {
      note(name, ...call)
      return never()
    }

  const client: SupportClient = {
    desk: stores.desk,
    session: stores.session,
    connection: stores.connection,
    storageMode: stores.storageMode,
    unread: stores.unread,
    tickets: {
      list: stores.list,
      groups: createStore([]),
      query: () => ({ ...stores.list, loadMore: never }),
      open: ticket,
      find: never,
      loadMore: async () => note('tickets.loadMore'),
      refresh: async () => note('tickets.refresh'),
      create: never,
      reply: never,
      close: noted('tickets.close'),
      reopen: noted('tickets.reopen'),
      rate: noted('tickets.rate'),
      judgeSolution: noted('tickets.judgeSolution'),
      setCategory: noted('tickets.setCategory'),
      grantAccess: noted('tickets.grantAccess'),
      withdrawAccess: noted('tickets.withdrawAccess'),
      escalate: noted('tickets.escalate'),
      setNote: noted('tickets.setNote'),
      contactManager: noted('tickets.contactManager'),
      answerAsk: noted('tickets.answerAsk'),
      markRead: async (...call) => note('tickets.markRead', ...call),
      readAttachment: never,
    },
    drafts: {
      open: draft,
      edit(key, patch) {
        note('drafts.edit', key, patch)
        change(key, (now) => ({ ...now, ...patch }))
      },
      attach: attach as SupportClient['drafts']['attach'],
      detach(key, id) {
        note('drafts.detach', key, id)
        const others = draft(key)
          .get()
          .draft.attachments.filter((each) => each.id !== id)
        change(key, (now) => ({ ...now, attachments: others }))
      },
      async discard(key) {
        note('drafts.discard', key)
        change(key, () => emptyDraft(key, `draft-${key}-2`, 0))
      },
      problems: () => problems,
      form(key) {
        const desk = stores.desk.get().description?.desk
        return desk ? formState(desk, draft(key).get().draft, { user: null }) : null
      },
    },
    uploads: {
      states: stores.uploads,
      pause: (id) => note('uploads.pause', id),
      resume: (id) => note('uploads.resume', id),
    },
    outbox: {
      submissions: stores.submissions,
      retry: (id) => note('outbox.retry', id),
      cancel: async (id) => note('outbox.cancel', id),
    },
    async submit(key) {
      note('submit', key)
      return submitted
    },
    identify: (user) => note('identify', user),
    reset: async (...call) => note('reset', ...call),
    eraseLocalData: async () => note('eraseLocalData'),
    extend: (build) => build(scriptedGround()),
    on(event, listener) {
      const set = listeners.get(event) ?? new Set()
      listeners.set(event, set.add(listener))
      return () => set.delete(listener)
    },
    destroy: () => note('destroy'),
  }

  return {
    client,
    stores,
    draft,
    ticket,
    calls,
    emit(event, payload) {
      for (const listener of listeners.get(event) ?? []) listener(payload as never)
    },
    answerSubmit(result) {
      submitted = result
    },
    setProblems(next) {
      problems = next
    },
    refuse: (problem) => void refused.push(problem),
  }
}

function toAttachment({ name, type, size }: { name: string; type: string; size: number }) {
  const unknown = { digest: null, checkpoint: null, uploadId: null }
  return { id: `id of ${name}`, name, type, size, kept: true, ...unknown }
}
