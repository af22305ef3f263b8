import type { TestProject } from 'vitest/node'
import { fakeClock } from '../fakeClock.js'
import { json } from './emulatorContext.js'
import { openDoor } from './zendeskDoor.js'
import { createZendeskEmulator, type ZendeskEmulator } from './zendeskEmulator.js'

/** What a page may ask of the people behind the emulated helpdesk. */
export type DeskOrder =
  | { readonly verb: 'start' }
  | { readonly verb: 'token'; readonly person: 'alice' | 'carol' }
  | { readonly verb: 'revoke'; readonly token: string }
  | { readonly verb: 'answer'; readonly ticketId: string; readonly body: string }
  | { readonly verb: 'refuse'; readonly status: number; readonly times: number }
  | { readonly verb: 'ticket'; readonly ticketId: string }

declare module 'vitest' {
  export interface ProvidedContext {
    /** An emulated Zendesk account, and where a test gives orders to its staff. */
    zendeskDoor: { readonly url: string; readonly staffUrl: string }
  }
}

/** Opens an emulated account beside the browser tests: a page cannot open a server. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  let emulator: ZendeskEmulator
  const start = (url: string) => {
    emulator = createZendeskEmulator({ clock: fakeClock(), url, assignsNewTickets: true })
  }
  const account = await openDoor((url) => {
    start(url)
    return (request) => emulator.handler(request)
  })
  const staff = await openDoor(() => async (request) => {
    const order: unknown = request.method === 'POST' ? await request.json() : { verb: 'none' }
    if ((order as DeskOrder).verb === 'start') start(account.url)
    const answer = json(200, obey(emulator, order as DeskOrder) ?? null)
    answer.headers.set('access-control-allow-origin', '*')
    return answer
  })
  project.provide('zendeskDoor', { url: account.url, staffUrl: staff.url })
  return async () => {
    await Promise.all([account.close(), staff.close()])
  }
}

function obey(emulator: ZendeskEmulator, order: DeskOrder): unknown {
  const { agent, people, faults } = emulator
  switch (order.verb) {
    case 'token':
      return emulator.issueToken(people[order.person])
    case 'revoke':
      return emulator.revokeToken(order.token)
    case 'answer':
      return agent.comment(Number(order.ticketId), { body: order.body })
    case 'refuse':
      for (let left = order.times; left > 0; left--) {
        faults.answerNext(/./, /./, () => json(order.status, {}))
      }
      return null
    case 'ticket': {
      const { subject, comments } = agent.ticket(Number(order.ticketId))
      return {
        subject,
        comments: comments.map(({ body, attachments }) => ({
          body,
          files: attachments.map(({ name, bytes }) => [name, ...bytes]),
        })),
      }
    }
    default:
      return null
  }
}
