import { news as english } from '../i18n/en/news.js'
import type { Widget } from '../state/context.js'
import type { News } from './newsWatch.js'

/** One answer with who gave it, several by their number. */
export function newsText(
  { count, ticket }: News,
  { client, i18n }: Pick<Widget, 'client' | 'i18n'>,
) {
  const { messages, sections, text } = i18n.peek()
  const words = sections?.news ?? english
  if (count > 1 || !ticket) return messages.home.unread(count)
  const desk = client.desk.get().description?.desk
  const name = ticket.assignee?.name ?? (desk && text(desk.name))
  return name ? words.from(name, ticket.subject) : words.answer(ticket.subject)
}
