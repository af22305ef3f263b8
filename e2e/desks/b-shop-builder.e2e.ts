import { lavkodel } from '../../examples/b-shop-builder/host.js'
import { seeNoAxeViolations } from '../fixtures.js'
import { Lavkodel } from '../models/Lavkodel.js'
import { ticketCalled } from './filed.js'
import { expect, testOf } from './fixtures.js'

const ARTICLES = ['connect-domain', 'discounts', 'blank-page', 'receipts', 'seo-checklist', 'roles']
const SHOP = 'https://chashka.example/'
const STILL = 'Остались вопросы? Отправьте тикет в техподдержку!'

const test = testOf(lavkodel).extend<{ shop: Lavkodel }>({
  shop: async ({ page, app }, use) => use(new Lavkodel(page, app.url)),
})

test.use({ locale: 'ru-RU', timezoneId: 'Europe/Moscow' })

test('B1 around the clock, and on Premium three hours at the longest: on home and before sending', async ({
  page,
  shop,
}) => {
  await shop.openHome()
  const hours = shop.region('Часы поддержки')
  await expect(hours.getByText('Круглосуточно')).toBeVisible()
  await expect(hours.getByText('Первый ответ в течение 3 часов')).toBeVisible()
  await seeNoAxeViolations(page)
  await shop.startRequest()
  await expect(shop.region('Часы поддержки').getByText(/Круглосуточно/)).toBeVisible()
  await expect(
    shop.region('Часы поддержки').getByText('Первый ответ в течение 3 часов'),
  ).toBeVisible()
})

test('B1 on the basic plan the same places say 24 hours', async ({ shop }) => {
  await shop.signIn('pavel')
  await shop.openHome()
  const promise = shop.region('Часы поддержки').getByText('Первый ответ в течение 24 часов')
  await expect(promise).toBeVisible()
  await shop.startRequest()
  await expect(promise).toBeVisible()
  await expect(shop.text('Первый ответ в течение 3 часов')).toHaveCount(0)
})

/** Said at these choices before one is chosen, to whoever looks and to whoever listens. */
async function seeClosed(shop: Lavkodel, reason: string, topics: readonly string[]) {
  for (const name of topics) {
    const topic = shop.panel.getByRole('radio', { name })
    await expect(topic).toHaveAccessibleDescription(new RegExp(reason))
  }
  await expect(shop.text(reason)).toHaveCount(1)
  await expect(shop.text(reason)).toBeVisible()
}

test('B2 the social plan reads at each closed topic why it is for system errors alone, and can report one', async ({
  app,
  page,
  shop,
}) => {
  await shop.signIn('lida')
  await shop.openForm()
  const why = 'На социальном тарифе мы отвечаем только на сообщения о системных ошибках.'
  const topics = shop.panel.getByRole('radio')
  await expect(topics.first()).toHaveAccessibleName('Системные ошибки')
  await expect(topics.first()).not.toHaveAccessibleDescription(/социальном/)
  await seeClosed(shop, why, ['Интеграции, шаблоны и домены', 'Изменения в шаблоне'])
  await expect(shop.panel.getByRole('link', { name: 'Сравнить тарифы' })).toHaveAttribute(
    'href',
    'https://lavkodel.example/plans',
  )
  await seeNoAxeViolations(page)
  await shop.chooseTopic('Интеграции, шаблоны и домены')
  await shop.write('Виджет почты', 'Как его включить?')
  await expect(shop.panel.getByRole('button', { name: 'Создать запрос' })).toBeEnabled()
  await shop.send()
  const reason = shop.panel.locator('[data-gate]')
  await expect(reason).toBeFocused()
  await expect(reason).toContainText(why)
  await seeNoAxeViolations(page)
  expect(ticketCalled(app, 'Виджет почты')).toBeUndefined()
  await shop.chooseTopic('Системные ошибки')
  await expect(reason).toHaveCount(0)
  await shop.send()
  await shop.seeSent()
  expect(ticketCalled(app, 'Виджет почты')).toMatchObject({ categoryId: 'errors' })
})

