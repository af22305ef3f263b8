import type { Sections } from '../messages.js'

/** Words of closing and rating, in Spanish. */
export const closeTicket: Sections['closeTicket'] = {
  title: 'Cerrar solicitud',
  text: 'Puede cerrarla en cualquier momento, esté resuelta o no. Mientras esté cerrada, no se pueden añadir mensajes.',
  finalText:
    'Puede cerrarla en cualquier momento, esté resuelta o no. Después se puede leer, pero no volver a abrir.',
  question: '¿Qué le ha parecido nuestra ayuda?',
  solvedQuestion: '¿Se ha resuelto? Valore nuestra ayuda',
  stars: (value) => `${value} de 5`,
  scores: ['Muy mala', 'Mala', 'Aceptable', 'Buena', 'Excelente'],
  comment: '¿Cuál es el motivo de su valoración?',
  button: 'Cerrar solicitud',
  rate: 'Enviar valoración',
  notSolved: 'Aún no está resuelta',
  thanks: '¡Gracias!',
  thanksText: 'Su valoración nos ayuda a mejorar.',
  closed: 'La solicitud está cerrada',
  closedText: 'Puede leerla aquí en cualquier momento.',
  open: 'Mostrar la solicitud',
  home: 'Listo',
  notPossible: 'Esta solicitud ya no se puede cerrar.',
}
