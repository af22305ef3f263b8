import type {
  Draft,
  DraftPatch,
  Submission,
  SubmissionError,
  SupportClient,
  Ticket,
} from '@deskside/core'
import { isDraftEmpty } from '@deskside/core'
import { type ReadonlySignal, signal } from '@preact/signals'
import { createFileChoice, type FileChoice } from '../fileChoice.js'

/** Where a new ticket stands. */
export type Phase =
  | { readonly status: 'editing'; readonly failure: SubmissionError | null }
  /** The form shows what is being sent: the draft itself may be empty again by then. */
  | { readonly status: 'sending'; readonly draft: Draft }
  | { readonly status: 'waiting'; readonly submission: Submission }

export interface NewTicketModel {
  readonly phase: ReadonlySignal<Phase>
  /** How often «Send» was refused by a rule; errors show from the first time on. */
  readonly refusals: ReadonlySignal<number>
  /** A text of which nothing would be left to send, as «Send» found it. */
  readonly unanswered: ReadonlySignal<string | null>
  readonly files: FileChoice
  edit(patch: DraftPatch): void
  /** What becomes of the text as it is sent. */
  tidyWith(tidy: (body: string) => string): void
  send(): Promise<void>
  /** Waits no longer. */
  sendNow(): void
  /** Out of the outbox and back into the form. */
  takeBack(): Promise<void>
  /** Forgets text and files. */
  startOver(): Promise<void>
  stop(): void
}

export type NewTicketDeps = {
  readonly client: SupportClient
  /** With the names of the files that went along. */
  readonly onSent: (ticket: Ticket, files: readonly string[]) => void
  /** Who is nobody yet goes on as a guest. @default whoever is here sends */
  readonly enter?: (() => Promise<'in' | 'refused' | SubmissionError>) | undefined
  readonly onError: (error: unknown) => void
}

