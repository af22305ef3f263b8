import type { Person } from '@deskside/core'
import type { Sections } from '../../i18n/messages.js'

/** What a person is called in the thread; `null` for the machine itself. */
export function nameOf(
  person: Person,
  words: Pick<Sections['ticket'], 'you' | 'agent'>,
): string | null {
  if (person.role === 'system') return null
  return person.role === 'me' ? words.you : (person.name ?? words.agent)
}