test('B3 an editor reads at the topic that the owner alone may ask to delete or hand over', async ({
  app,
  shop,
}) => {
  await shop.signIn('pavel')
  await shop.openForm()
  const why = 'Удалить содержимое, передать магазин или домен может только владелец аккаунта.'
  await seeClosed(shop, why, ['Удаление и передача'])
  await shop.chooseTopic('Удаление и передача')
  await shop.write('Удалить магазин', 'Он нам больше не нужен.')
  await shop.send()
  await expect(shop.panel.locator('[data-gate]')).toBeFocused()
  await expect(shop.panel.locator('[data-gate]')).toContainText(why)
  expect(ticketCalled(app, 'Удалить магазин')).toBeUndefined()
})

test('B3 the owner asks in writing, names the new owner and confirms that it is for good', async ({
  app,
  shop,
}) => {
  await shop.openHome()
  await expect(shop.text(/Изменения в аккаунте — только по письменному запросу/)).toBeVisible()
  await shop.startRequest()
  await shop.chooseTopic('Удаление и передача')
  await expect(shop.text(/Только письменно и только от владельца/)).toBeVisible()
  await shop.panel.getByRole('combobox').selectOption('Передать домен')
  await shop.write('Передать домен', 'Прошу передать chashka.example новому владельцу.')
  await shop.send()
  await expect(shop.panel.getByRole('textbox', { name: 'E-mail нового владельца' })).toBeFocused()
  await shop.panel
    .getByRole('textbox', { name: 'E-mail нового владельца' })
    .fill('ilya@chashka.example')
  await shop.panel
    .getByRole('checkbox', { name: /вернуть удалённое или переданное нельзя/ })
    .check()
  await shop.send()
  await shop.seeSent()
  expect(ticketCalled(app, 'Передать домен')).toMatchObject({
    categoryId: 'ownership',
    typeId: 'hand-over-domain',
    fields: { 'new-owner': 'ilya@chashka.example', irreversible: true },
  })
})

test('B4 the phone is for advice only, and what mail, forum and messengers get is not registered', async ({
  shop,
}) => {
  await shop.openHome()
  const ways = shop.region('Другие способы связи')
  await expect(ways.getByRole('link')).toHaveText(['Телефон'])
  await expect(
    ways.getByText('Только консультации. Изменения в аккаунте — только по письменному запросу.'),
  ).toBeVisible()
  const others = shop.region('Не для запросов')
  await expect(others.getByRole('link')).toHaveText(['Почта', 'Форум', 'Мессенджеры'])
  await expect(
    others.getByText('Сообщения там не регистрируются и не являются основанием для работ.'),
  ).toBeVisible()
})

test('B5 every topic says before it is chosen how far support goes with it, and where the rest is done', async ({
  page,
  shop,
}) => {
  await shop.signIn('pavel')
  await shop.openForm()
  const scopes = {
    'Возможности и тарифы': 'Помогаем на всех платных тарифах.',
    'Интеграции, шаблоны и домены': 'Помогаем на всех платных тарифах.',
    'Изменения в шаблоне': 'До 30 минут бесплатно, дальше — платная доработка.',
    'Бизнес, право, реклама, SEO': 'С большой задачей поможет отдел продаж.',
    'Вёрстка, не связанная с платформой': 'С чужим кодом помочь не сможем.',
  }
  for (const [name, scope] of Object.entries(scopes)) {
    const topic = shop.panel.getByRole('radio', { name })
    await expect(topic).not.toBeChecked()
    await expect(topic).toHaveAccessibleDescription(new RegExp(scope))
    await expect(
      shop.panel
        .locator('label')
        .filter({ has: page.getByRole('radio', { name }) })
        .getByText(scope),
    ).toBeVisible()
  }
  const link = (name: string) => shop.panel.getByRole('link', { name })
  await expect(link('Цены на доработки')).toHaveAttribute('href', 'https://lavkodel.example/works')
  await expect(link('Написать в отдел продаж')).toHaveAttribute(
    'href',
    'https://lavkodel.example/sales',
  )
  await seeNoAxeViolations(page)
})

