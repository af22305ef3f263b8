import type { Sections } from '../messages.js'

/** Words of what only some desks ask or say in their form, in Russian. */
export const deskForm: Sections['deskForm'] = {
  scope: {
    in_scope: 'С этим поможем.',
    up_to_limit: 'С этим поможем в пределах лимита.',
    limited: 'С этим поможем отчасти.',
    out_of_scope: 'Это вне рамок поддержки.',
  },
  guide: 'Помочь описать',
  guideAdded: 'План уже в вашем сообщении.',
  advice: 'Так ответ придёт быстрее',
  delays: 'Что может задержать ответ',
  chooseFiles: 'Выбрать файлы',
  otherPage: 'Дело в другой странице',
  thisPage: 'Взять адрес этой страницы',
  malformed: {
    email: 'Укажите адрес электронной почты.',
    url: 'Укажите адрес страницы.',
    number: 'Укажите число.',
    date: 'Укажите дату.',
    consent: 'Сначала дайте согласие.',
  },
  between: (min, max) => `От ${min} до ${max}.`,
  atLeast: (min) => `Не меньше ${min}.`,
  atMost: (max) => `Не больше ${max}.`,
}
