import type { Sections } from '../messages.js'

export const file: Sections['file'] = {
  pause: (name) => `Pausar ${name}`,
  resume: (name) => `Continuar ${name}`,
  retry: (name) => `Tentar ${name} novamente`,
  remove: (name) => `Remover ${name}`,
  reading: 'Lendo…',
  waiting: 'Será carregado',
  progress: (sent, size) => `${sent} de ${size}`,
  paused: 'Pausado',
  uploaded: 'Carregado',
  removed: (name) => `${name} removido`,
}
