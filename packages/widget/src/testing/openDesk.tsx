import {
  type Backend,
  createSupportClient,
  type DeskConfigInput,
  type Page,
  type SupportUser,
  systemClock,
} from '@deskside/core'
import { createWorld, memoryBackend, newTicket, seededIds } from '@deskside/core/testing'
import { waitFor } from '@testing-library/preact'
import type { ComponentChild } from 'preact'
import { afterEach, expect } from 'vitest'
import { renderScreen } from './renderScreen.js'

const ends: (() => void)[] = []
afterEach(() => {
  for (const end of ends.splice(0)) end()
})

export type OpenDeskOptions = {
  readonly desk?: Partial<DeskConfigInput>
  /** By id; the first word of the title says the rest. */
  readonly articles?: Readonly<Record<string, string>>
  readonly user?: Partial<SupportUser>
  /** The page that the person came from. */
  readonly page?: Page
  /** Subjects of the person's open tickets. */
  readonly tickets?: readonly string[]
  /** Verbs that answer in another way. */
  readonly instead?: Partial<Backend>
  readonly render?: Parameters<typeof renderScreen>[2]
}

/** A screen over the real client and a desk in memory, once the desk is known. */
export async function openDesk(screen: ComponentChild, options: OpenDeskOptions = {}) {
  const user: SupportUser = { id: 'maya', name: 'Maya', ...options.user }
  const desk = { name: 'Desk', articles: { feedback: true }, ...options.desk } as DeskConfigInput
  const world = createWorld({ clock: systemClock(), createId: seededIds(1), desk })
  for (const [id, title] of Object.entries(options.articles ?? {})) {
    world.agent.publish({ id, title, body: `All about **${title}**.`, format: 'markdown' })
  }
  const backend = memoryBackend(world, user)
  const ids: string[] = []
  for (const [index, subject] of (options.tickets ?? []).entries()) {
    const key = `ticket-known-before-${index}`
    const ticket = await backend.createTicket(newTicket(key, { subject }), { idempotencyKey: key })
    ids.push(ticket.id)
  }
  const client = createSupportClient({
    backend: { ...backend, ...options.instead },
    user,
    ...(options.page && { page: () => options.page as Page }),
  })
  ends.push(() => client.destroy())
  // As the panel does, whatever it shows.
  ends.push(client.desk.subscribe(() => {}))
  await waitFor(() => expect(client.desk.get().description).not.toBeNull())
  const shown = renderScreen(screen, client, options.render)
  return { ...shown, client, world, ids, draft: () => client.drafts.open('new').get().draft }
}
