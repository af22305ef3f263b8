import type { Sections } from '../messages.js'
import { createPlural } from '../plural.js'

const plural = createPlural('es')

/** Words about the state of things, in Spanish. */
export const notices: Sections['notices'] = {
  offline: 'No tiene conexión. Lo que escriba se guarda y se enviará en cuanto vuelva a tenerla.',
  unavailable:
    'No se puede contactar con soporte en este momento. Puede escribir: su mensaje se enviará en cuanto vuelva.',
  nextTry: (time) => `Próximo intento a las ${time}.`,
  authRequired: 'Vuelva a iniciar sesión para ver las novedades. Puede seguir escribiendo.',
  waiting: (count) =>
    plural(count, {
      one: '# mensaje pendiente de envío.',
      other: '# mensajes pendientes de envío.',
    }),
  failed: (count) =>
    plural(count, {
      one: 'No se ha podido enviar # mensaje.',
      other: 'No se han podido enviar # mensajes.',
    }),
  memory:
    'El mensaje no está guardado en este dispositivo. Deje esta página abierta hasta que se envíe.',
  tryNow: 'Intentar ahora',
  show: 'Mostrar',
}
