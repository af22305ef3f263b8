import type { Sections } from '../messages.js'

/** Gentle words on what somebody is writing, in Brazilian Portuguese. */
export const hints: Sections['hints'] = {
  label: 'Antes de enviar',
  duplicate: 'Você já tem um chamado aberto parecido:',
  number: (number) => `Nº ${number}`,
  goOn: 'Continuar lá',
  show: 'Mostrar',
  wentOn: 'Seu texto agora está na sua resposta.',
  several:
    'Parece haver mais de uma pergunta aqui. Um chamado por pergunta é respondido mais rápido.',
  problems:
    'Parece haver mais de um problema aqui. Um chamado por problema é respondido mais rápido.',
  steps: 'Quais passos levam a isso? Assim também conseguimos ver.',
  address: 'Em qual página aconteceu? O endereço nos ajuda a procurar.',
  screenshot: 'Uma captura de tela costuma dizer melhor.',
  more: 'Mostrar mais',
  dismiss: 'Dispensar esta dica',
}
