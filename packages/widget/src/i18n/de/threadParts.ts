import type { Sections } from '../messages.js'

/** Words of files in a thread, of replies on their way and of its end, in German. */
export const threadParts: Sections['threadParts'] = {
  reopen: 'Wieder öffnen',
  reopened: 'Die Anfrage ist wieder offen.',
  waiting: 'Wartet auf das Senden',
  waitingUntil: (when) => `nächster Versuch ${when}`,
  notSent: 'Nicht gesendet',
  tryNow: 'Jetzt versuchen',
  edit: 'Bearbeiten',
  closedText: 'Diese Anfrage ist geschlossen. Ist noch etwas offen?',
  readOnly: 'Sie können diese Anfrage lesen. Antworten ist hier nicht möglich.',
  download: 'Herunterladen',
  enlarge: (name) => `${name} größer zeigen`,
  openImage: (name) => `${name} in einem neuen Tab öffnen`,
  downloadFailed: 'Konnte nicht geladen werden',
  notFound: 'Wir konnten diese Anfrage nicht finden',
  notFoundText: 'Vielleicht wurde sie gelöscht, oder sie gehört jemand anderem.',
  all: 'Alle Anfragen',
}
