import type { Words } from './english.js'

const plural = new Intl.PluralRules('ru')

function answers(count: number): string {
  switch (plural.select(count)) {
    case 'one':
      return `${count} непрочитанный ответ`
    case 'few':
      return `${count} непрочитанных ответа`
    default:
      return `${count} непрочитанных ответов`
  }
}

export const russian: Words = {
  menu: {
    label: 'Главное меню',
    overview: 'Обзор',
    campaigns: 'Кампании',
    segments: 'Сегменты',
    help: 'Помощь',
  },
  unread: answers,
  createTicket: 'Создать обращение',
  newCampaign: 'Новая кампания',
  account: (name) => `Учётная запись: ${name}`,
  language: 'Язык',
  dark: 'Тёмная тема',
  workAs: 'Работать как',
  signOut: 'Выйти',
  signIn: 'Вход в Tidecast',
  signInText: 'Это пример: выберите, кто вы, пароль не нужен.',
  notFound: 'Такой страницы нет',
  toOverview: 'К обзору',
  overview: {
    hello: (name) => `Рады видеть вас, ${name}`,
    text: 'В пути две кампании. Следующая выйдет завтра в 09:00.',
    figures: {
      delivered: 'Писем доставлено',
      opened: 'Открыто',
      answered: 'Звонков принято',
      actions: 'Действий за месяц',
    },
    since: (change) => `${change} к прошлой неделе`,
    ofPlan: (share) => `${share} вашего тарифа`,
    actions: 'Действия по дням',
    actionsText: 'Доставленные письма, принятые звонки и открытые сообщения за две недели.',
    running: 'Идут сейчас',
    all: 'Все кампании',
    chart: (day, count) => `${day}: ${count}`,
  },
  campaigns: {
    name: 'Кампания',
    channel: 'Канал',
    segment: 'Сегмент',
    progress: 'Отправлено',
    status: 'Состояние',
    show: 'Показать',
    states: {
      all: 'Все',
      running: 'Идут',
      planned: 'Запланированы',
      finished: 'Завершены',
    },
    channels: { letter: 'Письма', call: 'Звонки', message: 'Сообщения' },
    none: 'Таких кампаний нет.',
  },
  segments: {
    text: 'Кому вы пишете и звоните. Размер пересчитывается каждый час.',
    contacts: (count) => `Контактов: ${count}`,
    reachable: (share) => `Доступны ${share}`,
  },
  help: {
    label: 'Разделы помощи',
    home: 'Обзор',
    tickets: 'Обращения',
    faq: 'Вопросы и ответы',
    desk: 'Поддержка',
    down: 'Помощь не загрузилась.',
    write: 'Напишите нам:',
  },
}
