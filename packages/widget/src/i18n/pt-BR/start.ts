import type { Sections } from '../messages.js'

/** Words of what is around the form, in Brazilian Portuguese. */
export const start: Sections['start'] = {
  form: {
    category: 'Qual é o assunto?',
    type: 'Tipo de dúvida',
    project: 'Projeto',
    generalQuestion: 'Dúvida geral',
    priority: 'Prioridade',
    chooseOne: 'Escolha uma opção',
    memoryText:
      'Seu navegador não guarda nada neste dispositivo. Deixe esta página aberta até o envio.',
    restored: (when) => `Sua mensagem ainda está aqui. Última alteração: ${when}.`,
    startOver: 'Começar do zero',
    startOverSure: 'Excluir o texto e os arquivos?',
    startOverYes: 'Excluir',
    failed: 'Não enviado.',
  },
  home: {
    title: 'Como podemos ajudar?',
    write: 'Escrever uma mensagem',
    goOn: 'Continuar sua mensagem',
    recent: 'Chamados recentes',
    all: 'Todos os chamados',
    empty: 'Nenhum chamado ainda',
    emptyText: 'Seus chamados e nossas respostas aparecerão aqui.',
    sending: 'Enviando',
    waiting: 'Aguardando envio',
    notSent: 'Não enviado',
  },
  waiting: {
    title: 'Aguardando envio',
    kept: 'Sua mensagem está salva neste dispositivo e será enviada assim que possível.',
    memory: 'Deixe esta página aberta até o envio.',
    sendNow: 'Tentar agora',
    edit: 'Voltar e editar',
  },
  sent: {
    title: 'Enviado',
    thanks: 'Obrigado, recebemos sua mensagem',
    text: 'Nossa resposta aparecerá aqui.',
    number: (number) => `O número do seu chamado é ${number}.`,
    open: 'Abrir o chamado',
    home: 'Concluir',
  },
}
