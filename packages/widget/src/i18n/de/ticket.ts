import type { Sections } from '../messages.js'
import { createPlural } from '../plural.js'

const plural = createPlural('de')

/** Words of one ticket with its correspondence, in German. */
export const ticket: Sections['ticket'] = {
  title: 'Anfrage',
  details: 'Details',
  number: (number) => `Nr. ${number}`,
  project: (id, name) => `Projekt ${id} · ${name}`,
  assignee: (name) => `Zuständig: ${name}`,
  explanations: {
    open: 'Ihre Anfrage ist angekommen. Wir antworten hier.',
    in_progress: 'Wir arbeiten daran.',
    waiting_on_customer: 'Wir brauchen eine Antwort von Ihnen, um weiterzumachen.',
    solved: 'Wir halten die Anfrage für gelöst. Falls nicht, lassen Sie es uns wissen.',
    closed: 'Für neue Nachrichten geschlossen.',
    declined: 'Das können wir nicht tun.',
  },
  reason: (text) => `Grund: ${text}`,
  urgent: 'Dringend',
  close: 'Anfrage schließen',
  thread: 'Nachrichten',
  you: 'Sie',
  agent: 'Support',
  newMessages: 'Neu',
  newAnswers: (count) => plural(count, { one: 'Neue Antwort', other: '# neue Antworten' }),
  newMessageFrom: (name, text) => `Neue Nachricht von ${name}: ${text}`,
  files: (count) => plural(count, { one: '# Datei', other: '# Dateien' }),
  sent: 'Ihre Nachricht wurde gesendet.',
  showMore: 'Mehr anzeigen',
  unreadable: 'Diese Nachricht kann hier nicht angezeigt werden. Sie ist beim Support gespeichert.',
  replyLabel: 'Ihre Antwort',
  replyHint: 'Antwort schreiben…',
  send: 'Senden',
  attach: 'Dateien anhängen',
  camera: 'Foto aufnehmen',
  failed: 'Die Nachrichten konnten nicht geladen werden.',
}
