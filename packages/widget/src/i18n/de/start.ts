import type { Sections } from '../messages.js'

/** Words of what is around the form, in German. */
export const start: Sections['start'] = {
  form: {
    category: 'Worum geht es?',
    type: 'Art der Frage',
    project: 'Projekt',
    generalQuestion: 'Allgemeine Frage',
    priority: 'Priorität',
    chooseOne: 'Bitte wählen',
    memoryText:
      'Ihr Browser speichert nichts auf diesem Gerät. Bitte lassen Sie diese Seite geöffnet, bis die Nachricht gesendet ist.',
    restored: (when) => `Ihre Nachricht ist noch da. Zuletzt geändert: ${when}.`,
    startOver: 'Neu beginnen',
    startOverSure: 'Text und Dateien löschen?',
    startOverYes: 'Löschen',
    failed: 'Nicht gesendet.',
  },
  home: {
    title: 'Wie können wir helfen?',
    write: 'Nachricht schreiben',
    goOn: 'Nachricht weiterschreiben',
    recent: 'Letzte Anfragen',
    all: 'Alle Anfragen',
    empty: 'Noch keine Anfragen',
    emptyText: 'Ihre Anfragen und unsere Antworten erscheinen hier.',
    sending: 'Wird gesendet',
    waiting: 'Wartet auf das Senden',
    notSent: 'Nicht gesendet',
  },
  waiting: {
    title: 'Wartet auf das Senden',
    kept: 'Ihre Nachricht ist auf diesem Gerät gespeichert und wird so bald wie möglich gesendet.',
    memory: 'Bitte lassen Sie diese Seite geöffnet, bis die Nachricht gesendet ist.',
    sendNow: 'Jetzt versuchen',
    edit: 'Zurück und bearbeiten',
  },
  sent: {
    title: 'Gesendet',
    thanks: 'Vielen Dank, Ihre Nachricht ist angekommen',
    text: 'Unsere Antwort erscheint hier.',
    number: (number) => `Ihre Anfrage hat die Nummer ${number}.`,
    open: 'Anfrage öffnen',
    home: 'Fertig',
  },
}
