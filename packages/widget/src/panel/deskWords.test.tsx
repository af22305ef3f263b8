import { createSupportClient, type DeskConfigInput, systemClock } from '@deskside/core'
import { createWorld, memoryBackend, newTicket, seededIds } from '@deskside/core/testing'
import { act, fireEvent } from '@testing-library/preact'
import { afterEach, expect, test } from 'vitest'
import type { HelpView, Panel } from '../launcher/contract.js'
import { createPanelWith } from './createPanelWith.js'

const user = { id: 'maya', name: 'Maya', plan: 'premium' }
const desks = import.meta.glob<DeskConfigInput>('../../../../examples/*/desk.json', {
  eager: true,
  import: 'default',
})
let panel: Panel
let errors: unknown[] = []

afterEach(() => {
  panel.destroy()
  expect(errors).toEqual([])
  errors = []
  document.body.replaceChildren()
})

/** The panel in Russian over a desk of the examples, as its file says it and nothing else. */
async function openDesk(name: string) {
  const desk = desks[`../../../../examples/${name}/desk.json`] as DeskConfigInput
  const world = createWorld({ clock: systemClock(), createId: seededIds(1), desk })
  world.agent.publish({ id: 'domain', title: 'Домен', body: 'Подключите домен.' })
  const backend = memoryBackend(world, user)
  const target = document.createElement('div')
  document.body.append(target)
  panel = createPanelWith({
    client: createSupportClient({ backend, user }),
    ownsClient: true,
    clock: systemClock(),
    host: {
      options: { endpoint: 'https://support.example.com', locale: 'ru', target },
      emit: (event, payload) => void (event === 'error' && errors.push(payload)),
    },
  })
  const file = async (subject: string) => {
    const idempotencyKey = `known-before-${subject}`
    return (await backend.createTicket(newTicket(idempotencyKey, { subject }), { idempotencyKey }))
      .id
  }
  return { file, world }
}

const shadow = () => document.querySelector('deskside-panel')?.shadowRoot as ShadowRoot

/** What the view shows, read as a person reads it. */
async function sees(view: HelpView | null, ...texts: readonly string[]): Promise<void> {
  if (view) await act(async () => panel.open(view))
  const root = shadow()
  const shown = () => [
    ...[...root.querySelectorAll<HTMLElement>('*')].map((node) => node.textContent?.trim()),
    ...[...root.querySelectorAll('[aria-label]')].map((node) => node.ariaLabel),
  ]
  for (const text of texts) await expect.poll(shown, { timeout: 3_000 }).toContain(text)
}

test('a shop builder speaks in its own words by its configuration alone B13', {
  timeout: 20_000,
}, async () => {
  await openDesk('b-shop-builder')
  await sees(
    { name: 'home' },
    'Остались вопросы? Отправьте тикет в техподдержку!',
    'Создать запрос',
  )
  await sees(
    { name: 'article', articleId: 'domain' },
    'Остались вопросы? Отправьте тикет в техподдержку!',
    'Создать запрос',
  )
  await sees({ name: 'articles' }, 'Недавно просмотренные статьи')
  await sees({ name: 'new' }, 'Новый запрос', 'Создать запрос')
})

test('an analytics platform speaks in its own words by its configuration alone C16', {
  timeout: 20_000,
}, async () => {
  const { file, world } = await openDesk('c-analytics')
  const id = await file('Open')
  world.agent.setStatus(await file('Solved'), 'solved')
  world.agent.setStatus(await file('Closed'), 'closed')
  await sees({ name: 'home' }, 'Помощь', 'Поддержка «Приборной»', 'Написать сообщение')
  await sees({ name: 'new' }, 'Общий вопрос', 'Низкий', 'Средний', 'Высокий')
  await sees({ name: 'new' }, 'Прикрепить файл', 'Отправить обращение')
  await sees({ name: 'tickets' }, 'Открытые', 'Решенные', 'Закрытые', 'Создано', 'Обновлено')
  const closed = [...shadow().querySelectorAll('label, button')].find(
    (each) => each.textContent?.trim() === 'Закрытые',
  )
  fireEvent.click(closed as Element)
  await sees(null, 'Закрыто')
  await sees({ name: 'ticket', ticketId: id }, 'Ответить', 'Закрыть обращение')
})
