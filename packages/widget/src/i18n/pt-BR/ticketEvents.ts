import type { Sections } from '../messages.js'

/** Words of what happens to a request, in Brazilian Portuguese. */
export const ticketEvents: Sections['ticketEvents'] = {
  status: (label) => `Status: ${label}`,
  assignee: (name) => `${name} está cuidando disso`,
  unassigned: 'Aguardando um responsável',
  category: (label) => `Categoria: ${label}`,
  categoryAsked: (label) => `Outra categoria solicitada: ${label}`,
  categoryKept: 'A categoria continua a mesma',
  rating: (stars) => `Avaliação: ${stars}`,
  access: 'Acesso alterado',
  escalated: 'Marcado como urgente',
  remind: 'Lembrete de resposta enviado',
  solution: 'Uma solução foi recomendada',
  ask: 'O suporte pediu algo',
  told: {
    'access.granted': 'O suporte pode ver o projeto',
    'access.withdrawn': 'O suporte não pode mais ver o projeto',
    'access.entered': 'O suporte consultou o projeto',
    'solution.yes': 'A solução ajudou',
    'solution.no': 'A solução não ajudou',
    'ask.yes': 'Feito',
    'ask.no': 'Não feito',
  },
  other: 'Atualizado',
}
