import type { Sections } from '../messages.js'

/** Words of files in a thread, of replies on their way and of its end, in Spanish. */
export const threadParts: Sections['threadParts'] = {
  reopen: 'Reabrir',
  reopened: 'La solicitud vuelve a estar abierta.',
  waiting: 'Pendiente de envío',
  waitingUntil: (when) => `próximo intento ${when}`,
  notSent: 'No enviado',
  tryNow: 'Intentar ahora',
  edit: 'Modificar',
  closedText: 'Esta solicitud está cerrada. ¿Queda algo pendiente?',
  readOnly: 'Puede leer esta solicitud. Aquí no es posible responder.',
  download: 'Descargar',
  enlarge: (name) => `Ampliar ${name}`,
  openImage: (name) => `Abrir ${name} en una pestaña nueva`,
  downloadFailed: 'No se ha podido cargar',
  notFound: 'No hemos encontrado esta solicitud',
  notFoundText: 'Puede que se haya eliminado o que pertenezca a otra persona.',
  all: 'Todas las solicitudes',
}
