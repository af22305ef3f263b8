import type { Sections } from '../messages.js'
import { createPlural } from '../plural.js'

const plural = createPlural('es')

/** Words of one ticket with its correspondence, in Spanish. */
export const ticket: Sections['ticket'] = {
  title: 'Solicitud',
  details: 'Detalles',
  number: (number) => `N.º ${number}`,
  project: (id, name) => `Proyecto ${id} · ${name}`,
  assignee: (name) => `A cargo de ${name}`,
  explanations: {
    open: 'La hemos recibido y responderemos aquí.',
    in_progress: 'Estamos trabajando en ello.',
    waiting_on_customer: 'Necesitamos su respuesta para continuar.',
    solved: 'Creemos que está resuelta. Si no es así, díganoslo.',
    closed: 'Cerrada a nuevos mensajes.',
    declined: 'No podemos hacerlo.',
  },
  reason: (text) => `Motivo: ${text}`,
  urgent: 'Urgente',
  close: 'Cerrar solicitud',
  thread: 'Mensajes',
  you: 'Usted',
  agent: 'Soporte',
  newMessages: 'Nuevo',
  newAnswers: (count) => plural(count, { one: 'Nueva respuesta', other: '# respuestas nuevas' }),
  newMessageFrom: (name, text) => `Nuevo mensaje de ${name}: ${text}`,
  files: (count) => plural(count, { one: '# archivo', other: '# archivos' }),
  sent: 'Su mensaje se ha enviado.',
  showMore: 'Mostrar más',
  unreadable: 'Este mensaje no se puede mostrar aquí. Soporte lo conserva.',
  replyLabel: 'Su respuesta',
  replyHint: 'Escriba una respuesta…',
  send: 'Enviar',
  attach: 'Adjuntar archivos',
  camera: 'Hacer una foto',
  failed: 'No se han podido cargar los mensajes.',
}