test('B5 the plan moves the limit: on Premium two hours of changes a month', async ({ shop }) => {
  await shop.openForm()
  await shop.chooseTopic('Изменения в шаблоне')
  await expect(shop.text('До двух часов работы в месяц входит в Премиум')).toBeVisible()
})

test('B6 articles are searched before anything is written, and suggested while it is', async ({
  page,
  shop,
}) => {
  await shop.signIn('pavel')
  await shop.openHome()
  await shop.panel.getByRole('searchbox', { name: 'Поиск по статьям' }).fill('чек')
  await expect(
    shop.panel.getByRole('button', { name: /Почему покупателю не пришёл чек/ }),
  ).toBeVisible()
  await shop.startRequest()
  await shop.chooseTopic('Интеграции, шаблоны и домены')
  await shop.write('Домен', 'Хочу подключить свой домен, куда вписать запись у регистратора')
  const suggested = shop.region('Возможно, ответ уже есть в статьях')
  await suggested.getByRole('button', { name: /Как подключить свой домен/ }).click()
  await expect(shop.panel.getByRole('heading', { name: 'Как подключить свой домен' })).toBeVisible()
  await seeNoAxeViolations(page)
  await shop.panel.getByRole('button', { name: 'Назад' }).click()
  await expect(shop.panel.getByRole('textbox', { name: 'Тема' })).toHaveValue('Домен')
})

test('B6 B13 what was read stands under «Недавно просмотренные статьи», in the panel and beside articles', async ({
  shop,
}) => {
  await shop.visitDocs('discounts')
  await shop.visitDocs('roles')
  const beside = shop.page.getByRole('region', { name: 'Недавно просмотренные статьи' })
  await expect(beside.getByRole('link')).toHaveText(['Скидки и акции: что умеют правила'])
  await shop.openHome()
  await shop.panel.getByRole('button', { name: /Белая страница вместо сайта/ }).click()
  await expect(shop.text(/это ошибка в шаблоне или в модуле/)).toBeVisible()
  await shop.panel.getByRole('button', { name: 'Назад' }).click()
  const recent = shop.region('Недавно просмотренные статьи')
  await expect(recent.getByRole('button', { name: /Белая страница вместо сайта/ })).toBeVisible()
})

test('B7 a ticket says whether it came from the knowledge base or from the back office', async ({
  app,
  shop,
  agentConsole,
}) => {
  await shop.visitDocs('discounts')
  await shop.askUnderArticle()
  await shop.fileRequest(
    'Системные ошибки',
    'Под статьёй',
    'Правило считает скидку дважды, итог неверный.',
  )
  await shop.openForm()
  await shop.fileRequest('Системные ошибки', 'Из кабинета', 'Список товаров не открывается.')
  expect(ticketCalled(app, 'Под статьёй')?.source).toBe('knowledge-base')
  expect(ticketCalled(app, 'Из кабинета')?.source).toBe('back-office')
  await shop.openTicket('Из кабинета')
  await shop.seeFact('Откуда', 'Кабинет магазина')
  await shop.seeFact('Адрес сайта', SHOP)
  await agentConsole.visit()
  await agentConsole.openTicket('Под статьёй')
  await agentConsole.seeFact('Written at', 'knowledge-base')
})

