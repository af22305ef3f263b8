import { errors } from './de/errors.js'
import { file } from './de/file.js'
import { notices } from './de/notices.js'
import { start } from './de/start.js'
import { threadParts } from './de/threadParts.js'
import { ticket } from './de/ticket.js'
import { ticketEvents } from './de/ticketEvents.js'
import { ticketList } from './de/ticketList.js'
import type { Language, Messages } from './messages.js'
import { createPlural } from './plural.js'

const plural = createPlural('de')

const messages: Messages = {
  common: {
    help: 'Hilfe',
    back: 'Zurück',
    close: 'Schließen',
    loading: 'Wird geladen…',
    retry: 'Erneut versuchen',
    cancel: 'Abbrechen',
    optional: 'optional',
    justNow: 'gerade eben',
    chunkFailed: 'Dieser Teil konnte nicht geladen werden. Bitte versuchen Sie es erneut.',
    crashed: 'Hier ist etwas schiefgegangen. Ihr Text bleibt erhalten.',
    startAgain: 'Neu starten',
    writeByMail: 'Stattdessen eine E-Mail schreiben',
    writeElsewhere: 'Andere Wege, uns zu erreichen',
  },
  status: {
    open: 'Offen',
    in_progress: 'In Bearbeitung',
    waiting_on_customer: 'Wartet auf Ihre Antwort',
    solved: 'Gelöst',
    closed: 'Geschlossen',
    declined: 'Abgelehnt',
  },
  home: {
    unread: (count) => plural(count, { one: '# neue Antwort', other: '# neue Antworten' }),
  },
  newTicket: {
    title: 'Neue Anfrage',
    subject: 'Betreff',
    body: 'Nachricht',
    bodyHint:
      'Was ist passiert, und was haben Sie erwartet? Auf eine einzelne Frage antworten wir am schnellsten.',
    addFiles: 'Dateien anhängen',
    dropHint: 'Oder hierher ziehen oder einfügen.',
    dropNow: 'Zum Anhängen loslassen',
    limits: (file, count) =>
      `Bis zu ${plural(count, { one: '# Datei', other: '# Dateien' })}, je höchstens ${file}.`,
    send: 'Senden',
    sending: 'Wird gesendet…',
    draftSaving: 'Wird gespeichert…',
    draftKept: 'Auf diesem Gerät gespeichert',
    draftMemory: 'Nicht auf diesem Gerät gespeichert',
    sent: 'Gesendet. Vielen Dank.',
    added: (count) => plural(count, { one: '# Datei hinzugefügt', other: '# Dateien hinzugefügt' }),
  },
  problems: {
    required: 'Bitte füllen Sie dieses Feld aus.',
    choice: 'Bitte treffen Sie eine Auswahl.',
    too_long: (limit) => `Bitte kürzen Sie auf ${limit} Zeichen.`,
    not_an_option: 'Bitte wählen Sie etwas anderes.',
    malformed: 'Bitte prüfen Sie diese Angabe.',
    out_of_range: 'Dieser Wert ist nicht zulässig.',
    gated: 'Dazu kann keine Anfrage gesendet werden.',
    too_many_files: (limit) => `Höchstens ${limit} Dateien.`,
    file_too_large: (limit) => `Zu groß: höchstens ${limit} pro Datei.`,
    too_large: 'Das ist zu groß zum Senden.',
    files_too_large: (limit) => `Insgesamt zu groß: höchstens ${limit} zusammen.`,
    file_empty: 'Diese Datei ist leer.',
    file_unreadable: 'Diese Datei lässt sich nicht lesen.',
  },
}

export const de: Language = {
  messages,
  sections: { errors, file, start, notices, threadParts, ticketEvents, ticketList, ticket },
  later: () => import('./de/later.js').then((chunk) => chunk.later),
  account: () => import('./de/account.js').then((chunk) => chunk.account),
}
