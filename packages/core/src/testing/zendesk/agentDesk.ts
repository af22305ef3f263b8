import type { ZendeskAttachment, ZendeskTicket } from './account.js'
import { AGENT_ID, FIELDS, STATUSES } from './account.js'
import { type EmulatorContext, escapeHtml, setStatus } from './emulatorContext.js'

export type AgentComment = {
  readonly body: string
  /** As an agent's editor makes it. @default the words of `body` */
  readonly html?: string
  readonly internal?: boolean | undefined
  readonly files?:
    | readonly {
        readonly name: string
        readonly type: string
        readonly bytes: Uint8Array
      }[]
    | undefined
  readonly status?: 'open' | 'pending' | 'hold' | 'solved' | undefined
}

/** What the people of the helpdesk do, without their screen. */
export interface ZendeskAgentDesk {
  ticket(ticketId: number): ZendeskTicket
  /** Takes it. */
  assign(ticketId: number): void
  comment(
    ticketId: number,
    input: AgentComment,
  ): { readonly commentId: number; readonly attachmentIds: readonly number[] }
  /** By the account's own status for it, and its field for the reason. */
  decline(ticketId: number, reason: string): void
  /** For good, as an automation does some days after solving. */
  close(ticketId: number): void
}

export function createAgentDesk(context: EmulatorContext): ZendeskAgentDesk {
  const { account, nextId, now } = context

  function ticket(id: number): ZendeskTicket {
    const found = account.tickets.get(id)
    if (!found) throw new Error(`There is no ticket ${id}`)
    return found
  }

  function changed(one: ZendeskTicket): void {
    one.updatedAt = now()
  }

  return {
    ticket,
    assign(id) {
      const one = ticket(id)
      one.assigneeId = AGENT_ID
      if (one.status === 'new') setStatus(context, one, 'open')
      changed(one)
    },
    comment(id, { body, html = `<p>${escapeHtml(body)}</p>`, internal, files = [], status }) {
      const one = ticket(id)
      const attachments = files.map(
        ({ name, type, bytes }): ZendeskAttachment => ({
          id: nextId(),
          name,
          type,
          bytes: new Uint8Array(bytes),
        }),
      )
      const commentId = nextId()
      one.comments.push({
        id: commentId,
        authorId: AGENT_ID,
        body,
        html,
        isPublic: internal !== true,
        createdAt: now(),
        attachments,
      })
      if (internal !== true) {
        one.assigneeId ??= AGENT_ID
        if (one.status === 'new') setStatus(context, one, 'open')
      }
      if (status) setStatus(context, one, status)
      // An internal comment too: `updated_at` is of the ticket, not of what its requester sees.
      changed(one)
      return { commentId, attachmentIds: attachments.map((each) => each.id) }
    },
    decline(id, reason) {
      const one = ticket(id)
      one.status = 'solved'
      one.customStatusId = STATUSES.declined
      one.fields.set(FIELDS.declineReason, reason)
      changed(one)
    },
    close(id) {
      setStatus(context, ticket(id), 'closed')
      changed(ticket(id))
    },
  }
}
