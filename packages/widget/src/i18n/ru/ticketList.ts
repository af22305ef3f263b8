import type { Sections } from '../messages.js'
import { createPlural } from '../plural.js'

const plural = createPlural('ru')

/** Words of the ticket list, in Russian. */
export const ticketList: Sections['ticketList'] = {
  title: 'Ваши обращения',
  write: 'Написать сообщение',
  search: 'Поиск по теме или номеру',
  clearSearch: 'Очистить поиск',
  filter: 'Показать',
  filters: { all: 'Все', open: 'Открытые', closed: 'Закрытые' },
  found: (count) =>
    plural(count, {
      one: '# обращение',
      few: '# обращения',
      many: '# обращений',
      other: '# обращения',
    }),
  columns: {
    subject: 'Тема',
    project: 'Проект',
    assignee: 'Исполнитель',
    created: 'Создано',
    updated: 'Обновлено',
    status: 'Статус',
  },
  number: (number) => `№ ${number}`,
  project: (id) => `Проект ${id}`,
  urgent: 'Срочно',
  more: 'Показать ещё',
  empty: 'Обращений пока нет',
  emptyText: 'Здесь появятся ваши обращения и наши ответы.',
  noResults: 'Ничего не найдено',
  noResultsText: 'Попробуйте другие слова или посмотрите все обращения.',
  showAll: 'Показать все обращения',
  failed: 'Не удалось загрузить обращения.',
  moreFailed: 'Не удалось загрузить старые обращения.',
}
