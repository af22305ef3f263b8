import type { Sections } from '../messages.js'
import { createPlural } from '../plural.js'

const plural = createPlural('pt-BR')

/** Words about when and where support can be reached, in Brazilian Portuguese. */
export const support: Sections['support'] = {
  hours: 'Horário de atendimento',
  open: 'Aberto agora',
  closed: 'Fechado agora',
  always: '24 horas por dia',
  until: (when) => `até ${when}`,
  nextOpening: (when) => `próxima abertura: ${when}`,
  day: (day, time) => `${day}, ${time}`,
  allDay: 'O dia todo',
  closedDay: 'Fechado',
  yourTime: 'Seu horário',
  within: {
    hours: (count) =>
      plural(count, {
        one: 'Primeira resposta em até # hora',
        other: 'Primeira resposta em até # horas',
      }),
    minutes: (count) =>
      plural(count, {
        one: 'Primeira resposta em até # minuto',
        other: 'Primeira resposta em até # minutos',
      }),
    workingHours: (count) =>
      plural(count, {
        one: 'Primeira resposta em até # hora útil',
        other: 'Primeira resposta em até # horas úteis',
      }),
    workingMinutes: (count) =>
      plural(count, {
        one: 'Primeira resposta em até # minuto útil',
        other: 'Primeira resposta em até # minutos úteis',
      }),
  },
  dueAt: (when) => `Enviando agora, a resposta chega até ${when}.`,
  delays: 'O que pode atrasar uma resposta',
  channels: 'Outras formas de falar conosco',
  notCounted: 'Não servem para chamados',
  notCountedText: 'O que você escreve ali não é registrado e não gera nenhum atendimento.',
}
