import type { Sections } from '../messages.js'

/** Words of closing and rating, in German. */
export const closeTicket: Sections['closeTicket'] = {
  title: 'Anfrage schließen',
  text: 'Sie können sie jederzeit schließen, gelöst oder nicht. Solange sie geschlossen ist, kann nichts hinzugefügt werden.',
  finalText:
    'Sie können sie jederzeit schließen, gelöst oder nicht. Danach lässt sie sich lesen, aber nicht wieder öffnen.',
  question: 'Wie zufrieden sind Sie mit uns?',
  solvedQuestion: 'Hat das geholfen? Bewerten Sie unsere Hilfe',
  stars: (value) => `${value} von 5`,
  scores: ['Sehr schlecht', 'Schlecht', 'Mittelmäßig', 'Gut', 'Ausgezeichnet'],
  comment: 'Was ist der Grund für Ihre Bewertung?',
  button: 'Anfrage schließen',
  rate: 'Bewertung senden',
  notSolved: 'Noch nicht gelöst',
  thanks: 'Vielen Dank!',
  thanksText: 'Ihre Bewertung hilft uns, besser zu werden.',
  closed: 'Die Anfrage ist geschlossen',
  closedText: 'Sie können sie hier jederzeit nachlesen.',
  open: 'Anfrage anzeigen',
  home: 'Fertig',
  notPossible: 'Diese Anfrage kann nicht mehr geschlossen werden.',
}
