import { pribornaya } from '../../examples/c-analytics/host.js'
import { noise } from '../fixtures.js'
import { mailedLink } from '../mailedLink.js'
import { Pribornaya } from '../models/Pribornaya.js'
import { expect, testOf } from './fixtures.js'

const test = testOf(pribornaya).extend<{ product: Pribornaya }>({
  product: async ({ page, app }, use) => {
    await use(new Pribornaya(page, app.url))
  },
})

const INVOICE = 'Нужен счёт на год вперёд'
const GOAL = 'Цель «Заказ оформлен» перестала считаться'
const ALINA = 'alina@oolong.example'
const OLGA = 'Ольга Синицына'

test('C10 a sent ticket is not edited or deleted: a comment or a file is added to it', async ({
  product,
  app,
}) => {
  await product.openTicket(INVOICE)
  const names = await product.desk.getByRole('button').allInnerTexts()
  expect(names.filter((name) => /измен|удал|редакт/i.test(name))).toEqual([])
  await product.attach({ name: 'реквизиты.txt', mimeType: 'text/plain', buffer: noise(500) })
  await product.reply('Добавляем реквизиты.')
  await expect(product.log.getByText('Добавляем реквизиты.')).toBeVisible()
  await expect(product.log.getByText('реквизиты.txt')).toBeVisible()
  const { agent } = app.support.world
  const [id] = agent.list({ q: INVOICE }).map((ticket) => ticket.id)
  await expect.poll(() => agent.messages(id ?? '').length).toBeGreaterThan(1)
})

test('C10 a closed ticket cannot change: nothing can be written, attached, rated or reopened, and closing says so', async ({
  product,
}) => {
  await product.openTicket(INVOICE)
  await product.button('Закрыть обращение').click()
  await expect(product.desk.getByText(/можно прочитать, но не открыть снова/)).toBeVisible()
  await product.button('Закрыть обращение').click()
  await product.button('Показать обращение').click()
  await expect(product.desk.getByText('Изменить закрытое обращение нельзя.')).toBeVisible()
  await expect(product.desk.getByRole('textbox', { name: 'Ваш ответ' })).toHaveCount(0)
  await expect(product.desk.getByRole('radio')).toHaveCount(0)
  await expect(product.button(/Открыть снова|Прикрепить файл|Закрыть обращение/)).toHaveCount(0)
})

test('C11 I close a ticket at any time, though it is not solved and without a star', async ({
  product,
  app,
}) => {
  await product.openTicket(GOAL)
  await product.button('Закрыть обращение').click()
  await product.button('Закрыть обращение').click()
  await expect(product.heading('Обращение закрыто').first()).toBeVisible()
  const [closed] = app.support.world.agent.list({ q: GOAL })
  expect(closed).toMatchObject({ status: 'closed', rating: null })
})

test('C11 staff close a ticket, too, and its person sees it without reloading', async ({
  product,
  agentConsole,
}) => {
  await product.openTicket(INVOICE)
  await agentConsole.visit()
  await agentConsole.openTicket(INVOICE)
  await agentConsole.page.getByRole('button', { name: 'Close', exact: true }).click()
  await product.page.bringToFront()
  const final = product.desk.getByText('Изменить закрытое обращение нельзя.')
  await expect(final).toBeVisible()
  await expect(product.button('Закрыть обращение')).toHaveCount(0)
})

test('C12 closing asks for one to five stars; a star brings the question why, and one button finishes', async ({
  product,
  app,
}) => {
  await product.openTicket(INVOICE)
  await product.button('Закрыть обращение').click()
  await expect(product.desk.getByRole('radio')).toHaveCount(5)
  const why = product.desk.getByRole('textbox', { name: /Почему вы поставили такую оценку/ })
  await expect(why).toHaveCount(0)
  await product.choose(/^4 из 5/)
  await why.fill('Ответили быстро.')
  await product.button('Закрыть обращение').click()
  await expect(product.desk.getByText('Спасибо!')).toBeVisible()
  expect(app.support.world.agent.list({ q: INVOICE })[0]).toMatchObject({
    status: 'closed',
    rating: { score: 4, comment: 'Ответили быстро.' },
  })
})

