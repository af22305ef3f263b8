import type { Sections } from '../messages.js'

export const errors: Sections['errors'] = {
  aborted: 'Abgebrochen.',
  auth_unavailable: 'Wir konnten nicht prüfen, wer Sie sind.',
  auth_required: 'Ihre Sitzung ist abgelaufen. Bitte melden Sie sich erneut an.',
  bad_response: 'Die Antwort des Supports war nicht lesbar.',
  blocked_by_host_modal: 'Bitte schließen Sie zuerst das geöffnete Dialogfenster.',
  conflict: 'Hier hat sich etwas geändert. Bitte sehen Sie noch einmal nach.',
  destroyed: 'Bitte öffnen Sie die Hilfe erneut.',
  email_verification:
    'Wir haben Ihnen eine E-Mail geschickt. Folgen Sie dem Link darin, um dies zu senden.',
  file_changed: 'Diese Datei hat sich geändert. Bitte wählen Sie sie erneut aus.',
  file_empty: 'Diese Datei ist leer.',
  file_unreadable: 'Diese Datei lässt sich nicht lesen. Bitte wählen Sie sie erneut aus.',
  forbidden: 'Dazu sind Sie nicht berechtigt.',
  identity_mismatch:
    'Sie sind offenbar mit einem anderen Konto angemeldet. Bitte laden Sie die Seite neu.',
  in_progress: 'Wird noch gesendet.',
  invalid: 'Der Support hat dies nicht angenommen. Bitte prüfen Sie Ihre Angaben.',
  not_applied: 'Der Support hat die Änderung nicht übernommen. Bitte versuchen Sie es erneut.',
  not_found: 'Das konnten wir nicht finden.',
  not_supported: 'Das ist hier nicht möglich.',
  offline: 'Sie sind offline.',
  offset_mismatch: 'Das Hochladen beginnt von vorn.',
  outbox_full:
    'Zu viele Nachrichten warten auf das Senden. Bitte versuchen Sie es erneut, sobald sie gesendet sind.',
  rate_limited: 'Der Support ist gerade überlastet.',
  server_error: 'Beim Support ist gerade eine Störung aufgetreten.',
  storage_unavailable: 'Ihr Browser speichert nichts auf diesem Gerät.',
  timeout: 'Der Support hat zu lange nicht geantwortet.',
  too_large: 'Das ist zu groß zum Senden.',
  unavailable: 'Der Support ist gerade nicht erreichbar.',
  unknown: 'Etwas ist schiefgegangen. Bitte versuchen Sie es erneut.',
  upload_expired: 'Das Hochladen beginnt von vorn.',
}
