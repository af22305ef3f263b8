import type { Sections } from '../messages.js'

/** Gentle words on what somebody is writing, in Spanish. */
export const hints: Sections['hints'] = {
  label: 'Antes de enviar',
  duplicate: 'Ya tiene una solicitud abierta parecida:',
  number: (number) => `N.º ${number}`,
  goOn: 'Continuar allí',
  show: 'Mostrar',
  wentOn: 'Su texto está ahora en su respuesta.',
  several: 'Parece que hay más de una pregunta. Una solicitud por pregunta se responde antes.',
  problems: 'Parece que hay más de un problema. Una solicitud por problema se responde antes.',
  steps: '¿Qué pasos llevan a ello? Así también podremos verlo.',
  address: '¿En qué página ocurrió? Su dirección nos ayuda a buscar.',
  screenshot: 'Una captura de pantalla suele decirlo mejor.',
  more: 'Mostrar más',
  dismiss: 'Ocultar este consejo',
}
