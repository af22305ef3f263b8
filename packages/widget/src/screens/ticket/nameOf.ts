import type { Person } from '@deskside/core'
import type { Sections } from '../../i18n/messages.js'

/** What a person is called in the thread; `null` for the machine itself. */
export function nameOf(
  person: Person,
  words: Pick<Sections['ticket'], 'you' | 'agent'>,
): string | null {
  if (person.role === 'system') return null
  // Nobody is called more than this: a browser lays out a megabyte without a space for half a minute.
  return person.role === 'me' ? words.you : (person.name?.slice(0, 300) ?? words.agent)
}
