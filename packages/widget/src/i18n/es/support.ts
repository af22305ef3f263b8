import type { Sections } from '../messages.js'
import { createPlural } from '../plural.js'

const plural = createPlural('es')

/** Words about when and where support can be reached, in Spanish. */
export const support: Sections['support'] = {
  hours: 'Horario de atención',
  open: 'Abierto ahora',
  closed: 'Cerrado ahora',
  always: 'Las 24 horas',
  until: (when) => `hasta: ${when}`,
  nextOpening: (when) => `próxima apertura: ${when}`,
  day: (day, time) => `${day}, ${time}`,
  allDay: 'Todo el día',
  closedDay: 'Cerrado',
  yourTime: 'Su hora',
  within: {
    hours: (count) =>
      plural(count, {
        one: 'Primera respuesta en # hora como máximo',
        other: 'Primera respuesta en # horas como máximo',
      }),
    minutes: (count) =>
      plural(count, {
        one: 'Primera respuesta en # minuto como máximo',
        other: 'Primera respuesta en # minutos como máximo',
      }),
    workingHours: (count) =>
      plural(count, {
        one: 'Primera respuesta en # hora laborable',
        other: 'Primera respuesta en # horas laborables',
      }),
    workingMinutes: (count) =>
      plural(count, {
        one: 'Primera respuesta en # minuto laborable',
        other: 'Primera respuesta en # minutos laborables',
      }),
  },
  dueAt: (when) => `Si lo envía ahora, recibirá respuesta antes de: ${when}.`,
  delays: 'Qué puede retrasar una respuesta',
  channels: 'Otras formas de contactarnos',
  notCounted: 'No válidos para solicitudes',
  notCountedText: 'Lo que escriba allí no se registra y no da lugar a ningún trabajo.',
}
