import type { AgentFile } from '@deskside/core/testing'
import { ago, answer, answerAsk, note, read, reply, take } from '../steps.js'
import type { Story } from '../story.js'
import { shopBuilderPersons } from './persons.js'

const { vera, pavel, lida } = shopBuilderPersons
const KIRA = 'Кира Белова'
const MARAT = 'Марат Сафин'
const OFFICE = { source: 'back-office', locale: 'ru' }
const HELP = { source: 'knowledge-base', locale: 'ru' }

/** What is new, being worked on, or waits for its person. */
export function openShopBuilderStories(checkout: AgentFile): readonly Story[] {
  return [
    {
      id: 'b-checkout',
      person: vera,
      agoMs: ago(0, 7),
      ticket: {
        ...OFFICE,
        subject: 'Заказ не оформляется: пустая страница после «Оплатить»',
        body: '1. Кладу в корзину чашку «Туман».\n2. Выбираю доставку курьером.\n3. Нажимаю «Оплатить» — страница становится белой.\n\nВчера вечером заказы ещё приходили. Скриншот приложила.',
        categoryId: 'errors',
        fields: { address: 'https://chashka.example/checkout', 'theme-changed': false },
      },
      files: [checkout],
      steps: [
        take(ago(0, 6, 40), KIRA),
        answer(
          ago(0, 6, 30),
          KIRA,
          'Вера, здравствуйте! Вижу то же самое, дело не в вашем браузере. Разбираюсь с разработчиками модуля доставки.',
        ),
        read(ago(0, 6)),
        note(ago(0, 5), KIRA, 'Модуль доставки 4.2 падает, если у тарифа нет срока. Завели баг.'),
        answer(
          ago(0, 0, 50),
          KIRA,
          'Нашли: обновление модуля доставки сломало тарифы без срока. Исправление выйдет сегодня вечером. Пока укажите срок — `Доставка → Курьер → Срок, дней` — и заказы пойдут.',
        ),
      ],
    },
    {
      id: 'b-domain',
      person: vera,
      agoMs: ago(1, 4),
      ticket: {
        ...OFFICE,
        subject: 'Домен подключён, а сайт открывается через раз',
        body: 'Подключила chashka.example по инструкции. С телефона открывается, с ноутбука — нет.',
        categoryId: 'integrations',
        fields: { address: 'https://chashka.example', 'theme-changed': false },
      },
      steps: [
        take(ago(1, 3), MARAT),
        answer(
          ago(1, 2, 30),
          MARAT,
          'Вера, добрый день! Похоже, у регистратора остались старые записи. Сделайте, пожалуйста, вот это — и ответьте прямо здесь.',
          {
            asks: [
              { kind: 'steps', label: 'Удалите у регистратора все A-записи, кроме нашей' },
              {
                kind: 'choice',
                label: 'У какого регистратора домен?',
                options: ['Регистрик', 'Доменная лавка', 'Другой'],
              },
              { kind: 'file', label: 'Скриншот списка записей после удаления' },
            ],
          },
        ),
        read(ago(1, 1)),
        answerAsk(ago(1), { done: true }),
      ],
    },
    {
      id: 'b-discount',
      person: vera,
      agoMs: ago(0, 0, 25),
      ticket: {
        ...HELP,
        subject: 'Скидка на второй товар в чеке',
        body: 'Хочу акцию: вторая чашка того же цвета за полцены. В «Скидках» нашла только на весь заказ.',
        categoryId: 'features',
        typeId: 'functions',
        fields: { address: 'https://chashka.example/' },
      },
      steps: [],
    },
    {
      id: 'b-pavel-theme',
      person: pavel,
      agoMs: ago(2),
      ticket: {
        ...OFFICE,
        subject: 'Сдвинуть кнопку «Купить» под цену',
        body: 'Тема «Кузница», карточка товара. Кнопка уехала вправо после того, как я поправил шаблон.',
        categoryId: 'theme-changes',
        fields: { address: 'https://zhurov-knives.example/catalog', 'theme-changed': true },
      },
      steps: [
        take(ago(1, 20), MARAT),
        answer(
          ago(1, 19),
          MARAT,
          'Павел, здравствуйте! Такая правка занимает около 20 минут, это входит в бесплатные полчаса. Сделать?',
          { status: 'waiting_on_customer' },
        ),
        reply(ago(1), 'Да, пожалуйста!'),
      ],
    },
    {
      id: 'b-lida-errors',
      person: lida,
      agoMs: ago(1),
      ticket: {
        ...OFFICE,
        subject: 'Не открывается страница «Как помочь»',
        body: 'Открываю из меню — «Ошибка 500». Остальные страницы работают.',
        categoryId: 'errors',
        fields: { address: 'https://priyut.example/help', 'theme-changed': false },
      },
      steps: [
        answer(ago(0, 23), KIRA, 'Лидия, спасибо! Восстановили страницу из копии, проверьте.', {
          status: 'solved',
          isSolution: true,
        }),
      ],
    },
  ]
}
