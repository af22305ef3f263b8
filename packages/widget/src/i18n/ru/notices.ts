import type { Sections } from '../messages.js'
import { createPlural } from '../plural.js'

const plural = createPlural('ru')

/** Words about the state of things, in Russian. */
export const notices: Sections['notices'] = {
  offline: 'Нет сети. Написанное сохранится и уйдёт, как только она появится.',
  unavailable: 'Поддержка сейчас недоступна. Пишите: сообщение уйдёт, как только она вернётся.',
  nextTry: (time) => `Следующая попытка в ${time}.`,
  authRequired: 'Войдите ещё раз, чтобы увидеть новое. Писать можно и сейчас.',
  waiting: (count) =>
    plural(count, {
      one: '# сообщение ждёт отправки.',
      few: '# сообщения ждут отправки.',
      many: '# сообщений ждут отправки.',
      other: '# сообщения ждут отправки.',
    }),
  failed: (count) =>
    plural(count, {
      one: 'Не удалось отправить # сообщение.',
      few: 'Не удалось отправить # сообщения.',
      many: 'Не удалось отправить # сообщений.',
      other: 'Не удалось отправить # сообщения.',
    }),
  memory: 'На этом устройстве ничего не хранится. Не закрывайте страницу, пока сообщение не уйдёт.',
  tryNow: 'Отправить сейчас',
  show: 'Показать',
}
