import type { Sections } from '../messages.js'

/** Words for choosing what the list shows, in Russian. */
export const listing: Sections['listing'] = {
  columns: {
    number: 'Номер',
    preview: 'Описание',
    category: 'Категория',
    type: 'Тип вопроса',
    activity: 'Последнее действие',
    closed: 'Закрыто',
  },
  scope: 'Чьи обращения',
  scopes: { mine: 'Мои', organization: 'Моей организации' },
  from: (name) => `От: ${name}`,
  filters: 'Фильтры',
  filtersOn: (count) => `Фильтры: ${count}`,
  any: 'Все',
  period: 'Период',
  periods: {
    any: 'За всё время',
    7: 'За 7 дней',
    30: 'За 30 дней',
    90: 'За 3 месяца',
    365: 'За 12 месяцев',
    dates: 'Выбрать даты',
  },
  fromDate: 'С',
  toDate: 'По',
  sort: 'Порядок',
  sorts: { activity: 'Сначала с новыми событиями', created: 'Сначала новые', number: 'По номеру' },
  earlier: 'Показать предыдущие',
  searching: 'Ищем…',
  noneHere: 'Здесь пусто',
  noneHereText: 'Ни одно обращение не подходит под выбранное.',
  clear: 'Сбросить фильтры',
  legend: 'Что значат статусы',
}
