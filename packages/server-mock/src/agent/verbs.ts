import type { AgentFile, WorldAgent } from '@deskside/core/testing'
import * as v from 'valibot'
import { defined } from './defined.js'
import {
  categorySchema,
  declineSchema,
  enterSchema,
  replySchema,
  solutionSchema,
  statusSchema,
  takeSchema,
} from './requests.js'

type Verb = (agent: WorldAgent, ticketId: string) => object

/** What an agent does with one ticket, by the last word of its address; throws for a wrong body. */
export const VERBS = {
  reply(body: unknown): Verb {
    const { files, ...input } = v.parse(replySchema, body)
    const sent = { ...defined(input), files: files.map(toAgentFile) }
    return (agent, id) => ({ message: agent.reply(id, sent) })
  },
  take(body: unknown): Verb {
    const input = v.parse(takeSchema, body)
    return (agent, id) => ({ ticket: agent.take(id, input.agent) })
  },
  status(body: unknown): Verb {
    const input = v.parse(statusSchema, body)
    return (agent, id) => ({ ticket: agent.setStatus(id, input.status, input.agent) })
  },
  decline(body: unknown): Verb {
    const input = v.parse(declineSchema, body)
    return (agent, id) => ({ ticket: agent.decline(id, input.reason, input.agent) })
  },
  solution(body: unknown): Verb {
    const input = v.parse(solutionSchema, body)
    return (agent, id) => ({ ticket: agent.markSolution(id, input.messageId) })
  },
  category(body: unknown): Verb {
    const { accept, reason, agent: name } = v.parse(categorySchema, body)
    return (agent, id) => ({
      ticket: accept ? agent.acceptCategory(id, name) : agent.refuseCategory(id, reason, name),
    })
  },
  /** C7: looks into the project, while its person lets support in. */
  enter(body: unknown): Verb {
    const input = v.parse(enterSchema, body)
    return (agent, id) => ({ ticket: agent.enterProject(id, input.agent) })
  },
} as const satisfies Readonly<Record<string, (body: unknown) => Verb>>

export type VerbName = keyof typeof VERBS

export const VERB_NAMES = Object.keys(VERBS) as readonly VerbName[]

export function isVerbName(word: string): word is VerbName {
  return Object.hasOwn(VERBS, word)
}

function toAgentFile({ name, type, base64 }: { name: string; type: string; base64: string }) {
  const bytes = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0))
  return { name, type: type || 'application/octet-stream', bytes } satisfies AgentFile
}
