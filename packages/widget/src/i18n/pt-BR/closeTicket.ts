import type { Sections } from '../messages.js'

/** Words of closing and rating, in Brazilian Portuguese. */
export const closeTicket: Sections['closeTicket'] = {
  title: 'Encerrar chamado',
  text: 'Você pode encerrar a qualquer momento, resolvido ou não. Enquanto estiver encerrado, não é possível adicionar mensagens.',
  finalText:
    'Você pode encerrar a qualquer momento, resolvido ou não. Depois será possível ler, mas não reabrir.',
  question: 'Como foi o nosso atendimento?',
  solvedQuestion: 'Isso resolveu? Avalie nossa ajuda',
  stars: (value) => `${value} de 5`,
  scores: ['Muito ruim', 'Ruim', 'Regular', 'Bom', 'Excelente'],
  comment: 'Qual é o motivo da sua avaliação?',
  button: 'Encerrar chamado',
  rate: 'Enviar avaliação',
  notSolved: 'Ainda não está resolvido',
  thanks: 'Obrigado!',
  thanksText: 'Sua avaliação nos ajuda a melhorar.',
  closed: 'O chamado está encerrado',
  closedText: 'Você pode lê-lo aqui a qualquer momento.',
  open: 'Mostrar o chamado',
  home: 'Concluir',
  notPossible: 'Este chamado não pode mais ser encerrado.',
}
