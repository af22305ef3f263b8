import type { Sections } from '../messages.js'
import { createPlural } from '../plural.js'

const plural = createPlural('es')

/** Words of what waits to be sent, in Spanish. */
export const outbox: Sections['outbox'] = {
  title: 'Aún sin enviar',
  newRequest: 'Nueva solicitud',
  reply: 'Respuesta',
  edit: 'Volver al formulario',
  editReply: 'Volver a la respuesta',
  occupied: 'En el formulario hay otro texto. Envíelo o elimínelo y este podrá volver allí.',
  none: 'Todo está enviado',
  noneText: 'No hay nada pendiente en este dispositivo.',
  files: (count) => plural(count, { one: '# archivo', many: '# de archivos', other: '# archivos' }),
}
