import { expect, test } from 'vitest'
import { searchArticles } from './articleSearch.js'

const article = (title: string, body: string) => ({
  id: title,
  title,
  body,
  format: 'text' as const,
  updatedAt: '2026-11-01T10:00:00Z',
  scores: {},
})

const SHELVES = {
  en: [
    article('Connect your own domain', 'Write the record at your registrar. It takes up to a day.'),
    article('Discounts and campaigns', 'Rules count before the code. Every Monday they are reset.'),
    article('A blank page', 'An error in a theme or a module. Look into the journal of errors.'),
    article(
      'Receipts for customers',
      'The receipt is sent by mail after payment. Check the address.',
    ),
    article('Roles of your staff', 'Who may see orders, and who may change the colour of a theme.'),
    article('Import goods from a table', 'Columns, pictures, and what to do with rows left out.'),
  ],
  ru: [
    article('Как подключить свой домен', 'Впишите запись у регистратора. Это займёт до суток.'),
    article(
      'Скидки и акции',
      'Правила считаются раньше промокода. По понедельникам они сбрасываются.',
    ),
    article('Белая страница вместо сайта', 'Ошибка в шаблоне или в модуле. Загляните в журнал.'),
    article('Чеки для покупателей', 'Чек приходит на почту после оплаты. Проверьте адрес.'),
    article('Роли сотрудников', 'Кто видит заказы, а кто меняет цвет шаблона.'),
    article(
      'Загрузка товаров из таблицы',
      'Столбцы, картинки и что делать с пропущенными строками.',
    ),
  ],
}

/** What somebody writes, and the article that answers it; `null`: none does. */
const LABELLED: readonly (readonly [keyof typeof SHELVES, string, string | null])[] = [
  ['en', 'I want to connect my own domain, where do I write the record', 'Connect your own domain'],
  ['en', 'The page of my shop is blank, is that an error in the theme', 'A blank page'],
  ['en', 'Customers get no receipts by mail after payment', 'Receipts for customers'],
  ['en', 'Two discounts in one campaign are counted twice', 'Discounts and campaigns'],
  ['en', 'My import of goods left out some rows of the table', 'Import goods from a table'],
  ['en', 'domain', 'Connect your own domain'],
  // One word in common, however rare it is on the shelf.
  ['en', 'Since Monday the courier calls our warehouse at night', null],
  ['en', 'Please print my business cards in another colour', null],
  ['en', 'How do I look after my account, and what can you do about it', null],
  [
    'ru',
    'Хочу подключить свой домен, куда вписать запись у регистратора',
    'Как подключить свой домен',
  ],
  ['ru', 'На сайте белая страница, ошибка в шаблоне?', 'Белая страница вместо сайта'],
  ['ru', 'Покупателям не приходят чеки на почту после оплаты', 'Чеки для покупателей'],
  ['ru', 'Скидки по двум акциям складываются', 'Скидки и акции'],
  ['ru', 'При загрузке товаров из таблицы пропущены строки', 'Загрузка товаров из таблицы'],
  ['ru', 'чек', 'Чеки для покупателей'],
  ['ru', 'С понедельника курьер звонит на склад ночью', null],
  ['ru', 'Напечатайте визитки другим оттенком, цвет логотипа прежний', null],
  ['ru', 'Что делать, если это не так, и кто может помочь', null],
]

test.each(LABELLED)('B6 (%s) «%s» is answered by «%s»', (language, text, title) => {
  const [first] = searchArticles(SHELVES[language], text)
  expect(first?.article.title ?? null).toBe(title)
})
