import type { Sections } from '../messages.js'
import { createPlural } from '../plural.js'

const plural = createPlural('pt-BR')

/** Words of the ticket list, in Brazilian Portuguese. */
export const ticketList: Sections['ticketList'] = {
  title: 'Seus chamados',
  write: 'Escrever uma mensagem',
  search: 'Buscar assunto ou número',
  clearSearch: 'Limpar busca',
  filter: 'Mostrar',
  filters: { all: 'Todos', open: 'Abertos', closed: 'Encerrados' },
  found: (count) => plural(count, { one: '# chamado', other: '# chamados' }),
  columns: {
    subject: 'Assunto',
    project: 'Projeto',
    assignee: 'Responsável',
    created: 'Criado',
    updated: 'Atualizado',
    status: 'Status',
  },
  number: (number) => `Nº ${number}`,
  project: (id) => `Projeto ${id}`,
  urgent: 'Urgente',
  more: 'Mostrar mais',
  empty: 'Nenhum chamado ainda',
  emptyText: 'Seus chamados e nossas respostas aparecerão aqui.',
  noResults: 'Nada encontrado',
  noResultsText: 'Tente outras palavras ou procure em todos os chamados.',
  showAll: 'Mostrar todos os chamados',
  failed: 'Não foi possível carregar seus chamados.',
  moreFailed: 'Não foi possível carregar os chamados antigos.',
}
