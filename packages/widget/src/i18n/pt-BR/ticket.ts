import type { Sections } from '../messages.js'
import { createPlural } from '../plural.js'

const plural = createPlural('pt-BR')

/** Words of one ticket with its correspondence, in Brazilian Portuguese. */
export const ticket: Sections['ticket'] = {
  title: 'Chamado',
  details: 'Detalhes',
  number: (number) => `Nº ${number}`,
  project: (id, name) => `Projeto ${id} · ${name}`,
  assignee: (name) => `Com ${name}`,
  explanations: {
    open: 'Recebemos seu chamado e responderemos aqui.',
    in_progress: 'Estamos trabalhando nisso.',
    waiting_on_customer: 'Precisamos da sua resposta para continuar.',
    solved: 'Acreditamos que está resolvido. Se não estiver, avise-nos.',
    closed: 'Encerrado para novas mensagens.',
    declined: 'Não podemos fazer isso.',
  },
  reason: (text) => `Motivo: ${text}`,
  urgent: 'Urgente',
  close: 'Encerrar chamado',
  thread: 'Mensagens',
  you: 'Você',
  agent: 'Suporte',
  newMessages: 'Novo',
  newAnswers: (count) => plural(count, { one: '# nova resposta', other: '# novas respostas' }),
  newMessageFrom: (name, text) => `Nova mensagem de ${name}: ${text}`,
  files: (count) => plural(count, { one: '# arquivo', other: '# arquivos' }),
  sent: 'Sua mensagem foi enviada.',
  showMore: 'Mostrar mais',
  unreadable: 'Não é possível mostrar esta mensagem aqui. Ela está guardada com o suporte.',
  replyLabel: 'Sua resposta',
  replyHint: 'Escreva uma resposta…',
  send: 'Enviar',
  attach: 'Anexar arquivos',
  camera: 'Tirar foto',
  failed: 'Não foi possível carregar as mensagens.',
}
