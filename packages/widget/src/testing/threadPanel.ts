import { type Message, systemClock, type TextMessage, type Ticket } from '@deskside/core'
import { afterEach, expect, vi } from 'vitest'
import type { HelpView, Panel } from '../launcher/contract.js'
import { createPanelWith } from '../panel/createPanelWith.js'
import { createScriptedClient, type ScriptedClient } from './scriptedClient.js'
import { textMessage } from './textMessage.js'
import { ticketLike } from './ticketLike.js'

const PNG =
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=='

/** A real panel in a real browser, open on the ticket `a`, over a client that a test writes. */
export type ThreadPanel = {
  readonly panel: Panel
  readonly script: ScriptedClient
}

export type ThreadPanelOptions = {
  readonly target?: Element
  readonly view?: HelpView
  /** The bytes of a file, by its id. @default a picture of one pixel */
  readonly bytesOf?: (id: string) => Promise<Blob>
  /** Resolves when the bytes of a file may come. @default at once */
  readonly files?: Promise<void>
}

export const shadow = () => document.querySelector('deskside-panel')?.shadowRoot as ShadowRoot
export const find = <E extends Element = HTMLElement>(selector: string) =>
  shadow().querySelector(selector) as E
export const body = () => find('.body')
/** How much of the thread is below what is seen. */
export const bottomGap = () => body().scrollHeight - body().clientHeight - body().scrollTop

export const message = (index: number, some: Partial<TextMessage> = {}): TextMessage =>
  textMessage(`m${index}`, {
    createdAt: new Date(Date.UTC(2026, 10, 20, 9, index)).toISOString(),
    body: `Message ${index}. ${'It goes on for a while. '.repeat(6)}`,
    ...some,
  })

export const many = (count: number) => Array.from({ length: count }, (_, index) => message(index))

/** More messages in the ticket that is open. */
export function come(script: ScriptedClient, ...more: readonly Message[]): void {
  script.ticket('a').update((state) => ({ ...state, messages: [...state.messages, ...more] }))
}

async function openThread(
  messages: readonly Message[],
  some: Partial<Ticket> = {},
  options: ThreadPanelOptions = {},
): Promise<ThreadPanel> {
  const script = createScriptedClient()
  const ticket = ticketLike({ id: 'a', lastActivityAt: messages.at(-1)?.createdAt, ...some })
  script.ticket('a').set({ status: 'ready', error: null, ticket, messages })
  script.stores.list.update((state) => ({ ...state, tickets: [ticket] }))
  const bytes = Uint8Array.from(atob(PNG), (character) => character.charCodeAt(0))
  Object.assign(script.client.tickets, {
    readAttachment: async (id: string) => {
      await options.files
      const given = await options.bytesOf?.(id)
      return { name: id, type: 'image/png', bytes: given ?? new Blob([bytes]) }
    },
  })
  const panel = createPanelWith({
    client: script.client,
    ownsClient: true,
    clock: systemClock(),
    host: {
      options: {
        endpoint: 'https://support.example.com',
        locale: 'en',
        ...(options.target && { target: options.target }),
      },
      emit: () => {},
    },
  })
  panel.open(options.view ?? { name: 'ticket', ticketId: 'a' })
  const isThere = () => expect(find('.thread') ?? find('.tickets, .ticket-table')).not.toBeNull()
  await vi.waitFor(isThere, { timeout: 10_000 })
  await expect.poll(() => find('.skeleton')).toBeNull()
  await frames()
  return { panel, script }
}

/** Opens threads in the tests of one file; each is taken down after its test. */
export function threadsOfATest(): typeof openThread {
  const opened: Panel[] = []
  afterEach(() => {
    for (const panel of opened.splice(0)) panel.destroy()
    document.body.replaceChildren()
  })
  return async (...all) => {
    const thread = await openThread(...all)
    opened.push(thread.panel)
    return thread
  }
}

/** Until what was rendered is laid out, watched and painted. */
export async function frames(): Promise<void> {
  for (let turn = 0; turn < 3; turn += 1) await new Promise(requestAnimationFrame)
}
