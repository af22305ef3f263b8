import type { Sections } from '../messages.js'
import { createPlural } from '../plural.js'

const plural = createPlural('es')

/** Words of the ticket list, in Spanish. */
export const ticketList: Sections['ticketList'] = {
  title: 'Sus solicitudes',
  write: 'Escribir un mensaje',
  search: 'Buscar asunto o número',
  clearSearch: 'Borrar la búsqueda',
  filter: 'Mostrar',
  filters: { all: 'Todas', open: 'Abiertas', closed: 'Cerradas' },
  found: (count) => plural(count, { one: '# solicitud', other: '# solicitudes' }),
  columns: {
    subject: 'Asunto',
    project: 'Proyecto',
    assignee: 'A cargo de',
    created: 'Creada',
    updated: 'Actualizada',
    status: 'Estado',
  },
  number: (number) => `N.º ${number}`,
  project: (id) => `Proyecto ${id}`,
  urgent: 'Urgente',
  more: 'Mostrar más',
  empty: 'Aún no hay solicitudes',
  emptyText: 'Sus solicitudes y nuestras respuestas aparecerán aquí.',
  noResults: 'Sin resultados',
  noResultsText: 'Pruebe con otras palabras o mire en todas las solicitudes.',
  showAll: 'Mostrar todas las solicitudes',
  failed: 'No se han podido cargar sus solicitudes.',
  moreFailed: 'No se han podido cargar las solicitudes anteriores.',
}
