import type {
  Draft,
  DraftPatch,
  DraftProblem,
  Submission,
  SubmissionError,
  SupportClient,
  Ticket,
} from '@deskside/core'
import { type ReadonlySignal, signal } from '@preact/signals'

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
  /** Files that were not taken, from the last choice. */
  readonly refusedFiles: ReadonlySignal<readonly DraftProblem[]>
  edit(patch: DraftPatch): void
  /** @returns how many files were taken */
  addFiles(files: readonly File[]): number
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
  readonly onSent: (ticket: Ticket) => void
  readonly onError: (error: unknown) => void
}

export function createNewTicketModel({ client, onSent, onError }: NewTicketDeps): NewTicketModel {
  const phase = signal<Phase>({ status: 'editing', failure: null })
  const refusals = signal(0)
  const refusedFiles = signal<readonly DraftProblem[]>([])
  const desk = () => client.desk.get().description?.desk
  let isStopped = false
  let isTakingBack = false

  /** What the form shows as chosen is what is sent, also where nobody touched it. */
  function fillDefaults(): void {
    const form = desk()?.form
    const { draft } = client.drafts.open('new').get()
    if (form?.defaultPriority && draft.priority === null) edit({ priority: form.defaultPriority })
  }

  function edit(patch: DraftPatch): void {
    client.drafts.edit('new', patch)
  }

  async function send(): Promise<void> {
    if (phase.peek().status !== 'editing') return
    fillDefaults()
    refusedFiles.value = []
    if (client.drafts.problems('new').length > 0) {
      refusals.value += 1
      return
    }
    phase.value = { status: 'sending', draft: client.drafts.open('new').get().draft }
    try {
      follow(await client.submit('new'))
    } catch (error) {
      phase.value = { status: 'editing', failure: { code: 'unknown', retryable: true } }
      onError(error)
    }
  }

  function follow(result: Awaited<ReturnType<SupportClient['submit']>>): void {
    if (isStopped) return
    switch (result.status) {
      case 'sent':
        onSent(result.ticket)
        return
      case 'waiting':
        phase.value = { status: 'waiting', submission: result.submission }
        return
      case 'failed':
        phase.value = { status: 'editing', failure: result.error }
        return
      case 'invalid':
        phase.value = { status: 'editing', failure: null }
        refusals.value += 1
    }
  }

  const waitingId = () => {
    const now = phase.peek()
    return now.status === 'waiting' ? now.submission.id : null
  }

  /** It has left the outbox and not by this tab's hand: another tab has sent it, or taken it back. */
  async function lookForSent(id: string): Promise<void> {
    await client.tickets.refresh().catch(onError)
    if (isStopped || waitingId() !== id) return
    const { tickets } = client.tickets.list.get()
    const ticket = tickets.find(({ submissionId }) => submissionId === id)
    if (ticket) onSent(ticket)
    else phase.value = { status: 'editing', failure: null }
  }

  const stops = [
    client.outbox.submissions.subscribe((submissions) => {
      const id = waitingId()
      const submission = submissions.find((each) => each.id === id)
      if (submission) phase.value = { status: 'waiting', submission }
      else if (id !== null && !isTakingBack) void lookForSent(id)
    }),
    client.on('ticket:created', ({ ticket }) => {
      if (ticket.submissionId !== null && ticket.submissionId === waitingId()) onSent(ticket)
    }),
  ]

  return {
    phase,
    refusals,
    refusedFiles,
    edit,
    addFiles(files) {
      refusedFiles.value = client.drafts.attach('new', files)
      return files.length - refusedFiles.value.length
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
      phase.value = { status: 'editing', failure: null }
    },
    async startOver() {
      refusals.value = 0
      refusedFiles.value = []
      await client.drafts.discard('new')
    },
    stop() {
      isStopped = true
      for (const stop of stops) stop()
    },
  }
}