test('B7 a ticket that begins under an article in the panel comes from the back office as well', async ({
  app,
  shop,
}) => {
  await shop.openHome()
  await shop.panel.getByRole('button', { name: /Белая страница вместо сайта/ }).click()
  await shop.panel.getByRole('button', { name: 'Создать запрос' }).click()
  await shop.chooseTopic('Системные ошибки')
  await expect(shop.address).toHaveValue(SHOP)
  await shop.write('После статьи', 'Журнал пуст, а страница белая.')
  await shop.send()
  await shop.seeSent()
  expect(ticketCalled(app, 'После статьи')?.source).toBe('back-office')
})

test('B8 the page gives the address of the shop, and steps and a screenshot are asked for, not offered', async ({
  app,
  page,
  shop,
}) => {
  await shop.openForm('/sites/chashka.example/goods')
  await expect(shop.address).toHaveValue(SHOP)
  await expect(shop.text('Напишите по шагам, что привело к ошибке.')).toBeVisible()
  await shop.chooseTopic('Системные ошибки')
  const steps = shop.panel.getByRole('textbox', { name: 'Шаги, которые привели к ошибке' })
  await expect(steps).toHaveAccessibleName('Шаги, которые привели к ошибке')
  const screenshot = shop.panel.getByRole('group', { name: 'Снимок экрана' })
  await expect(screenshot).toHaveAccessibleName('Снимок экрана')
  const endOfSend = async () => {
    const box = await shop.panel.getByRole('button', { name: 'Создать запрос' }).boundingBox()
    return Math.round((box?.x ?? 0) + (box?.width ?? 0))
  }
  const before = await endOfSend()
  // Says nothing that a rule of language would know for a fault: the empty fields ask.
  await shop.write('Товары', 'Комментарии под статьями.')
  const { hints } = shop
  await expect(hints.getByText(/Какие шаги к этому приводят/)).toBeVisible()
  await expect(hints.getByText(/Снимок экрана/)).toBeVisible()
  await expect(hints.getByText(/На какой странице/)).toHaveCount(0)
  // Beside words of the desk's own length, too, «Send» stays at its end when the draft is saved.
  await expect(shop.panel.getByText(/Сохранено на этом устройстве/)).toBeVisible()
  expect(await endOfSend()).toBe(before)
  await seeNoAxeViolations(page)
  await shop.panel
    .locator('input[type=file]')
    .first()
    .setInputFiles({
      name: 'товары.png',
      mimeType: 'image/png',
      buffer: Buffer.from('89504e470d0a1a0a', 'hex'),
    })
  await expect(hints.getByText(/Снимок экрана/)).toHaveCount(0)
  await expect(hints.getByText(/Какие шаги к этому приводят/)).toBeVisible()
  await shop.send()
  await shop.seeSent()
  expect(ticketCalled(app, 'Товары')?.fields).toMatchObject({ address: SHOP })
})

test('B8 the address can be another: one press empties it, one brings the shop’s back', async ({
  app,
  shop,
}) => {
  await shop.visitDocs('discounts')
  await shop.askUnderArticle()
  await expect(shop.address).toHaveValue(SHOP)
  const press = (name: string) => shop.panel.getByRole('button', { name }).click()
  await press('Указать другой адрес')
  await expect(shop.address).toHaveValue('')
  await expect(shop.address).toBeFocused()
  await press('Вернуть адрес магазина')
  await expect(shop.address).toHaveValue(SHOP)
  await shop.address.fill('https://chashka.example/tea')
  await shop.fileRequest('Системные ошибки', 'Чай', 'Открыл раздел «Чай»: пусто.')
  expect(ticketCalled(app, 'Чай')?.fields).toMatchObject({ address: 'https://chashka.example/tea' })
})

