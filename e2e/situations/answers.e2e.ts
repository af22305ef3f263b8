import { expect, seeNoAxeViolations, test } from '../fixtures.js'
import { seeView } from '../seeView.js'

test.describe('a shop builder’s desk', () => {
  test.use({ seed: 'b-shop-builder' })

  test('B12 E10 from the search on home to an article, no answer in it, and on to a ticket that says so', async ({
    page,
    visit,
    help,
    agent,
  }) => {
    await visit('/app.html', { user: 'pavel', plan: 'premium', locale: 'ru', router: 'help' })
    await page.getByRole('link', { name: /^Help/ }).click()
    const hours = help.root.getByRole('region', { name: 'Часы поддержки' })
    await expect(hours).toContainText('Круглосуточно')
    await expect(hours).toContainText('Первый ответ в течение 3 часов')
    await expect(help.root.getByRole('region', { name: 'Не для запросов' })).toContainText('Форум')
    await seeNoAxeViolations(page)

    await help.root.getByRole('searchbox').fill('свой домен')
    await help.button(/Как подключить свой домен/).click()
    await expect(help.root.getByText(/осталась вторая A-запись/)).toBeVisible()
    await seeView(page, 'article/connect-domain')
    await help.button('Нет').click()
    await expect(help.root.getByText(/Спасибо!/).first()).toBeVisible()
    await seeNoAxeViolations(page)

    await help.root.getByText(/Остались вопросы/).waitFor()
    await help.button('Создать запрос').click()
    await help.chooseCategory(/Интеграции/)
    await help.root.getByRole('textbox', { name: 'Тема' }).fill('Домен открывается через раз')
    const text = help.root.getByRole('textbox', { name: 'Опишите вопрос' })
    await text.fill('Сделал всё по статье, второй записи нет.')
    await expect(help.root.getByText('Первый ответ в течение 3 часов')).toBeVisible()
    await help.button('Создать запрос').click()
    await expect
      .poll(async () => (await agent.ticketsCalled('Домен открывается через раз'))[0]?.source)
      .toBe('article:connect-domain')
  })

  test('B6 B9 while one writes: an article that may help, and a request like this one to go on in', async ({
    page,
    visit,
    help,
  }) => {
    await visit('/app.html', {
      user: 'vera',
      plan: 'premium',
      locale: 'ru',
      router: 'help',
      help: 'new',
    })
    await help.chooseCategory(/Интеграции/)
    await help.root
      .getByRole('textbox', { name: 'Тема' })
      .fill('Домен подключён, а сайт открывается через раз')
    const text = help.root.getByRole('textbox', { name: 'Опишите вопрос' })
    await text.fill('Подключила домен, а сайт открывается через раз.')
    await expect(help.button(/Как подключить свой домен/)).toBeVisible()
    await expect(help.button('Продолжить там')).toBeVisible()
    await expect(text).toBeFocused()
    await seeNoAxeViolations(page)
    await help.button('Продолжить там').click()
    await expect(help.root.getByRole('heading', { name: /Домен подключён/ })).toBeVisible()
    await expect(help.root.getByRole('textbox').last()).toHaveValue(
      'Подключила домен, а сайт открывается через раз.',
    )
  })
})

test.describe('an analytics desk', () => {
  test.use({ seed: 'c-analytics' })

  test('C2 hours stand in the person’s own time and in Moscow’s, with the promise, also before sending', async ({
    page,
    visit,
    help,
  }) => {
    await visit('/app.html', { user: 'denis', locale: 'en-GB', router: 'help', help: 'home' })
    const hours = help.root.getByRole('region', { name: 'Support hours' })
    await expect(hours).toContainText(/(Open|Closed) now · (until|next opening)/)
    await expect(hours.getByRole('region', { name: 'Your time' })).toContainText(
      /0[89]:00 – 1[78]:00/,
    )
    await expect(hours.getByRole('region', { name: /Moscow/ })).toContainText('10:00 – 19:00')
    await expect(hours).toContainText('What you send us stays confidential.')
    await seeNoAxeViolations(page)
    await help.button('Write a message').click()
    await expect(help.root.getByText('First answer within 1 working hour')).toBeVisible()
    await expect(help.root.getByText(/If you send it now, we answer by/)).toBeVisible()
    await expect(help.root.getByRole('searchbox')).toHaveCount(0)
  })
})
