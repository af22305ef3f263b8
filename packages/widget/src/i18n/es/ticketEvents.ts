import type { Sections } from '../messages.js'

/** Words of what happens to a request, in Spanish. */
export const ticketEvents: Sections['ticketEvents'] = {
  status: (label) => `Estado: ${label}`,
  assignee: (name) => `${name} se encarga de esto`,
  unassigned: 'A la espera de que alguien se encargue',
  category: (label) => `Categoría: ${label}`,
  categoryAsked: (label) => `Se ha pedido otra categoría: ${label}`,
  categoryKept: 'La categoría no cambia',
  rating: (stars) => `Valoración: ${stars}`,
  access: 'Acceso modificado',
  escalated: 'Marcada como urgente',
  remind: 'Se ha pedido una respuesta',
  solution: 'Se recomienda una solución',
  ask: 'Soporte ha pedido algo',
  told: {
    'access.granted': 'Soporte puede ver el proyecto',
    'access.withdrawn': 'Soporte ya no puede ver el proyecto',
    'access.entered': 'Soporte ha consultado el proyecto',
    'solution.yes': 'La solución ha ayudado',
    'solution.no': 'La solución no ha ayudado',
    'ask.yes': 'Hecho',
    'ask.no': 'No hecho',
  },
  other: 'Actualizada',
}
