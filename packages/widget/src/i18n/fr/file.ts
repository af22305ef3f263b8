import type { Sections } from '../messages.js'

export const file: Sections['file'] = {
  pause: (name) => `Suspendre ${name}`,
  resume: (name) => `Reprendre ${name}`,
  retry: (name) => `Réessayer ${name}`,
  remove: (name) => `Retirer ${name}`,
  reading: 'Lecture…',
  waiting: 'Sera chargé',
  progress: (sent, size) => `${sent} sur ${size}`,
  paused: 'Suspendu',
  uploaded: 'Chargé',
  removed: (name) => `${name} retiré`,
}
