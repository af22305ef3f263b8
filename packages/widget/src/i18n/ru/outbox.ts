import type { Sections } from '../messages.js'
import { createPlural } from '../plural.js'

const plural = createPlural('ru')

/** Words of what waits to be sent, in Russian. */
export const outbox: Sections['outbox'] = {
  title: 'Ещё не отправлено',
  newRequest: 'Новое обращение',
  reply: 'Ответ',
  edit: 'Изменить',
  editReply: 'Изменить ответ',
  occupied:
    'В форме стоит другой текст. Отправьте или удалите его, тогда этот можно будет вернуть.',
  none: 'Всё отправлено',
  noneText: 'На этом устройстве ничего не ждёт отправки.',
  files: (count) =>
    plural(count, { one: '# файл', few: '# файла', many: '# файлов', other: '# файла' }),
}
