import type { Sections } from '../messages.js'
import { createPlural } from '../plural.js'

const plural = createPlural('es')

/** Words of the help articles, in Spanish. */
export const articles: Sections['articles'] = {
  title: 'Artículos de ayuda',
  search: 'Buscar en los artículos',
  clearSearch: 'Borrar la búsqueda',
  suggested: 'Artículos sugeridos',
  recent: 'Vistos recientemente',
  all: 'Todos los artículos',
  found: (count) => plural(count, { one: '# artículo', other: '# artículos' }),
  allFound: 'Mostrar todos los resultados',
  more: 'Mostrar más',
  noResults: 'No se ha encontrado nada',
  noResultsText: 'Pruebe con otras palabras o escríbanos.',
  empty: 'Aún no hay artículos',
  failed: 'No se han podido cargar los artículos.',
  moreFailed: 'No se han podido cargar más artículos.',
  onSite: 'Ir al centro de ayuda',
  article: 'Artículo',
  asPage: 'Abrir como página',
  updated: (when) => `Actualizado: ${when}`,
  articleFailed: 'No se ha podido cargar el artículo.',
  notFound: 'No encontramos este artículo',
  notFoundText: 'Puede que se haya eliminado.',
  question: '¿Ha respondido esto a su pregunta?',
  no: 'No',
  partly: 'En parte',
  yes: 'Sí',
  thanks: '¡Gracias! Nos ayuda a escribir mejores artículos.',
  notRated: 'No se ha podido enviar su respuesta.',
  still: '¿Tiene más preguntas?',
  sendTicket: 'Enviar una solicitud',
  mayHelp: 'Estos artículos pueden ayudarle',
  hide: 'Ocultar estos artículos',
}
