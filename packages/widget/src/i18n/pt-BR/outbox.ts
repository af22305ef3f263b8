import type { Sections } from '../messages.js'
import { createPlural } from '../plural.js'

const plural = createPlural('pt-BR')

/** Words of what waits to be sent, in Brazilian Portuguese. */
export const outbox: Sections['outbox'] = {
  title: 'Ainda não enviado',
  newRequest: 'Novo chamado',
  reply: 'Resposta',
  edit: 'Voltar ao formulário',
  editReply: 'Voltar à resposta',
  occupied: 'Há outro texto no formulário. Envie-o ou apague-o, e este poderá voltar para lá.',
  none: 'Tudo foi enviado',
  noneText: 'Nada está aguardando neste dispositivo.',
  files: (count) => plural(count, { one: '# arquivo', many: '# de arquivos', other: '# arquivos' }),
}
