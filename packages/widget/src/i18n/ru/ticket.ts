import type { Sections } from '../messages.js'
import { createPlural } from '../plural.js'

const plural = createPlural('ru')

/** Words of one ticket with its correspondence, in Russian. */
export const ticket: Sections['ticket'] = {
  title: 'Обращение',
  details: 'Подробности',
  number: (number) => `№ ${number}`,
  project: (id, name) => `Проект ${id} · ${name}`,
  assignee: (name) => `Исполнитель: ${name}`,
  explanations: {
    open: 'Мы получили обращение и ответим здесь.',
    in_progress: 'Мы им занимаемся.',
    waiting_on_customer: 'Чтобы продолжить, нам нужен ваш ответ.',
    solved: 'Мы считаем вопрос решённым. Если это не так, дайте нам знать.',
    closed: 'Закрыто для новых сообщений.',
    declined: 'Мы не можем этого сделать.',
  },
  reason: (text) => `Причина: ${text}`,
  urgent: 'Срочно',
  close: 'Закрыть обращение',
  thread: 'Сообщения',
  you: 'Вы',
  agent: 'Поддержка',
  newMessages: 'Новое',
  newAnswers: (count) =>
    plural(count, {
      one: '# новый ответ',
      few: '# новых ответа',
      many: '# новых ответов',
      other: '# нового ответа',
    }),
  newMessageFrom: (name, text) => `Новое сообщение от ${name}: ${text}`,
  files: (count) =>
    plural(count, { one: '# файл', few: '# файла', many: '# файлов', other: '# файла' }),
  sent: 'Сообщение отправлено.',
  showMore: 'Показать ещё',
  unreadable: 'Это сообщение нельзя показать здесь. Оно хранится в поддержке.',
  replyLabel: 'Ваш ответ',
  replyHint: 'Напишите ответ…',
  send: 'Отправить',
  attach: 'Прикрепить файл',
  camera: 'Сделать снимок',
  failed: 'Не удалось загрузить сообщения.',
}
