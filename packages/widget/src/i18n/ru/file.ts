import type { Sections } from '../messages.js'

export const file: Sections['file'] = {
  pause: (name) => `Приостановить ${name}`,
  resume: (name) => `Продолжить ${name}`,
  retry: (name) => `Повторить ${name}`,
  remove: (name) => `Убрать ${name}`,
  reading: 'Чтение…',
  waiting: 'Будет загружен',
  progress: (sent, size) => `${sent} из ${size}`,
  paused: 'Пауза',
  uploaded: 'Загружено',
  removed: (name) => `Файл ${name} убран`,
}
