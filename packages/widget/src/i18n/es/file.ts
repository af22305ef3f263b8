import type { Sections } from '../messages.js'

export const file: Sections['file'] = {
  pause: (name) => `Pausar ${name}`,
  resume: (name) => `Continuar con ${name}`,
  retry: (name) => `Reintentar ${name}`,
  remove: (name) => `Quitar ${name}`,
  reading: 'Leyendo…',
  waiting: 'Se subirá',
  progress: (sent, size) => `${sent} de ${size}`,
  paused: 'En pausa',
  uploaded: 'Subido',
  removed: (name) => `${name} quitado`,
}
