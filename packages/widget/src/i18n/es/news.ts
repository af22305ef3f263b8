import type { Sections } from '../messages.js'

/** Words of answers that come while one looks at something else, in Spanish. */
export const news: Sections['news'] = {
  from: (name, subject) => `${name} ha respondido: ${subject}`,
  answer: (subject) => `Nueva respuesta: ${subject}`,
  open: 'Leer',
  openAll: 'Mostrarlas',
  dismiss: 'Ocultar este mensaje',
  alerts: 'Avisarme de las respuestas nuevas',
  sound: 'Con un sonido',
  system: 'Con una notificación del sistema',
  denied: 'Su navegador no permite que esta página muestre notificaciones.',
}
