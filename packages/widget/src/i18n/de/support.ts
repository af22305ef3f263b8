import type { Sections } from '../messages.js'
import { createPlural } from '../plural.js'

const plural = createPlural('de')

/** Words about when and where support can be reached, in German. */
export const support: Sections['support'] = {
  hours: 'Supportzeiten',
  open: 'Jetzt geöffnet',
  closed: 'Jetzt geschlossen',
  always: 'Rund um die Uhr',
  until: (when) => `bis ${when}`,
  nextOpening: (when) => `nächste Öffnung: ${when}`,
  day: (day, time) => `${day}, ${time}`,
  allDay: 'Ganztägig',
  closedDay: 'Geschlossen',
  yourTime: 'Ihre Zeit',
  within: {
    hours: (count) =>
      plural(count, {
        one: 'Erste Antwort innerhalb von # Stunde',
        other: 'Erste Antwort innerhalb von # Stunden',
      }),
    minutes: (count) =>
      plural(count, {
        one: 'Erste Antwort innerhalb von # Minute',
        other: 'Erste Antwort innerhalb von # Minuten',
      }),
    workingHours: (count) =>
      plural(count, {
        one: 'Erste Antwort innerhalb von # Servicestunde',
        other: 'Erste Antwort innerhalb von # Servicestunden',
      }),
    workingMinutes: (count) =>
      plural(count, {
        one: 'Erste Antwort innerhalb von # Serviceminute',
        other: 'Erste Antwort innerhalb von # Serviceminuten',
      }),
  },
  dueAt: (when) => `Wenn Sie jetzt senden, antworten wir bis ${when}.`,
  delays: 'Was eine Antwort verzögern kann',
  channels: 'Weitere Wege zu uns',
  notCounted: 'Nicht für Anfragen',
  notCountedText: 'Was Sie dort schreiben, wird nicht erfasst und kann nicht bearbeitet werden.',
}
