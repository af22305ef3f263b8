import type { Sections } from '../messages.js'
import { createPlural } from '../plural.js'

const plural = createPlural('pt-BR')

/** Words about the state of things, in Brazilian Portuguese. */
export const notices: Sections['notices'] = {
  offline:
    'Você está sem conexão. O que você escrever fica salvo e será enviado quando a conexão voltar.',
  unavailable:
    'Não é possível acessar o suporte no momento. Você pode escrever: sua mensagem será enviada assim que ele voltar.',
  nextTry: (time) => `Próxima tentativa às ${time}.`,
  authRequired: 'Entre novamente para ver as novidades. Você pode continuar escrevendo.',
  waiting: (count) =>
    plural(count, {
      one: '# mensagem aguardando envio.',
      other: '# mensagens aguardando envio.',
    }),
  failed: (count) =>
    plural(count, {
      one: 'Não foi possível enviar # mensagem.',
      other: 'Não foi possível enviar # mensagens.',
    }),
  memory: 'A mensagem não está salva neste dispositivo. Deixe esta página aberta até o envio.',
  tryNow: 'Tentar agora',
  show: 'Mostrar',
}
