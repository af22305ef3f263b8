import { errors } from './es/errors.js'
import { file } from './es/file.js'
import { notices } from './es/notices.js'
import { start } from './es/start.js'
import { threadParts } from './es/threadParts.js'
import { ticket } from './es/ticket.js'
import { ticketEvents } from './es/ticketEvents.js'
import { ticketList } from './es/ticketList.js'
import type { Language, Messages } from './messages.js'
import { createPlural } from './plural.js'

const plural = createPlural('es')

const messages: Messages = {
  common: {
    help: 'Ayuda',
    back: 'Atrás',
    close: 'Cerrar',
    loading: 'Cargando…',
    retry: 'Reintentar',
    cancel: 'Cancelar',
    optional: 'opcional',
    justNow: 'ahora mismo',
    chunkFailed: 'No se ha podido cargar esta parte. Inténtelo de nuevo.',
    crashed: 'Algo ha fallado aquí. Su texto se conserva.',
    startAgain: 'Empezar de nuevo',
    writeByMail: 'Escribir un correo en su lugar',
    writeElsewhere: 'Otras formas de contactarnos',
  },
  status: {
    open: 'Abierta',
    in_progress: 'En curso',
    waiting_on_customer: 'Pendiente de su respuesta',
    solved: 'Resuelta',
    closed: 'Cerrada',
    declined: 'Rechazada',
  },
  home: {
    unread: (count) => plural(count, { one: '# respuesta nueva', other: '# respuestas nuevas' }),
  },
  newTicket: {
    title: 'Nueva solicitud',
    subject: 'Asunto',
    body: 'Mensaje',
    bodyHint:
      '¿Qué ha ocurrido y qué esperaba? Respondemos antes si hace una sola pregunta cada vez.',
    addFiles: 'Adjuntar archivos',
    dropHint: 'O arrástrelos o péguelos aquí.',
    dropNow: 'Suelte para adjuntar',
    limits: (file, count) =>
      `Hasta ${plural(count, { one: '# archivo', other: '# archivos' })} de ${file} como máximo.`,
    send: 'Enviar',
    sending: 'Enviando…',
    draftSaving: 'Guardando…',
    draftKept: 'Guardado en este dispositivo',
    draftMemory: 'No guardado en este dispositivo',
    sent: 'Enviado. Gracias.',
    added: (count) => plural(count, { one: '# archivo añadido', other: '# archivos añadidos' }),
  },
  problems: {
    required: 'Rellene este campo.',
    choice: 'Elija una opción.',
    too_long: (limit) => `Acórtelo a ${limit} caracteres.`,
    not_an_option: 'Elija otra opción.',
    malformed: 'Revise este dato.',
    out_of_range: 'Este valor no está permitido.',
    gated: 'No se puede enviar una solicitud sobre esto.',
    too_many_files: (limit) => `No más de ${limit} archivos.`,
    file_too_large: (limit) => `Demasiado grande: máximo ${limit} por archivo.`,
    too_large: 'Es demasiado grande para enviarlo.',
    files_too_large: (limit) => `Demasiado grande en total: máximo ${limit}.`,
    file_empty: 'Este archivo está vacío.',
    file_unreadable: 'Este archivo no se puede leer.',
  },
}

export const es: Language = {
  messages,
  sections: { errors, file, start, notices, threadParts, ticketEvents, ticketList, ticket },
  later: () => import('./es/later.js').then((chunk) => chunk.later),
  account: () => import('./es/account.js').then((chunk) => chunk.account),
}
