import type { Sections } from '../messages.js'
import { createPlural } from '../plural.js'

const plural = createPlural('de')

/** Words of the help articles, in German. */
export const articles: Sections['articles'] = {
  title: 'Hilfeartikel',
  search: 'Hilfeartikel durchsuchen',
  clearSearch: 'Suche leeren',
  suggested: 'Vorgeschlagene Artikel',
  recent: 'Zuletzt gelesen',
  all: 'Alle Artikel',
  found: (count) => plural(count, { one: '# Artikel', other: '# Artikel' }),
  allFound: 'Alle Treffer anzeigen',
  more: 'Mehr anzeigen',
  noResults: 'Nichts gefunden',
  noResultsText: 'Versuchen Sie andere Wörter, oder schreiben Sie uns.',
  empty: 'Noch keine Artikel',
  failed: 'Die Artikel konnten nicht geladen werden.',
  moreFailed: 'Weitere Artikel konnten nicht geladen werden.',
  onSite: 'Zum Hilfebereich',
  article: 'Hilfeartikel',
  asPage: 'Als Seite öffnen',
  updated: (when) => `Aktualisiert: ${when}`,
  articleFailed: 'Der Artikel konnte nicht geladen werden.',
  notFound: 'Diesen Artikel gibt es nicht',
  notFoundText: 'Vielleicht wurde er entfernt.',
  question: 'Hat das Ihre Frage beantwortet?',
  no: 'Nein',
  partly: 'Teilweise',
  yes: 'Ja',
  thanks: 'Vielen Dank! So können wir bessere Artikel schreiben.',
  notRated: 'Ihre Antwort konnte nicht gesendet werden.',
  still: 'Noch Fragen?',
  sendTicket: 'Anfrage senden',
  mayHelp: 'Diese Artikel könnten helfen',
  hide: 'Diese Artikel ausblenden',
}
