import type { DeskConfigInput } from '../../config/index.js'
import type { NewTicket } from '../../wire/index.js'
import type { World } from '../world.js'
import type { AgentDoor } from './kit.js'

/** A desk that has something of everything, so that no case of `describeBackend` is left out. */
export const conformanceDesk = {
  name: 'Support',
  form: {
    categories: [
      { id: 'help', label: 'A question' },
      {
        id: 'error',
        label: 'An error',
        types: [
          { id: 'crash', label: 'It does not load' },
          { id: 'slow', label: 'It is slow' },
        ],
      },
    ],
    projects: [{ id: '4107', name: 'Northwind Shop' }],
  },
  list: { views: ['mine', 'organization'] },
  support: { promises: [{ clockMinutes: 60 }] },
  escalation: { kind: 'linked_ticket', againAfterMinutes: 60 },
  manager: { label: 'Head of support' },
  access: {},
  notes: true,
  articles: { feedback: true },
} as const satisfies DeskConfigInput

/** What each ticket needs at that desk. */
export const conformanceTicket: Partial<NewTicket> = { categoryId: 'help' }

/** The desk's side of a world, for `describeBackend`. */
export function agentDoorOf({ agent }: World): AgentDoor {
  return {
    async reply(ticketId, input) {
      const message = agent.reply(ticketId, input)
      const attachments = message.kind === 'message' ? message.attachments : []
      return { messageId: message.id, attachmentIds: attachments.map(({ id }) => id) }
    },
    async decline(ticketId, reason) {
      agent.decline(ticketId, reason)
    },
    async markSolution(ticketId, messageId) {
      agent.markSolution(ticketId, messageId)
    },
    async answerCategory(ticketId, refusal) {
      if (refusal === null) agent.acceptCategory(ticketId)
      else agent.refuseCategory(ticketId, refusal)
    },
    createForAlice: async (input) =>
      agent.createFor({ id: 'alice' }, { ...input, categoryId: 'help' }),
    managerMessages: async () => agent.managerMessages(),
    readAll: async (ticketId) => {
      const ticket = agent.list().find(({ id }) => id === ticketId)
      return JSON.stringify([ticket, agent.messages(ticketId), agent.managerMessages()])
    },
  }
}
