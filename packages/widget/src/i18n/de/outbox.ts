import type { Sections } from '../messages.js'
import { createPlural } from '../plural.js'

const plural = createPlural('de')

/** Words of what waits to be sent, in German. */
export const outbox: Sections['outbox'] = {
  title: 'Noch nicht gesendet',
  newRequest: 'Neue Anfrage',
  reply: 'Antwort',
  edit: 'Zurück ins Formular',
  editReply: 'Zurück in die Antwort',
  occupied:
    'Im Formular steht ein anderer Text. Senden oder löschen Sie ihn, dann kann dieser dorthin zurück.',
  none: 'Alles ist gesendet',
  noneText: 'Auf diesem Gerät wartet nichts.',
  files: (count) => plural(count, { one: '# Datei', other: '# Dateien' }),
}
