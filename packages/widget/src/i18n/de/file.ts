import type { Sections } from '../messages.js'

export const file: Sections['file'] = {
  pause: (name) => `${name} anhalten`,
  resume: (name) => `${name} fortsetzen`,
  retry: (name) => `${name} erneut versuchen`,
  remove: (name) => `${name} entfernen`,
  reading: 'Wird gelesen…',
  waiting: 'Wird noch hochgeladen',
  progress: (sent, size) => `${sent} von ${size}`,
  paused: 'Angehalten',
  uploaded: 'Hochgeladen',
  removed: (name) => `${name} entfernt`,
}
