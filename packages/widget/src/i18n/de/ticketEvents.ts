import type { Sections } from '../messages.js'

/** Words of what happens to a request, in German. */
export const ticketEvents: Sections['ticketEvents'] = {
  status: (label) => `Status: ${label}`,
  assignee: (name) => `${name} kümmert sich darum`,
  unassigned: 'Noch niemandem zugewiesen',
  category: (label) => `Kategorie: ${label}`,
  categoryAsked: (label) => `Andere Kategorie gewünscht: ${label}`,
  categoryKept: 'Die Kategorie bleibt, wie sie ist',
  rating: (stars) => `Bewertung: ${stars}`,
  access: 'Zugriff geändert',
  escalated: 'Als dringend markiert',
  remind: 'An die Antwort erinnert',
  solution: 'Eine Lösung wird empfohlen',
  ask: 'Der Support bittet um etwas',
  told: {
    'access.granted': 'Der Support darf das Projekt einsehen',
    'access.withdrawn': 'Der Support darf das Projekt nicht mehr einsehen',
    'access.entered': 'Der Support hat das Projekt eingesehen',
    'solution.yes': 'Die Lösung hat geholfen',
    'solution.no': 'Die Lösung hat nicht geholfen',
    'ask.yes': 'Erledigt',
    'ask.no': 'Nicht erledigt',
  },
  other: 'Aktualisiert',
}
