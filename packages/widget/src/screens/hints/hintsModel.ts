import type { Draft, SupportClient, Ticket } from '@deskside/core'
import type { Hint, MissingHintKind, SeveralHintKind } from '@deskside/core/hints'

/** What is on the ticket of a duplicate is not said twice. */
export function textFor(draft: Pick<Draft, 'subject' | 'body'>, ticket: Pick<Ticket, 'subject'>) {
  const subject = draft.subject.trim()
  const isSame = subject.toLowerCase() === ticket.subject.trim().toLowerCase()
  return [isSame ? '' : subject, draft.body.trim()].filter((part) => part !== '').join('\n\n')
}

export type GoOnDeps = {
  readonly client: Pick<SupportClient, 'drafts'>
  /** Forgets the message that was begun. */
  readonly startOver: () => Promise<void>
}

/**
 * Takes what was written over into the reply to a ticket that is there already, below what stands in
 * it. Files cannot go along: with any, the message stays in the form as well.
 *
 * @returns whether it has left the form
 */
export async function goOnIn(ticket: Ticket, { client, startOver }: GoOnDeps): Promise<boolean> {
  const { draft } = client.drafts.open('new').get()
  const reply = await loaded(client, `reply:${ticket.id}`)
  const text = textFor(draft, ticket)
  const before = reply.body.trim()
  // Pressed twice, or come back to: it stands there once.
  if (!before.includes(text)) {
    const body = [before, text].filter((part) => part !== '').join('\n\n')
    client.drafts.edit(`reply:${ticket.id}`, { body })
  }
  if (draft.attachments.length > 0) return false
  await startOver()
  return true
}

/** What this device kept of a reply comes first: it may be the person's own text. */
function loaded(client: GoOnDeps['client'], key: `reply:${string}`): Promise<Draft> {
  const store = client.drafts.open(key)
  return new Promise((resolve) => {
    let off = () => {}
    const look = () => {
      const { status, draft } = store.get()
      if (status !== 'ready') return
      off()
      resolve(draft)
    }
    off = store.subscribe(look)
    look()
  })
}

/** What the form shows in a field for addresses, also where nobody has touched it: the page's own. */
export function addressInForm(client: Pick<SupportClient, 'drafts'>): string | null {
  const fields = client.drafts.form('new')?.fields ?? []
  const known = fields.find(({ kind, value }) => kind === 'url' && value)
  return known ? String(known.value) : null
}

/** Duplicates whose ticket is known, and the rest, in the order in which they help. */
export type ShownHint =
  | { readonly kind: 'duplicate'; readonly id: string; readonly ticket: Ticket }
  | { readonly kind: SeveralHintKind; readonly id: string }
  /** All that would help is one word of advice. */
  | { readonly kind: 'missing'; readonly id: string; readonly missing: readonly MissingHintKind[] }

/** More at a time is no hint but a lecture: the rest is one click away. */
export const MOST_HINTS = 2

export function shownHints(
  hints: readonly Hint[],
  tickets: readonly Ticket[],
): readonly ShownHint[] {
  const missing: MissingHintKind[] = []
  const shown = hints.flatMap((hint): readonly ShownHint[] => {
    switch (hint.kind) {
      case 'duplicate': {
        const ticket = tickets.find(({ id }) => id === hint.ticketId)
        return ticket ? [{ kind: 'duplicate', id: hint.id, ticket }] : []
      }
      case 'several_questions':
      case 'several_problems':
        return [hint]
      default:
        missing.push(hint.kind)
        return []
    }
  })
  return missing.length > 0 ? [...shown, { kind: 'missing', id: 'missing', missing }] : shown
}
