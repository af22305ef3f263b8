import type { Language, Messages } from './messages.js'
import { createPlural } from './plural.js'
import { errors } from './ru/errors.js'
import { file } from './ru/file.js'
import { notices } from './ru/notices.js'
import { start } from './ru/start.js'
import { threadParts } from './ru/threadParts.js'
import { ticket } from './ru/ticket.js'
import { ticketEvents } from './ru/ticketEvents.js'
import { ticketList } from './ru/ticketList.js'

const plural = createPlural('ru')

const messages: Messages = {
  common: {
    help: 'Помощь',
    back: 'Назад',
    close: 'Закрыть',
    loading: 'Загрузка…',
    retry: 'Повторить',
    cancel: 'Отмена',
    optional: 'необязательно',
    justNow: 'только что',
    chunkFailed: 'Эту часть не удалось загрузить. Попробуйте ещё раз.',
    crashed: 'Здесь что-то сломалось. Ваш текст сохранён.',
    startAgain: 'Начать снова',
    writeByMail: 'Написать письмо',
    writeElsewhere: 'Другие способы связаться с нами',
  },
  status: {
    open: 'Открыто',
    in_progress: 'В работе',
    waiting_on_customer: 'Ждёт вашего ответа',
    solved: 'Решено',
    closed: 'Закрыто',
    declined: 'Отклонено',
  },
  home: {
    unread: (count) =>
      plural(count, {
        one: '# новый ответ',
        few: '# новых ответа',
        many: '# новых ответов',
        other: '# нового ответа',
      }),
  },
  newTicket: {
    title: 'Новое обращение',
    subject: 'Тема',
    body: 'Сообщение',
    bodyHint:
      'Что произошло и чего вы ждали? Быстрее всего мы отвечаем, когда в обращении один вопрос.',
    addFiles: 'Прикрепить файл',
    dropHint: 'Или перетащите либо вставьте их сюда.',
    dropNow: 'Отпустите, чтобы прикрепить',
    limits: (file, count) =>
      `До ${plural(count, { one: '# файла', other: '# файлов' })}, каждый до ${file}.`,
    send: 'Отправить',
    sending: 'Отправляем…',
    draftSaving: 'Сохраняем…',
    draftKept: 'Сохранено на этом устройстве',
    draftMemory: 'Не сохранено на этом устройстве',
    sent: 'Отправлено. Спасибо.',
    added: (count) =>
      plural(count, {
        one: 'Добавлен # файл',
        few: 'Добавлено # файла',
        many: 'Добавлено # файлов',
        other: 'Добавлено # файла',
      }),
  },
  problems: {
    required: 'Заполните это поле.',
    choice: 'Выберите один вариант.',
    too_long: (limit) => `Сократите до ${limit} знаков.`,
    not_an_option: 'Выберите другой вариант.',
    malformed: 'Проверьте это поле.',
    out_of_range: 'Значение вне допустимых пределов.',
    gated: 'Обращение об этом отправить нельзя.',
    too_many_files: (limit) => `Файлов не больше ${limit}.`,
    file_too_large: (limit) => `Слишком большой: не больше ${limit} на файл.`,
    too_large: 'Это слишком большое, чтобы отправить.',
    files_too_large: (limit) => `Слишком много: не больше ${limit} вместе.`,
    file_empty: 'Этот файл пустой.',
    file_unreadable: 'Файл не читается.',
  },
}

export const ru: Language = {
  messages,
  sections: { errors, file, start, notices, threadParts, ticketEvents, ticketList, ticket },
  later: () => import('./ru/later.js').then((chunk) => chunk.later),
  account: () => import('./ru/account.js').then((chunk) => chunk.account),
}
