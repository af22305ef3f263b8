import type { Sections } from '../messages.js'
import { createPlural } from '../plural.js'

const plural = createPlural('ru')

/** Words about when and where support can be reached, in Russian. */
export const support: Sections['support'] = {
  hours: 'Часы поддержки',
  open: 'Сейчас работаем',
  closed: 'Сейчас не работаем',
  always: 'Круглосуточно',
  until: (when) => `до ${when}`,
  nextOpening: (when) => `откроемся: ${when}`,
  day: (day, time) => `${day}, ${time}`,
  allDay: 'Весь день',
  closedDay: 'Выходной',
  yourTime: 'Ваше время',
  within: {
    hours: (count) =>
      plural(count, {
        one: 'Первый ответ в течение # часа',
        other: 'Первый ответ в течение # часов',
      }),
    minutes: (count) =>
      plural(count, {
        one: 'Первый ответ в течение # минуты',
        other: 'Первый ответ в течение # минут',
      }),
    workingHours: (count) =>
      plural(count, {
        one: 'Первый ответ в течение # рабочего часа',
        other: 'Первый ответ в течение # рабочих часов',
      }),
    workingMinutes: (count) =>
      plural(count, {
        one: 'Первый ответ в течение # рабочей минуты',
        other: 'Первый ответ в течение # рабочих минут',
      }),
  },
  dueAt: (when) => `Если отправить сейчас, ответ придёт не позже: ${when}.`,
  delays: 'Что может задержать ответ',
  channels: 'Другие способы связи',
  notCounted: 'Не для обращений',
  notCountedText: 'Сообщения там не регистрируются и не являются основанием для работ.',
}
