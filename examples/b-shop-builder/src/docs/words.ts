import type { Locale } from '../page/choices.js'

export type Words = {
  readonly brand: string
  readonly docs: string
  readonly title: string
  readonly lead: string
  readonly search: string
  readonly all: string
  readonly recent: string
  readonly nothing: string
  readonly still: string
  readonly write: string
  readonly requests: string
  readonly office: string
  readonly signIn: string
  readonly signInFirst: string
  readonly updated: (when: string) => string
  readonly good: string
  readonly language: string
}

const ru: Words = {
  brand: 'Лавкодель',
  docs: 'База знаний',
  title: 'Чем помочь?',
  lead: 'Всё о вашей лавке: домены, скидки, чеки и роли.',
  search: 'Поиск по статьям',
  all: 'Все статьи',
  recent: 'Недавно просмотренные статьи',
  nothing: 'Ничего не нашлось. Попробуйте другие слова или напишите нам.',
  still: 'Остались вопросы? Отправьте тикет в техподдержку!',
  write: 'Создать запрос',
  requests: 'Мои запросы',
  office: 'Кабинет',
  signIn: 'Войти',
  signInFirst: 'Войти и создать запрос',
  updated: (when) => `Обновлено ${when}`,
  good: 'Полезно знать',
  language: 'Язык',
}

const en: Words = {
  brand: 'Lavkodel',
  docs: 'Knowledge base',
  title: 'How can we help?',
  lead: 'All about your shop: domains, discounts, receipts and roles.',
  search: 'Search the articles',
  all: 'All articles',
  recent: 'Recently viewed articles',
  nothing: 'Nothing was found. Try other words, or write to us.',
  still: 'Still have questions? Send a ticket!',
  write: 'Create a request',
  requests: 'My requests',
  office: 'Back office',
  signIn: 'Sign in',
  signInFirst: 'Sign in and create a request',
  updated: (when) => `Updated ${when}`,
  good: 'Good to know',
  language: 'Language',
}

export const words: Readonly<Record<Locale, Words>> = { ru, en }
