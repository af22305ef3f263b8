import type { Sections } from '../messages.js'

/** Words for choosing what the list shows, in Spanish. */
export const listing: Sections['listing'] = {
  columns: {
    number: 'Número',
    preview: 'Descripción',
    category: 'Categoría',
    type: 'Tipo de pregunta',
    activity: 'Última actividad',
    closed: 'Cerrada',
  },
  scope: 'De quién son',
  scopes: { mine: 'Mías', organization: 'De mi organización' },
  from: (name) => `De ${name}`,
  filters: 'Filtros',
  filtersOn: (count) => `Filtros: ${count} activos`,
  any: 'Todas',
  period: 'Periodo',
  periods: {
    any: 'Cualquier fecha',
    7: 'Últimos 7 días',
    30: 'Últimos 30 días',
    90: 'Últimos 3 meses',
    365: 'Últimos 12 meses',
    dates: 'Elegir fechas',
  },
  fromDate: 'Desde',
  toDate: 'Hasta',
  sort: 'Orden',
  sorts: { activity: 'Última actividad', created: 'Más recientes', number: 'Número más alto' },
  earlier: 'Mostrar anteriores',
  searching: 'Buscando…',
  noneHere: 'No hay nada aquí',
  noneHereText: 'Ninguna solicitud coincide con lo elegido.',
  clear: 'Borrar filtros',
  legend: 'Qué significan los estados',
}
