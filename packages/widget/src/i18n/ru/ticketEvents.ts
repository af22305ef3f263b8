import type { Sections } from '../messages.js'

/** Words of what happens to a request, in Russian. */
export const ticketEvents: Sections['ticketEvents'] = {
  status: (label) => `Статус: ${label}`,
  assignee: (name) => `Исполнитель: ${name}`,
  unassigned: 'Исполнитель пока не назначен',
  category: (label) => `Категория: ${label}`,
  categoryAsked: (label) => `Просьба сменить категорию: ${label}`,
  categoryKept: 'Категория остаётся прежней',
  rating: (stars) => `Оценка: ${stars}`,
  access: 'Доступ изменён',
  escalated: 'Отмечено как срочное',
  remind: 'Напоминание об ответе',
  solution: 'Рекомендовано решение',
  ask: 'Поддержка кое-что запросила',
  told: {
    'access.granted': 'Поддержке открыт доступ к проекту',
    'access.withdrawn': 'Доступ поддержки к проекту закрыт',
    'access.entered': 'Поддержка заходила в проект',
    'solution.yes': 'Решение помогло',
    'solution.no': 'Решение не помогло',
    'ask.yes': 'Сделано',
    'ask.no': 'Не сделано',
  },
  other: 'Обновлено',
}
