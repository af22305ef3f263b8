import type { Sections } from '../messages.js'
import { createPlural } from '../plural.js'

const plural = createPlural('ru')

/** Words of the help articles, in Russian. */
export const articles: Sections['articles'] = {
  title: 'Статьи справки',
  search: 'Поиск по статьям',
  clearSearch: 'Очистить поиск',
  suggested: 'Рекомендуем прочитать',
  recent: 'Недавно просмотренные статьи',
  all: 'Все статьи',
  found: (count) =>
    plural(count, { one: '# статья', few: '# статьи', many: '# статей', other: '# статьи' }),
  allFound: 'Показать все результаты',
  more: 'Показать ещё',
  noResults: 'Ничего не нашлось',
  noResultsText: 'Попробуйте другие слова или напишите нам.',
  empty: 'Статей пока нет',
  failed: 'Не удалось загрузить статьи.',
  moreFailed: 'Не удалось загрузить остальные статьи.',
  onSite: 'Перейти в базу знаний',
  article: 'Статья',
  asPage: 'Открыть отдельной страницей',
  updated: (when) => `Обновлено: ${when}`,
  articleFailed: 'Не удалось загрузить статью.',
  notFound: 'Такой статьи нет',
  notFoundText: 'Возможно, её удалили.',
  question: 'Статья ответила на ваш вопрос?',
  no: 'Нет',
  partly: 'Отчасти',
  yes: 'Да',
  thanks: 'Спасибо! Это поможет нам писать понятнее.',
  notRated: 'Не удалось отправить ваш ответ.',
  still: 'Остались вопросы?',
  sendTicket: 'Отправить обращение',
  mayHelp: 'Возможно, ответ уже есть в статьях',
  hide: 'Скрыть эти статьи',
}
