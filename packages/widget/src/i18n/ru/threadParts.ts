import type { Sections } from '../messages.js'

/** Words of files in a thread, of replies on their way and of its end, in Russian. */
export const threadParts: Sections['threadParts'] = {
  reopen: 'Открыть снова',
  reopened: 'Обращение снова открыто.',
  waiting: 'Ждёт отправки',
  waitingUntil: (when) => `следующая попытка ${when}`,
  notSent: 'Не отправлено',
  tryNow: 'Отправить сейчас',
  edit: 'Изменить',
  closedText: 'Обращение закрыто. Что-то осталось?',
  readOnly: 'Обращение можно прочитать. Ответить на него здесь нельзя.',
  download: 'Скачать',
  enlarge: (name) => `Показать ${name} крупнее`,
  openImage: (name) => `Открыть ${name} в новой вкладке`,
  downloadFailed: 'Не удалось загрузить',
  notFound: 'Не удалось найти это обращение',
  notFoundText: 'Возможно, оно удалено или принадлежит другому человеку.',
  all: 'Все обращения',
}
