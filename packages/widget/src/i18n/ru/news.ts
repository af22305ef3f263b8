import type { Sections } from '../messages.js'

/** Words of answers that come while one looks at something else, in Russian. */
export const news: Sections['news'] = {
  from: (name, subject) => `${name}, ответ: ${subject}`,
  answer: (subject) => `Новый ответ: ${subject}`,
  open: 'Прочитать',
  openAll: 'Показать их',
  dismiss: 'Скрыть сообщение',
  alerts: 'Сообщать о новых ответах',
  sound: 'Звуком',
  system: 'Системным уведомлением',
  denied: 'Браузер не разрешает этой странице уведомления.',
}
