import type { AgentFile, WorldAgent } from '@deskside/core/testing'
import * as v from 'valibot'
import { defined } from './defined.js'
import {
  categorySchema,
  declineSchema,
  replySchema,
  solutionSchema,
  statusSchema,
  takeSchema,
} from './requests.js'

type Verb = (agent: WorldAgent, ticketId: string, body: unknown) => object

/** What an agent does with one ticket, by the last word of its address. */
export const VERBS: Readonly<Record<string, Verb>> = {
  reply(agent, id, body) {
    const { files, ...input } = v.parse(replySchema, body)
    return { message: agent.reply(id, { ...defined(input), files: files.map(toAgentFile) }) }
  },
  take: (agent, id, body) => ({ ticket: agent.take(id, v.parse(takeSchema, body).agent) }),
  status(agent, id, body) {
    const input = v.parse(statusSchema, body)
    return { ticket: agent.setStatus(id, input.status, input.agent) }
  },
  decline(agent, id, body) {
    const input = v.parse(declineSchema, body)
    return { ticket: agent.decline(id, input.reason, input.agent) }
  },
  solution: (agent, id, body) => ({
    ticket: agent.markSolution(id, v.parse(solutionSchema, body).messageId),
  }),
  category(agent, id, body) {
    const { accept, reason, agent: name } = v.parse(categorySchema, body)
    const ticket = accept ? agent.acceptCategory(id, name) : agent.refuseCategory(id, reason, name)
    return { ticket }
  },
}

function toAgentFile({ name, type, base64 }: { name: string; type: string; base64: string }) {
  const bytes = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0))
  return { name, type: type || 'application/octet-stream', bytes } satisfies AgentFile
}