test('C12 on a solved ticket the stars are there at once, and a comment is optional', async ({
  product,
  app,
}) => {
  await product.openTicket('Метки рассылки теряются при переходе')
  await expect(product.desk.getByRole('radio', { name: /из 5/ })).toHaveCount(5)
  const why = product.desk.getByRole('textbox', { name: /Почему вы поставили такую оценку/ })
  const notSolved = product.button('Вопрос не решён')
  await expect(notSolved).toBeVisible()
  await expect(why).toHaveCount(0)
  await product.choose(/^5 из 5/)
  await expect(why).toBeVisible()
  // From here on one button finishes.
  await expect(notSolved).toHaveCount(0)
  await product.button('Закрыть обращение').click()
  await expect(product.desk.getByText(/^Спасибо! Ваша оценка/)).toBeVisible()
  expect(app.support.world.agent.list({ q: 'Метки' })[0]).toMatchObject({
    status: 'closed',
    rating: { score: 5 },
  })
})

test('C13 staff ask for details, a screenshot, access and a step, each visible as such and answered in place', async ({
  product,
  agentConsole,
  app,
}) => {
  await product.visit('/support?help=new')
  await product.send({ subject: 'Отчёт пустой', project: '20418 · Чайная «Улун»' })
  await agentConsole.visit()
  await agentConsole.openTicket('Отчёт пустой')
  await agentConsole.ask({
    Words: 'За какие даты?',
    'A file': 'Снимок отчёта',
    'Access to the project': 'Откройте проект',
    'A step to be done': 'Обновите страницу',
  })
  await agentConsole.answer('Нужны четыре вещи.')
  await product.page.bringToFront()
  const details = product.ask('Вопрос')
  await expect(details).toContainText('За какие даты?')
  await details.getByRole('textbox').fill('За октябрь.')
  await details.getByRole('button', { name: 'Отправить ответ' }).click()
  const file = product.ask('Нужен файл')
  await expect(file).toContainText('Снимок отчёта')
  const shot = { name: 'отчёт.png', mimeType: 'image/png', buffer: noise(900) }
  await file.locator('input[type=file]').setInputFiles([shot])
  await file.getByRole('button', { name: 'Отправить ответ' }).click()
  await product.ask('Нужен доступ').getByRole('button', { name: 'Открыть доступ' }).click()
  await product.ask('Сделайте, пожалуйста').getByRole('button', { name: 'Готово' }).click()
  await expect(product.log.getByText('Отвечено', { exact: true })).toHaveCount(4)
  await agentConsole.seeAnswer('За октябрь.')
  await agentConsole.seeAnswer('1 file')
  expect(app.support.world.agent.newest()?.access).not.toBeNull()
})

test('C14 the mail about an answer links straight to the ticket, and the link opens the widget on it', async ({
  page,
  product,
  app,
  agentConsole,
}) => {
  await product.visit()
  await product.chooseHelp('Написать сообщение')
  await product.send({ subject: 'Сверка расходов' })
  await page.goto('about:blank')
  await agentConsole.visit()
  await agentConsole.openTicket('Сверка расходов')
  await agentConsole.answer('Сверили: расхождений нет.')
  await page.goto(await mailedLink(app.support.mails, ALINA))
  expect(app.support.mails().map(({ to }) => to)).toEqual([ALINA])
  await expect(product.heading('Сверка расходов')).toBeVisible()
  await expect(product.log.getByText('Сверили: расхождений нет.')).toBeVisible()
})