export function createNewTicketModel({
  client,
  onSent,
  enter,
  onError,
}: NewTicketDeps): NewTicketModel {
  const phase = signal<Phase>({ status: 'editing', failure: null })
  const refusals = signal(0)
  const unanswered = signal<string | null>(null)
  const files = createFileChoice(client, 'new')
  const desk = () => client.desk.get().description?.desk
  const form = client.drafts.open('new')
  const hasProblems = () => unanswered.peek() !== null || client.drafts.problems('new').length > 0
  let tidy = (body: string) => body
  let isStopped = false
  let isTakingBack = false
  /** What stands in the form, while it is worth missing. */
  let typed = missed(form.get().draft)
  /** What another tab has sent out of this form. */
  let followedId: string | null = null

  /** What the form shows as chosen is what is sent, also where nobody touched it. */
  function fillDefaults(): void {
    const { draft } = form.get()
    const priority = desk()?.form.defaultPriority
    if (priority && draft.priority === null) edit({ priority })
  }

  function edit(patch: DraftPatch): void {
    client.drafts.edit('new', patch)
  }

  function toForm(failure: SubmissionError | null): void {
    followedId = null
    phase.value = { status: 'editing', failure }
  }

  async function send(): Promise<void> {
    if (phase.peek().status !== 'editing') return
    fillDefaults()
    files.forgetRefused()
    const { draft } = form.get()
    unanswered.value = draft.body && !tidy(draft.body) ? draft.body : null
    if (hasProblems()) return giveUp(null)
    phase.value = { status: 'sending', draft }
    if (enter && !(await isLetIn(enter))) return
    const body = tidy(draft.body)
    if (body !== draft.body) edit({ body })
    try {
      follow(await client.submit('new'), draft)
    } catch (error) {
      toForm({ code: 'unknown', retryable: true })
      onError(error)
    }
  }

  /** Otherwise the form says why, with everything that was typed. */
  async function isLetIn(come: NonNullable<NewTicketDeps['enter']>): Promise<boolean> {
    const entered = await come()
    if (isStopped || entered === 'in') return !isStopped
    giveUp(entered === 'refused' ? null : entered)
    if (entered === 'refused') refusals.value += 1
    return false
  }

  function follow(result: Awaited<ReturnType<SupportClient['submit']>>, draft: Draft): void {
    // Meanwhile it may have been taken back, or have arrived by another way.
    if (isStopped || phase.peek().status === 'editing') return
    const row = rowOf(draft.id)
    if (result.status === 'sent') arrive(result.ticket)
    else if (result.status === 'waiting') show(result.submission)
    else if (row) show(row)
    else if (result.status === 'failed') giveUp(result.error)
    // Emptied before this «Send» came through.
    else if (form.get().draft.id !== draft.id) followElsewhere(draft)
    else giveUp(null)
  }

  function arrive(ticket: Ticket): void {
    if (isStopped) return
    isStopped = true
    const now = phase.peek()
    const draft = now.status === 'waiting' ? now.submission.draft : 'draft' in now && now.draft
    onSent(ticket, draft ? draft.attachments.map(({ name }) => name) : [])
  }

  const rowOf = (id: string) => client.outbox.submissions.get().find((each) => each.id === id)

  /** What was refused for good is back in the form, or stays where it can be tried again. */
  function show(submission: Submission): void {
    const { status, error, draft } = submission
    if (status === 'failed' && form.get().draft.body === draft.body) giveUp(error)
    else phase.value = { status: 'waiting', submission }
  }

  /** By now the desk may be known, and with it what was missing. */
  function giveUp(failure: SubmissionError | null): void {
    toForm(failure)
    if (hasProblems()) refusals.value += 1
  }

  const waitingId = () => {
    const now = phase.peek()
    return now.status === 'waiting' ? now.submission.id : followedId
  }

  /** It has left the form, and not by this tab's hand. */
  function followElsewhere(draft: Draft): void {
    phase.value = { status: 'sending', draft }
    followedId = draft.id
    void look()
  }

  /** Where it no longer is in the outbox, another tab has sent it, or taken it back. */
  async function look(): Promise<void> {
    const id = waitingId()
    if (id === null || isTakingBack) return
    const row = rowOf(id)
    if (row) return show(row)
    await client.tickets.refresh().catch(onError)
    if (isStopped || waitingId() !== id || rowOf(id)) return
    const { tickets } = client.tickets.list.get()
    const ticket = tickets.find(({ submissionId }) => submissionId === id)
    if (ticket) return arrive(ticket)
    refusals.value = 0
    toForm(null)
  }

  /** While its files cannot travel it is not «Sending»: one sees why, and can take it back. */
  function showStandstill(): void {
    const now = phase.peek()
    if (now.status !== 'sending') return
    const row = rowOf(now.draft.id)
    const states = client.uploads.states.get()
    if (row && now.draft.attachments.some(({ id }) => states[id]?.error)) show(row)
  }

  const stops = [
    client.outbox.submissions.subscribe(look),
    client.on('ticket:created', ({ ticket }) => {
      if (ticket.submissionId !== null && ticket.submissionId === waitingId()) arrive(ticket)
    }),
    client.uploads.states.subscribe(showStandstill),
    form.subscribe(({ draft, status }) => {
      const before = typed
      typed = missed(draft)
      const isGone = before && !typed && before.id !== draft.id && status === 'ready'
      if (isGone && phase.peek().status === 'editing') followElsewhere(before)
    }),
  ]

  return {
    phase,
    refusals,
    unanswered,
    files,
    edit,
    tidyWith(next) {
      tidy = next
    },
    send,
    sendNow() {
      const id = waitingId()
      if (id) client.outbox.retry(id)
    },
    async takeBack() {
      const id = waitingId()
      if (!id) return
      isTakingBack = true
      await client.outbox.cancel(id)
      isTakingBack = false
      toForm(null)
    },
    async startOver() {
      typed = null
      refusals.value = 0
      files.forgetRefused()
      await client.drafts.discard('new')
    },
    stop() {
      isStopped = true
      for (const stop of stops) stop()
    },
  }
}

const missed = (draft: Draft) => (isDraftEmpty(draft) ? null : draft)