test('B9 a similar open ticket is shown while one writes, and the text goes on in it', async ({
  shop,
}) => {
  await shop.openForm()
  await shop.chooseTopic('Системные ошибки')
  await shop.write(
    'Заказ не оформляется, пустая страница',
    'После «Оплатить» снова белая страница, заказы не идут.',
  )
  const { hints } = shop
  await expect(hints.getByText('У вас уже есть похожий открытый запрос:')).toBeVisible()
  await expect(
    hints.getByText('Заказ не оформляется: пустая страница после «Оплатить»'),
  ).toBeVisible()
  await hints.getByRole('button', { name: 'Продолжить там' }).click()
  await expect(shop.panel.getByRole('log')).toBeVisible()
  await expect(shop.panel.getByRole('textbox', { name: 'Ваш ответ' })).toHaveValue(
    /После «Оплатить» снова белая страница/,
  )
})

test('B9 the confirmation says that answers come in the order of arrival, and that a duplicate only lengthens the wait', async ({
  shop,
}) => {
  await shop.openForm()
  await shop.fileRequest(
    'Бизнес, право, реклама, SEO',
    'Договор оферты',
    'Где взять образец договора для лавки керамики?',
  )
  await expect(shop.text(/Отвечаем в порядке поступления/)).toContainText(
    'повторный тикет только удлинит ожидание',
  )
})

test('B10 a text with several questions gets a gentle hint, and may be sent all the same', async ({
  app,
  shop,
}) => {
  await shop.openForm()
  await shop.chooseTopic('Бизнес, право, реклама, SEO')
  await shop.write(
    'Два вопроса',
    'Как поменять логотип в шапке магазина? И ещё: когда придёт счёт за ноябрь?',
  )
  const { hints } = shop
  await expect(hints.getByText(/Кажется, здесь больше одного вопроса/)).toBeVisible()
  await expect(hints).not.toContainText(/\d/)
  await expect(shop.text('Один тикет — один вопрос: так ответ придёт быстрее.')).toBeVisible()
  await shop.send()
  await shop.seeSent()
  expect(ticketCalled(app, 'Два вопроса')).toBeDefined()
})

test('B10 a text that tells of several faults gets the hint as well, and what else helps stays in reach', async ({
  shop,
}) => {
  await shop.openForm()
  await shop.chooseTopic('Системные ошибки')
  await shop.write('Не работает', 'Список товаров не загружается. Кстати, логотип в шапке пропал.')
  const { hints } = shop
  await expect(hints.getByText(/Похоже, здесь больше одной проблемы/)).toBeVisible()
  await expect(hints.getByText(/Снимок экрана/)).toBeVisible()
})

test('B11 no time of solving is promised, and eight reasons say what delays an answer', async ({
  shop,
}) => {
  await shop.openHome()
  await expect(shop.text(/Называем срок реакции, а не срок решения/)).toBeVisible()
  await shop.text('Что может задержать ответ').click()
  const reasons = shop.panel.getByRole('group').filter({ hasText: 'Что может задержать ответ' })
  await expect(reasons.getByRole('listitem')).toHaveText([
    /Не хватает нужных сведений/,
    /не воспроизводится/,
    /несколько несвязанных вопросов/,
    /Шаблон изменён вами/,
    /глубокая диагностика, разработка или обновление/,
    /вне рамок поддержки/,
    /стороннего сервиса/,
    /Мы ждём вашего ответа/,
  ])
  await shop.startRequest()
  await expect(shop.text(/Называем срок реакции, а не срок решения/)).toBeVisible()
  await expect(shop.text('Что может задержать ответ')).toBeVisible()
})

test('B12 under every article of the knowledge base stands the way to a ticket', async ({
  page,
  shop,
}) => {
  await shop.visitDocs()
  await expect(page.getByRole('main').getByRole('list').last().getByRole('link')).toHaveCount(
    ARTICLES.length,
  )
  for (const article of ARTICLES) {
    await shop.visitDocs(article)
    await shop.askUnderArticle()
  }
  await seeNoAxeViolations(page)
  await shop.signIn(null)
  await shop.visitDocs('roles')
  await page.getByRole('main').getByRole('link', { name: 'Войти и создать запрос' }).click()
  await page.getByRole('button', { name: /Вера Ланская/ }).click()
  await expect(page).toHaveURL(/\/docs\/roles$/)
  await shop.askUnderArticle()
})

