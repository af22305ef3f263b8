import type { Sections } from '../messages.js'

/** Words of answers that come while one looks at something else, in German. */
export const news: Sections['news'] = {
  from: (name, subject) => `${name} hat geantwortet: ${subject}`,
  answer: (subject) => `Neue Antwort: ${subject}`,
  open: 'Lesen',
  openAll: 'Alle zeigen',
  dismiss: 'Meldung ausblenden',
  alerts: 'Über neue Antworten informieren',
  sound: 'Mit einem Ton',
  system: 'Mit einer Systembenachrichtigung',
  denied: 'Ihr Browser erlaubt dieser Seite keine Benachrichtigungen.',
}
