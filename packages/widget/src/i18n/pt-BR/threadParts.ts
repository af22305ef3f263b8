import type { Sections } from '../messages.js'

/** Words of files in a thread, of replies on their way and of its end, in Brazilian Portuguese. */
export const threadParts: Sections['threadParts'] = {
  reopen: 'Reabrir',
  reopened: 'O chamado está aberto novamente.',
  waiting: 'Aguardando envio',
  waitingUntil: (when) => `próxima tentativa ${when}`,
  notSent: 'Não enviado',
  tryNow: 'Tentar agora',
  edit: 'Editar',
  closedText: 'Este chamado está encerrado. Ainda falta algo?',
  readOnly: 'Você pode ler este chamado. Não é possível responder aqui.',
  download: 'Baixar',
  enlarge: (name) => `Ampliar ${name}`,
  openImage: (name) => `Abrir ${name} em uma nova aba`,
  downloadFailed: 'Não foi possível carregar',
  notFound: 'Não encontramos este chamado',
  notFoundText: 'Ele pode ter sido removido ou pertencer a outra pessoa.',
  all: 'Todos os chamados',
}
