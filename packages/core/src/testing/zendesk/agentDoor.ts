import type { AgentDoor } from '../backendKit/kit.js'
import type { ZendeskEmulator } from './zendeskEmulator.js'

const STATUSES = {
  in_progress: 'open',
  waiting_on_customer: 'pending',
  solved: 'solved',
} as const

/** The people of an emulated helpdesk, for `describeBackend`. */
export function zendeskAgentDoor({ agent }: ZendeskEmulator): AgentDoor {
  return {
    async reply(ticketId, { body, internal, files, status }) {
      const { commentId, attachmentIds } = agent.comment(Number(ticketId), {
        body,
        internal,
        files,
        status: status && STATUSES[status],
      })
      return {
        messageId: String(commentId),
        attachmentIds: attachmentIds.map((id) => `${ticketId}.${id}`),
      }
    },
    async replyHtml(ticketId, html) {
      // `html_body` as it came, and `body` as the words of it.
      const shown = html.replace(/<(script|style)[\s\S]*?<\/\1>/g, '').replace(/<[^>]*>/g, '')
      agent.comment(Number(ticketId), { body: shown, html })
    },
    async decline(ticketId, reason) {
      agent.decline(Number(ticketId), reason)
    },
    async readAll(ticketId) {
      const { fields, comments, ...ticket } = agent.ticket(Number(ticketId))
      return JSON.stringify([ticket, [...fields], comments])
    },
  }
}
