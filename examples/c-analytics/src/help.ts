import { defineHelpElement, type HelpElement } from '@deskside/widget/element'
import type { Analyst } from './people.js'
import { supportToken } from './session.js'
import type { Settings } from './settings.js'

export type HelpDeps = {
  /** `<deskside-help>` of the page: a drawer beside it, or the Support page's own content. */
  readonly element: HelpElement
  readonly person: Analyst
  readonly onUnread: (count: number) => void
  readonly onClose: () => void
}

/** What the markup cannot say, and the one entry of the Help menu that opens the form at once. */
export function startHelp({ element, person, onUnread, onClose }: HelpDeps): void {
  defineHelpElement()
  const { id, name, email, organization } = person
  element.options = {
    getToken: ({ signal }) => supportToken(signal),
    user: { id, name, email, ...(organization && { organization }) },
    hasTickets: true,
    fallback: { email: 'help@pribornaya.example' },
  }
  element.addEventListener('deskside:unread', (event) => {
    onUnread((event as CustomEvent<{ readonly count: number }>).detail.count)
  })
  element.addEventListener('deskside:close', onClose)
  // The element mounts in a microtask of its own, which was asked for before this one.
  queueMicrotask(() => element.help?.attachTo('[data-help="write"]', { name: 'new' }))
}

export function dressHelp(element: HelpElement, { language, theme }: Settings): void {
  element.setAttribute('locale', language)
  element.setAttribute('theme', theme)
}
