import type { Sections } from '../messages.js'

/** Words for choosing what the list shows, in German. */
export const listing: Sections['listing'] = {
  columns: {
    number: 'Nummer',
    preview: 'Beschreibung',
    category: 'Kategorie',
    type: 'Art der Frage',
    activity: 'Letzte Aktivität',
    closed: 'Geschlossen',
  },
  scope: 'Wessen Anfragen',
  scopes: { mine: 'Meine', organization: 'Meine Organisation' },
  from: (name) => `Von ${name}`,
  filters: 'Filter',
  filtersOn: (count) => `Filter: ${count} aktiv`,
  any: 'Alle',
  period: 'Zeitraum',
  periods: {
    any: 'Beliebig',
    7: 'Letzte 7 Tage',
    30: 'Letzte 30 Tage',
    90: 'Letzte 3 Monate',
    365: 'Letzte 12 Monate',
    dates: 'Daten wählen',
  },
  fromDate: 'Von',
  toDate: 'Bis',
  sort: 'Reihenfolge',
  sorts: { activity: 'Letzte Aktivität', created: 'Neueste zuerst', number: 'Höchste Nummer' },
  earlier: 'Vorherige anzeigen',
  searching: 'Suche läuft…',
  noneHere: 'Hier ist nichts',
  noneHereText: 'Keine Anfrage passt zu Ihrer Auswahl.',
  clear: 'Filter zurücksetzen',
  legend: 'Was die Status bedeuten',
}
