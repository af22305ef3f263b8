import { pribornaya } from '../../examples/c-analytics/host.js'
import { noise, seeNoAxeViolations } from '../fixtures.js'
import { Pribornaya } from '../models/Pribornaya.js'
import { expect, testOf } from './fixtures.js'

const test = testOf(pribornaya).extend<{ product: Pribornaya }>({
  product: async ({ page, app }, use) => {
    await use(new Pribornaya(page, app.url))
  },
})

const SHOP = '20418 · Чайная «Улун»'
const APP = '20533 · Улун — приложение'

test('C1 «Помощь» in the top navigation → «Написать сообщение» opens the form beside the page', async ({
  page,
  product,
}) => {
  await product.visit('/goals')
  await product.chooseHelp('Написать сообщение')
  await expect(page.getByRole('dialog').getByRole('textbox', { name: 'Тема' })).toBeVisible()
  expect(new URL(page.url()).pathname).toBe('/goals')
  await seeNoAxeViolations(page)
  await page.keyboard.press('Escape')
  await expect(product.help).toBeFocused()
})

test('C1 «Помощь» → «Поддержка» → the button «Написать сообщение» opens the form', async ({
  page,
  product,
}) => {
  await product.visit()
  await product.chooseHelp('Поддержка')
  await expect(page.getByRole('heading', { name: 'Поддержка', level: 1 })).toBeVisible()
  await product.button('Написать сообщение').click()
  await expect(product.desk.getByRole('textbox', { name: 'Описание' })).toBeVisible()
  expect(new URL(page.url()).pathname).toBe('/support')
  await seeNoAxeViolations(page)
})

test.describe('hours, for somebody in Yekaterinburg', () => {
  test.use({ timezoneId: 'Asia/Yekaterinburg' })

  test('C2 support hours stand in the time of Moscow and in my own, open now or with the next opening', async ({
    page,
    product,
  }) => {
    await page.clock.setFixedTime('2026-11-25T08:30:00Z')
    await product.visit('/support')
    await expect(product.desk.getByText('Сейчас работаем · до 21:00')).toBeVisible()
    const mine = product.desk.getByText('Ваше время').locator('..')
    await expect(mine).toContainText('12:00 – 21:00')
    const moscow = product.desk.getByText(/^Москва/).locator('..')
    await expect(moscow).toContainText('10:00 – 19:00')
    await page.clock.setFixedTime('2026-11-27T17:00:00Z')
    await page.reload()
    await expect(
      product.desk.getByText('Сейчас не работаем · откроемся: понедельник, 12:00'),
    ).toBeVisible()
  })

  test('C2 a first answer is promised within one working hour, no solving time is, and confidentiality is', async ({
    page,
    product,
  }) => {
    // Half an hour before support closes: the other half is tomorrow's.
    await page.clock.setFixedTime('2026-11-25T15:30:00Z')
    for (const path of ['/support', '/support?help=new']) {
      await product.visit(path)
      await expect(product.desk.getByText('Первый ответ в течение 1 рабочего часа')).toBeVisible()
      await expect(
        product.desk.getByText('Срок решения зависит от сложности вопроса и полноты данных.'),
      ).toBeVisible()
      await expect(
        product.desk.getByText('Всё, что вы пришлёте, останется между нами.'),
      ).toBeVisible()
    }
    // At «Send», wherever the form is scrolled to.
    const footer = product.desk.locator('[part=footer]')
    await expect(footer.getByText(/ответ придёт не позже: завтра, 12:30/)).toBeVisible()
    await expect(footer.getByRole('button', { name: 'Отправить обращение' })).toBeVisible()
  })
})

test('C3 the project is «Общий вопрос» or one of my projects by id and name', async ({
  product,
  app,
}) => {
  await product.visit('/support?help=new')
  const project = product.desk.getByRole('combobox', { name: 'Проект' })
  await expect(project.locator('option')).toHaveText(['Общий вопрос', SHOP, APP])
  await product.send({ subject: 'Про счёт' })
  expect(app.support.world.agent.newest()).toMatchObject({ subject: 'Про счёт', project: null })
  await product.visit('/support?help=new')
  await product.send({ subject: 'Про приложение', project: APP })
  await expect(product.desk.getByText('Проект 20533 · Улун — приложение')).toBeVisible()
  expect(app.support.world.agent.newest()?.project).toMatchObject({ id: '20533' })
})

test('C4 priorities are low, medium and high, each with its explanation', async ({
  product,
  agentConsole,
}) => {
  await product.visit('/support?help=new')
  const priorities = product.desk.getByRole('radiogroup', { name: 'Приоритет' })
  const explained = {
    Низкий: 'Всё работает с небольшими недочётами, вопрос об использовании сервиса или нужен счёт.',
    Средний: 'Система работает, но в сервисах есть ошибки.',
    Высокий: 'Система не работает.',
  }
  await expect(priorities.getByRole('radio')).toHaveCount(3)
  for (const [name, explanation] of Object.entries(explained)) {
    await expect(priorities.getByRole('radio', { name })).toHaveAccessibleDescription(explanation)
    // Before anything is chosen, too: it is what one chooses by.
    await expect(priorities.getByText(explanation)).toBeVisible()
  }
  await product.send({ subject: 'Ничего не открывается', priority: 'Высокий' })
  await agentConsole.visit()
  await agentConsole.openTicket('Ничего не открывается')
  await agentConsole.seeFact('Priority', 'High')
})

