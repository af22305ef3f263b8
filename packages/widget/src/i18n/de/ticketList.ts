import type { Sections } from '../messages.js'
import { createPlural } from '../plural.js'

const plural = createPlural('de')

/** Words of the ticket list, in German. */
export const ticketList: Sections['ticketList'] = {
  title: 'Ihre Anfragen',
  write: 'Nachricht schreiben',
  search: 'Betreff oder Nummer',
  clearSearch: 'Suche leeren',
  filter: 'Anzeigen',
  filters: { all: 'Alle', open: 'Offen', closed: 'Geschlossen' },
  found: (count) => plural(count, { one: '# Anfrage', other: '# Anfragen' }),
  columns: {
    subject: 'Betreff',
    project: 'Projekt',
    assignee: 'Zuständig',
    created: 'Erstellt',
    updated: 'Aktualisiert',
    status: 'Status',
  },
  number: (number) => `Nr. ${number}`,
  project: (id) => `Projekt ${id}`,
  urgent: 'Dringend',
  more: 'Mehr anzeigen',
  empty: 'Noch keine Anfragen',
  emptyText: 'Ihre Anfragen und unsere Antworten erscheinen hier.',
  noResults: 'Nichts gefunden',
  noResultsText: 'Versuchen Sie andere Wörter oder sehen Sie in allen Anfragen nach.',
  showAll: 'Alle Anfragen anzeigen',
  failed: 'Ihre Anfragen konnten nicht geladen werden.',
  moreFailed: 'Ältere Anfragen konnten nicht geladen werden.',
}
