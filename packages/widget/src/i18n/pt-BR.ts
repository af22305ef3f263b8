import type { Language, Messages } from './messages.js'
import { createPlural } from './plural.js'
import { errors } from './pt-BR/errors.js'
import { file } from './pt-BR/file.js'
import { notices } from './pt-BR/notices.js'
import { start } from './pt-BR/start.js'
import { threadParts } from './pt-BR/threadParts.js'
import { ticket } from './pt-BR/ticket.js'
import { ticketEvents } from './pt-BR/ticketEvents.js'
import { ticketList } from './pt-BR/ticketList.js'

const plural = createPlural('pt-BR')

const messages: Messages = {
  common: {
    help: 'Ajuda',
    back: 'Voltar',
    close: 'Fechar',
    loading: 'Carregando…',
    retry: 'Tentar novamente',
    cancel: 'Cancelar',
    optional: 'opcional',
    justNow: 'agora mesmo',
    chunkFailed: 'Não foi possível carregar esta parte. Tente novamente.',
    crashed: 'Algo deu errado aqui. O que você digitou está guardado.',
    startAgain: 'Começar de novo',
    writeByMail: 'Escrever um e-mail',
    writeElsewhere: 'Outras formas de falar com a gente',
  },
  status: {
    open: 'Aberto',
    in_progress: 'Em andamento',
    waiting_on_customer: 'Aguardando sua resposta',
    solved: 'Resolvido',
    closed: 'Encerrado',
    declined: 'Recusado',
  },
  home: {
    unread: (count) => plural(count, { one: '# nova resposta', other: '# novas respostas' }),
  },
  newTicket: {
    title: 'Novo chamado',
    subject: 'Assunto',
    body: 'Mensagem',
    bodyHint:
      'O que aconteceu e o que você esperava? Respondemos mais rápido a uma pergunta por vez.',
    addFiles: 'Anexar arquivos',
    dropHint: 'Ou arraste ou cole aqui.',
    dropNow: 'Solte para anexar',
    limits: (file, count) =>
      `Até ${plural(count, { one: '# arquivo', other: '# arquivos' })}, ${file} cada.`,
    send: 'Enviar',
    sending: 'Enviando…',
    draftSaving: 'Salvando…',
    draftKept: 'Salvo neste dispositivo',
    draftMemory: 'Não salvo neste dispositivo',
    sent: 'Enviado. Agradecemos o contato.',
    added: (count) =>
      plural(count, { one: '# arquivo adicionado', other: '# arquivos adicionados' }),
  },
  problems: {
    required: 'Preencha este campo.',
    choice: 'Escolha uma opção.',
    too_long: (limit) => `Reduza para ${limit} caracteres.`,
    not_an_option: 'Escolha outra opção.',
    malformed: 'Confira este campo.',
    out_of_range: 'Este valor não é permitido.',
    gated: 'Não é possível enviar um chamado sobre isso.',
    too_many_files: (limit) => `No máximo ${limit} arquivos.`,
    file_too_large: (limit) => `Grande demais: no máximo ${limit} por arquivo.`,
    too_large: 'Isso é grande demais para enviar.',
    files_too_large: (limit) => `Grande demais no total: no máximo ${limit}.`,
    file_empty: 'Este arquivo está vazio.',
    file_unreadable: 'Não é possível ler este arquivo.',
  },
}

export const ptBR: Language = {
  messages,
  sections: { errors, file, start, notices, threadParts, ticketEvents, ticketList, ticket },
  later: () => import('./pt-BR/later.js').then((chunk) => chunk.later),
  account: () => import('./pt-BR/account.js').then((chunk) => chunk.account),
}