test('B12 B13 under every article in the panel stand the same words', async ({ shop }) => {
  await shop.openHome()
  await shop.panel.getByRole('button', { name: 'Все статьи', exact: true }).click()
  const rows = shop.panel.getByRole('listitem').getByRole('button')
  await expect(rows).toHaveCount(ARTICLES.length)
  for (let at = 0; at < ARTICLES.length; at += 1) {
    await rows.nth(at).click()
    await expect(shop.text(STILL)).toBeVisible()
    await expect(shop.panel.getByRole('button', { name: 'Создать запрос' })).toBeVisible()
    await shop.panel.getByRole('button', { name: 'Назад' }).click()
  }
})

test('B13 the desk has words of its own in Russian, and in English after a switch', async ({
  page,
  shop,
}) => {
  await shop.openHome()
  await expect(shop.text(STILL)).toBeVisible()
  await shop.startRequest(/^Создать запрос$/)
  await expect(shop.panel.getByRole('heading', { name: 'Новый запрос' })).toBeVisible()
  await expect(shop.panel.getByRole('button', { name: 'Создать запрос' })).toBeVisible()
  await page.keyboard.press('Escape')
  await shop.chooseLanguage('English')
  await shop.openSupport('Support')
  await expect(shop.text('Still have questions? Send a ticket!')).toBeVisible()
  await expect(shop.panel.getByRole('button', { name: 'Create a request' })).toBeVisible()
  await expect(shop.text(/обращени|запрос/i)).toHaveCount(0)
})

test('B1 B4 in English: around the clock, three hours on Premium, and which channels count', async ({
  shop,
}) => {
  await shop.openHomeInEnglish()
  const hours = shop.region('Support hours')
  await expect(hours.getByText(/Around the clock/i)).toBeVisible()
  await expect(hours.getByText('First answer within 3 hours')).toBeVisible()
  await expect(shop.text('Advice only. Account changes only by written request.')).toBeVisible()
  await expect(shop.region('Not for requests').getByRole('link')).toHaveText([
    'E-mail',
    'Forum',
    'Messengers',
  ])
})

test('B2 B5 in English: what a plan leaves out, and how far support goes with a topic', async ({
  shop,
}) => {
  await shop.signIn('lida')
  await shop.openHomeInEnglish()
  await shop.startRequest(/Create a request/)
  await expect(
    shop.text(/On the social plan we answer reports of system errors only/),
  ).toBeVisible()
  await shop.signIn('pavel')
  await shop.visitOffice()
  await shop.openSupport('Support')
  await shop.startRequest(/Create a request/)
  await shop.chooseTopic('Changes to a theme')
  await expect(shop.text(/Half an hour is free; beyond that it is paid work/)).toBeVisible()
  await expect(shop.panel.getByRole('link', { name: 'Prices of extra work' })).toBeVisible()
})

test('B9 B11 in English: the receipt, and what can delay an answer', async ({ app, shop }) => {
  await shop.openHomeInEnglish()
  await expect(shop.text(/We promise a reaction, not a solving time/)).toBeVisible()
  await shop.startRequest(/Create a request/)
  await shop.text('What can delay an answer').click()
  await expect(shop.text('It is in the hands of a third party')).toBeVisible()
  await shop.chooseTopic('Business, law, advertising, SEO')
  await shop.panel.getByRole('textbox', { name: 'Subject' }).fill('Terms')
  await shop.panel.getByRole('textbox', { name: 'Describe your question' }).fill('Where are they?')
  await shop.panel.getByRole('button', { name: 'Create a request' }).click()
  await expect(
    shop.text(/Requests are handled in order of arrival; a duplicate only lengthens/),
  ).toBeVisible()
  expect(ticketCalled(app, 'Terms')).toMatchObject({ categoryId: 'business' })
})
