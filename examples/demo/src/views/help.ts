import { element } from '../element.js'
import { icon } from '../icons.js'
import { card } from '../parts/card.js'
import { pageHead } from '../parts/pageHead.js'
import type { Words } from '../words.js'
import type { View } from './view.js'

export const SUPPORT_EMAIL = 'support@lumenboard.example'

export type HelpDesk = {
  /** Shows the desk for an address of the Help page. */
  show(path: string): void
  /** Begins a new ticket. */
  write(): void
  /** Fills the page's element; returns the way out. */
  fill(target: Element): () => void
}

/** The Help page: the desk inline, and what helps without it. */
export function helpView(words: Words, path: string, desk: HelpDesk): View {
  const target = element('div', { class: 'help-desk', id: 'help-desk' })
  const create = element(
    'button',
    { class: 'button primary', type: 'button', onclick: () => desk.write() },
    icon('plus'),
    words.createTicket,
  )
  const root = element(
    'div',
    { class: 'view view-help' },
    // The desk says its own welcome, hours and promise: here they would be said twice.
    pageHead(words.help, '', create),
    element(
      'div',
      { class: 'help-columns' },
      element('section', { class: 'card help-desk-card', 'aria-label': words.desk }, target),
      element('div', { class: 'help-side' }, questions(words), otherWays(words)),
    ),
  )
  /** One filled button at a time: the form and a ticket bring theirs. */
  const show = (next: string): void => {
    const [, , name = 'home', ticketId] = next.split(/[/?]/)
    const isList = name !== 'new' && !ticketId
    create.classList.toggle('primary', isList)
    create.hidden = name === 'new'
    target.classList.toggle('desk-listing', isList)
    target.classList.toggle('desk-tickets', isList && name === 'tickets')
    desk.show(next)
  }
  const stop = desk.fill(target)
  show(path)
  return {
    title: words.help,
    root,
    onPath(next) {
      if (!isHelpPath(next)) return false
      show(next)
      return true
    },
    stop,
  }
}

export function isHelpPath(path: string): boolean {
  return /^\/help(\/|\?|$)/.test(path)
}

function questions(words: Words): HTMLElement {
  return card(
    'questions',
    words.faq,
    words.questions.map(([question, answer]) =>
      element(
        'details',
        { class: 'question', name: 'question' },
        element('summary', {}, element('span', {}, question), icon('chevron', 16)),
        element('p', {}, answer),
      ),
    ),
  )
}

function otherWays(words: Words): HTMLElement {
  return card('other-ways', words.otherWays, [
    element(
      'p',
      { class: 'side-text' },
      icon('mail', 16),
      element(
        'span',
        {},
        `${words.otherWaysText} `,
        element('a', { href: `mailto:${SUPPORT_EMAIL}` }, SUPPORT_EMAIL),
      ),
    ),
  ])
}
