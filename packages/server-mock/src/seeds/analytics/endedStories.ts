import {
  ago,
  answer,
  answerAsk,
  close,
  decline,
  enter,
  grant,
  read,
  reply,
  status,
  take,
  withdraw,
} from '../steps.js'
import type { Story } from '../story.js'
import { pdfFile } from '../textFiles.js'
import { analyticsPersons } from './persons.js'

const { alina } = analyticsPersons
const OLGA = 'Ольга Синицына'
const TIMUR = 'Тимур Валеев'
const RU = { locale: 'ru', source: 'support-page' }
const closing = pdfFile('act-PB-2026-09.pdf', 'Pribornaya - Act PB-2026-09')

/** What is solved, closed or declined. */
export const endedAnalyticsStories: readonly Story[] = [
  {
    id: 'c-utm',
    person: alina,
    agoMs: ago(3),
    ticket: {
      ...RU,
      subject: 'Метки рассылки теряются при переходе',
      body: 'Переходы из письма попадают в «Прямые заходы», хотя в ссылке есть utm_source.',
      projectId: '20418',
      priority: 'medium',
    },
    steps: [
      grant(ago(2, 23)),
      take(ago(2, 22), TIMUR),
      enter(ago(2, 21), TIMUR),
      answer(ago(2, 20), TIMUR, 'Алина, пришлите пример ссылки из письма?', {
        asks: [{ kind: 'text', label: 'Ссылка из письма целиком' }],
      }),
      answerAsk(ago(2, 18), { text: 'https://oolong.example/r?to=/tea&utm_source=letter' }),
      answer(
        ago(2, 1),
        TIMUR,
        'Метки теряет переадресация `/r`: она открывает `/tea` без хвоста. Добавьте в неё передачу параметров — разработчику хватит одной строки:\n\n`redirect(to + "?" + query)`',
        { isSolution: true, status: 'solved' },
      ),
      withdraw(ago(2)),
    ],
  },
  {
    id: 'c-act',
    person: alina,
    agoMs: ago(16),
    ticket: {
      ...RU,
      subject: 'Акт за сентябрь',
      body: 'Бухгалтерия просит акт за сентябрь.',
      priority: 'low',
    },
    steps: [
      answer(ago(15, 22), OLGA, 'Алина, акт во вложении. Хорошего дня!', {
        files: [closing],
        status: 'solved',
      }),
      read(ago(15, 21)),
      close(ago(15, 21), 5, 'Ответили за десять минут.'),
    ],
  },
  {
    id: 'c-slow',
    person: alina,
    agoMs: ago(24),
    ticket: {
      ...RU,
      subject: 'Отчёт «Пути» открывается минуту',
      body: 'Раньше открывался сразу, теперь крутится около минуты. Период — квартал.',
      projectId: '20418',
      priority: 'low',
    },
    steps: [
      take(ago(23, 20), TIMUR),
      answer(ago(23, 18), TIMUR, 'Смотрим: похоже, после обновления не построился индекс.'),
      reply(ago(23, 2), 'Хорошо, это не срочно.'),
      answer(ago(22), TIMUR, 'Индекс построен, «Пути» за квартал открываются за три секунды.', {
        status: 'solved',
      }),
      read(ago(21, 20)),
      status(ago(12), TIMUR, 'closed'),
    ],
  },
  {
    id: 'c-delete-data',
    person: alina,
    agoMs: ago(9),
    ticket: {
      ...RU,
      subject: 'Удалить данные за один день',
      body: '3 ноября на сайте гоняли тесты, данные за день испорчены. Можно удалить только его?',
      projectId: '20418',
      priority: 'low',
    },
    steps: [
      decline(
        ago(8, 22),
        OLGA,
        'Отдельные дни мы не удаляем: от них зависят отчёты за периоды. День можно скрыть во всех отчётах: «Настройки проекта → Исключения → Добавить день».',
      ),
      read(ago(8, 20)),
    ],
  },
]
