import type { Language, Messages } from './messages.js'
import { createPlural } from './plural.js'
import { closeTicket } from './ru/closeTicket.js'
import { notices } from './ru/notices.js'
import { start } from './ru/start.js'
import { ticket } from './ru/ticket.js'
import { ticketList } from './ru/ticketList.js'

const plural = createPlural('ru')

const errors: Messages['errors'] = {
  aborted: 'Действие остановлено.',
  auth_unavailable: 'Не удалось проверить, кто вы. Попробуйте чуть позже.',
  auth_required: 'Сеанс закончился. Войдите ещё раз: ваш текст сохранён.',
  bad_response: 'Поддержка прислала непонятный ответ. Попробуйте ещё раз.',
  blocked_by_host_modal: 'Сначала закройте открытое окно.',
  conflict: 'Здесь что-то изменилось. Посмотрите ещё раз.',
  destroyed: 'Помощь закрыта. Откройте её снова.',
  file_changed: 'Файл изменился после выбора. Выберите его ещё раз.',
  file_empty: 'Этот файл пустой.',
  file_unreadable: 'Файл больше не читается. Выберите его ещё раз.',
  forbidden: 'Это действие вам недоступно.',
  identity_mismatch: 'Похоже, вы вошли под другим именем. Перезагрузите страницу.',
  in_progress: 'Ещё отправляется.',
  invalid: 'Поддержка это не приняла. Проверьте, что написано.',
  not_applied: 'Поддержка не внесла изменение. Попробуйте ещё раз.',
  not_found: 'Не удалось это найти.',
  not_supported: 'Здесь это невозможно.',
  offline: 'Нет сети.',
  offset_mismatch: 'Загрузка прервалась и начнётся снова.',
  rate_limited: 'Слишком много попыток. Скоро всё продолжится само.',
  storage_unavailable: 'Браузер ничего не хранит на этом устройстве.',
  timeout: 'Поддержка слишком долго не отвечает.',
  too_large: 'Это слишком большое, чтобы отправить.',
  unavailable: 'Поддержка сейчас недоступна.',
  unknown: 'Что-то пошло не так. Попробуйте ещё раз.',
  upload_expired: 'Загрузка длилась слишком долго и начнётся снова.',
}

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
    chunkFailed: 'Эту часть не удалось загрузить. Проверьте сеть и попробуйте ещё раз.',
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
    category: 'О чём вопрос?',
    type: 'Тип вопроса',
    project: 'Проект',
    generalQuestion: 'Общий вопрос',
    priority: 'Приоритет',
    chooseOne: 'Выберите',
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
    memoryText:
      'Браузер ничего не хранит на этом устройстве. Не закрывайте страницу, пока сообщение не уйдёт.',
    restored: (when) => `Ваше сообщение сохранено. Последнее изменение: ${when}.`,
    startOver: 'Начать заново',
    startOverSure: 'Удалить текст и файлы?',
    startOverYes: 'Удалить',
    sent: 'Отправлено. Спасибо.',
    failed: 'Не отправлено.',
  },
  file: {
    pause: (name) => `Приостановить ${name}`,
    resume: (name) => `Продолжить ${name}`,
    retry: (name) => `Повторить ${name}`,
    remove: (name) => `Убрать ${name}`,
    reading: 'Чтение…',
    waiting: 'Ждёт',
    progress: (sent, size) => `${sent} из ${size}`,
    paused: 'Пауза',
    uploaded: 'Загружен',
    notKept: 'Не сохранён на этом устройстве',
    added: (count) =>
      plural(count, {
        one: 'Добавлен # файл',
        few: 'Добавлено # файла',
        many: 'Добавлено # файлов',
        other: 'Добавлено # файла',
      }),
    removed: (name) => `Файл ${name} убран`,
  },
  problems: {
    required: 'Заполните это поле.',
    choice: 'Выберите один вариант.',
    too_long: (limit) => `Сократите до ${limit} знаков.`,
    not_an_option: 'Выберите другой вариант.',
    too_many_files: (limit) => `Не больше файлов, чем ${limit}.`,
    file_too_large: (limit) => `Слишком большой: не больше ${limit} на файл.`,
    files_too_large: (limit) => `Слишком много: не больше ${limit} вместе.`,
    file_empty: 'Этот файл пустой.',
    file_unreadable: 'Файл не читается.',
  },
  errors,
}

export const ru: Language = {
  messages,
  sections: { start, notices, ticketList, ticket, closeTicket },
}
