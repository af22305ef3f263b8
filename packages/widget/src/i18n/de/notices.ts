import type { Sections } from '../messages.js'
import { createPlural } from '../plural.js'

const plural = createPlural('de')

/** Words about the state of things, in German. */
export const notices: Sections['notices'] = {
  offline:
    'Sie sind offline. Was Sie schreiben, wird gespeichert und gesendet, sobald Sie wieder online sind.',
  unavailable:
    'Der Support ist gerade nicht erreichbar. Sie können schreiben: Ihre Nachricht wird gesendet, sobald er wieder erreichbar ist.',
  nextTry: (time) => `Nächster Versuch um ${time}.`,
  authRequired: 'Bitte melden Sie sich erneut an, um Neues zu sehen. Sie können weiter schreiben.',
  waiting: (count) =>
    plural(count, {
      one: '# Nachricht wartet auf das Senden.',
      other: '# Nachrichten warten auf das Senden.',
    }),
  failed: (count) =>
    plural(count, {
      one: '# Nachricht konnte nicht gesendet werden.',
      other: '# Nachrichten konnten nicht gesendet werden.',
    }),
  memory:
    'Die Nachricht ist nicht auf diesem Gerät gespeichert. Bitte lassen Sie diese Seite geöffnet, bis sie gesendet ist.',
  tryNow: 'Jetzt versuchen',
  show: 'Anzeigen',
}
