import type { Locale } from '../page/choices.js'
import type { Plan, Role } from '../people.js'
import type { Delivery, Paid } from './shops.js'

export type Place = 'orders' | 'goods' | 'address'

export type Words = {
  readonly brand: string
  readonly places: Readonly<Record<Place, string>>
  readonly navigation: string
  readonly support: string
  readonly docs: string
  readonly language: string
  readonly account: string
  readonly signOut: string
  readonly signIn: string
  readonly signInText: string
  readonly visit: string
  readonly plans: Readonly<Record<Plan, string>>
  readonly roles: Readonly<Record<Role, string>>
  readonly today: string
  readonly week: string
  readonly unpaid: string
  readonly columns: readonly [order: string, buyer: string, delivery: string, sum: string]
  readonly paid: Readonly<Record<Paid, string>>
  readonly delivery: Readonly<Record<Delivery, string>>
  readonly left: (count: number) => string
  readonly soldOut: string
  readonly domainTitle: string
  readonly domainText: string
  readonly connected: string
  readonly records: string
  readonly recordsText: string
  readonly certificate: string
  readonly certificateText: string
  readonly moreInDocs: string
}

const ru: Words = {
  brand: 'Лавкодель',
  places: { orders: 'Заказы', goods: 'Товары', address: 'Адрес сайта' },
  navigation: 'Разделы кабинета',
  support: 'Поддержка',
  docs: 'База знаний',
  language: 'Язык',
  account: 'Аккаунт',
  signOut: 'Выйти',
  signIn: 'Кто открывает лавку?',
  signInText: 'Это пример: пароль не нужен.',
  visit: 'Открыть сайт',
  plans: { basic: 'Базовый тариф', premium: 'Премиум', social: 'Социальный тариф' },
  roles: { owner: 'владелец', editor: 'редактор' },
  today: 'Сегодня',
  week: 'За неделю',
  unpaid: 'Ждут оплаты',
  columns: ['Заказ', 'Покупатель', 'Доставка', 'Сумма'],
  paid: { paid: 'Оплачен', waits: 'Ждёт оплаты', refunded: 'Возврат' },
  delivery: { courier: 'Курьер', post: 'Почта', pickup: 'Самовывоз' },
  left: (count) => `${count} шт.`,
  soldOut: 'Закончился',
  domainTitle: 'Домен',
  domainText: 'По этому адресу открывается ваша лавка.',
  connected: 'Подключён',
  records: 'Записи у регистратора',
  recordsText: 'Оставьте только эти: лишняя запись уводит часть посетителей на старый сайт.',
  certificate: 'Сертификат',
  certificateText: 'Выпущен и обновляется сам. Сайт открывается по https.',
  moreInDocs: 'Как подключить свой домен',
}

const en: Words = {
  brand: 'Lavkodel',
  places: { orders: 'Orders', goods: 'Goods', address: 'Site address' },
  navigation: 'Sections of the back office',
  support: 'Support',
  docs: 'Knowledge base',
  language: 'Language',
  account: 'Account',
  signOut: 'Sign out',
  signIn: 'Who opens the shop?',
  signInText: 'This is an example: no password is needed.',
  visit: 'Open the site',
  plans: { basic: 'Basic plan', premium: 'Premium', social: 'Social plan' },
  roles: { owner: 'owner', editor: 'editor' },
  today: 'Today',
  week: 'This week',
  unpaid: 'Not paid yet',
  columns: ['Order', 'Buyer', 'Delivery', 'Total'],
  paid: { paid: 'Paid', waits: 'Not paid yet', refunded: 'Refunded' },
  delivery: { courier: 'Courier', post: 'Post', pickup: 'Pick-up' },
  left: (count) => `${count} left`,
  soldOut: 'Sold out',
  domainTitle: 'Domain',
  domainText: 'This is where your shop opens.',
  connected: 'Connected',
  records: 'Records at your registrar',
  recordsText: 'Keep these alone: any other sends some visitors to an old site.',
  certificate: 'Certificate',
  certificateText: 'Issued, and renewed by itself. The site opens over https.',
  moreInDocs: 'How to connect your own domain',
}

export const words: Readonly<Record<Locale, Words>> = { ru, en }
