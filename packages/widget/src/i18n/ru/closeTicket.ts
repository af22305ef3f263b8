import type { Sections } from '../messages.js'

/** Words of closing and rating, in Russian. */
export const closeTicket: Sections['closeTicket'] = {
  title: 'Закрыть обращение',
  text: 'Закрыть можно в любой момент, даже если вопрос не решён. Пока оно закрыто, писать в него нельзя.',
  question: 'Как мы справились?',
  solvedQuestion: 'Помогло ли решение? Оцените нашу работу',
  stars: (value) => `${value} из 5`,
  scores: ['Очень плохо', 'Плохо', 'Нормально', 'Хорошо', 'Отлично'],
  comment: 'Почему вы поставили такую оценку?',
  button: 'Закрыть обращение',
  rate: 'Отправить оценку',
  notSolved: 'Вопрос не решён',
  thanks: 'Спасибо!',
  thanksText: 'Ваша оценка помогает нам работать лучше.',
  closed: 'Обращение закрыто',
  closedText: 'Его всегда можно прочитать здесь.',
  open: 'Показать обращение',
  home: 'Готово',
  notPossible: 'Это обращение уже нельзя закрыть.',
}
