import { type MockServer, startMockServer } from '@deskside/server-mock/node'
import { test as base, expect, type Page } from '@playwright/test'
import { seeNoAxeViolations } from '../fixtures.js'
import { SECRET } from '../secret.js'

/** Everything that a support person does, in the console, over a desk that has lived. */

type Seed = 'c-analytics' | 'd-campaigns'

const test = base.extend<{ seed: Seed; desk: MockServer }>({
  seed: ['c-analytics', { option: true }],
  desk: async ({ seed, page }, use) => {
    const desk = await startMockServer({ port: 0, seed, secret: SECRET, control: true })
    await page.goto(`${desk.url}/agent/`)
    await use(desk)
    await desk.close()
  },
})

/** Opens a ticket, and returns its id once its address is there. */
async function open(page: Page, subject: RegExp): Promise<string> {
  await page.getByRole('link', { name: subject }).click()
  await expect(page.getByRole('heading', { name: subject })).toBeVisible()
  const id = () => /\/tickets\/([^/]+)$/.exec(page.url())?.[1] ?? ''
  await expect.poll(id).not.toBe('')
  return decodeURIComponent(id())
}

const thread = ({ world }: MockServer, id: string) => world.agent.messages(id)

test.describe('desk C', () => {
  test('C7 C13: staff enter a project while they may, ask for a file, and see access end', async ({
    page,
    desk,
  }) => {
    const id = await open(page, /Цель «Заказ оформлен»/)
    const access = page.getByRole('region', { name: 'Access to the project' })
    await access.getByRole('button', { name: 'Enter project' }).click()
    await expect(access).toContainText('You are in')
    await expect(page.getByText('Anna Berg entered the project')).toBeVisible()
    expect(thread(desk, id).at(-1)).toMatchObject({ event: { type: 'access', to: 'entered' } })
    await page.getByRole('combobox', { name: 'Ask for' }).selectOption('A file')
    await page.getByRole('textbox', { name: /What is asked for/ }).fill('Снимок отчёта')
    await page.getByRole('button', { name: 'Send answer' }).click()
    await expect(page.getByText('Waiting on customer').first()).toBeVisible()
    await seeNoAxeViolations(page)
    await page.getByRole('button', { name: 'Close', exact: true }).click()
    await expect(access).toBeHidden()
    expect(desk.world.agent.get(id)).toMatchObject({ status: 'closed', access: null })
  })

  test('E1: a ticket for somebody who called is made, found, and in their list', async ({
    page,
    desk,
  }) => {
    await page.getByRole('button', { name: 'New ticket' }).click()
    await page.getByRole('combobox', { name: 'Person’s id at the host' }).fill('denis')
    await expect(page.getByText('denis@oolong.example · Чайная «Улун»')).toBeVisible()
    await page.getByRole('textbox', { name: 'Subject' }).fill('Ваш звонок')
    await page.getByRole('combobox', { name: 'Project' }).selectOption({ index: 1 })
    await page.getByRole('textbox', { name: 'Text' }).fill('Как договорились по телефону.')
    await page.getByRole('button', { name: 'Make ticket' }).click()
    await expect(page.getByRole('heading', { name: 'Ваш звонок' })).toBeVisible()
    const denis = desk.world.backendFor({ id: 'denis' })
    const [first] = (await denis.listTickets({})).items
    expect(first).toMatchObject({
      subject: 'Ваш звонок',
      source: 'agent',
      project: { id: '20418' },
    })
  })

  test('D13: time goes on in the console, and what was planned happens', async ({ page, desk }) => {
    const answer = { body: 'Счёт во вложении.', agent: 'Ольга' }
    desk.deeds.add({ afterMs: 3_600_000, does: 'reply', with: answer })
    await page.getByRole('link', { name: /Нужен счёт на год/ }).click()
    await page.getByRole('button', { name: 'Time' }).click()
    await page.getByRole('button', { name: '1 hour' }).click()
    await page.getByRole('button', { name: 'Close time' }).click()
    const conversation = page.getByRole('region', { name: 'Conversation' })
    await expect(conversation.getByText('Счёт во вложении.')).toBeVisible()
  })
})

test.describe('desk D', () => {
  test.use({ seed: 'd-campaigns' })

  test('D9 D7: another category is agreed to, and an answer is recommended', async ({
    page,
    desk,
  }) => {
    const id = await open(page, /Clicks of October/)
    const wish = page.getByRole('form', { name: 'Request for another category' })
    await expect(wish).toContainText('Documents/Finance')
    await wish.getByRole('button', { name: 'Agree' }).click()
    await expect(wish).toBeHidden()
    await page.getByRole('button', { name: 'Recommend as solution' }).last().click()
    await expect(page.getByText('Recommended solution', { exact: true }).first()).toBeVisible()
    const { categoryId, typeId, actions } = desk.world.agent.get(id)
    expect([categoryId, typeId]).toEqual(['finance', 'tariffing'])
    expect(actions).toContain('judge_solution')
  })

  test('D6 D10: a ticket is taken and declined with a reason, and the manager reads their mail', async ({
    page,
    desk,
  }) => {
    const id = await open(page, /change the sender/)
    await page.getByRole('button', { name: 'Take' }).click()
    await expect(page.getByRole('button', { name: 'Take' })).toHaveCount(0)
    await page.getByRole('button', { name: 'Decline …' }).click()
    await page.getByRole('textbox', { name: 'Reason' }).fill('The sender is fixed once it runs.')
    await page.getByRole('button', { name: 'Decline ticket' }).click()
    await expect(page.getByText(/«The sender is fixed once it runs.»/)).toBeVisible()
    expect(desk.world.agent.get(id)).toMatchObject({
      status: 'declined',
      assignee: { name: 'Anna Berg' },
      declineReason: 'The sender is fixed once it runs.',
    })
    await page.getByRole('button', { name: 'To the manager (1)' }).click()
    await expect(page.getByText(/Four days without a word/)).toBeVisible()
    await seeNoAxeViolations(page)
  })
})
