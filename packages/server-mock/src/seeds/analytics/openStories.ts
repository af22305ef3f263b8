import type { AgentFile } from '@deskside/core/testing'
import { ago, answer, answerAsk, enter, grant, note, read, reply, take } from '../steps.js'
import type { Story } from '../story.js'
import { analyticsPersons } from './persons.js'

const { alina, denis } = analyticsPersons
const OLGA = 'Ольга Синицына'
const TIMUR = 'Тимур Валеев'
const HOUR_MS = 3_600_000
const RU = { locale: 'ru', source: 'help-menu' }

/** What is new, being worked on, or waits for its person. */
export function openAnalyticsStories(report: AgentFile): readonly Story[] {
  return [
    {
      id: 'c-goals',
      person: alina,
      agoMs: ago(0, 6),
      ticket: {
        ...RU,
        subject: 'Цель «Заказ оформлен» перестала считаться',
        body: 'С вечера вторника по цели «Заказ оформлен» ноль, хотя заказы в магазине есть: за вчера 38. На сайте ничего не меняли.\n\nСкриншот отчёта во вложении.',
        projectId: '20418',
        priority: 'high',
      },
      files: [report],
      steps: [
        take(ago(0, 5, 40), OLGA),
        answer(
          ago(0, 5, 30),
          OLGA,
          'Алина, здравствуйте! Чтобы посмотреть настройки цели, мне нужно зайти в проект.',
          { asks: [{ kind: 'access', label: 'Откройте доступ к проекту 20418 на сегодня' }] },
        ),
        answerAsk(ago(0, 5, 10), { granted: true }),
        enter(ago(0, 5), OLGA),

        note(ago(0, 4, 40), OLGA, 'Цель ждёт /thanks, а магазин перешёл на /order/done.'),
        answer(
          ago(0, 4, 30),
          OLGA,
          'Нашла: страница после заказа теперь `/order/done`, а цель ждёт `/thanks`. Могу поправить цель сама и пересчитать данные со вторника. Сделать?',
        ),
        read(ago(0, 4)),
        reply(ago(0, 3, 50), 'Да, пожалуйста, и спасибо за скорость!'),
        enter(ago(0, 1), OLGA),

        answer(
          ago(0, 0, 45),
          OLGA,
          'Цель поправлена, пересчёт идёт и закончится примерно через час. Напишу, когда всё будет на месте.',
        ),
      ],
    },
    {
      id: 'c-app-events',
      person: alina,
      agoMs: ago(1, 2),
      ticket: {
        ...RU,
        subject: 'События из приложения приходят дважды',
        body: 'В «Улун — приложение» событие add_to_cart удваивается, только на Android. Версия приложения 3.8.',
        projectId: '20533',
        priority: 'medium',
      },
      steps: [
        grant(ago(1, 1, 50), 36 * HOUR_MS),
        take(ago(1, 1), TIMUR),
        enter(ago(1, 0, 50), TIMUR),
        answer(
          ago(1),
          TIMUR,
          'Алина, добрый день! Удвоение вижу только у версии 3.8. Пришлите, пожалуйста, две вещи — и я передам разработчикам.',
          {
            asks: [
              {
                kind: 'file',
                label: 'Журнал отладки: Настройки → О приложении → Отправить журнал',
              },
              {
                kind: 'choice',
                label: 'Как подключён наш модуль?',
                options: ['Через менеджер тегов', 'Прямо в коде', 'Не знаю'],
              },
            ],
          },
        ),
        read(ago(0, 23)),
      ],
    },
    {
      id: 'c-invoice',
      person: alina,
      agoMs: ago(0, 0, 30),
      ticket: {
        ...RU,
        subject: 'Нужен счёт на год вперёд',
        body: 'Хотим оплатить 2027 год сразу. Пришлите, пожалуйста, счёт на оба проекта.',
        priority: 'low',
      },
      steps: [],
    },
    {
      id: 'c-denis-import',
      person: denis,
      agoMs: ago(2),
      ticket: {
        ...RU,
        subject: 'Не загружаются расходы из файла',
        body: 'Загружаю CSV с расходами, пишет «Строка 1: неизвестная колонка». Колонки взял из справки.',
        projectId: '20418',
        priority: 'medium',
      },
      steps: [
        take(ago(1, 20), TIMUR),
        answer(
          ago(1, 19),
          TIMUR,
          'Денис, в первой строке перед словом `date` стоит невидимый знак: файл сохранён как «UTF-8 с меткой». Сохраните без метки — и он загрузится.',
          { isSolution: true, status: 'solved' },
        ),
      ],
    },
  ]
}
