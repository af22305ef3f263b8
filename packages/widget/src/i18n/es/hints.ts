import type { Sections } from '../messages.js'
import { createPlural } from '../plural.js'

const plural = createPlural('es')

/** Gentle words on what somebody is writing, in Spanish. */
export const hints: Sections['hints'] = {
  label: 'Antes de enviar',
  duplicate: 'Ya tiene una solicitud abierta parecida:',
  goOn: 'Continuar allí',
  show: 'Mostrar',
  wentOn: 'Su texto está ahora en su respuesta.',
  several: (count) =>
    plural(count, {
      one: 'Parece que hay más de una pregunta. Una solicitud por pregunta se responde antes.',
      other: 'Parece que hay # preguntas. Una solicitud por pregunta se responde antes.',
    }),
  steps: '¿Qué pasos llevan a ello? Así también podremos verlo.',
  address: '¿En qué página ocurrió? Su dirección nos ayuda a buscar.',
  screenshot: 'Una captura de pantalla suele decirlo mejor.',
  dismiss: 'Ocultar este consejo',
}
