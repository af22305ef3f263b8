import type { Sections } from '../messages.js'

/** Words of what is around the form, in Russian. */
export const start: Sections['start'] = {
  form: {
    category: 'О чём вопрос?',
    type: 'Тип вопроса',
    project: 'Проект',
    generalQuestion: 'Общий вопрос',
    priority: 'Приоритет',
    chooseOne: 'Выберите',
    memoryText:
      'Браузер ничего не хранит на этом устройстве. Не закрывайте страницу, пока сообщение не уйдёт.',
    restored: (when) => `Ваше сообщение сохранено. Последнее изменение: ${when}.`,
    startOver: 'Начать заново',
    startOverSure: 'Удалить текст и файлы?',
    startOverYes: 'Удалить',
    failed: 'Не отправлено.',
  },
  home: {
    title: 'Чем помочь?',
    write: 'Написать сообщение',
    goOn: 'Продолжить сообщение',
    recent: 'Последние обращения',
    all: 'Все обращения',
    empty: 'Обращений пока нет',
    emptyText: 'Здесь появятся ваши обращения и наши ответы.',
    sending: 'Отправляется',
    waiting: 'Ждёт отправки',
    notSent: 'Не отправлено',
  },
  waiting: {
    title: 'Ждёт отправки',
    kept: 'Сообщение сохранено на этом устройстве и уйдёт при первой возможности.',
    memory: 'Не закрывайте страницу, пока сообщение не уйдёт.',
    sendNow: 'Отправить сейчас',
    edit: 'Вернуться и изменить',
  },
  sent: {
    title: 'Отправлено',
    thanks: 'Спасибо, мы получили ваше сообщение',
    text: 'Ответ появится здесь.',
    number: (number) => `Номер обращения: ${number}.`,
    open: 'Открыть обращение',
    home: 'Готово',
  },
}