test('C5 subject, description and files of any type reach support', async ({
  product,
  agentConsole,
}) => {
  const files = ['журнал.pribor', 'без-расширения', 'выгрузка.exe'].map((name, seed) => ({
    name,
    mimeType: '',
    buffer: noise(2_000, seed),
  }))
  await product.visit('/support?help=new')
  await product.write({ subject: 'Файлы всякие', body: 'Три файла, ни один не картинка.' })
  await product.attach(...files)
  for (const { name } of files) await expect(product.desk.getByText(name).first()).toBeVisible()
  await product.button('Отправить обращение').click()
  await expect(product.heading('Файлы всякие')).toBeVisible()
  await agentConsole.visit()
  await agentConsole.openTicket('Файлы всякие')
  await agentConsole.seeMessage('Три файла, ни один не картинка.')
  for (const { name } of files) await agentConsole.seeMessage(name)
})

test('C6 after sending, the page of the new ticket opens, under an address of its own', async ({
  page,
  product,
  app,
}) => {
  await product.visit()
  await product.chooseHelp('Написать сообщение')
  await product.write({ subject: 'Где мой отчёт?', body: 'Он был на «Обзоре».' })
  await product.button('Отправить обращение').click()
  await expect(product.heading('Где мой отчёт?')).toBeVisible()
  await expect(product.log.getByText('Он был на «Обзоре».')).toBeVisible()
  const id = app.support.world.agent.newest()?.id
  await expect(page).toHaveURL(`${app.url}/?help=ticket%2F${id}`)
})

test('C7 under the text of a request about a project, access is granted, used and withdrawn', async ({
  product,
  agentConsole,
}) => {
  await product.visit('/support?help=new')
  await product.send({ subject: 'Посмотрите настройки', body: 'Сами не нашли.', project: SHOP })
  const [text, banner] = [
    product.log.getByText('Сами не нашли.'),
    product.log.getByRole('region', { name: 'Доступ к проекту' }),
  ]
  await expect(banner).toBeVisible()
  // A thread that still grows is scrolled to its end between one look and the next.
  const distance = async () => {
    const [above, below] = [await text.boundingBox(), await banner.boundingBox()]
    return (below?.y ?? 0) - (above?.y ?? 0)
  }
  await expect.poll(distance).toBeGreaterThan(0)
  await product.button('Открыть доступ').click()
  await expect(banner).toContainText('Закончится, когда обращение закроется')
  await agentConsole.visit()
  await agentConsole.openTicket('Посмотрите настройки')
  await agentConsole.page.getByRole('button', { name: 'Enter project' }).click()
  await expect(product.log.getByText(/Поддержка заходила в проект/)).toBeVisible()
  await product.button('Закрыть доступ').click()
  await expect(product.button('Открыть доступ')).toBeVisible()
  await expect(agentConsole.page.getByRole('button', { name: 'Enter project' })).toHaveCount(0)
})

test('C7 access ends by itself when the ticket closes, and is never asked for on a general question', async ({
  product,
  app,
}) => {
  await product.visit('/support?help=new')
  await product.send({ subject: 'Про проект', project: SHOP })
  await product.button('Открыть доступ').click()
  await expect(product.button('Закрыть доступ')).toBeVisible()
  const { agent } = app.support.world
  const id = agent.newest()?.id ?? ''
  expect(agent.get(id).access).not.toBeNull()
  agent.setStatus(id, 'closed', 'Ольга Синицына')
  await expect(product.button('Закрыть доступ')).toHaveCount(0)
  expect(agent.get(id).access).toBeNull()
  await product.visit('/support?help=new')
  await product.send({ subject: 'Общее' })
  await expect(product.button('Закрыть обращение')).toBeVisible()
  await expect(product.button('Открыть доступ')).toHaveCount(0)
})

test('C8 a switch above the table leads from open tickets, with the solved inside, to closed ones', async ({
  page,
  product,
}) => {
  await product.visit('/support?help=tickets')
  const table = product.desk.getByRole('table')
  await expect(table.getByRole('rowheader')).toHaveText(['Открытые', 'Решенные'])
  await expect(product.row('Метки рассылки теряются')).toBeVisible()
  await expect(product.row('Акт за сентябрь')).toHaveCount(0)
  const choice = product.desk.getByRole('radio', { name: 'Закрытые' })
  const [above, below] = [await choice.boundingBox(), await table.boundingBox()]
  expect(above?.y).toBeLessThan(below?.y ?? 0)
  await product.choose('Закрытые')
  await expect(product.row('Акт за сентябрь')).toBeVisible()
  await expect(product.row('Метки рассылки теряются')).toHaveCount(0)
  await expect(table.getByRole('rowheader')).toHaveCount(0)
  await seeNoAxeViolations(page)
})

test('C9 a row has subject, number and project under it, assignee, created and updated or closed; a click opens it', async ({
  product,
}) => {
  await product.visit('/support?help=tickets')
  const headings = product.desk.getByRole('columnheader')
  await expect(headings).toHaveText(['Тема', 'Исполнитель', 'Создано', 'Обновлено'])
  const cells = product.row('Цель «Заказ оформлен»').getByRole('cell')
  await expect(cells.nth(0)).toContainText(
    /Цель «Заказ оформлен» перестала считаться№ \d+ · Проект 20418$/,
  )
  await expect(cells.nth(1)).toHaveText('Ольга Синицына')
  await expect(cells.nth(2)).toHaveText('6 часов назад')
  await expect(cells.nth(3)).toHaveText(/минут/)
  await expect(product.row('Нужен счёт').getByRole('cell').first()).toContainText(/вперёд№ \d+$/)
  await product.choose('Закрытые')
  await expect(headings).toHaveText(['Тема', 'Исполнитель', 'Создано', 'Закрыто'])
  await product.row('Акт за сентябрь').getByRole('cell').nth(3).click()
  await expect(product.heading('Акт за сентябрь')).toBeVisible()
})
