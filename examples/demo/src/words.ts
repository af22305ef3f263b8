export type Locale = 'en' | 'ru'

const en = {
  localeName: 'English',
  skip: 'Skip to content',
  mainNavigation: 'Main',
  dashboard: 'Dashboard',
  reports: 'Reports',
  settings: 'Settings',
  help: 'Help',
  savedViews: 'Saved views',
  mine: 'Owned by me',
  retention: 'Retention',
  scheduled: 'Scheduled',
  usage: 'Events this month',
  usageOf: '1.84 M of 2.5 M',
  openNavigation: 'Open navigation',
  closeNavigation: 'Close navigation',
  language: 'Language',
  toDark: 'Switch to the dark theme',
  toLight: 'Switch to the light theme',
  account: 'Account',
  signedInAs: 'Signed in as',
  switchPerson: 'Switch person',
  signOut: 'Sign out',
  writeMessage: 'Write a message',
  support: 'Support',
  helpPage: 'Help page',
  unread: (count: number) => (count === 1 ? '1 unread answer' : `${count} unread answers`),
  helpTitle: 'Help',
  helpLead: 'Write to us and follow our answers here. Most answers come within one working hour.',
  createTicket: 'Create ticket',
  desk: 'Your tickets',
  hoursTitle: 'We are here',
  hours: 'Monday to Friday, 10:00–19:00 (Moscow time)',
  otherWays: 'Another way',
  otherWaysText: 'If this page does not work for you, write to',
  faq: 'Frequent questions',
  questions: [
    [
      'Why do two reports show different numbers?',
      'Check the time zone and the filters of both: a report keeps the ones it was saved with. If they are the same, send us both links.',
    ],
    [
      'How fresh is the data?',
      'Events arrive within a minute. Cohorts and funnels are counted anew every hour, at five past.',
    ],
    [
      'Can I leave out our own team?',
      'Yes. In Settings, under Data, turn on «Leave out internal users». It also works for the past.',
    ],
    [
      'What helps you to answer faster?',
      'One question a ticket, the link of the report, and what you expected to see. A screenshot says a lot.',
    ],
  ] as readonly (readonly [question: string, answer: string])[],
}

export type Words = typeof en

const ru: Words = {
  localeName: 'Русский',
  skip: 'К содержанию',
  mainNavigation: 'Основная навигация',
  dashboard: 'Обзор',
  reports: 'Отчёты',
  settings: 'Настройки',
  help: 'Помощь',
  savedViews: 'Сохранённые списки',
  mine: 'Мои отчёты',
  retention: 'Удержание',
  scheduled: 'По расписанию',
  usage: 'События за месяц',
  usageOf: '1,84 млн из 2,5 млн',
  openNavigation: 'Открыть навигацию',
  closeNavigation: 'Закрыть навигацию',
  language: 'Язык',
  toDark: 'Включить тёмную тему',
  toLight: 'Включить светлую тему',
  account: 'Профиль',
  signedInAs: 'Вы вошли как',
  switchPerson: 'Сменить пользователя',
  signOut: 'Выйти',
  writeMessage: 'Написать сообщение',
  support: 'Поддержка',
  helpPage: 'Страница помощи',
  unread: (count) => {
    const forms: Partial<Record<Intl.LDMLPluralRule, string>> = {
      one: 'непрочитанный ответ',
      few: 'непрочитанных ответа',
    }
    const form = forms[new Intl.PluralRules('ru').select(count)] ?? 'непрочитанных ответов'
    return `${count} ${form}`
  },
  helpTitle: 'Помощь',
  helpLead: 'Напишите нам и следите за ответами здесь. Обычно мы отвечаем в течение рабочего часа.',
  createTicket: 'Создать обращение',
  desk: 'Ваши обращения',
  hoursTitle: 'Мы на связи',
  hours: 'С понедельника по пятницу, 10:00–19:00 (время московское)',
  otherWays: 'Другой способ',
  otherWaysText: 'Если эта страница у вас не работает, напишите на',
  faq: 'Частые вопросы',
  questions: [
    [
      'Почему в двух отчётах разные числа?',
      'Сравните часовой пояс и фильтры: отчёт хранит те, с которыми был сохранён. Если они совпадают, пришлите нам обе ссылки.',
    ],
    [
      'Насколько свежие данные?',
      'События приходят в течение минуты. Когорты и воронки пересчитываются каждый час, в пять минут.',
    ],
    [
      'Можно ли не учитывать нашу команду?',
      'Да. В настройках, в разделе «Data», включите «Leave out internal users». Это действует и на прошлые данные.',
    ],
    [
      'Что поможет ответить быстрее?',
      'Один вопрос в обращении, ссылка на отчёт и то, что вы ожидали увидеть. Снимок экрана скажет многое.',
    ],
  ],
}

export const words: Readonly<Record<Locale, Words>> = { en, ru }