test('C14 the link of a mail leads to the ticket by way of signing in, too', async ({
  page,
  product,
  app,
}) => {
  // Who has not read their tickets yet is told of no answer.
  await product.visit('/support?help=tickets')
  await expect(product.row(INVOICE)).toBeVisible()
  const { agent } = app.support.world
  const id = agent.list({ q: INVOICE })[0]?.id ?? ''
  agent.reply(id, { body: 'Счёт готов.', agent: OLGA })
  const link = await mailedLink(app.support.mails, ALINA)
  await page.getByRole('button', { name: 'Профиль: Алина Громова' }).click()
  await page.getByRole('button', { name: 'Выйти' }).click()
  await expect(page.getByRole('heading', { name: 'Вход' })).toBeVisible()
  await page.goto(link)
  await expect(product.desk).toHaveCount(0)
  await page.getByRole('button', { name: /Алина Громова/ }).click()
  await expect(product.heading(INVOICE)).toBeVisible()
  await expect(product.log.getByText('Счёт готов.')).toBeVisible()
})

test('C15 the form advises in place: one question per ticket, describe in detail', async ({
  product,
}) => {
  await product.visit('/support?help=new')
  for (const advice of [
    'В одном обращении — один вопрос.',
    'Опишите подробно: что сделали, что увидели, чего ждали.',
  ]) {
    await expect(product.desk.getByText(advice)).toBeVisible()
  }
})

test('C16 the desk speaks in its own words on every step', async ({ page, product }) => {
  await product.visit()
  await product.chooseHelp('Поддержка')
  await product.button('Написать сообщение').click()
  const form = product.desk
  await expect(form.getByRole('combobox', { name: 'Проект' })).toHaveValue('')
  await expect(form.getByRole('option', { name: 'Общий вопрос' })).toBeAttached()
  for (const priority of ['Низкий', 'Средний', 'Высокий']) {
    await expect(form.getByRole('radio', { name: priority })).toBeAttached()
  }
  await expect(form.getByText('Прикрепить файл')).toBeVisible()
  await product.send({ subject: 'Свои слова' })
  await expect(product.button('Ответить')).toBeVisible()
  await expect(product.button('Закрыть обращение')).toBeVisible()
  await page.goto(`${product.url}/support?help=tickets`)
  for (const name of ['Открытые', 'Закрытые']) {
    await expect(form.getByRole('radio', { name })).toBeAttached()
  }
  await expect(form.getByRole('rowheader', { name: 'Решенные' })).toBeVisible()
  await expect(form.getByRole('columnheader')).toHaveText([
    'Тема',
    'Исполнитель',
    'Создано',
    'Обновлено',
  ])
  await product.choose('Закрытые')
  await expect(form.getByRole('columnheader').last()).toHaveText('Закрыто')
})

test('C16 product and desk change to English together, and what is typed stays', async ({
  page,
  product,
}) => {
  await product.visit('/support?help=new')
  await product.desk.getByRole('textbox', { name: 'Тема' }).fill('Half in English')
  await page.getByRole('button', { name: 'English' }).click()
  await expect(page.getByRole('heading', { name: 'Support', level: 1 })).toBeVisible()
  await expect(product.desk.getByRole('textbox', { name: 'Subject' })).toHaveValue(
    'Half in English',
  )
  await expect(product.desk.getByRole('option', { name: 'General question' })).toBeAttached()
  for (const priority of ['Low', 'Medium', 'High']) {
    await expect(product.desk.getByRole('radio', { name: priority })).toBeAttached()
  }
  await expect(product.desk.getByText('One question per request.')).toBeVisible()
  await product.desk.getByRole('textbox', { name: 'Description' }).fill('And the rest.')
  await product.button('Send request').click()
  await expect(product.heading('Half in English')).toBeVisible()
  await expect(product.button('Reply')).toBeVisible()
  await product.chooseHelp('Support')
  await product.button(/All requests/).click()
  await expect(product.desk.getByRole('rowheader')).toHaveText(['Open', 'Solved'])
})
