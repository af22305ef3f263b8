import type { Locale } from '../page/choices.js'

/** An article of the public knowledge base; the desk knows it by the same id. */
export type Article = {
  readonly id: string
  readonly days: number
  readonly text: Readonly<Record<Locale, ArticleText>>
}

export type ArticleText = {
  readonly title: string
  readonly lead: string
  /** In their order; `**words**` are bold. */
  readonly steps: readonly string[]
  readonly note: string
}

export const articles: readonly Article[] = [
  {
    id: 'connect-domain',
    days: 60,
    text: {
      ru: {
        title: 'Как подключить свой домен',
        lead: 'Лавка откроется по вашему адресу, прежний адрес будет вести на него.',
        steps: [
          'Откройте **Настройки → Домены → Добавить** и введите адрес без «https».',
          'У регистратора оставьте одну A-запись — ту, что показана на странице.',
          'Подождите до четырёх часов: столько живут старые записи.',
        ],
        note: 'Если сайт открывается через раз, значит, осталась вторая A-запись.',
      },
      en: {
        title: 'How to connect your own domain',
        lead: 'Your shop opens at your address, and the old address leads to it.',
        steps: [
          'Open **Settings → Domains → Add** and type the address without “https”.',
          'At your registrar, keep one A record: the one that the page shows.',
          'Wait for up to four hours: that is how long old records live.',
        ],
        note: 'Where the site opens only now and then, a second A record is left.',
      },
    },
  },
  {
    id: 'discounts',
    days: 34,
    text: {
      ru: {
        title: 'Скидки и акции: что умеют правила',
        lead: 'Правило отвечает на три вопроса: кому, на что и сколько.',
        steps: [
          'Выберите, **на что** скидка: на весь заказ, на категорию или на товар.',
          'Задайте, **от чего** она считается: от суммы или от количества.',
          'Решите, **сколько** это: процент, рубли или подарок.',
        ],
        note: 'Скидка на второй товар: правило «от количества», количество 2, «применить к самому дешёвому».',
      },
      en: {
        title: 'Discounts: what rules can do',
        lead: 'A rule answers three questions: for whom, on what and how much.',
        steps: [
          'Choose **what** it is on: the whole order, a category or one product.',
          'Say **from when** it counts: from an amount or from a number.',
          'Decide **how much** it is: per cent, roubles or a present.',
        ],
        note: 'Half price on the second one: a rule “from a number”, number 2, “apply to the cheapest”.',
      },
    },
  },
  {
    id: 'blank-page',
    days: 12,
    text: {
      ru: {
        title: 'Белая страница вместо сайта',
        lead: 'Белая страница — это ошибка в шаблоне или в модуле.',
        steps: [
          'Откройте **Настройки → Журнал** и посмотрите последнюю запись.',
          'Если названа ваша тема, верните её прежнюю версию: **Дизайн → История**.',
          'Если назван модуль, выключите его и напишите нам.',
        ],
        note: 'Журнал хранится семь дней.',
      },
      en: {
        title: 'A white page in place of your site',
        lead: 'A white page is a fault in a theme or in a module.',
        steps: [
          'Open **Settings → Log** and look at the last entry.',
          'Where it names your theme, go back to its last version: **Design → History**.',
          'Where it names a module, turn that off and write to us.',
        ],
        note: 'The log is kept for seven days.',
      },
    },
  },
  {
    id: 'receipts',
    days: 45,
    text: {
      ru: {
        title: 'Почему покупателю не пришёл чек',
        lead: '«Чек отправлен» значит, что письмо ушло. Дальше его может отклонить почта.',
        steps: [
          'Добавьте подпись домена: **Почта → Подпись домена**.',
          'Откройте заказ и нажмите **Чек → Повторить**.',
        ],
        note: 'Чек всегда можно скачать из заказа и отправить самому.',
      },
      en: {
        title: 'Why a buyer got no receipt',
        lead: '“Receipt sent” means that the mail has left. After that a mailbox may refuse it.',
        steps: [
          'Sign your domain’s mail: **Mail → Signature of the domain**.',
          'Open the order and press **Receipt → Again**.',
        ],
        note: 'You can always download a receipt from its order and send it yourself.',
      },
    },
  },
  {
    id: 'seo-checklist',
    days: 120,
    text: {
      ru: {
        title: 'Чек-лист: что видит поиск',
        lead: 'Четыре вещи, которые поиск читает первыми.',
        steps: [
          'У каждой страницы **свой заголовок**.',
          'Описание длиной в **одно-два предложения**.',
          'У картинок **подписи**.',
          'Карта сайта лежит по адресу **/sitemap.xml**, мы обновляем её сами.',
        ],
        note: 'Продвижением мы не занимаемся, но подскажем, где искать.',
      },
      en: {
        title: 'Checklist: what search engines see',
        lead: 'Four things that they read first.',
        steps: [
          'Every page has **a title of its own**.',
          'A description of **a sentence or two**.',
          'Pictures have **captions**.',
          'The site map stands at **/sitemap.xml**; we keep it up to date.',
        ],
        note: 'We do no promotion, but show you where to look.',
      },
    },
  },
  {
    id: 'roles',
    days: 80,
    text: {
      ru: {
        title: 'Владелец, редактор, менеджер: кто что может',
        lead: 'Роль решает, что человек видит и о чём может попросить.',
        steps: [
          '**Владелец** платит и может удалить или передать магазин.',
          '**Редактор** меняет страницы и шаблоны.',
          '**Менеджер** видит заказы.',
        ],
        note: 'Удалить содержимое или передать магазин просит только владелец и только письменно.',
      },
      en: {
        title: 'Owner, editor, manager: who may do what',
        lead: 'A role decides what somebody sees and what they may ask for.',
        steps: [
          'An **owner** pays, and may delete or hand over the shop.',
          'An **editor** changes pages and themes.',
          'A **manager** sees the orders.',
        ],
        note: 'Only the owner asks to delete content or to hand over a shop, and only in writing.',
      },
    },
  },
]
