import type { Sections } from '../messages.js'

/** Words for choosing what the list shows, in Brazilian Portuguese. */
export const listing: Sections['listing'] = {
  columns: {
    number: 'Número',
    preview: 'Descrição',
    category: 'Categoria',
    type: 'Tipo de pergunta',
    activity: 'Última atividade',
    closed: 'Encerrado',
  },
  scope: 'De quem',
  scopes: { mine: 'Meus', organization: 'Da minha organização' },
  from: (name) => `De ${name}`,
  filters: 'Filtros',
  filtersOn: (count) => `Filtros: ${count} em uso`,
  any: 'Todos',
  period: 'Período',
  periods: {
    any: 'Qualquer data',
    7: 'Últimos 7 dias',
    30: 'Últimos 30 dias',
    90: 'Últimos 3 meses',
    365: 'Últimos 12 meses',
    dates: 'Escolher datas',
  },
  fromDate: 'De',
  toDate: 'Até',
  sort: 'Ordem',
  sorts: { activity: 'Última atividade', created: 'Mais recentes', number: 'Maior número' },
  earlier: 'Mostrar anteriores',
  searching: 'Buscando…',
  noneHere: 'Nada por aqui',
  noneHereText: 'Nenhum chamado corresponde ao que você escolheu.',
  clear: 'Limpar filtros',
  legend: 'O que significam os status',
}
